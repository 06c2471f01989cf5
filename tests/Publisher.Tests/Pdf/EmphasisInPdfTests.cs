using System.Collections.Immutable;
using Publisher.Composition;
using Publisher.Fonts;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;
using Publisher.Model.Editions;
using Publisher.Model.Layouts;
using Publisher.Model.Pages;
using Publisher.Model.Typefaces;
using Publisher.Pdf;
using Publisher.Raster;
using Publisher.Tests.Support;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Graphics.Operations.TextState;
using static Publisher.Tests.Support.SampleEditions;

namespace Publisher.Tests.Pdf;

/// <summary>Emphasis, weight and readings in the pages and the file, with real fonts (T37, T52, T55).</summary>
public class EmphasisInPdfTests
{
    private static readonly LanguageTag Zh = LanguageTag.ChineseSimplified;

    private static Outcome<PagedBook> Compose(LanguageTag language, string? emphasis, params ImmutableArray<Inline> content) =>
        Compose(RealFonts.Library, language, emphasis, content);

    private static Outcome<PagedBook> Compose(FontLibrary fonts, LanguageTag language, string? emphasis, ImmutableArray<Inline> content)
    {
        var edition = Of(language, P(language, content));
        if (emphasis is not null && ProfileOptions.TryFind("emphasis", out var option))
        {
            var typography = new Typography([new ProfileChange(null, option, emphasis)]);
            edition = edition with { Settings = edition.Settings with { Typography = typography } };
        }
        return BookComposer.Compose(edition, fonts);
    }

    private static FontLibrary Without(Func<FontFamily, bool> family, Func<FontFile, bool> face)
    {
        var workspace = RealFonts.Workspace();
        var manifest = RealFonts.Manifest(workspace);
        return FontLibrary.Open(workspace, manifest with
        {
            Families = [.. manifest.Families.Select(one => family(one) ? one with { Faces = one.Faces.RemoveAll(file => face(file)) } : one)],
        }, new FontSettings()).Value!;
    }

    private static byte[] Export(PagedBook book, FontLibrary fonts)
    {
        using var stream = new MemoryStream();
        Assert.Empty(PdfExporter.Export(book, fonts, new ImageDecoder(), DateTimeOffset.UnixEpoch, stream));
        return stream.ToArray();
    }

    private static GlyphRun RunOf(PagedBook book, string text) =>
        book.Pages.SelectMany(page => page.Items).OfType<GlyphRun>().First(run => run.Text.ToString().Contains(text, StringComparison.Ordinal));

    private static string FamilyOf(GlyphRun run, out FontFace face)
    {
        face = RealFonts.Library[run.Face];
        return face.Family;
    }

    /// <summary>Filled paths no wider than a dot; the cover, which is drawn with dots, apart.</summary>
    private static int DotsOf(PagedBook book) => book.Pages.Skip(1).SelectMany(page => page.Items).OfType<VectorPath>()
        .Count(path => path.Fill is not null && (path.Segments[0].End.X - path.Segments[2].End.X).Points is > -3 and < 3);

    [Fact]
    public void T52_ChineseEmphasisIsDotsAndLatinInItItalicWithoutDots()
    {
        var book = Compose(Zh, null, T("这是"), new Emphasis(default, [T("重点text")]), T("。")).Value!;

        Assert.Equal(2, DotsOf(book));
        FamilyOf(RunOf(book, "text"), out var latin);
        Assert.True(latin.Italic);
        Assert.Equal("Noto Serif SC", FamilyOf(RunOf(book, "重点"), out _));
    }

    [Theory]
    [InlineData("en", "emphasis", true)]
    [InlineData("zh-Hans", "强调", false)]
    public void T52_NothingIsSlanted(string language, string text, bool isItalic)
    {
        var book = Compose(LanguageTag.Parse(language), "italic", new Emphasis(default, [T(text)])).Value!;

        FamilyOf(RunOf(book, text), out var face);
        Assert.Equal(isItalic, face.Italic);
    }

    [Theory]
    [InlineData("bold", 700)]
    [InlineData("none", 400)]
    public void T52_OptionsOfChineseEmphasis(string option, int weight)
    {
        var book = Compose(Zh, option, new Emphasis(default, [T("重点")])).Value!;

        FamilyOf(RunOf(book, "重点"), out var face);
        Assert.Equal(weight, face.Weight);
        Assert.Equal(0, DotsOf(book));
    }

    [Fact]
    public void T52_KaiIsTheFamilyOfThatRole()
    {
        var workspace = RealFonts.Workspace();
        var manifest = RealFonts.Manifest(workspace);
        var sans = manifest.Families.First(family => family.Name == "Noto Sans SC");
        using var fonts = FontLibrary.Open(workspace,
            manifest with { Families = manifest.Families.Add(sans with { Name = "A Kai", Role = FontRole.Kai }) }, new FontSettings()).Value!;

        var outcome = Compose(fonts, Zh, "kai", [T("这是"), new Emphasis(default, [T("重点")])]);

        Assert.Empty(outcome.Diagnostics);
        Assert.Equal("A Kai", fonts[RunOf(outcome.Value!, "重点").Face].Family);
        Assert.Equal("Noto Serif SC", fonts[RunOf(outcome.Value!, "这是").Face].Family);
        Assert.Equal(0, DotsOf(outcome.Value!));
    }

