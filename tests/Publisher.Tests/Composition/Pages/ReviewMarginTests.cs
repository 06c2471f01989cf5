using System.Collections.Immutable;
using System.Text;
using Publisher.Composition;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;
using Publisher.Model.Editions;
using Publisher.Model.Pages;
using Publisher.Model.Pairs;
using Publisher.Tests.Support;

namespace Publisher.Tests.Composition.Pages;

/// <summary>Bars and labels in the margin of review editions.</summary>
public sealed class ReviewMarginTests
{
    private static readonly LanguageTag Zh = LanguageTag.ChineseSimplified;
    private static readonly LanguageTag En = LanguageTag.English;
    private static readonly SourceFile File = new("en/a.md", "one\ntwo\nthree\n");
    private static readonly SourceSpan Second = new(File, 4, 7);

    private static string Sentences(int count) => string.Concat(Enumerable.Repeat("两边的段落要从同一条格线开始排起。", count));

    private static Pair PairOf(string id, int sentences, bool isTranslated = true)
    {
        var source = SampleEditions.P(Zh, SampleEditions.T(Sentences(sentences)));
        return !isTranslated ? new Pair(id, PairState.Incomplete, [new PairSide(Zh, [source])])
            : new Pair(id, PairState.Complete, [new PairSide(Zh, [source]), new PairSide(En, [SampleEditions.P(En, SampleEditions.T("It is so."))])]);
    }

    private static PagedBook Compose(Arrangement arrangement, bool isReview, IReadOnlyCollection<ReviewMark> marks, params ImmutableArray<Pair> pairs)
    {
        var book = SampleEditions.Book() with { Languages = [Zh, En], Chapters = [new Chapter("c", ChapterRole.Body, pairs)] };
        var edition = EditionBuilder.Build(book, new EditionSpec("e", [Zh, En], arrangement) { IsReview = isReview }, marks);
        return BookComposer.Compose(edition, RealFonts.Library).Value!;
    }

    private static ReviewMark Mark(string pair, ReviewState state) => new(pair, En, state, Second);

    private static IEnumerable<GlyphRun> Runs(Page page) => page.Items.OfType<GlyphRun>();

    /// <summary>The bars of a page: nothing else is so narrow and in the accent colour as they.</summary>
    private static FilledRect[] Bars(Page page) =>
        [.. page.Items.OfType<FilledRect>().Where(rect => Math.Abs(rect.Box.Width.Points - 2.268) < 0.01 && rect.Box.Height > rect.Box.Width * 3)];

    [Theory]
    [InlineData(Arrangement.Parallel)]
    [InlineData(Arrangement.Interleaved)]
    [InlineData(Arrangement.Facing)]
    public void A_stale_pair_has_a_bar_and_a_label_outside_the_type_area(Arrangement arrangement)
    {
        ImmutableArray<Pair> pairs = [PairOf("p1", 3), PairOf("p2", 3)];
        var plain = Compose(arrangement, isReview: false, [Mark("p1", ReviewState.Stale)], pairs);
        var book = Compose(arrangement, isReview: true, [Mark("p1", ReviewState.Stale)], pairs);
        var page = book.Pages.First(page => Bars(page).Length > 0);
        var bar = Assert.Single(Bars(page));
        var label = Runs(page).First(run => run.Text.Span.StartsWith("译文过期"));
        var text = Runs(page).First(run => run.Text.Span.StartsWith("两边"));

        Assert.DoesNotContain(plain.Pages, page => Bars(page).Length > 0);
        Assert.True(bar.Content is null && label.Content is not null);
        Assert.True(book.TrimSize.Width - plain.TrimSize.Width > bar.Box.Width);
        Assert.InRange((text.Origin.Y - bar.Box.Y).Points, 0, 17.5);
        // A page is right of the fold when its text begins nearer to its left edge.
        var isRight = text.Origin.X.Points < book.TrimSize.Width.Points / 5;
        Assert.Equal(isRight, bar.Box.X > text.Origin.X);
        Assert.Equal(isRight, label.Origin.X > bar.Box.X);
        Assert.Contains(Runs(page), run => run.Text.Span.StartsWith("en/a.md:2"));
    }

