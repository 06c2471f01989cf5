using Publisher.Composition;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;
using Publisher.Model.Editions;
using Publisher.Model.Measures;
using Publisher.Model.Pages;
using Publisher.Parsing;
using Publisher.Tests.Support;
using Publisher.Web;

namespace Publisher.Tests.Blocks;

/// <summary>Titled boxes that rules of book.yaml make, from the manuscript to pages and the web.</summary>
public sealed class BoxTests
{
    private const string Chapter = """
        # 第1章 测量 | Chapter 1 Measuring

        先读这一段。

        Read this first.

        ## 实验 1-1 水的沸点 | Experiment 1-1 Boiling

        把水烧开。

        Boil the water.

        ### 步骤 | Steps

        看温度计。

        Read the thermometer.

        ## 小结 | Summary

        收拾好。

        Tidy up.
        """;

    private static Outcome<Book> Read(string boxes, string chapter = Chapter) => ManuscriptReader.Read(new MemoryWorkspace
    {
        ["01.md"] = chapter,
        ["book.yaml"] = $"languages: [zh-Hans, en]\nboxes:\n  - {boxes}\n",
    });

    private static Edition EditionOf(Outcome<Book> book, Arrangement arrangement, params string[] languages) =>
        EditionBuilder.Build(book.Value!, new EditionSpec("e", [.. languages.Select(LanguageTag.Parse)], arrangement));

    private static PagedBook Pages(Edition edition) => BookComposer.Compose(edition, RealFonts.Library).Value!;

    private static string Html(Edition edition)
    {
        using var output = new MemoryStream();
        HtmlExporter.Export(edition, new WebAssets(RealFonts.Library, new DateTimeOffset(2023, 10, 26, 0, 0, 0, TimeSpan.Zero)), output);
        return System.Text.Encoding.UTF8.GetString(output.ToArray());
    }

    private static IEnumerable<Admonition> BoxesOf(Edition edition) =>
        edition.Chapters.SelectMany(chapter => chapter.Pairs).SelectMany(pair => pair.Sides).SelectMany(side => side.Blocks).OfType<Admonition>();

    [Fact]
    public void A_paragraph_with_its_list_is_a_box_within_the_box_of_a_section()
    {
        const string Questions = "## 实验 1-1 水的沸点 | Experiment 1-1 Boiling\n\n把水烧开。\n\nBoil the water.\n\n思考题 {#q}\n\nQuestions\n\n1. 为什么？\n\n<!-- -->\n\n1. Why?\n\n## 小结 | Summary\n";
        var book = Read(@"{ match: '^实验' }" + "\n  - { match: '^思考题', kind: paragraph, style: bar }", "# 甲 | A\n\n" + Questions);
        Assert.Empty(book.Diagnostics);
        var edition = EditionOf(book, Arrangement.Parallel, "zh-Hans", "en");

        Assert.All(BoxesOf(edition), box => Assert.True(box.Blocks is [Paragraph, ListBlock]));
        Assert.All(BoxesOf(edition), box => Assert.Equal(("q", ""), (box.Id, box.Blocks[0].Id)));
        Assert.Equal(2, edition.Chapters[0].Pairs.Single(pair => pair.Sides[0].Blocks is [Admonition]).Sides.Length);
        Assert.Contains("Why?", Html(edition), StringComparison.Ordinal);
        Assert.NotEmpty(Pages(edition).Pages);
    }

    /// <summary>The boxes of tasks once had the same class: titled boxes were in the colour of these, all of their text.</summary>
    [Fact]
    public void Titled_boxes_and_the_boxes_of_tasks_have_nothing_in_common_on_the_web()
    {
        var html = Html(EditionOf(Read("{ class: theorem }", "# 甲 | A\n\n::: theorem\n- [x] 做完\n:::\n\n::: theorem\n- [x] done\n:::\n"), Arrangement.Single, "en"));
        Assert.Single(System.Text.RegularExpressions.Regex.Matches(html, "class=\"box[ \"]"));
        Assert.DoesNotMatch(@"(?m)^\.box \{[^}]*(?<!-)color:", html);
    }

