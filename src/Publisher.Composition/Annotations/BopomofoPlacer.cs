using Publisher.Composition.Lines;
using Publisher.Composition.Text;
using Publisher.Model.Documents;
using Publisher.Model.Measures;
using Publisher.Model.Pages;

namespace Publisher.Composition.Annotations;

/// <summary>
/// Places zhuyin (T60, CLREQ): symbols one below the other on the right of the character, centred on its height; the tone at
/// the upper right of the last symbol, the neutral tone's dot before the first.
/// </summary>
internal sealed class BopomofoPlacer(IGlyphSource source)
{
    // In em of the base: where the column of tones starts and how wide it is, and the height of the neutral dot's frame.
    private const double ToneColumn = ReadingShaper.BopomofoSize;
    private const double ToneWidth = 0.2;
    private const double NeutralHeight = 0.12;

    public void Place(Reading reading, long right, List<PageItem> items)
    {
        var em = reading.Run.Style.Size;
        var symbols = reading.Glyphs.Count(glyph => IsSymbol(reading, glyph));
        var hasNeutral = reading.Text.Contains(RubyScripts.NeutralTone, StringComparison.Ordinal);
        var height = reading.Size * symbols + (hasNeutral ? em * NeutralHeight : Length.Zero);
        var top = -reading.Run.Style.Rise - EmBox.Above(em) + (em - height) / 2;
        top += hasNeutral ? em * NeutralHeight : Length.Zero;
        var x = new Length(right);
        for (var i = 0; i < reading.Glyphs.Count; i++)
        {
            var glyph = reading.Glyphs[i];
            if (IsSymbol(reading, glyph))
            {
                Add(reading, i, new Point(x, top + EmBox.Above(reading.Size)), items);
                top += reading.Size;
            }
            else if (reading.Text[glyph.Start] == RubyScripts.NeutralTone)
            {
                AddCentred(reading, i, x + reading.Size / 2, top - em * (NeutralHeight / 2), items);
            }
            else
            {
                AddCentred(reading, i, x + em * (ToneColumn + ToneWidth / 2), top - reading.Size, items);
            }
        }
    }

    private static bool IsSymbol(Reading reading, in ReadingGlyph glyph) => RubyScripts.IsBopomofo(reading.Text[glyph.Start]);

    /// <summary>Puts the middle of a glyph's ink at a point: faces place tone marks at will in their frames.</summary>
    private void AddCentred(Reading reading, int index, Length x, Length y, List<PageItem> items)
    {
        var glyph = reading.Glyphs[index];
        var ink = source.Extents(glyph.Face, glyph.Id);
        var scale = new UnitScale(reading.Size, source.Metrics(glyph.Face).UnitsPerEm);
        var middle = new Length(scale.ToUnits((ink.XMin + ink.XMax) / 2));
        var height = new Length(scale.ToUnits((ink.YMin + ink.YMax) / 2));
        Add(reading, index, new Point(x - middle, y + height), items);
    }

    private static void Add(Reading reading, int index, Point origin, List<PageItem> items)
    {
        var glyph = reading.Glyphs[index];
        var end = index + 1 < reading.Glyphs.Count ? reading.Glyphs[index + 1].Start : reading.Text.Length;
        items.Add(ReadingRuns.Run(reading, glyph.Face, origin, [new PlacedGlyph(glyph.Id, 0, 0, 0)], glyph.Start, end));
    }
}
