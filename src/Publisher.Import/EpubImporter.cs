using Publisher.Import.Content;
using Publisher.Import.Manuscript;
using Publisher.Model.Diagnostics;

namespace Publisher.Import;

/// <summary>
/// Turns an e-book, EPUB 2 or 3, into a manuscript. Books that this program made come back as they were, pairs of languages
/// included; what a manuscript cannot hold is reported.
/// </summary>
public static class EpubImporter
{
    /// <param name="stream">The file, which must be seekable.</param>
    /// <param name="name">How messages call it.</param>
    /// <returns>No value when the book cannot or must not be read: one diagnostic says why.</returns>
    public static Outcome<ImportedManuscript> Import(Stream stream, string name)
    {
        var bag = new DiagnosticBag();
        using var epub = OpenedEpub.Open(stream, name, bag);
        var manuscript = epub is null ? null : ManuscriptWriter.Write(BookConverter.Convert(epub, bag));
        return new Outcome<ImportedManuscript>(manuscript, bag.ToImmutable());
    }
}