    [Fact]
    public void Lines_break_as_in_the_edition_itself()
    {
        var pair = PairOf("p1", 8);
        var lines = new[] { false, true }.Select(isReview => Compose(Arrangement.Parallel, isReview, [], pair).Pages
            .SelectMany(Runs).Where(run => run.Content is not null && Sentences(2).Contains(run.Text.ToString(), StringComparison.Ordinal)).Select(run => run.Text.ToString()));

        Assert.Equal(lines.First(), lines.Last());
    }

    [Fact]
    public void A_label_is_a_note_and_its_repetition_on_the_next_page_an_artifact()
    {
        var book = Compose(Arrangement.Parallel, isReview: true, [Mark("p1", ReviewState.Stale)], PairOf("p1", 120));
        var labels = book.Pages.SelectMany(Runs).Where(run => run.Text.Span.StartsWith("译文过期") && run.Size.Points < 8).ToList();

        Assert.True(labels.Count > 1);
        Assert.NotNull(labels[0].Content);
        Assert.All(labels.Skip(1), run => Assert.True(run.Content is null && run.Artifact == ArtifactKind.Pagination));
        Assert.Contains(Nodes(book.Structure), node => node.Role == TagRole.Note && node.Id == "review-p1" && node.Kids.Contains(labels[0].Content));
    }

    [Fact]
    public void What_is_missing_has_a_placeholder_in_its_column()
    {
        var book = Compose(Arrangement.Parallel, isReview: true, [Mark("p1", ReviewState.Missing)], PairOf("p1", 2, isTranslated: false));

        Assert.Contains("[No translation yet]", Text(book), StringComparison.Ordinal);
        Assert.DoesNotContain("[No translation yet]", Text(Compose(Arrangement.Parallel, isReview: false, [], PairOf("p1", 2, isTranslated: false))), StringComparison.Ordinal);
    }

    [Fact]
    public void Labels_of_short_pairs_do_not_cover_each_other()
    {
        ImmutableArray<Pair> pairs = [.. Enumerable.Range(0, 30).Select(i => PairOf($"p{i}", 1))];
        var book = Compose(Arrangement.Parallel, isReview: true, [.. pairs.SelectMany(pair => new[] { Mark(pair.Id, ReviewState.Stale), Mark(pair.Id, ReviewState.Moved) })], pairs);

        foreach (var page in book.Pages)
        {
            var baselines = Runs(page).Where(run => run.Size.Points < 7 && run.Ink != Ink.Black).Select(run => run.Origin.Y).Distinct().Order().ToList();
            Assert.All(baselines.Zip(baselines.Skip(1)), pair => Assert.True((pair.Second - pair.First).Points > 6.5));
        }
    }

    [Fact]
    public void Marks_lead_from_the_list_at_the_end()
    {
        var book = Compose(Arrangement.Parallel, isReview: true, [Mark("p1", ReviewState.Doubtful)], PairOf("p1", 2));
        var link = book.Pages[^1].Links.Single(link => link.Target == "p1" || link.Target == "#p1");

        Assert.Contains("配对存疑", Text(book), StringComparison.Ordinal);
        Assert.True(book.Anchors.ContainsKey(link.Target.TrimStart('#')));
    }

    private static string Text(PagedBook book)
    {
        var text = new StringBuilder();
        foreach (var run in book.Pages.SelectMany(Runs))
        {
            text.Append(run.Text.Span);
        }
        return text.ToString();
    }

    private static IEnumerable<TagNode> Nodes(TagNode node) => node.Kids.OfType<TagNode>().SelectMany(Nodes).Prepend(node);
}
