using Publisher.Model.Documents;
using Publisher.Parsing;
using Publisher.Parsing.Pictures;
using Publisher.Tests.Support;

namespace Publisher.Tests.Parsing.Pictures;

/// <summary>How a picture is to be turned, from the notes of the camera.</summary>
public sealed class ExifTests
{
    public static TheoryData<int> Orientations => [.. Enumerable.Range(1, 8)];

    [Theory]
    [MemberData(nameof(Orientations))]
    public void Orientation_is_read_in_both_byte_orders(int orientation)
    {
        byte[] little = [.. "II*\0\x08\0\0\0"u8, 1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, (byte)orientation, 0, 0, 0];

        Assert.Equal(orientation, Exif.Orientation(SamplePictures.Exif(orientation)));
        Assert.Equal(orientation, Exif.Orientation(little));
    }

    [Fact]
    public void Notes_cut_short_or_senseless_leave_the_picture_upright()
    {
        for (var length = 0; length < 20; length++)
        {
            Assert.Equal(1, Exif.Orientation(SamplePictures.Exif(6).AsSpan(0, length)));
        }
        Assert.Equal(1, Exif.Orientation(SamplePictures.Exif(9)));
        Assert.Equal(1, Exif.Orientation("MM\0*\xFF\xFF\xFF\xFF"u8));
    }

    [Theory]
    [MemberData(nameof(Orientations))]
    public void JPEG_and_PNG_carry_it_and_their_sizes_change_places(int orientation)
    {
        var size = orientation >= 5 ? (6, 8) : (8, 6);
        var png = PngMaker.Make(8, 6, 8, 0, new byte[48], ("eXIf", SamplePictures.Exif(orientation)));
        foreach (var bytes in new[] { SamplePictures.Turned(SamplePictures.GreyJpeg, orientation), png })
        {
            var book = ManuscriptReader.Read(new MemoryWorkspace { ["a.md"] = "# A\n\n![A thing](x.png)\n" }.Add("x.png", bytes)).Value!;
            var asset = book.Images.Find("x.png")!;
            Assert.Equal((orientation, size), (asset.Orientation, (asset.PixelWidth, asset.PixelHeight)));
        }
    }

    [Fact]
    public void Dots_per_centimetre_count()
    {
        var bytes = SamplePictures.GreyJpeg.ToArray();
        (bytes[13], bytes[15], bytes[17]) = (2, 100, 100);

        Assert.Equal(254, PictureHeader.Read(bytes)!.Value.DotsPerInch);
    }
}
