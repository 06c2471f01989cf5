using System.Text;
using Publisher.Composition;
using Publisher.Model.Documents;
using Publisher.Model.Editions;
using Publisher.Parsing;
using Publisher.Pdf;
using Publisher.Raster;
using Publisher.Tests.Support;
using Publisher.Verification;

namespace Publisher.Tests.Pdf.Images;

/// <summary>A book of pictures of every kind, with bleed and marks, keeps to what it claims; from manuscript to file.</summary>
public sealed class VerifiedPicturesTests
{
    private static readonly (string Name, byte[] Bytes)[] Pictures =
    [
        ("grey.jpg", SamplePictures.GreyJpeg),
        ("turned.jpg", SamplePictures.Turned(SamplePictures.ProgressiveJpeg, 6)),
        ("cmyk.jpg", SamplePictures.CmykJpeg),
        ("profiled.jpg", SamplePictures.WithProfile(SamplePictures.CmykJpeg, SamplePictures.Profile("CMYK"))),
        ("bits.png", PngMaker.Make(8, 6, 1, 0, new byte[6], ("tRNS", [0, 1]))),
        ("deep.png", PngMaker.Make(8, 6, 16, 2, new byte[8 * 6 * 6])),
        ("palette.png", PngMaker.Make(8, 6, 4, 3, new byte[24], ("PLTE", new byte[12]), ("tRNS", [1, 2, 3]))),
        ("alpha.png", PngMaker.Make(8, 6, 16, 6, new byte[8 * 6 * 8])),
        ("interlaced.png", PngMaker.Wrap(8, 6, 8, 2, isInterlaced: true, new byte[8 * 6 * 3 + 15])),
    ];

    [Theory]
    [InlineData("a-2b", "none")]
    [InlineData("a-2a", "none")]
    [InlineData("a-3a", "source")]
    [InlineData("ua-1", "source")]
    [InlineData("a-2a+ua-1", "none")]
    [InlineData("a-3a+ua-1", "source")]
    public void Every_condition_of_the_claims_is_met(string conformance, string attach)
    {
        var report = PdfVerifier.Verify(Write($"{{ conformance: {conformance}, attach: {attach} }}"), []);

        Assert.Equal(conformance.Split('+').Length, report.Profiles.Count);
        Assert.Empty(report.Findings.Where(finding => !finding.IsAdvice).Select(finding => $"{finding.Message} {finding.Detail}"));
    }

    private static byte[] Write(string pdf)
    {
        var files = new MemoryWorkspace { ["book.yaml"] = $"languages: [en]\ntitle: Pictures\ncover: deep.png\npdf: {pdf}\nprint: {{ bleed: 3mm, marks: crop }}\n" };
        var text = new StringBuilder("# Pictures\n\n");
        foreach (var (name, bytes) in Pictures)
        {
            files.Add(name, bytes);
            text.Append("![A small picture](").Append(name).Append(" \"A caption\")\n\n");
        }
        files["a.md"] = text.ToString();
        var book = ManuscriptReader.Read(files).Value!;
        var paged = BookComposer.Compose(EditionBuilder.Build(book, book.Editions[0]), RealFonts.Library).Value!;
        using var stream = new MemoryStream();
        PdfExporter.Export(paged, RealFonts.Library, new ImageDecoder(), files.BuildTime, stream,
            book.Settings.Pdf.AttachSource ? [.. book.Sources.Select(path => new SourceDocument(path, files.Read(path).Bytes))] : []);
        return stream.ToArray();
    }
}
