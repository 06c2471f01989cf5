using System.Globalization;
using Publisher.Pdf.Objects;

namespace Publisher.Pdf.Fonts;

/// <summary>
/// From CIDs to text (ISO 32000-1, 9.10.3), taken from the text that was set and never from the font's character map: so
/// look-alikes such as Kangxi radicals cannot slip in. No CID maps to 0, FEFF or FFFE (ISO 14289-1, 7.21.7).
/// </summary>
internal static class ToUnicodeMap
{
    private const int MostInBlock = 100;

    public static PdfBuffer Write(FaceUse use)
    {
        var map = new PdfBuffer();
        map.Raw("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n")
            .Raw("/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n");
        var entries = use.Glyphs.Select(glyph => (Cid: (int)use.Cid(glyph), Text: use.TextOf(glyph))).OrderBy(entry => entry.Cid)
            .Concat(use.Others.Select((other, i) => (Cid: use.FirstOther + i, other.Text))).ToList();
        for (var start = 0; start < entries.Count; start += MostInBlock)
        {
            var block = entries.GetRange(start, Math.Min(MostInBlock, entries.Count - start));
            map.Int(block.Count).Raw(" beginbfchar\n");
            foreach (var (cid, text) in block)
            {
                map.Raw("<").Raw(cid.ToString("X4", CultureInfo.InvariantCulture)).Raw("> <");
                foreach (var unit in text)
                {
                    map.Raw(((int)unit).ToString("X4", CultureInfo.InvariantCulture));
                }
                map.Raw(">\n");
            }
            map.Raw("endbfchar\n");
        }
        return map.Raw("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
    }
}
