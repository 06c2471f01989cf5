using Publisher.Composition.Lines;
using Publisher.Composition.Text;
using Publisher.Fonts.Shaping;
using Publisher.Model.Documents;
using Publisher.Model.Measures;
using Publisher.Model.Pages;

namespace Publisher.Composition.Annotations;

/// <summary>
/// Shapes readings in their size (T55): kana in the face of their base, romanisation in the sans of the book (T59), zhuyin in
/// symbols of 0.3 em (T60).
/// </summary>
internal sealed class ReadingShaper(IGlyphSource source, FaceChooser faces, MissingGlyphReport missing)
{
    /// <summary>No reading is smaller (T55).</summary>
    private static readonly Length Least = Length.FromPoints(4.5);

    /// <summary>Size of a Bopomofo symbol in em of the base (T60).</summary>
    public const double BopomofoSize = 0.3;

    private readonly List<ShapedGlyph> _shaped = [];

    public Reading Shape(ParagraphWork work, in TextItem item, string text)
    {
        var script = RubyScripts.Of(text);
        var size = script == RubyScript.Bopomofo ? item.Run.Style.Size * BopomofoSize
            : SizeOf(item.Run.Style.Size, item.Rules.Profile.RubySize);
        var reading = new Reading(item.Run, text, script, size);
        var style = item.Run.Style with
        {
            Size = size,
            Role = script == RubyScript.Latin ? FontRole.Sans : item.Run.Style.Role,
            Italic = false,
            WideItalic = false,
            SmallCaps = false,
        };
        for (var start = 0; start < text.Length;)
        {
            start = ShapeRun(work, reading, style, start);
        }
        return reading;
    }

    /// <summary>Size of kana and letters over a base (T55).</summary>
    public static Length SizeOf(Length baseSize, double share) => Length.Max(baseSize * share, Least);

    /// <summary>Shapes as far as one face goes; returns where the next starts.</summary>
    private int ShapeRun(ParagraphWork work, Reading reading, TextStyle style, int start)
    {
        var text = reading.Text;
        var face = FaceAt(style, reading, start, out var end);
        if (face is null)
        {
            missing.Report(work.Text with { Characters = text }, start);
            return end;
        }
        while (end < text.Length && FaceAt(style, reading, end, out var next) == face)
        {
            end = next;
        }
        _shaped.Clear();
        source.Shape(face.Value, text.AsSpan(start, end - start), style.Language, ShapingFeatures.None, _shaped);
        var scale = new UnitScale(style.Size, source.Metrics(face.Value).UnitsPerEm);
        var cluster = -1;
        foreach (var glyph in _shaped)
        {
            var advance = scale.ToUnits(glyph.Advance);
            reading.Glyphs.Add(new ReadingGlyph(face.Value, glyph.Id, start + glyph.Cluster, advance,
                scale.ToUnits(glyph.XOffset), scale.ToUnits(glyph.YOffset)));
            reading.Width += advance;
            reading.Clusters += glyph.Cluster == cluster ? 0 : 1;
            cluster = glyph.Cluster;
        }
        return end;
    }

    private FaceKey? FaceAt(TextStyle style, Reading reading, int at, out int next)
    {
        var text = reading.Text;
        var isPair = char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]);
        next = at + (isPair ? 2 : 1);
        var codePoint = isPair ? char.ConvertToUtf32(text[at], text[at + 1]) : text[at];
        var kind = CharacterKinds.Instance[codePoint];
        var isWide = reading.Script != RubyScript.Latin
            && (kind is CharacterKind.Han or CharacterKind.Hangul || kind.IsWideMark || reading.Script == RubyScript.Bopomofo);
        return faces.Choose(style, codePoint, isWide);
    }
}
