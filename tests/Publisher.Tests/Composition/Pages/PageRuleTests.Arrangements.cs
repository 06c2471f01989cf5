using System.Collections.Immutable;
using Publisher.Composition;
using Publisher.Composition.Pages;
using Publisher.Model.Documents;
using Publisher.Model.Editions;
using Publisher.Model.Layouts;
using Publisher.Model.Measures;
using Publisher.Model.Pages;
using Publisher.Model.Pairs;
using Publisher.Tests.Support;

namespace Publisher.Tests.Composition.Pages;

/// <summary>Languages side by side, facing and one under the other: columns, shared matter, two languages and three.</summary>
public sealed partial class PageRuleTests
{
    [Theory]
    [InlineData(Arrangement.Parallel)]
    [InlineData(Arrangement.Facing)]
    public void T73_A_missing_side_leaves_a_blank_and_never_moves_the_next_pair(Arrangement arrangement)
    {
        var book = Compose(arrangement,
            SampleEditions.Pair("p1", P(Zh, "甲" + Chinese(2)), P(En, "First. " + English(3))),
            new Pair("p2", PairState.Only, [new PairSide(Zh, [P(Zh, "乙" + Chinese(3))])]),
            SampleEditions.Pair("p3", P(Zh, "丙" + Chinese(2)), P(En, "Third. " + English(3))));
        Assert.Equal(Find(book, "丙").At.Y, Find(book, "Third").At.Y);
        Assert.True(Find(book, "Third").At.Y - Find(book, "First").At.Y > Feed * 4);
    }

    [Fact]
    public void T75_What_has_no_room_on_one_side_goes_to_the_next_spread_on_both()
    {
        var pairs = Enumerable.Range(0, 12).Select(i => SampleEditions.Pair($"p{i}", P(Zh, $"{(char)('甲' + i)}{Chinese(1)}"), P(En, $"N{i}. {English(6)}")));
        var book = Compose(Arrangement.Facing, [.. pairs]);
        for (var i = 0; i < 12; i++)
        {
            var (zh, en) = (Find(book, ((char)('甲' + i)).ToString()), Find(book, $"N{i}."));
            Assert.Equal((zh.Page + 1, zh.At.Y), (en.Page, en.At.Y));
        }
        Assert.True(Find(book, "N11").Page > Find(book, "N0.").Page);
    }

    [Fact]
    public void T75_A_spread_can_have_one_number()
    {
        var pairs = Enumerable.Range(0, 12).Select(i => SampleEditions.Pair($"p{i}", P(Zh, Chinese(3)), P(En, English(6)))).ToImmutableArray();
        var book = BookComposer.Compose(EditionOf(Arrangement.Facing, [Zh, En], new PageSettings { NumberSpreads = true }, pairs), RealFonts.Library).Value!;
        Assert.Equal(["1", "1", "2", "2"], book.Pages.Select(page => page.Label).Where(label => int.TryParse(label, out _)).Take(4));
    }

    [Fact]
    public void T75_Shared_matter_stands_on_the_pages_of_each_language_and_is_read_once()
    {
        var code = new CodeBlock(default, Attributes.Empty, "", "total = 1");
        var book = Compose(Arrangement.Facing, SampleEditions.Pair("p", P(Zh, "甲"), P(En, "First")), SampleEditions.Shared("s", code, code));
        var runs = book.Pages.SelectMany(page => page.Items.OfType<GlyphRun>().Where(run => run.Text.Span.StartsWith("total")).Select(run => (page.Index, run))).ToList();
        Assert.Equal(runs[0].Index + 1, runs[1].Index);
        Assert.Equal(runs[0].run.Origin.Y, runs[1].run.Origin.Y);
        Assert.Single(runs, one => one.run.Content is not null);
    }

    [Fact]
    public void T76_Columns_are_shared_by_the_length_of_the_texts_T77_or_equally()
    {
        var pairs = Enumerable.Range(0, 5).Select(i => SampleEditions.Pair($"p{i}", P(Zh, Chinese(6)), P(En, English(12)))).ToImmutableArray();
        var balanced = Plan(EditionOf(Arrangement.Parallel, [Zh, En], null, pairs));
        Assert.True(balanced.Columns[0].Width < balanced.Columns[1].Width);
        Assert.Equal(0, balanced.Columns[0].Width.Units % balanced.Page.BodySize.Units);
        var equal = Plan(EditionOf(Arrangement.Parallel, [Zh, En], new PageSettings { Columns = ColumnShares.Equal }, pairs));
        Assert.Equal(equal.Columns[0].Width, equal.Columns[1].Width);
        Assert.Equal(equal.Page.Measure, equal.Columns[1].Left + equal.Columns[1].Width);
    }

    /// <summary>A parallel page of 40 em without a paragraph to measure, so that the prior of T76 holds.</summary>
    private static List<int> WidthsOf(ImmutableArray<LanguageTag> languages, string? chineseSize = null)
    {
        var page = new PageSettings { ParallelSize = "190x260mm", InnerMarginMm = 20, OuterMarginMm = 21 };
        var edition = EditionOf(Arrangement.Parallel, languages, page, SampleEditions.Pair("p", [.. languages.Select(language => SampleEditions.H(language, 1, "", SampleEditions.T("1")))]));
        if (chineseSize is not null && ProfileOptions.TryFind("size", out var size))
        {
            edition = edition with { Settings = edition.Settings with { Typography = new Typography([new ProfileChange(Zh, size, chineseSize)]) } };
        }
        var plan = Plan(edition);
        Assert.Equal(40, plan.Page.Columns);
        Assert.All(plan.Columns.Zip(plan.Columns.Skip(1)), pair => Assert.Equal(pair.First.Left + pair.First.Width + plan.Page.BodySize * 2, pair.Second.Left));
        return [.. plan.Columns.Select(column => (int)Math.Round(column.Width.Points / plan.Page.BodySize.Points))];
    }