    [Fact]
    public void A_heading_takes_its_section_along_in_every_language()
    {
        var book = Read(@"{ match: '^实验 \d+-\d+', class: experiment }");
        Assert.Empty(book.Diagnostics);
        var pairs = EditionOf(book, Arrangement.Single, "en").Chapters[0].Pairs;

        Assert.Equal([false, false, true, true, true, true, false, false], pairs.Select(pair => pair.Box is not null));
        Assert.Single(pairs.Select(pair => pair.Box).OfType<PairBox>().Distinct());
        Assert.All(book.Value!.Chapters[0].Pairs, pair => Assert.Null(pair.Box));
    }

    [Fact]
    public void A_box_of_two_columns_is_one_frame_about_both()
    {
        var edition = EditionOf(Read(@"{ match: '^实验 \d+-\d+' }"), Arrangement.Parallel, "zh-Hans", "en");
        var lines = Pages(edition).Pages.SelectMany(page => page.Items.OfType<FilledRect>()).Where(rect => rect.Artifact == ArtifactKind.Layout).ToList();
        var across = lines.Where(rect => rect.Box.Width > Length.FromPoints(300)).ToList();
        var upright = lines.Where(rect => rect.Box.Height > Length.FromPoints(60)).ToList();

        Assert.Equal((2, 2), (across.Count, upright.Count));
        Assert.Equal(across[0].Box.Width.Units, upright[1].Box.Right.Units - upright[0].Box.X.Units);
        Assert.Equal(upright[0].Box.Height.Units, across[1].Box.Bottom.Units - across[0].Box.Y.Units);
    }

    [Theory]
    [InlineData("false", 0)]
    [InlineData("true", 1)]
    public void A_box_that_goes_over_a_page_is_open_there_and_says_so_where_it_shall(string repeats, int titles)
    {
        var text = string.Join("\n\n", Enumerable.Repeat("把水倒进壶里，放在火上慢慢烧，一边烧一边看温度计，直到水面翻滚起来为止。把读数写在本子上，再烧一次。", 24));
        var book = Read($@"{{ match: '^实验 \d+-\d+', repeat-title: {repeats} }}", Chapter.Replace("把水烧开。", text, StringComparison.Ordinal));
        var pages = Pages(EditionOf(book, Arrangement.Single, "zh-Hans")).Pages;
        var framed = pages.Where(page => Lines(page, upright: true).Count == 2).ToList();

        Assert.True(framed.Count > 1);
        Assert.Equal((1, framed.Count - 1), (Lines(framed[0], upright: false).Count, framed.FindIndex(page => page == framed[^1])));
        Assert.Single(Lines(framed[^1], upright: false));
        Assert.All(framed[1..^1], page => Assert.Empty(Lines(page, upright: false)));
        Assert.All(framed[1..], page => Assert.Equal(titles, page.Items.OfType<GlyphRun>().Count(run => run.Text.Span.Contains("（续）", StringComparison.Ordinal))));
    }

    private static List<FilledRect> Lines(Page page, bool upright) =>
    [
        .. page.Items.OfType<FilledRect>().Where(rect => rect.Artifact == ArtifactKind.Layout
            && (upright ? rect.Box.Height > Length.FromPoints(20) : rect.Box.Width > Length.FromPoints(200))),
    ];

    [Theory]
    [InlineData("true", true)]
    [InlineData("false", false)]
    public void Headings_of_boxes_stand_in_the_contents_unless_the_rule_says_no(string contents, bool listed)
    {
        var edition = EditionOf(Read($@"{{ match: '^实验 \d+-\d+', contents: {contents} }}"), Arrangement.Single, "zh-Hans");

        Assert.Equal(listed, Pages(edition).Outline.SelectMany(entry => entry.Children.Prepend(entry)).Any(entry => entry.Title.Contains("沸点", StringComparison.Ordinal)));
        Assert.Equal(listed ? 2 : 1, System.Text.RegularExpressions.Regex.Count(Html(edition), "水的沸点<"));
    }

