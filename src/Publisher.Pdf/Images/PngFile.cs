using System.Buffers.Binary;

namespace Publisher.Pdf.Images;

/// <summary>Colour types of PNG (third edition, 11.2.1).</summary>
internal enum PngColour { Grey = 0, Rgb = 2, Palette = 3, GreyAlpha = 4, Rgba = 6 }

/// <summary>The chunks of a PNG file that a PDF needs. Gamma and chromaticities are ignored, as browsers ignore them beside sRGB.</summary>
internal sealed class PngFile
{
    private const int HeaderLength = 13;

    public int Width { get; private init; }
    public int Height { get; private init; }

    /// <summary>Bits of a sample: 1, 2, 4, 8 or 16.</summary>
    public int Depth { get; private init; }
    public PngColour Colour { get; private init; }
    public bool IsInterlaced { get; private init; }
    public ReadOnlyMemory<byte> Palette { get; private set; }
    public ReadOnlyMemory<byte> Transparency { get; private set; }

    /// <summary>An iCCP chunk as it stands: name, method, packed profile.</summary>
    public ReadOnlyMemory<byte> PackedProfile { get; private set; }

    /// <summary>The contents of all IDAT chunks: one zlib stream.</summary>
    public byte[] Packed { get; private set; } = [];

    public bool HasAlpha => Colour is PngColour.GreyAlpha or PngColour.Rgba;
    public int Channels => Colour switch { PngColour.Rgb => 3, PngColour.GreyAlpha => 2, PngColour.Rgba => 4, _ => 1 };
    public int BitsPerPixel => Channels * Depth;

    /// <summary>Bytes of a row of so many pixels, without its filter.</summary>
    public long Stride(int width) => ((long)width * BitsPerPixel + 7) / 8;

    /// <summary>Null when the file is none, or breaks the rules of its header.</summary>
    public static PngFile? Read(ReadOnlyMemory<byte> file)
    {
        PngFile? png = null;
        var data = new List<ReadOnlyMemory<byte>>();
        foreach (var (type, content) in new PngChunks(file))
        {
            if (png is null && (type != "IHDR" || (png = ReadHeader(content.Span)) is null))
            {
                return null;
            }
            switch (type)
            {
                case "PLTE": png.Palette = content[..(Math.Min(content.Length, 768) / 3 * 3)]; break;
                case "tRNS": png.Transparency = content; break;
                case "iCCP": png.PackedProfile = content; break;
                case "IDAT": data.Add(content); break;
                default: break;
            }
        }
        return png?.With(data);
    }

    private PngFile? With(List<ReadOnlyMemory<byte>> data)
    {
        Packed = new byte[data.Sum(part => part.Length)];
        var at = 0;
        foreach (var part in data)
        {
            part.Span.CopyTo(Packed.AsSpan(at));
            at += part.Length;
        }
        return Colour == PngColour.Palette && Palette.IsEmpty ? null : this;
    }

    private static PngFile? ReadHeader(ReadOnlySpan<byte> header)
    {
        if (header.Length != HeaderLength)
        {
            return null;
        }
        var (width, height) = (BinaryPrimitives.ReadInt32BigEndian(header), BinaryPrimitives.ReadInt32BigEndian(header[4..]));
        var (depth, colour) = (header[8], (PngColour)header[9]);
        var isKnown = colour switch
        {
            PngColour.Grey => depth is 1 or 2 or 4 or 8 or 16,
            PngColour.Palette => depth is 1 or 2 or 4 or 8,
            PngColour.Rgb or PngColour.GreyAlpha or PngColour.Rgba => depth is 8 or 16,
            _ => false,
        };
        return isKnown && width > 0 && height > 0 && header[10] == 0 && header[11] == 0 && header[12] <= 1
            ? new PngFile { Width = width, Height = height, Depth = depth, Colour = colour, IsInterlaced = header[12] == 1 } : null;
    }
}
