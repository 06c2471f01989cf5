using Publisher.Fonts;
using Publisher.Fonts.OpenType;
using Publisher.Fonts.Shaping;
using Publisher.Fonts.Subsetting;
using Publisher.Model;
using Publisher.Model.Documents;
using Publisher.Model.Pages;
using Publisher.Tests.Support;

namespace Publisher.Tests.Fonts;

public class ShapingTests
{
    private static readonly LanguageTag Zh = LanguageTag.ChineseSimplified;

    private static FontFace Serif(LanguageTag language) => RealFonts.Library.Choose(language, FontRole.Serif, false, false);

    private static List<ShapedGlyph> Shape(string text, LanguageTag language, FontFace face, ShapingFeatures features = 0)
    {
        using var shaper = new TextShaper(RealFonts.Library);
        var glyphs = new List<ShapedGlyph>();
        shaper.Shape(face, text, language, features, glyphs);
        return glyphs;
    }

    [Fact]
    public void Ideographs_without_HarfBuzz_are_what_HarfBuzz_makes_of_them()
    {
        var face = Serif(Zh);
        for (var start = 0x4E00; start < 0x9FFF; start += 397)
        {
            var text = string.Concat(Enumerable.Range(start, 20).Select(code => (char)Math.Min(code, 0x9FFF)));
            // An invisible character before it sends each to HarfBuzz.
            var alone = Shape(text, Zh, face);
            var together = text.SelectMany(c => Shape("\u200B" + c, Zh, face).Skip(1)).ToList();
            Assert.Equal(alone.Select(glyph => (glyph.Id, glyph.Advance)), together.Select(glyph => (glyph.Id, glyph.Advance)));
        }
    }

    [Theory]
    [InlineData("—", 1)]
    [InlineData("——", 2)]
    [InlineData("———", 3)]
    public void T18_A_dash_without_ideographs_beside_it_still_has_the_form_of_its_language(string text, int em)
    {
        foreach (var role in new[] { FontRole.Serif, FontRole.Sans })
        {
            var face = RealFonts.Library.Choose(Zh, role, false, false);
            Assert.Equal(em * face.Metrics.UnitsPerEm, Shape(text, Zh, face).Sum(glyph => glyph.Advance));
        }
    }

    [Fact]
    public void Clusters_are_places_in_the_text()
    {
        var glyphs = Shape("ab 汉字 fi", Zh, Serif(Zh));
        Assert.Equal(glyphs.Select(glyph => glyph.Cluster).Order(), glyphs.Select(glyph => glyph.Cluster));
        Assert.Equal(0, glyphs[0].Cluster);
        Assert.Contains(glyphs, glyph => glyph.Cluster == 3);
    }

    [Fact]
    public void A_word_shaped_twice_is_the_same_and_moves_its_clusters()
    {
        var glyphs = Shape("office office", LanguageTag.English, Serif(LanguageTag.English));
        var half = glyphs.Count / 2;
        Assert.Equal(glyphs.Take(half).Select(glyph => glyph.Id), glyphs.Skip(glyphs.Count - half).Select(glyph => glyph.Id));
    }

    [Fact]
    public void Code_has_no_ligatures()
    {
        var mono = RealFonts.Library.Choose(LanguageTag.English, FontRole.Mono, false, false);
        var plain = Shape("!=", LanguageTag.English, mono, ShapingFeatures.NoLigatures);
        Assert.Equal([mono.Glyph('!'), mono.Glyph('=')], plain.Select(glyph => glyph.Id));
    }

    [Fact]
    public void A_subset_for_PDF_keeps_advances_and_shapes()
    {
        var face = Serif(Zh);
        var glyphs = "深入预训练ABC，。".Select(c => face.Glyph(c)).Distinct().ToList();
        var numbers = new GlyphNumbers(face);
        Assert.Equal(Enumerable.Range(1, glyphs.Count), glyphs.Select(glyph => (int)numbers.Of(glyph)));
        var subset = FontSubsetter.ForPdf(numbers);
        var again = Reopen(subset.Bytes);
        Assert.Equal(glyphs, numbers.Glyphs);
        Assert.All(glyphs, glyph =>
        {
            Assert.Equal(face.Advance(glyph), again.Advance(numbers.Of(glyph)));
            Assert.Equal(face.Extents(glyph), again.Extents(numbers.Of(glyph)));
        });
        Assert.True(subset.Bytes.Length < 20_000);
        Assert.Equal(subset.Bytes, FontSubsetter.ForPdf(numbers).Bytes);
    }

    [Fact]
    public void A_subset_for_the_web_is_a_font_with_these_characters()
    {
        var bytes = FontSubsetter.ForWeb(Serif(Zh), [.. "深入预训练".Select(c => (int)c)]).ToArray();
        var again = Reopen(bytes);
        Assert.True(again.Has('深'));
        Assert.False(again.Has('浅'));
        Assert.Equal(bytes, FontSubsetter.ForWeb(Serif(Zh), [.. "深入预训练".Select(c => (int)c)]).ToArray());
    }

    /// <summary>The tables of a subset; one for PDF has no character map.</summary>
    private static TableView Reopen(byte[] bytes) => new(bytes);

    private sealed class TableView(byte[] bytes)
    {
        private readonly TableDirectory _tables = TableDirectory.Read(bytes);

        public int Advance(ushort glyph)
        {
            var count = new FontData(_tables.Require("hhea").Span).UInt16(34);
            return new FontData(_tables.Require("hmtx").Span).UInt16(Math.Min(glyph, count - 1) * 4);
        }

        public GlyphExtents Extents(ushort glyph)
        {
            var isLong = new FontData(_tables.Require("head").Span).Int16(50) != 0;
            var count = new FontData(_tables.Require("maxp").Span).UInt16(4);
            return new GlyphBoxes(_tables.Require("loca"), _tables.Require("glyf"), isLong, count)[glyph];
        }

        public bool Has(int codePoint) => FontTables.Read(bytes).Characters[codePoint] != 0;
    }
}
