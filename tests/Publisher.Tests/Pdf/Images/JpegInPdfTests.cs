using Publisher.Model.Documents;
using Publisher.Tests.Support;

namespace Publisher.Tests.Pdf.Images;

/// <summary>JPEG pictures reach the PDF byte for byte.</summary>
public sealed class JpegInPdfTests
{
    [Fact]
    public void Grey_and_progressive_ones_are_taken_as_they_are()
    {
        foreach (var (bytes, space) in new[] { (SamplePictures.GreyJpeg, "DeviceGray"), (SamplePictures.ProgressiveJpeg, "DeviceRGB") })
        {
            var picture = PictureInPdf.Of(bytes);
            Assert.Empty(picture.Diagnostics);
            Assert.Equal(("DCTDecode", space), (picture["Filter"], picture["ColorSpace"]));
            Assert.Equal(bytes, picture.Raw);
        }
    }

    [Fact]
    public void CMYK_with_its_profile_is_taken_as_it_is_and_read_inverted()
    {
        var bytes = SamplePictures.WithProfile(SamplePictures.CmykJpeg, SamplePictures.Profile("CMYK"));
        var picture = PictureInPdf.Of(bytes);

        Assert.Empty(picture.Diagnostics);
        Assert.Equal(("[ICCBased R]", "[1 0 1 0 1 0 1 0]"), (picture["ColorSpace"], picture["Decode"]));
        Assert.Equal(bytes, picture.Raw);
    }

    [Fact]
    public void PDF003_PictureWithoutProfile_is_converted_for_PDF_A_only()
    {
        var archived = PictureInPdf.Of(SamplePictures.CmykJpeg);
        var plain = PictureInPdf.Of(SamplePictures.CmykJpeg, PdfConformance.Ua1);

        Assert.Equal("PDF003", Assert.Single(archived.Diagnostics).Code);
        Assert.Equal("DeviceRGB", archived["ColorSpace"]);
        Assert.Empty(plain.Diagnostics);
        Assert.Equal(("DeviceCMYK", "[1 0 1 0 1 0 1 0]"), (plain["ColorSpace"], plain["Decode"]));
    }

    [Fact]
    public void A_profile_of_another_kind_is_not_believed() =>
        Assert.Equal("DeviceRGB",
            PictureInPdf.Of(SamplePictures.WithProfile(SamplePictures.ProgressiveJpeg, SamplePictures.Profile("CMYK")))["ColorSpace"]);

    [Fact]
    public void A_profile_in_parts_is_put_together_and_an_incomplete_one_left_out()
    {
        var profile = SamplePictures.Profile("RGB ", kind: "mntr");
        byte[] Part(byte number, ReadOnlySpan<byte> part) => [.. "ICC_PROFILE\0"u8, number, 2, .. part];
        var half = SamplePictures.WithSegment(SamplePictures.ProgressiveJpeg, 0xE2, Part(2, profile.AsSpan(100)));

        Assert.Equal("DeviceRGB", PictureInPdf.Of(half)["ColorSpace"]);
        Assert.Equal("[ICCBased R]", PictureInPdf.Of(SamplePictures.WithSegment(half, 0xE2, Part(1, profile.AsSpan(0, 100))))["ColorSpace"]);
    }

    [Fact]
    public void Components_named_RGB_are_not_transformed()
    {
        var bytes = SamplePictures.ProgressiveJpeg.ToArray();
        var frame = bytes.AsSpan().IndexOf((ReadOnlySpan<byte>)[0xFF, 0xC2]);
        (bytes[frame + 10], bytes[frame + 13], bytes[frame + 16]) = ((byte)'R', (byte)'G', (byte)'B');

        Assert.Contains("ColorTransform 0", PictureInPdf.Of(bytes)["DecodeParms"], StringComparison.Ordinal);
        Assert.Equal("", PictureInPdf.Of(SamplePictures.ProgressiveJpeg)["DecodeParms"]);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    public void A_picture_taken_with_the_camera_turned_is_turned_by_the_page_not_rewritten(int orientation)
    {
        var bytes = SamplePictures.Turned(SamplePictures.ProgressiveJpeg, orientation);
        var picture = PictureInPdf.Of(bytes);
        var bounds = picture.Image!.BoundingBox;

        Assert.Equal(bytes, picture.Raw);
        // 8 by 6 pixels, or 6 by 8 on its side, at 0.4 pt wide.
        var (wide, high) = orientation >= 5 ? (6, 8) : (8, 6);
        Assert.Equal(0.4, Math.Max(bounds.TopLeft.X, Math.Max(bounds.TopRight.X, Math.Max(bounds.BottomLeft.X, bounds.BottomRight.X))), 2);
        Assert.Equal(100 - 0.4 * high / wide,
            Math.Min(bounds.TopLeft.Y, Math.Min(bounds.TopRight.Y, Math.Min(bounds.BottomLeft.Y, bounds.BottomRight.Y))), 2);
    }

    [Fact]
    public void PDF002_PictureCoarse_names_the_resolution_and_the_pixels_that_would_do()
    {
        // 8 pixels over 5.76 pt are 100 dpi.
        var fault = Assert.Single(PictureInPdf.Of(SamplePictures.ProgressiveJpeg, width: 5.76).Diagnostics);

        Assert.Equal("PDF002", fault.Code);
        Assert.Contains("100 dpi", fault.Message, StringComparison.Ordinal);
        Assert.Contains("12 pixels", fault.Hint, StringComparison.Ordinal);
        Assert.Empty(PictureInPdf.Of(SamplePictures.ProgressiveJpeg, width: 3.84).Diagnostics);
    }
}
