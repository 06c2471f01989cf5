using System.Collections.Immutable;
using Publisher.Composition;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;
using Publisher.Model.Editions;
using Publisher.Model.Pairs;
using Publisher.Pdf;
using Publisher.Raster;

namespace Publisher.Tests.Support;

/// <summary>Editions written as PDF, for tests that read the file back.</summary>
public static class WrittenPdf
{
    public static readonly DateTimeOffset Time = new(2023, 10, 26, 1, 2, 3, TimeSpan.FromHours(8));

    /// <summary>One chapter of these blocks in one language; unlike <see cref="SampleEditions.Of"/> it takes blocks of other languages.</summary>
    public static Edition Edition(LanguageTag language, ImmutableArray<Block> blocks)
    {
        var pair = new Pair("p1", PairState.Complete, [new PairSide(language, blocks)]);
        var book = SampleEditions.Book() with { Languages = [language], Chapters = [new Chapter("chapter", ChapterRole.Body, [pair])] };
        return EditionBuilder.Build(book, new EditionSpec(language.Value, [language], Arrangement.Single));
    }

    public static byte[] Bytes(Edition edition)
    {
        using var stream = new MemoryStream();
        var paged = BookComposer.Compose(edition, RealFonts.Library).Value!;
        Assert.DoesNotContain(PdfExporter.Export(paged, RealFonts.Library, new ImageDecoder(), Time, stream), one => one.Severity == Severity.Error);
        return stream.ToArray();
    }

    public static PdfStructure Structure(Edition edition) => new(Bytes(edition));
}
