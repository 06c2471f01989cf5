using System.Buffers.Binary;
using System.Globalization;
using Publisher.Pdf.Objects;

namespace Publisher.Pdf.Images;

/// <summary>
/// Writes PNG pictures without loss and at their own depth: packed rows as they are where PDF can read them (no alpha, no
/// interlace), palettes as Indexed, transparency as a soft mask or a colour key, profiles as ICCBased.
/// </summary>
internal sealed class PngPicture(SampleWriter samples, IccProfiles profiles)
{
    /// <returns>The object's number; 0 when the data is broken.</returns>
    public int Write(PngFile png) => png.HasAlpha ? WriteSplit(png) : WriteWhole(png);

    private int WriteWhole(PngFile png)
    {
        var isSound = !png.IsInterlaced && PngRows.AreSound(png);
        var rows = isSound && (png.Colour != PngColour.Palette || png.Transparency.IsEmpty) ? null : PngRows.Read(png);
        if (!isSound && rows is null)
        {
            return 0;
        }
        var format = new SampleFormat(png.Width, png.Height, png.Channels, png.Depth);
        var extras = png.Colour == PngColour.Palette ? MaskOf(png, rows) : ColourKey(png);
        return isSound ? samples.WritePacked(format, SpaceOf(png), extras, png.Packed) : samples.Write(format, SpaceOf(png), extras, rows!);
    }

    private string SpaceOf(PngFile png)
    {
        var isGrey = png.Colour is PngColour.Grey or PngColour.GreyAlpha;
        var space = (png.PackedProfile.IsEmpty ? null : profiles.SpaceOf(IccProfiles.Unpack(png.PackedProfile.Span), isGrey ? 1 : 3))
            ?? (isGrey ? "/DeviceGray" : "/DeviceRGB");
        return png.Colour != PngColour.Palette ? space : string.Create(CultureInfo.InvariantCulture,
            $"[/Indexed {space} {png.Palette.Length / 3 - 1} <{Convert.ToHexString(png.Palette.Span)}>]");
    }

    /// <summary>One colour that is transparent (tRNS of grey and RGB) is a colour key mask (ISO 32000-1, 8.9.6.4).</summary>
    private static string ColourKey(PngFile png)
    {
        var key = png.Transparency.Span;
        if (key.Length < png.Channels * 2)
        {
            return "";
        }
        var ranges = Enumerable.Range(0, png.Channels)
            .Select(channel => BinaryPrimitives.ReadUInt16BigEndian(png.Transparency.Span[(channel * 2)..]) & ((1 << png.Depth) - 1));
        return " /Mask [" + string.Join(' ', ranges.Select(value => string.Create(CultureInfo.InvariantCulture, $"{value} {value}"))) + "]";
    }

    /// <summary>The alpha of a palette, pixel by pixel, as a soft mask.</summary>
    private string MaskOf(PngFile png, byte[]? rows)
    {
        if (rows is null || png.Transparency.Span.IndexOfAnyExcept((byte)255) < 0)
        {
            return "";
        }
        var alpha = png.Transparency.Span;
        var mask = new byte[(long)png.Width * png.Height];
        var stride = (int)png.Stride(png.Width);
        for (int y = 0, to = 0; y < png.Height; y++)
        {
            var row = rows.AsSpan(y * stride, stride);
            for (var x = 0; x < png.Width; x++, to++)
            {
                var index = row[(int)((long)x * png.Depth / 8)] >> (8 - png.Depth - (int)((long)x * png.Depth % 8)) & ((1 << png.Depth) - 1);
                mask[to] = index < alpha.Length ? alpha[index] : (byte)255;
            }
        }
        return SoftMask(new SampleFormat(png.Width, png.Height, 1, 8), mask);
    }

    /// <summary>Colour and alpha, which PNG interleaves, apart.</summary>
    private int WriteSplit(PngFile png)
    {
        if (PngRows.Read(png) is not { } rows)
        {
            return 0;
        }
        var (size, colours) = (png.Depth / 8, png.Channels - 1);
        var alpha = Channels(rows, png.Channels * size, colours * size, size);
        var isOpaque = alpha.AsSpan().IndexOfAnyExcept((byte)255) < 0;
        var mask = isOpaque ? "" : SoftMask(new SampleFormat(png.Width, png.Height, 1, png.Depth), alpha);
        var space = SpaceOf(png);
        if (space == "/DeviceRGB" && IsGrey(rows, png.Channels * size, size))
        {
            (space, colours) = ("/DeviceGray", 1);
        }
        return samples.Write(new SampleFormat(png.Width, png.Height, colours, png.Depth), space, mask,
            Channels(rows, png.Channels * size, 0, colours * size));
    }

    private string SoftMask(SampleFormat format, byte[] alpha) =>
        string.Create(CultureInfo.InvariantCulture, $" /SMask {samples.Write(format, "/DeviceGray", "", alpha)} 0 R");

    private static byte[] Channels(byte[] rows, int pixel, int start, int length)
    {
        var channels = new byte[(long)rows.Length / pixel * length];
        for (int from = start, to = 0; to < channels.Length; from += pixel, to += length)
        {
            rows.AsSpan(from, length).CopyTo(channels.AsSpan(to));
        }
        return channels;
    }

    private static bool IsGrey(ReadOnlySpan<byte> rows, int pixel, int sample)
    {
        for (var at = 0; at < rows.Length; at += pixel)
        {
            var red = rows.Slice(at, sample);
            if (!red.SequenceEqual(rows.Slice(at + sample, sample)) || !red.SequenceEqual(rows.Slice(at + sample * 2, sample)))
            {
                return false;
            }
        }
        return true;
    }
}
