using System.Collections.Immutable;
using System.Text;
using Publisher.Model.Documents;
using Publisher.Model.Layouts;
using Publisher.Tests.Support;
using Publisher.Web;
using static Publisher.Tests.Support.SampleEditions;

namespace Publisher.Tests.Web;

/// <summary>Emphasis, names, titles and readings on the web (T52-T60).</summary>
public sealed class AnnotationTests
{
    private static readonly LanguageTag Zh = LanguageTag.ChineseSimplified;
    private static readonly LanguageTag En = LanguageTag.English;

    private static string Html(LanguageTag language, (string Option, string Value)? option, params ImmutableArray<Inline> content)
    {
        var changes = option is { } one && ProfileOptions.TryFind(one.Option, out var found)
            ? [new ProfileChange(null, found, one.Value)] : ImmutableArray<ProfileChange>.Empty;
        var book = Book() with
        {
            Languages = [language],
            Chapters = [new Chapter("chapter", ChapterRole.Body, [Pair("p1", H(language, 1, "top", T("Title")), P(language, content))])],
            Settings = new BookSettings { Slug = "sample", Typography = new Typography(changes) },
        };
        var edition = Model.Editions.EditionBuilder.Build(book, new Model.Editions.EditionSpec("one", [language], Model.Editions.Arrangement.Single));
        using var output = new MemoryStream();
        Assert.Empty(HtmlExporter.Export(edition, new WebAssets(RealFonts.Library, DateTimeOffset.UnixEpoch), output));
        return Encoding.UTF8.GetString(output.ToArray());
    }

    private static StyledSpan Span(string name, params ImmutableArray<Inline> content) => new(default, null, new Attributes("", [name], []), content);

    [Theory]
    [InlineData("dots", "<em class=\"dots under\">重点<span class=\"latin\">text</span></em>")]
    [InlineData("kai", "<em class=\"kai\">重点<span class=\"latin\">text</span></em>")]
    [InlineData("bold", "<em class=\"bold\">重点text</em>")]
    [InlineData("italic", "<em class=\"plain\">重点<span class=\"latin\">text</span></em>")]
    [InlineData("none", "<em class=\"plain\">重点text</em>")]
    public void T52_EmphasisIsAnOption(string value, string expected) =>
        Assert.Contains(expected, Html(Zh, ("emphasis", value), new Emphasis(default, [T("重点text")])), StringComparison.Ordinal);

    [Fact]
    public void T53_DotsStandOnTheSideOfTheProfile()
    {
        var content = new Emphasis(default, [T("漢字")]);

        Assert.Contains("class=\"dots over\"", Html(LanguageTag.Japanese, null, content), StringComparison.Ordinal);
        Assert.Contains("class=\"dots over\"", Html(Zh, ("dots-side", "over"), content), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bracket", "<span class=\"title\">《红楼梦》</span>")]
    [InlineData("wavy", "<span class=\"title wavy\">红楼梦</span>")]
    public void T54_TitlesTakeMarksOrAWavyLineNeverBoth(string style, string expected)
    {
        Assert.Contains(expected, Html(Zh, ("title-style", style), Span("title", T("红楼梦"))), StringComparison.Ordinal);
        Assert.Contains(expected, Html(Zh, ("title-style", style), Span("title", T("《红楼梦》"))), StringComparison.Ordinal);
        Assert.Contains("读" + expected + "。", Html(Zh, ("title-style", style), T("读《"), Span("title", T("红楼梦")), T("》。")), StringComparison.Ordinal);
    }

    [Fact]
    public void T54_ATitleWithinATitleTakesSingleMarks() => Assert.Contains("《读<span class=\"title\">〈书〉</span>》",
        Html(Zh, null, Span("title", T("读"), Span("title", T("书")))), StringComparison.Ordinal);

    [Fact]
    public void T54_EnglishTitlesAreItalic() =>
        Assert.Contains("<span class=\"title italic\">Emma</span>", Html(En, null, Span("title", T("Emma"))), StringComparison.Ordinal);

    [Fact]
    public void T55_EachReadingStandsInItsRubyAndWhatHasNoneOutside()
    {
        var html = Html(LanguageTag.Japanese, null, new Ruby(default, [new("取", "と"), new("り", ""), new("扱", "あつか")]));

        Assert.Contains("<ruby>取<rp>(</rp><rt>と</rt><rp>)</rp></ruby>り<ruby>扱<rp>(</rp><rt>あつか</rt><rp>)</rp></ruby>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void T59_T60_PinyinAndZhuyinSayTheirScript()
    {
        Assert.Contains("<rt lang=\"zh-Latn\">hǎo</rt>", Html(Zh, null, new Ruby(default, [new("好", "hǎo")])), StringComparison.Ordinal);
        var zhuyin = Html(LanguageTag.ChineseTraditional, null, new Ruby(default, [new("好", "ㄏㄠˇ")]));
        Assert.Contains("<ruby class=\"zhuyin\">好", zhuyin, StringComparison.Ordinal);
        Assert.Contains("<rt lang=\"zh-Bopo\">ㄏㄠˇ</rt>", zhuyin, StringComparison.Ordinal);
    }
}
