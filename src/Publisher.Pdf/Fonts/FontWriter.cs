using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using Publisher.Pdf.Objects;

namespace Publisher.Pdf.Fonts;

/// <summary>Writes a face as a composite font (ISO 32000-1, 9.7) with its subset embedded (ISO 19005-2, 6.2.11.4).</summary>
internal sealed class FontWriter(PdfWriter writer)
{
    /// <returns>The number of the Type 0 font.</returns>
    public int Write(FaceUse use)
    {
        var subset = use.Subset!;
        var file = writer.Reserve();
        writer.WriteStream(file, subset.IsCff ? "/Subtype /CIDFontType0C" : $"/Length1 {subset.Bytes.Length}", subset.Bytes);
        var name = TagOf(subset.Bytes) + "+" + use.Face.PostScriptName;
        var unicode = writer.Reserve();
        writer.WriteStream(unicode, "", ToUnicodeMap.Write(use).Written);
        var descendant = WriteDescendant(use, name, WriteDescriptor(use, name, file));
        var font = new PdfBuffer();
        font.Raw("<</Type /Font /Subtype /Type0 /BaseFont ").Name(name).Raw(" /Encoding /Identity-H /DescendantFonts [")
            .Ref(descendant).Raw("] /ToUnicode ").Ref(unicode).Raw(">>");
        return writer.Write(font);
    }

    /// <summary>Six letters that name the subset (9.6.4), from its content.</summary>
    private static string TagOf(ReadOnlySpan<byte> bytes)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes, hash);
        return string.Create(6, hash[..6].ToArray(), static (tag, from) =>
        {
            for (var i = 0; i < tag.Length; i++)
            {
                tag[i] = (char)('A' + from[i] % 26);
            }
        });
    }

    private int WriteDescendant(FaceUse use, string name, int descriptor)
    {
        var font = new PdfBuffer();
        font.Raw("<</Type /Font /Subtype ").Raw(use.Subset!.IsCff ? "/CIDFontType0" : "/CIDFontType2").Raw(" /BaseFont ").Name(name)
            .Raw(" /CIDSystemInfo <</Registry (Adobe) /Ordering (Identity) /Supplement 0>> /FontDescriptor ").Ref(descriptor)
            .Raw(" /DW 1000 /W ");
        WriteWidths(use, font);
        if (!use.Subset.IsCff)
        {
            font.Raw(" /CIDToGIDMap ");
            _ = use.Others.Count == 0 ? font.Raw("/Identity") : font.Ref(WriteGlyphMap(use));
        }
        return writer.Write(font.Raw(">>"));
    }

    /// <summary>Leads the CIDs of further texts to the glyphs they share; those of glyphs to themselves (9.7.4.2).</summary>
    private int WriteGlyphMap(FaceUse use)
    {
        var map = new byte[(use.FirstOther + use.Others.Count) * 2];
        foreach (var glyph in use.Glyphs)
        {
            BinaryPrimitives.WriteUInt16BigEndian(map.AsSpan(use.Cid(glyph) * 2), use.Cid(glyph));
        }
        for (var i = 0; i < use.Others.Count; i++)
        {
            BinaryPrimitives.WriteUInt16BigEndian(map.AsSpan((use.FirstOther + i) * 2), use.Cid(use.Others[i].Glyph));
        }
        var number = writer.Reserve();
        writer.WriteStream(number, "", map);
        return number;
    }

    /// <summary>Widths of all CIDs that are not 1 em wide, in stretches (9.7.4.3).</summary>
    private static void WriteWidths(FaceUse use, PdfBuffer font)
    {
        font.Raw("[");
        var last = -2;
        var widths = use.Glyphs.Select(glyph => ((int)use.Cid(glyph), use.Width(glyph))).OrderBy(entry => entry.Item1);
        foreach (var (cid, width) in widths.Concat(use.Others.Select((other, i) => (use.FirstOther + i, use.Width(other.Glyph)))))
        {
            if (width == 1000)
            {
                continue;
            }
            if (cid != last + 1)
            {
                font.Raw(last >= 0 ? "] " : "").Int(cid).Raw(" [");
            }
            else
            {
                font.Raw(" ");
            }
            font.Number(width);
            last = cid;
        }
        font.Raw(last >= 0 ? "]]" : "]");
    }

    private int WriteDescriptor(FaceUse use, string name, int file)
    {
        var metrics = use.Face.Metrics;
        double Scaled(int value) => Math.Round(value * 1000.0 / metrics.UnitsPerEm);
        var box = metrics.BoundingBox;
        // Symbolic: the encoding is the font's own; fixed pitch, serif, italic as the face is (9.8.2).
        var flags = 4 | (metrics.IsFixedPitch ? 1 : 0) | (metrics.IsSerif ? 2 : 0) | (use.Face.Italic ? 64 : 0);
        var text = new PdfBuffer();
        text.Raw("<</Type /FontDescriptor /FontName ").Name(name).Raw(" /Flags ").Int(flags)
            .Raw(string.Create(CultureInfo.InvariantCulture,
                $" /FontBBox [{Scaled(box.XMin)} {Scaled(box.YMin)} {Scaled(box.XMax)} {Scaled(box.YMax)}]"))
            .Raw(" /ItalicAngle ").Number(metrics.ItalicAngle).Raw(" /Ascent ").Number(Scaled(metrics.Ascent))
            .Raw(" /Descent ").Number(Scaled(metrics.Descent)).Raw(" /CapHeight ").Number(Scaled(metrics.CapHeight))
            .Raw(" /StemV ").Int(metrics.StemV).Raw(use.Subset!.IsCff ? " /FontFile3 " : " /FontFile2 ").Ref(file).Raw(">>");
        return writer.Write(text);
    }
}