    [Fact]
    public void A_quotation_is_a_box_with_the_title_of_its_rule()
    {
        var book = Read("{ match: '^思考题', kind: quote, title: { zh-Hans: 想一想, en: Think }, style: tint }",
            "# 章 | Chapter 1\n\n> 思考题：为什么？\n\n> Why is it so?\n\n> 另一段。\n\n> Another one.\n");

        Assert.Equal("想一想", PlainText.Of(Assert.Single(BoxesOf(EditionOf(book, Arrangement.Single, "zh-Hans"))).Title));
        Assert.Equal("Think", PlainText.Of(Assert.Single(BoxesOf(EditionOf(book, Arrangement.Single, "en"))).Title));
    }

    [Fact]
    public void A_paragraph_takes_the_list_behind_it()
    {
        var book = Read("{ match: '^思考题', kind: paragraph }", "# 章 | Chapter 1\n\n思考题\n\nQuestions\n\n1. 甲\n2. 乙\n\n1. One\n2. Two\n\n尾声。\n\nEnd.\n");

        Assert.Equal([false, true, true, false], EditionOf(book, Arrangement.Single, "zh-Hans").Chapters[0].Pairs.Select(pair => pair.Box is not null));
    }

    [Fact]
    public void A_division_of_the_class_is_a_box_with_the_words_behind_its_name()
    {
        const string chapter = "# 章 | Chapter 1\n\n::: experiment 水的沸点\n烧水。\n:::\n\n::: experiment Boiling\nBoil it.\n:::\n";
        var edition = EditionOf(Read("{ class: experiment, style: bar }", chapter), Arrangement.Single, "en");
        var box = Assert.Single(BoxesOf(edition));

        Assert.Equal(("Boiling", BoxStyle.Bar), (PlainText.Of(box.Title), box.Box!.Style));
        Assert.Matches("<div class=\"box bar experiment\"[^>]*>\\s*<p class=\"box-title\">Boiling</p>\\s*<p>Boil it.</p>", Html(edition));
    }

    /// <summary>The words behind the name of a division are text whether or not a rule knows the name.</summary>
    [Fact]
    public void Without_a_rule_the_title_of_a_division_is_a_paragraph()
    {
        var edition = EditionOf(Read("{ class: other }", "# 章 | Chapter 1\n\n::: experiment 水的沸点\n烧水。\n:::\n"), Arrangement.Single, "zh-Hans");

        Assert.Empty(BoxesOf(edition));
        Assert.Contains("水的沸点", Html(edition), StringComparison.Ordinal);
    }

    [Fact]
    public void On_the_web_the_section_of_the_heading_is_the_box()
    {
        var html = Html(EditionOf(Read(@"{ match: '^实验', class: experiment, style: tint }"), Arrangement.Single, "zh-Hans"));

        Assert.Matches("(?s)<section class=\"box tint experiment\">.*烧开.*<section>.*温度计.*</section>\\s*</section>\\s*<section>.*小结", html);
    }

    [Theory]
    [InlineData("'^实验 (\\d+'", "character")]
    [InlineData("'(?=实验)'", "looks around")]
    public void BLK001_A_pattern_that_cannot_be_used_is_told_at_its_place(string pattern, string reason)
    {
        var fault = Assert.Single(Read($"{{ match: {pattern} }}").Diagnostics);

        Assert.Equal(("BLK001", new LinePosition(3, 14)), (fault.Code, fault.Span.StartPosition));
        Assert.Contains(reason, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void BLK002_A_rule_that_nothing_fits_is_told()
    {
        var fault = Assert.Single(Read("{ match: '^Lab' }").Diagnostics);

        Assert.Equal(("BLK002", 3), (fault.Code, fault.Span.StartPosition.Line));
    }

    [Fact]
    public void BOK005_A_rule_needs_a_pattern_or_a_class() =>
        Assert.Equal("BOK005", Assert.Single(Read("{ style: tint }").Diagnostics).Code);
}
