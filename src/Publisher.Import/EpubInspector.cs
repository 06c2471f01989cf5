using Publisher.Import.Checks;
using Publisher.Model.Diagnostics;

namespace Publisher.Import;

/// <summary>Says what an EPUB file, version 2 or 3, is and holds, and what is wrong with it.</summary>
public static class EpubInspector
{
    /// <param name="stream">The file, which must be seekable.</param>
    /// <param name="name">How messages call it.</param>
    /// <returns>No value when the book cannot or must not be read: one diagnostic says why.</returns>
    public static Outcome<EpubReport> Inspect(Stream stream, string name)
    {
        var bag = new DiagnosticBag();
        using var epub = OpenedEpub.Open(stream, name, bag);
        if (epub is null)
        {
            return new Outcome<EpubReport>(null, bag.ToImmutable());
        }
        PackageCheck.Run(epub, bag);
        DocumentCheck.Run(epub, bag);
        return new Outcome<EpubReport>(ReportWriter.Write(epub), bag.ToImmutable());
    }
}
