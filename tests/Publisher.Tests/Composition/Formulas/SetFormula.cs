using Publisher.Composition.Formulas;
using Publisher.Composition.Lines;
using Publisher.Composition.Text;
using Publisher.Fonts;
using Publisher.Fonts.Shaping;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;
using Publisher.Model.Formulas;
using Publisher.Model.Layouts;
using Publisher.Model.Measures;
using Publisher.Model.Pages;
using Publisher.Parsing.Formulas;
using Publisher.Tests.Support;

namespace Publisher.Tests.Composition.Formulas;

/// <summary>
/// A formula set in STIX Two Math, whose units are thousandths of the em: what it draws, from its origin, x to the right and y
/// upwards, in those units.
/// </summary>
internal sealed class SetFormula
{
    public static readonly Length Em = Length.FromPoints(10);

    /// <summary>A drawn glyph: what it says, where its origin is, its size in thousandths of the em.</summary>
    internal readonly record struct Drawn(string Text, int X, int Y, int Size, GlyphRun Run, ushort Glyph);

    internal readonly record struct Bar(int X, int Bottom, int Width, int Height);

    private SetFormula(string tex, bool display, LanguageTag language)
    {
        using var shaper = new TextShaper(RealFonts.Library);
        var paragraphs = new ParagraphComposer(shaper, Typography.Default, Bag);
        var setter = FormulaSetter.For(paragraphs)!;
        Box = setter.Set(Parse(tex, display), new FormulaContext(new TextStyle(FontRole.Serif, Em, language), default, null));
        Items = FormulaPainter.Paint(Box, null);
        foreach (var run in Items.OfType<GlyphRun>())
        {
            Collect(run);
        }
    }

    public static FontFace Face { get; } = RealFonts.Library.Choose(LanguageTag.None, FontRole.Math, false, false);

    public MathBox Box { get; }
    public IReadOnlyList<PageItem> Items { get; }
    public DiagnosticBag Bag { get; } = new();
    public List<Drawn> Glyphs { get; } = [];

    public IEnumerable<Bar> Rules => Items.OfType<FilledRect>().Select(rect => new Bar(
        Units(rect.Box.X), -Units(rect.Box.Bottom), Units(rect.Box.Width), Units(rect.Box.Height)));

    public static SetFormula Display(string tex) => new(tex, true, LanguageTag.English);

    public static SetFormula Inline(string tex, LanguageTag? language = null) => new(tex, false, language ?? LanguageTag.English);

    /// <summary>The costs of the places where lines may end in a formula.</summary>
    public static List<short> Breaks(string tex)
    {
        using var shaper = new TextShaper(RealFonts.Library);
        var setter = FormulaSetter.For(new ParagraphComposer(shaper, Typography.Default, new DiagnosticBag()))!;
        var context = new FormulaContext(new TextStyle(FontRole.Serif, Em, LanguageTag.English), default, null);
        return [.. setter.Pieces(Parse(tex, display: false), context).Select(piece => piece.Cost).OfType<short>()];
    }

    public static Formula Parse(string tex, bool display)
    {
        var faults = new TexFaults();
        var formula = TexParser.Read(tex, display, new TexMacros([]), faults);
        Assert.True(formula is not null, string.Join(", ", faults.All.Select(fault => fault.Rule.Code)));
        return formula;
    }

    /// <summary>The glyph of a character, which may be written plainly for the letter in italics.</summary>
    public Drawn this[string text] => Glyphs.First(glyph => glyph.Text == text || glyph.Text == Italic(text));

    /// <summary>The first glyph of a character from an index on.</summary>
    public Drawn After(string text, int index) => Glyphs.Skip(index).First(glyph => glyph.Text == text || glyph.Text == Italic(text));

    public static int Units(Length length) => (int)Math.Round(length.Units * 1000.0 / Em.Units);

    public static int Units(long length) => Units(new Length(length));

    public int Top(Drawn glyph) => glyph.Y + (int)Math.Round(Face.Extents(glyph.Glyph).YMax * glyph.Size / 1000.0);

    public int Foot(Drawn glyph) => glyph.Y + (int)Math.Round(Face.Extents(glyph.Glyph).YMin * glyph.Size / 1000.0);

    /// <summary>Where a glyph's advance ends.</summary>
    public int End(Drawn glyph) => glyph.X + (int)Math.Round((Face.Advance(glyph.Glyph) + Face.Math!.ItalicsCorrection(glyph.Glyph)) * glyph.Size / 1000.0);

    private void Collect(GlyphRun run)
    {
        var glyphs = run.Glyphs.Span;
        for (var i = 0; i < glyphs.Length; i++)
        {
            var end = run.Text.Length;
            for (var j = glyphs.Length - 1; j > i && glyphs[j].TextStart > glyphs[i].TextStart; j--)
            {
                end = glyphs[j].TextStart;
            }
            Glyphs.Add(new Drawn(run.Text[glyphs[i].TextStart..end].ToString(), Units(run.Origin.X + new Length(glyphs[i].X)),
                Units(new Length(glyphs[i].YOffset) - run.Origin.Y), Units(run.Size), run, glyphs[i].Id));
        }
    }

    private static string Italic(string text) => text switch
    {
        "h" => "ℎ",
        [>= 'a' and <= 'z' and var small] => char.ConvertFromUtf32(0x1D44E + small - 'a'),
        [>= 'A' and <= 'Z' and var capital] => char.ConvertFromUtf32(0x1D434 + capital - 'A'),
        _ => text,
    };
}
