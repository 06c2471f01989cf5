using Publisher.Composition.Lines;
using Publisher.Composition.Text;
using Publisher.Model.Diagnostics;
using Publisher.Model.Formulas;
using Publisher.Model.Layouts;
using Publisher.Model.Measures;
using Publisher.Model.Pages;

namespace Publisher.Composition.Formulas;

/// <summary>What surrounds a formula: the look of the text there, its place in the manuscript and in the structure.</summary>
internal sealed record FormulaContext(TextStyle Style, SourceSpan Span, TagContent? Leaf);

/// <summary>Words within formulas, in the book's own faces: each script in its own, marks and spaces as in running text.</summary>
internal sealed class FormulaWords(ParagraphComposer paragraphs)
{
    /// <summary>No words of a formula are wider: they stand on one line.</summary>
    private static readonly Length Endless = Length.FromPoints(100_000);

    private readonly TextSetter _texts = new(paragraphs);

    /// <param name="size">Of the letters.</param>
    public MathBox Set(string text, MathTextFace face, Length size, Ink ink, FormulaContext context)
    {
        var style = StyleOf(face, context.Style) with { Size = size, Ink = ink };
        var words = text.Trim(' ');
        if (words.Length == 0)
        {
            return new RuleBox(null) { Width = SpaceOf(style, text.Length) };
        }
        var before = SpaceOf(style, text.Length - text.TrimStart(' ').Length);
        var after = SpaceOf(style, text.Length - text.TrimEnd(' ').Length);
        var composed = _texts.Set(words, style, Endless, context.Leaf, TextAlignment.Start, span: context.Span);
        var box = new ListBox();
        foreach (var line in composed.Lines)
        {
            box.Add(BoxOf(line), before + box.Width);
        }
        box.Width += after;
        return box;
    }

    /// <summary>Blanks at the ends, which lines would lose.</summary>
    private long SpaceOf(TextStyle style, int count) => count == 0 ? 0
        : (_texts.WidthOf("x x", style) - _texts.WidthOf("xx", style)).Units * count;

    private static TextStyle StyleOf(MathTextFace face, TextStyle style) => style with
    {
        Role = face switch { MathTextFace.Sans => FontRole.Sans, MathTextFace.Mono => FontRole.Mono, _ => style.Role },
        Bold = style.Bold || face is MathTextFace.Bold or MathTextFace.BoldItalic,
        Italic = face is MathTextFace.Italic or MathTextFace.BoldItalic,
        WideItalic = false, WideRole = null, Rise = default, Underline = false, Strikethrough = false, EmphasisDots = false,
        Line = null, SmallCaps = false, Code = false, NoteMark = false, Breakable = false, Tracking = default,
    };

    private TextBox BoxOf(ComposedLine line)
    {
        var (height, depth) = (0L, 0L);
        foreach (var run in line.Items.OfType<GlyphRun>())
        {
            var scale = new UnitScale(run.Size, paragraphs.Source.Metrics(run.Face).UnitsPerEm);
            foreach (var glyph in run.Glyphs.Span)
            {
                var ink = paragraphs.Source.Extents(run.Face, glyph.Id);
                height = Math.Max(height, scale.ToUnits(ink.YMax) + glyph.YOffset - run.Origin.Y.Units);
                depth = Math.Max(depth, -scale.ToUnits(ink.YMin) - glyph.YOffset + run.Origin.Y.Units);
            }
        }
        return new TextBox(line.Items) { Width = line.Width.Units, Height = height, Depth = depth };
    }
}
