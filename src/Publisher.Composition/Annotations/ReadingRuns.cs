using Publisher.Model.Measures;
using Publisher.Model.Pages;

namespace Publisher.Composition.Annotations;

/// <summary>Makes the glyph runs of a reading: one for each stretch of one face.</summary>
internal static class ReadingRuns
{
    /// <param name="inner">Space after each character, in units.</param>
    public static void Add(Reading reading, Point origin, long inner, List<PageItem> items)
    {
        var glyphs = reading.Glyphs;
        var pen = 0L;
        for (var first = 0; first < glyphs.Count;)
        {
            var end = first;
            var placed = new List<PlacedGlyph>();
            var start = glyphs[first].Start;
            var runPen = pen;
            for (; end < glyphs.Count && glyphs[end].Face == glyphs[first].Face; end++)
            {
                var glyph = glyphs[end];
                placed.Add(new PlacedGlyph(glyph.Id, (ushort)(glyph.Start - start), (int)(pen - runPen) + glyph.XOffset, glyph.YOffset));
                var isLastOfCluster = end + 1 == glyphs.Count || glyphs[end + 1].Start != glyph.Start;
                pen += glyph.Advance + (isLastOfCluster ? inner : 0);
            }
            var textEnd = end < glyphs.Count ? glyphs[end].Start : reading.Text.Length;
            items.Add(Run(reading, glyphs[first].Face, origin.Offset(new Length(runPen), Length.Zero), [.. placed], start, textEnd));
            first = end;
        }
    }

    public static GlyphRun Run(Reading reading, FaceKey face, Point origin, PlacedGlyph[] glyphs, int textStart, int textEnd) => new()
    {
        Content = reading.Run.ReadingContent,
        Face = face,
        Size = reading.Size,
        Origin = origin,
        Glyphs = glyphs,
        Text = reading.Text.AsMemory(textStart, textEnd - textStart),
        Ink = reading.Run.Style.Ink,
    };
}