    [Fact]
    public void FNT007_NoKaiFamily_gives_dots()
    {
        var outcome = Compose(Zh, "kai", new Emphasis(default, [T("重点")]), new Emphasis(default, [T("强调")]));

        Assert.Equal("FNT007", Assert.Single(outcome.Diagnostics).Code);
        Assert.Equal(4, DotsOf(outcome.Value!));
    }

    [Fact]
    public void T52_MissingBoldIsRegularWithAWarningAndNeverAnOutline()
    {
        using var fonts = Without(family => family.Name == "Noto Serif SC", file => file.Weight > 400);

        var outcome = Compose(fonts, Zh, null, [T("这是"), new Strong(default, [T("粗体")])]);

        Assert.Contains(outcome.Diagnostics, one => one.Code == "FNT008" && one.Message.Contains("Noto Serif SC", StringComparison.Ordinal));
        using var document = PdfDocument.Open(Export(outcome.Value!, fonts));
        Assert.DoesNotContain(document.GetPages().SelectMany(page => page.Operations), operation => operation is SetTextRenderingMode);
    }

    [Fact]
    public void T52_DeclaredHeavierFamilySetsBold()
    {
        var workspace = RealFonts.Workspace();
        var manifest = RealFonts.Manifest(workspace);
        using var fonts = FontLibrary.Open(workspace, manifest with
        {
            Families = [.. manifest.Families.Select(one => one.Name == "Noto Serif SC"
                ? one with { Faces = one.Faces.RemoveAll(file => file.Weight > 400), Heavier = "Noto Sans SC" } : one)],
        }, new FontSettings()).Value!;

        var outcome = Compose(fonts, Zh, null, [new Strong(default, [T("粗体")])]);

        Assert.Empty(outcome.Diagnostics);
        Assert.Equal("Noto Sans SC", fonts[RunOf(outcome.Value!, "粗体").Face].Family);
        Assert.True(fonts[RunOf(outcome.Value!, "粗体").Face].IsBold);
    }

    [Fact]
    public void T55_ReadingsAreElementsOfTheirOwnAndAreFoundInTheText()
    {
        var book = Compose(Zh, null, T("读"), new Ruby(default, [new("汉", "hàn"), new("字", "zì")]), T("。")).Value!;
        var file = Export(book, RealFonts.Library);
        using var document = PdfDocument.Open(file);
        var letters = string.Concat(document.GetPages().SelectMany(page => page.Letters).Select(letter => letter.Value));
        Assert.Contains("读汉字。", letters, StringComparison.Ordinal);
        Assert.Contains("hànzì", letters, StringComparison.Ordinal);
        Assert.Equal(["Ruby(RubyBase RubyText)", "Ruby(RubyBase RubyText)"], RubiesOf(book.Structure));
    }

    private static IEnumerable<string> RubiesOf(TagNode node) => node.Kids.OfType<TagNode>().SelectMany(kid => kid.Role == TagRole.Ruby
        ? [$"Ruby({string.Join(' ', kid.Kids.OfType<TagNode>().Select(one => one.Role))})"]
        : RubiesOf(kid));

    [Fact]
    public void T37_SmallCapitalsAreTheFacesOwnWhereItHasThem()
    {
        static StyledSpan Caps(string text) => new(default, null, new Attributes("", ["smallcaps"], []), [T(text)]);
        var outcome = Compose(Zh, null, Caps("Nato 北约"));

        Assert.Empty(outcome.Diagnostics);
        var run = RunOf(outcome.Value!, "Nato");
        var face = RealFonts.Library[run.Face];
        var glyphs = run.Glyphs.ToArray().Select(glyph => glyph.Id).ToList();
        Assert.Equal(face.Glyph('N'), glyphs[0]);
        Assert.NotEqual(face.Glyph('a'), glyphs[1]);
        Assert.NotEqual(face.Glyph('A'), glyphs[1]);
        var han = RunOf(outcome.Value!, "北约");
        Assert.Equal(RealFonts.Library[han.Face].Glyph('北'), han.Glyphs.Span[0].Id);
    }

    [Fact]
    public void T37_ScaledCapitalsAreFoundAsTheSmallLettersTheyStandFor()
    {
        var italic = new Emphasis(default, [new StyledSpan(default, null, new Attributes("", ["smallcaps"], []), [T("Nato AT")])]);
        var outcome = Compose(LanguageTag.English, null, italic);

        Assert.Equal("FNT009", Assert.Single(outcome.Diagnostics).Code);
        using var document = PdfDocument.Open(Export(outcome.Value!, RealFonts.Library));
        Assert.Contains("NatoAT", string.Concat(document.GetPages().SelectMany(page => page.Letters).Select(letter => letter.Value)).Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }
}
