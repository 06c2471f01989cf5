namespace Publisher.Fonts.OpenType;

/// <summary>Reads the metrics that layout and PDF font descriptors need [OpenType 1.9.1: head, hhea, OS/2, post].</summary>
internal static class MetricsReader
{
    public static FontMetrics Read(TableDirectory directory)
    {
        var head = new FontData(directory.Require("head").Span);
        var hhea = new FontData(directory.Require("hhea").Span);
        var os2 = new FontData(directory.Find("OS/2").Span);
        var post = new FontData(directory.Find("post").Span);
        var unitsPerEm = head.UInt16(18);
        if (unitsPerEm is < 16 or > 16384)
        {
            throw new InvalidDataException("units per em must lie between 16 and 16384");
        }
        var hasHeights = os2.Length >= 90 && os2.UInt16(0) >= 2;
        var weight = os2.Length >= 6 ? os2.UInt16(4) : 400;
        return new FontMetrics(unitsPerEm, hhea.Int16(4), hhea.Int16(6),
            hasHeights && os2.Int16(88) > 0 ? os2.Int16(88) : unitsPerEm * 7 / 10,
            hasHeights && os2.Int16(86) > 0 ? os2.Int16(86) : unitsPerEm / 2,
            post.Length >= 8 ? post.Int32(4) / 65536.0 : 0, StemOf(weight),
            new GlyphExtents(head.Int16(36), head.Int16(38), head.Int16(40), head.Int16(42)),
            post.Length >= 16 && post.UInt32(12) != 0, os2.Length >= 32 && IsSerif(os2),
            post.Length >= 12 ? post.Int16(8) : -unitsPerEm / 10, post.Length >= 12 ? post.Int16(10) : unitsPerEm / 20);
    }

    /// <summary>PDF asks for the width of vertical stems, which fonts do not state: estimated from the weight, in 1/1000 em.</summary>
    private static int StemOf(int weight) => 50 + weight * weight / 4225;

    /// <summary>By family class 1 to 7 (serifs), else by PANOSE: Latin text with serif style 2 to 10.</summary>
    private static bool IsSerif(FontData os2)
    {
        var family = os2.Byte(30);
        return family is >= 1 and <= 7 || (family == 0 && os2.Length >= 34 && os2.Byte(32) == 2 && os2.Byte(33) is >= 2 and <= 10);
    }
}
