using Publisher.Model.Documents;
using Publisher.Tests.Support;
using UglyToad.PdfPig.Tokens;

namespace Publisher.Tests.Pdf.Images;

/// <summary>PNG pictures reach the PDF sample for sample, at their own depth.</summary>
public sealed class PngInPdfTests
{
    private const int Width = 11, Height = 9;

    /// <summary>Samples that differ from each other, the same in every run.</summary>
    private static byte[] Rows(int depth, int channels) => RowsOf((Width * depth * channels + 7) / 8 * Height);

    private static byte[] RowsOf(int length) => [.. Enumerable.Range(0, length).Select(i => (byte)(i * 37 + (i >> 3) * 11))];

    [Theory]
    [InlineData(0, 1, 1, "DeviceGray")]
    [InlineData(0, 2, 1, "DeviceGray")]
    [InlineData(0, 4, 1, "DeviceGray")]
    [InlineData(0, 8, 1, "DeviceGray")]
    [InlineData(0, 16, 1, "DeviceGray")]
    [InlineData(2, 8, 3, "DeviceRGB")]
    [InlineData(2, 16, 3, "DeviceRGB")]
    public void Opaque_samples_are_taken_over_packed_as_they_are(int colour, int depth, int channels, string space)
    {
        var rows = Rows(depth, channels);
        var png = PngMaker.Make(Width, Height, depth, colour, rows);
        var picture = PictureInPdf.Of(png);

        Assert.Empty(picture.Diagnostics);
        Assert.Equal((space, depth), (picture["ColorSpace"], picture.Image!.BitsPerComponent));
        Assert.True(png.AsSpan().IndexOf(picture.Raw) > 0, "the packed data is that of the file");
        Assert.Equal("", picture["SMask"]);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    [InlineData(8)]
    public void A_palette_is_an_indexed_space(int depth)
    {
        byte[] palette = [1, 2, 3, 200, 100, 50];
        var rows = new byte[(Width * depth + 7) / 8 * Height];
        var picture = PictureInPdf.Of(PngMaker.Make(Width, Height, depth, 3, rows, ("PLTE", palette)));

        Assert.Equal("[Indexed DeviceRGB 1 010203C86432]", picture["ColorSpace"]);
        Assert.Equal(depth, picture.Image!.BitsPerComponent);
    }

    [Fact]
    public void The_alpha_of_a_palette_is_a_soft_mask()
    {
        byte[] rows = [0b00011011];
        var picture = PictureInPdf.Of(PngMaker.Make(4, 1, 2, 3, rows, ("PLTE", RowsOf(12)), ("tRNS", [10, 20, 255])));

        Assert.Equal("R", picture["SMask"]);
        Assert.Equal([10, 20, 255, 255], MaskOf(picture));
    }

    [Theory]
    [InlineData(0, new byte[] { 0, 7 }, "[7 7]")]
    [InlineData(2, new byte[] { 0, 1, 0, 2, 0, 3 }, "[1 1 2 2 3 3]")]
    public void One_transparent_colour_is_a_colour_key(int colour, byte[] key, string expected)
    {
        var rows = Rows(8, colour == 0 ? 1 : 3);

        Assert.Equal(expected, PictureInPdf.Of(PngMaker.Make(Width, Height, 8, colour, rows, ("tRNS", key)))["Mask"]);
    }

    [Theory]
    [InlineData(4, 8, 2)]
    [InlineData(4, 16, 2)]
    [InlineData(6, 8, 4)]
    [InlineData(6, 16, 4)]
    public void Alpha_is_a_soft_mask_of_the_same_depth(int colour, int depth, int channels)
    {
        var rows = Rows(depth, channels);
        var picture = PictureInPdf.Of(PngMaker.Make(Width, Height, depth, colour, rows));
        var (size, pixel) = (depth / 8, channels * depth / 8);
        var pixels = rows.Chunk(pixel).ToList();

        Assert.Equal(pixels.SelectMany(one => one[..^size]), Unfiltered(picture.Raw, Width * (channels - 1) * size, (channels - 1) * size));
        Assert.Equal(pixels.SelectMany(one => one[^size..]), Unfiltered(picture.StreamOf("SMask").Data.ToArray(), Width * size, size));
        Assert.Equal(depth, ((NumericToken)picture.StreamOf("SMask").StreamDictionary.Data["BitsPerComponent"]).Int);
    }

    [Fact]
    public void An_alpha_that_hides_nothing_is_left_out_and_grey_is_grey()
    {
        byte[] rows = [5, 5, 5, 255, 9, 9, 9, 255];
        var picture = PictureInPdf.Of(PngMaker.Make(2, 1, 8, 6, rows));

        Assert.Equal(("", "DeviceGray"), (picture["SMask"], picture["ColorSpace"]));
        Assert.Equal([5, 9], picture.Samples);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(0, 4)]
    [InlineData(2, 8)]
    [InlineData(2, 16)]
    public void Interlaced_rows_are_put_in_order(int colour, int depth)
    {
        var channels = colour == 0 ? 1 : 3;
        var rows = Rows(depth, channels);
        // Bits past the end of a row mean nothing; ours are zero.
        var spare = (8 - Width * depth * channels % 8) % 8;
        var stride = rows.Length / Height;
        for (var y = 0; y < Height; y++)
        {
            rows[(y + 1) * stride - 1] &= (byte)(0xFF << spare);
        }
        var picture = PictureInPdf.Of(PngMaker.Wrap(Width, Height, depth, colour, isInterlaced: true, Interlaced(rows, depth * channels)));

        Assert.Empty(picture.Diagnostics);
        Assert.Equal(rows, Unfiltered(picture.Raw, stride, Math.Max(1, depth * channels / 8)));
    }

    [Fact]
    public void A_profile_that_fits_goes_with_it_and_gamma_does_not()
    {
        byte[] Chunk(byte[] profile) => [.. "name\0\0"u8, .. PngMaker.Pack(profile)];
        var profile = SamplePictures.Profile("RGB ", kind: "mntr");
        var picture = PictureInPdf.Of(PngMaker.Make(Width, Height, 8, 2, Rows(8, 3), ("gAMA", [0, 0, 1, 1]), ("iCCP", Chunk(profile))));

        Assert.Equal("[ICCBased R]", picture["ColorSpace"]);
        foreach (var misfit in new[] { SamplePictures.Profile("GRAY"), SamplePictures.Profile("RGB ", version: 5), SamplePictures.Profile("RGB ", kind: "link"), [1, 2, 3] })
        {
            Assert.Equal("DeviceRGB", PictureInPdf.Of(PngMaker.Make(Width, Height, 8, 2, Rows(8, 3), ("iCCP", Chunk(misfit))))["ColorSpace"]);
        }
    }

    [Fact]
    public void Data_of_the_wrong_length_never_reaches_the_PDF()
    {
        var filtered = new byte[(Width * 3 + 1) * Height];
        var tooLong = PictureInPdf.Of(PngMaker.Wrap(Width, Height, 8, 2, isInterlaced: false, [.. filtered, .. new byte[100_000]]));
        var tooShort = PictureInPdf.Of(PngMaker.Wrap(Width, Height, 8, 2, isInterlaced: false, filtered[..^1]));
        var noFilter = PictureInPdf.Of(PngMaker.Wrap(Width, Height, 8, 2, isInterlaced: false, [9, .. filtered[1..]]));

        Assert.Equal(Width * Height * 3, tooLong.Samples.Length);
        Assert.Equal(["PDF001"], tooShort.Diagnostics.Select(fault => fault.Code));
        Assert.Equal(["PDF001"], noFilter.Diagnostics.Select(fault => fault.Code));
    }

    private static byte[] MaskOf(PictureInPdf picture) => Unfiltered(picture.StreamOf("SMask").Data.ToArray(), 4, 1);

    /// <summary>Undoes Flate and the filters that the program writes; the checks' own copy of PNG, 9.2.</summary>
    private static byte[] Unfiltered(byte[] raw, int stride, int distance)
    {
        using var zlib = new System.IO.Compression.ZLibStream(new MemoryStream(raw), System.IO.Compression.CompressionMode.Decompress);
        var data = new MemoryStream();
        zlib.CopyTo(data);
        var rows = data.ToArray().Chunk(stride + 1).ToList();
        var above = new byte[stride];
        foreach (var row in rows)
        {
            for (var x = 1; x <= stride; x++)
            {
                row[x] += row[0] switch { 1 => x > distance ? row[x - distance] : (byte)0, 2 => above[x - 1], _ => 0 };
            }
            above = row[1..];
        }
        return [.. rows.SelectMany(row => row.Skip(1))];
    }

    /// <summary>The seven passes of Adam7, pixel by pixel from the table of PNG, 8.2.</summary>
    private static byte[] Interlaced(byte[] rows, int bits)
    {
        string[] pattern = ["16462646", "77777777", "56565656", "77777777", "36463646", "77777777", "56565656", "77777777"];
        var stride = rows.Length / Height;
        var passes = new MemoryStream();
        for (var pass = '1'; pass <= '7'; pass++)
        {
            for (var y = 0; y < Height; y++)
            {
                var columns = Enumerable.Range(0, Width).Where(x => pattern[y % 8][x % 8] == pass).ToList();
                if (columns.Count == 0)
                {
                    continue;
                }
                var row = new byte[(columns.Count * bits + 7) / 8];
                for (var i = 0; i < columns.Count * bits; i++)
                {
                    var from = columns[i / bits] * bits + i % bits;
                    row[i / 8] |= (byte)((rows[y * stride + from / 8] >> (7 - from % 8) & 1) << (7 - i % 8));
                }
                passes.WriteByte(0);
                passes.Write(row);
            }
        }
        return passes.ToArray();
    }
}
