using System.Globalization;
using Publisher.Pdf.Objects;

namespace Publisher.Pdf.Images;

/// <summary>Size and samples of an image object; rows begin at whole bytes.</summary>
internal readonly record struct SampleFormat(int Width, int Height, int Components, int Depth)
{
    public int Stride => (int)(((long)Width * Components * Depth + 7) / 8);
}

/// <summary>Writes image objects of unpacked samples, or of PNG rows that are packed already (ISO 32000-1, 8.9.5).</summary>
internal sealed class SampleWriter(PdfWriter writer)
{
    /// <param name="extras">More entries of the dictionary, each after a space.</param>
    public int Write(SampleFormat format, string space, string extras, ReadOnlySpan<byte> rows)
    {
        var number = writer.Reserve();
        writer.WriteStream(number, Entries(format, space, extras),
            RowFilter.Apply(rows, format.Stride, Math.Max(1, format.Components * format.Depth / 8)));
        return number;
    }

    public int WritePacked(SampleFormat format, string space, string extras, ReadOnlySpan<byte> packed)
    {
        var number = writer.Reserve();
        writer.WriteEncoded(number, Entries(format, space, extras) + " /Filter /FlateDecode", packed);
        return number;
    }

    private static string Entries(SampleFormat format, string space, string extras) => string.Create(CultureInfo.InvariantCulture,
        $"/Type /XObject /Subtype /Image /Width {format.Width} /Height {format.Height} /BitsPerComponent {format.Depth} /ColorSpace {space}{extras} /DecodeParms <</Predictor 15 /Colors {format.Components} /BitsPerComponent {format.Depth} /Columns {format.Width}>>");
}
