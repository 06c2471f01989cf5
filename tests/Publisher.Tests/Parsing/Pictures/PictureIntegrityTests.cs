using Publisher.Composition;
using Publisher.Model.Diagnostics;
using Publisher.Model.Measures;
using Publisher.Parsing;
using Publisher.Raster;
using Publisher.Tests.Support;

namespace Publisher.Tests.Parsing.Pictures;

/// <summary>Pictures that lack a part: found when the book is read, at the line that shows them.</summary>
public sealed class PictureIntegrityTests
{
    public static TheoryData<string> Formats => ["png", "jpg", "webp"];

    [Theory]
    [MemberData(nameof(Formats))]
    public void IMG005_PictureDamaged_wherever_it_is_cut(string format)
    {
        var whole = Encode(format);

        Assert.Empty(Read(format, whole));
        foreach (var length in new[] { whole.Length - 1, whole.Length - 2, whole.Length - 13, whole.Length * 2 / 3, whole.Length / 2 })
        {
            var fault = Assert.Single(Read(format, whole[..length]));
            Assert.Equal(("IMG005", new LinePosition(3, 1)), (fault.Code, fault.Span.StartPosition));
        }
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void IMG005_PictureDamaged_whose_end_came_as_zeros(string format)
    {
        var bytes = Encode(format);
        if (format == "webp")
        {
            // A size that the file does not have, as a proxy that cuts leaves it.
            bytes[4]++;
            bytes[5]++;
        }
        bytes.AsSpan(bytes.Length * 2 / 3).Clear();

        Assert.Equal("IMG005", Assert.Single(Read(format, bytes)).Code);
    }

    [Fact]
    public void Bytes_after_the_end_of_a_picture_do_no_harm() =>
        Assert.All(Formats, row => Assert.Empty(Read(row.Data, [.. Encode(row.Data), 1, 2, 3])));

    private static IReadOnlyList<Diagnostic> Read(string format, byte[] bytes) => ManuscriptReader.Read(
        new MemoryWorkspace { ["a.md"] = $"# A\n\n![A thing](x.{format})\n" }.Add($"x.{format}", bytes)).Diagnostics;

    /// <summary>16 by 12 pixels of coloured clouds.</summary>
    private const string WebP = "UklGRnYAAABXRUJQVlA4IGoAAAAwAgCdASoQAAwAAoBCJbACdDiMwUrvq/y4AAD+71z5S3lE0JzNdpYfisVLnVKAMDckLkUKuORvQbEDG5tm"
        + "yVd238NP2tMFy+evIP//2oDuyM1/JI7X/zObzvKX/5mPLKOgbzja+BdkAAAA";

    /// <summary>A picture with some detail in it, so that its data has a length.</summary>
    private static byte[] Encode(string format)
    {
        if (format == "webp")
        {
            return Convert.FromBase64String(WebP);
        }
        var size = new Size(Length.FromMillimetres(50), Length.FromMillimetres(80));
        var page = BookComposer.ComposeCover(SampleEditions.Bilingual(), RealFonts.Library, size).Value!;
        return format == "png" ? PagePainter.PaintPng(page, size, RealFonts.Library, new ImageDecoder(), 100)
            : PagePainter.PaintJpeg(page, size, RealFonts.Library, new ImageDecoder(), 100);
    }
}
