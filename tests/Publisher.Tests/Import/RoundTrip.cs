using System.Collections.Immutable;
using System.IO.Compression;
using Publisher.Import;
using Publisher.Model;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;
using Publisher.Model.Editions;
using Publisher.Parsing;
using Publisher.Tests.Support;
using Publisher.Web;

namespace Publisher.Tests.Import;

/// <summary>From a manuscript to an EPUB and back.</summary>
internal static class RoundTrip
{
    public static Book Read(IWorkspace workspace)
    {
        var outcome = ManuscriptReader.Read(workspace);
        Assert.NotNull(outcome.Value);
        return outcome.Value;
    }

    public static byte[] Epub(Book book, string edition)
    {
        var spec = book.Editions.Single(one => one.Name == edition);
        return Epub(EditionBuilder.Build(book with { Settings = book.Settings with { Epub = new EpubSettings { Fonts = EpubFontFormat.None } } }, spec));
    }

    public static byte[] Epub(Edition edition)
    {
        using var output = new MemoryStream();
        EpubExporter.Export(edition, new WebAssets(RealFonts.Library, new DateTimeOffset(2023, 10, 26, 0, 0, 0, TimeSpan.Zero)) { GeneratorVersion = "0.1.0" }, output);
        return output.ToArray();
    }

    public static Outcome<ImportedManuscript> Import(byte[] epub)
    {
        using var stream = new MemoryStream(epub);
        return EpubImporter.Import(stream, "book.epub");
    }

    public static MemoryWorkspace Workspace(ImportedManuscript manuscript)
    {
        var workspace = new MemoryWorkspace();
        foreach (var file in manuscript.Files)
        {
            workspace.Add(file.Path, file.Bytes);
        }
        return workspace;
    }

    /// <summary>The EPUB that the manuscript made from an EPUB gives.</summary>
    public static byte[] Again(byte[] epub, string edition)
    {
        var imported = Import(epub);
        Assert.NotNull(imported.Value);
        return Epub(Read(Workspace(imported.Value)), edition);
    }

    public static ImmutableSortedDictionary<string, string> Texts(byte[] epub)
    {
        using var archive = new ZipArchive(new MemoryStream(epub), ZipArchiveMode.Read);
        return archive.Entries.Where(entry => entry.FullName.EndsWith("html", StringComparison.Ordinal) || entry.FullName.EndsWith(".opf", StringComparison.Ordinal))
            .ToImmutableSortedDictionary(entry => entry.FullName, Text, StringComparer.Ordinal);
    }

    private static string Text(ZipArchiveEntry entry)
    {
        using var reader = new StreamReader(entry.Open());
        return reader.ReadToEnd();
    }
}
