using Publisher.Composition.Lines;
using Publisher.Composition.Text;
using Publisher.Fonts;
using Publisher.Fonts.OpenType;
using Publisher.Fonts.Shaping;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;
using Publisher.Model.Layouts;
using Publisher.Model.Pages;
using Publisher.Tests.Composition.Lines;
using Publisher.Tests.Support;

namespace Publisher.Tests.Composition.Text;

/// <summary>Rules that only real faces can show: T18, T23, T36, T46.</summary>
public sealed class RealFaceTests
{
    private static ComposedParagraph Compose(StyledText text, DiagnosticBag? bag = null)
    {
        using var shaper = new TextShaper(RealFonts.Library);
        var composer = new ParagraphComposer(shaper, Typography.Default, bag ?? new DiagnosticBag());
        return composer.Compose(text, new ParagraphSettings(Setting.Em * 100, LanguageProfile.For(text.Language), Setting.Em));
    }

    private static int GlyphsOf(StyledText text) =>
        Compose(text).Lines.SelectMany(line => line.Items).OfType<GlyphRun>().Sum(run => run.Glyphs.Length);

    [Fact]
    public void T36_LigaturesInTextAndNoneInCode()
    {
        Assert.Equal(1, GlyphsOf(Setting.Plain("ffi", "en")));
        Assert.Equal(3, GlyphsOf(Setting.Styled("en", ("ffi", style => style with { Code = true }))));
        Assert.Equal(3, GlyphsOf(Setting.Styled("en", ("ffi", style => style with { Tracking = Setting.Em * 0.1 }))));
    }

    [Fact]
    public void T47_CapitalsOfTheLatinFaceComeUpToTheIdeographs()
    {
        var text = Setting.Plain("国H", "zh-Hans");
        using var shaper = new TextShaper(RealFonts.Library);
        var profile = LanguageProfile.For(text.Language) with { LatinScale = LanguageProfile.AutoLatinScale };
        var runs = new ParagraphComposer(shaper, Typography.Default, new DiagnosticBag())
            .Compose(text, new ParagraphSettings(Setting.Em * 100, profile, Setting.Em)).Lines[0].Items.OfType<GlyphRun>().ToList();
        double Height(GlyphRun run)
        {
            var (face, glyph) = (RealFonts.Library[run.Face], run.Glyphs.Span[0].Id);
            return (face.Extents(glyph).YMax - face.Extents(glyph).YMin) * run.Size.Points / face.Metrics.UnitsPerEm;
        }
        Assert.Equal(Setting.Em, runs[0].Size);
        Assert.InRange(runs[1].Size.Points, 9.5, 11.5);
        Assert.NotEqual(Setting.Em, runs[1].Size);
        Assert.InRange(Height(runs[1]) / Height(runs[0]), 0.74, 0.9); // 0.78 of the character face, which 国 does not fill
        Assert.Equal(runs[0].Origin.Y, runs[1].Origin.Y);
    }

    [Fact]
    public void T36_FiguresAlignInTables()
    {
        double Width(string digits) => Compose(Setting.Styled("en", (digits, style => style with { TabularFigures = true }))).Lines[0].Width.Points;

        Assert.Equal(Width("111"), Width("888"), 3);
    }

    [Fact]
    public void T23_AMissingCharacterIsAnErrorAndNotDrawn()
    {
        var bag = new DiagnosticBag();
        var paragraph = Compose(Setting.Plain("中\u0E01文", "zh-Hans"), bag);

        Assert.Equal("CMP001", Assert.Single(bag.ToImmutable()).Code);
        Assert.DoesNotContain(paragraph.Lines.SelectMany(line => line.Items).OfType<GlyphRun>().SelectMany(run => run.Glyphs.ToArray()),
            glyph => glyph.Id == 0);
    }

    /// <summary>Every run is shaped in its own language, so that a face with regional forms shows them; no run mixes two.</summary>
    [Fact]
    public void T18_RunsAreShapedInTheirOwnLanguage()
    {
        var source = new LanguageRecorder();
        var composer = new ParagraphComposer(source, Typography.Default, new DiagnosticBag());
        var text = Setting.Styled("zh-Hans", ("骨", style => style), ("骨", style => style with { Language = LanguageTag.Japanese }),
            ("骨", style => style with { Language = LanguageTag.ChineseTraditional }));
        composer.Compose(text, new ParagraphSettings(Setting.Em * 20, LanguageProfile.For(text.Language), Setting.Em));

        Assert.Equal(["zh-Hans", "ja", "zh-Hant"], source.Shaped);
    }

    private sealed class LanguageRecorder : IGlyphSource
    {
        private readonly BoxGlyphSource _box = new();

        public List<string> Shaped { get; } = [];

        public FaceKey Choose(LanguageTag language, FontRole role, bool bold, bool italic) => _box.Choose(language, role, bold, italic);

        public FaceKey? FaceFor(int codePoint, LanguageTag language, FontRole role, bool bold, bool italic) =>
            _box.FaceFor(codePoint, language, role, bold, italic);

        public bool Has(FaceKey face, int codePoint) => _box.Has(face, codePoint);

        public string FamilyOf(FaceKey face) => _box.FamilyOf(face);

        public bool HasRole(LanguageTag language, FontRole role) => _box.HasRole(language, role);

        public bool HasSmallCaps(FaceKey face) => _box.HasSmallCaps(face);

        public bool IsBold(FaceKey face) => _box.IsBold(face);

        public FontMetrics Metrics(FaceKey face) => _box.Metrics(face);

        public int Advance(FaceKey face, ushort glyph) => _box.Advance(face, glyph);

        public GlyphExtents Extents(FaceKey face, ushort glyph) => _box.Extents(face, glyph);

        public MathTable? Math(FaceKey face) => _box.Math(face);

        public ushort Glyph(FaceKey face, int codePoint) => _box.Glyph(face, codePoint);

        public void Shape(FaceKey face, ReadOnlySpan<char> text, LanguageTag language, ShapingFeatures features, List<ShapedGlyph> output)
        {
            Shaped.Add(language.Value);
            _box.Shape(face, text, language, features, output);
        }
    }
}