    [Fact]
    public void T76_Forty_em_are_shared_by_the_ratio_of_the_languages_and_their_sizes()
    {
        Assert.Equal([16, 22], WidthsOf([Zh, En]));
        Assert.Equal([16, 22], WidthsOf([Zh, En], "1.05"));
        Assert.Equal([17, 21], WidthsOf([Zh, En], "1.15"));
        Assert.Equal([22, 16], WidthsOf([En, Zh]));
    }

    private static readonly LanguageTag Fr = LanguageTag.Parse("fr");

    private static Pair Three(string id, int i) => SampleEditions.Pair(id, P(Zh, $"{(char)('甲' + i)}{Chinese(3)}"), P(En, $"N{i}. {English(6)}"), P(Fr, $"F{i}. {English(4)}"));

    private static PagedBook ComposeThree(Arrangement arrangement, params ImmutableArray<Pair> pairs) =>
        BookComposer.Compose(EditionOf(arrangement, [Zh, En, Fr], null, pairs), RealFonts.Library).Value!;

    [Fact]
    public void T76_Three_columns_share_the_measure()
    {
        Assert.Equal([9, 13, 14], WidthsOf([Zh, En, Fr]));
    }

    [Fact]
    public void T74_Three_columns_start_on_one_line_and_stay_apart()
    {
        var book = ComposeThree(Arrangement.Parallel,
            [.. Enumerable.Range(0, 12).Select(i => i == 3 ? new Pair("o", PairState.Only, [new PairSide(En, [P(En, $"N{i}. {English(6)}")])]) : Three($"p{i}", i))]);
        for (var i = 0; i < 12; i++)
        {
            var en = Find(book, $"N{i}.");
            if (i != 3)
            {
                var (zh, fr) = (Find(book, ((char)('甲' + i)).ToString()), Find(book, $"F{i}."));
                Assert.Equal((en.Page, en.At.Y), (zh.Page, zh.At.Y));
                Assert.Equal((en.Page, en.At.Y), (fr.Page, fr.At.Y));
                Assert.True(zh.At.X < en.At.X && en.At.X < fr.At.X);
            }
        }
        Assert.True(Find(book, "N11.").Page > Find(book, "N0.").Page);
    }

    [Fact]
    public void T79_Three_languages_stand_one_under_the_other()
    {
        var book = ComposeThree(Arrangement.Interleaved,
            SampleEditions.Pair("p1", P(Zh, "甲"), P(En, "First."), P(Fr, "Premier.")), SampleEditions.Pair("p2", P(Zh, "乙"), P(En, "Second."), P(Fr, "Deux.")));
        double[] steps = [.. new[] { "甲", "First", "Premier", "乙" }.Select(start => Find(book, start).At.Y.Points)];
        Assert.Equal([17.5, 17.5, 35], steps.Zip(steps.Skip(1)).Select(pair => Math.Round(pair.Second - pair.First, 2)));
        Assert.All(["First", "Premier"], start => Assert.Contains(book.Pages.SelectMany(page => page.Items.OfType<GlyphRun>()),
            run => run.Text.Span.StartsWith(start) && run.Size == Length.FromPoints(10.5) * 0.9));
    }

    [Fact]
    public void T75_Pages_of_three_languages_follow_one_another()
    {
        var book = ComposeThree(Arrangement.Facing, [.. Enumerable.Range(0, 12).Select(i => Three($"p{i}", i))]);
        for (var i = 0; i < 12; i++)
        {
            var (zh, en, fr) = (Find(book, ((char)('甲' + i)).ToString()), Find(book, $"N{i}."), Find(book, $"F{i}."));
            Assert.Equal((zh.Page + 1, zh.Page + 2), (en.Page, fr.Page));
            Assert.Equal((zh.At.Y, zh.At.Y), (en.At.Y, fr.At.Y));
        }
        var (first, last) = (Find(book, "甲").Page, Find(book, "F11.").Page);
        Assert.True(last > first + 2);
        Assert.All(book.Pages.Skip(first).Take(last - first + 1), page => Assert.Contains(page.Items.OfType<GlyphRun>(), run => run.Content is not null));
    }

    [Theory]
    [InlineData("0.9", 9.45)]
    [InlineData("0.85", 8.925)]
    public void T78_A_smaller_second_language_stays_on_the_grid(string secondSize, double points)
    {
        var edition = EditionOf(Arrangement.Interleaved, [Zh, En], null,
            [.. Enumerable.Range(0, 3).Select(i => SampleEditions.Pair($"p{i}", P(Zh, Chinese(4)), P(En, English(6))))]);
        Assert.True(ProfileOptions.TryFind("second-size", out var size));
        edition = edition with { Settings = edition.Settings with { Typography = new Typography([new ProfileChange(En, size, secondSize)]) } };
        var runs = BookComposer.Compose(edition, RealFonts.Library).Value!.Pages.First(page => page.Label == "1")
            .Items.OfType<GlyphRun>().Where(run => run.Content is not null).ToList();
        var top = runs.Min(run => run.Origin.Y);
        var second = runs.Where(run => Math.Abs(run.Size.Points - points) < 0.01).ToList();
        Assert.Equal(10.5, runs.First(run => run.Text.Span.StartsWith("两")).Size.Points, 0.01);
        Assert.NotEmpty(second);
        Assert.All(second, run => Assert.Equal(0, (run.Origin.Y - top).Units % Feed.Units));
    }
}
