using System.Text;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;
using Publisher.Parsing;
using Publisher.Parsing.Pictures;
using Publisher.Pdf.Images;
using Publisher.Pdf.Objects;
using Publisher.Raster;
using Publisher.Tests.Support;

namespace Publisher.Tests.Hostile;

/// <summary>Pictures that are damaged or made to do harm: every way in answers, none throws, none takes memory without bound.</summary>
public sealed class HostilePictureTests
{
    private const string WebP = "UklGRnYAAABXRUJQVlA4IGoAAAAwAgCdASoQAAwAAoBCJbACdDiMwUrvq/y4AAD+71z5S3lE0JzNdpYfisVLnVKAMDckLkUKuORvQbEDG5tm"
        + "yVd238NP2tMFy+evIP//2oDuyM1/JI7X/zObzvKX/5mPLKOgbzja+BdkAAAA";

    private const long Mebibyte = 1 << 20;

    private static readonly Dictionary<string, byte[]> Samples = new()
    {
        ["grey.jpg"] = SamplePictures.Turned(SamplePictures.GreyJpeg, 6),
        ["progressive.jpg"] = SamplePictures.WithProfile(SamplePictures.ProgressiveJpeg, SamplePictures.Profile("RGB ")),
        ["cmyk.jpg"] = SamplePictures.CmykJpeg,
        ["grey.png"] = PngMaker.Make(8, 6, 1, 0, new byte[6], ("tRNS", [0, 1]), ("pHYs", [0, 0, 0x2E, 0x23, 0, 0, 0x2E, 0x23, 1])),
        ["palette.png"] = PngMaker.Make(8, 6, 4, 3, new byte[24], ("PLTE", new byte[12]), ("tRNS", [1, 2, 3])),
        ["alpha.png"] = PngMaker.Make(8, 6, 16, 6, new byte[8 * 6 * 8], ("eXIf", SamplePictures.Exif(8)),
            ("iCCP", [.. "p\0\0"u8, .. PngMaker.Pack(SamplePictures.Profile("RGB "))])),
        ["interlaced.png"] = PngMaker.Wrap(8, 6, 8, 2, isInterlaced: true, new byte[8 * 6 * 3 + 15]),
        ["small.webp"] = Convert.FromBase64String(WebP),
        ["small.gif"] = [.. "GIF89a"u8, 1, 0, 1, 0, 0x80, 0, 0, 255, 255, 255, 0, 0, 0, 0x2C, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0, 0x3B],
        ["drawing.svg"] = Encoding.UTF8.GetBytes(SampleEditions.Svg),
    };

    public static TheoryData<string> Names => [.. Samples.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void No_damage_stops_the_reader_or_the_writer(string name)
    {
        var whole = Samples[name];
        for (var seed = 0; seed < Mutator.Rounds(300); seed++)
        {
            var bytes = new Mutator(seed).Damage(whole);
            Try(name, name.EndsWith("png", StringComparison.Ordinal) && seed % 2 == 0 ? PngMaker.Repair(bytes) : bytes);
        }
    }

    [Fact]
    public void What_is_a_GIF_is_named_as_no_picture_that_can_be_used() =>
        Assert.Equal("IMG002", Assert.Single(Read("small.gif", Samples["small.gif"]).Diagnostics).Code);

    [Fact]
    public void Data_that_unpacks_to_a_thousand_times_its_picture_is_cut_off()
    {
        var bomb = PngMaker.Wrap(8, 6, 8, 2, isInterlaced: false, new byte[64 * Mebibyte]);

        Assert.InRange(Allocated(() => Write(bomb)), 0, 8 * Mebibyte);
    }

    [Fact]
    public void A_profile_that_unpacks_without_end_is_left_out()
    {
        var chunk = (byte[])[.. "p\0\0"u8, .. PngMaker.Pack(new byte[64 * Mebibyte])];

        Assert.InRange(Allocated(() => IccProfiles.Unpack(chunk)), 0, 48 * Mebibyte);
        Assert.InRange(IccProfiles.Unpack(chunk).Length, 0, 9 * Mebibyte);
    }

    [Theory]
    [InlineData(6, 16)]
    [InlineData(0, 1)]
    public void A_header_that_promises_more_than_its_data_can_hold_takes_no_memory_for_it(int colour, int depth)
    {
        var liar = PngMaker.Wrap(9000, 9000, depth, colour, isInterlaced: true, new byte[1000]);

        Assert.InRange(Allocated(() => Assert.Equal(0, Write(liar).Number)), 0, 4 * Mebibyte);
    }

    [Fact]
    public void IMG003_More_pixels_than_a_book_can_hold_are_refused_before_they_are_unpacked()
    {
        foreach (var (width, height) in new[] { (20_000, 20_000), (int.MaxValue, int.MaxValue), (1, int.MaxValue) })
        {
            var read = Read("x.png", PngMaker.Wrap(width, height, 8, 0, isInterlaced: false, []));
            Assert.Equal("IMG003", Assert.Single(read.Diagnostics).Code);
        }
    }

    private static Outcome<Book> Read(string name, byte[] bytes) =>
        ManuscriptReader.Read(new MemoryWorkspace { ["a.md"] = $"# A\n\n![A thing]({name})\n" }.Add(name, bytes));

    private static void Try(string name, byte[] bytes)
    {
        var book = Read(name, bytes);
        Assert.NotNull(book.Value);
        if (book.Value.Images.Find(name) is { Format: not ImageFormat.Svg } image)
        {
            // Small files that claim great sizes are the decoder's to refuse, which takes memory that a test need not.
            _ = (long)image.PixelWidth * image.PixelHeight > 4_000_000 ? default : Write(image);
        }
        foreach (var format in new[] { ImageFormat.Png, ImageFormat.Jpeg })
        {
            _ = PictureIntegrity.IsWhole(format, bytes);
        }
    }

    private static WrittenImage Write(byte[] png) =>
        Write(new ImageAsset("x.png", ImageFormat.Png, png, 1, 1));

    private static WrittenImage Write(ImageAsset image)
    {
        using var writer = new PdfWriter(Stream.Null, compress: false);
        return new ImageWriter(writer, new ImageDecoder(), PdfConformance.A2aUa1, []).Write(image);
    }

    private static long Allocated(Action action)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        action();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
