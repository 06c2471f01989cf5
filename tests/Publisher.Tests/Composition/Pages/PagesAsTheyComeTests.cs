using System.Runtime.CompilerServices;
using Publisher.Composition;
using Publisher.Model.Documents;
using Publisher.Model.Editions;
using Publisher.Model.Pages;
using Publisher.Pdf;
using Publisher.Raster;
using Publisher.Tests.Support;

namespace Publisher.Tests.Composition.Pages;

/// <summary>Pages go out as they are finished, in an order that lets nobody wait and with nothing that must be put right later.</summary>
public sealed class PagesAsTheyComeTests
{
    private static readonly LanguageTag Zh = LanguageTag.ChineseSimplified;
    private static readonly LanguageTag En = LanguageTag.English;

    /// <summary>Notes what comes, and hands it on.</summary>
    private sealed class Observer(IPageSink? next = null) : IPageSink
    {
        public List<List<(int Index, string Label)>> Sections { get; } = [[]];
        public List<WeakReference> Nodes { get; } = [];
        public List<WeakReference> Pages { get; } = [];
        public Action<int> AfterSection { get; init; } = _ => { };

        public void Add(Page page)
        {
            Sections[^1].Add((page.Index, page.Label));
            Pages.Add(new WeakReference(page.Items));
            next?.Add(page);
        }

        public void End(TagNode section)
        {
            Nodes.Add(new WeakReference(section));
            Sections.Add([]);
            next?.End(section);
            AfterSection(Nodes.Count);
        }
    }

    public static TheoryData<Arrangement> Arrangements => [Arrangement.Parallel, Arrangement.Facing, Arrangement.Interleaved];

    private static Edition EditionOf(Arrangement arrangement) => SampleEditions.Build("e", arrangement, Zh, En);

    [Theory]
    [MemberData(nameof(Arrangements))]
    public void The_body_comes_first_and_the_front_matter_last_with_indices_below_zero(Arrangement arrangement)
    {
        var seen = new Observer();
        var directory = BookComposer.Compose(EditionOf(arrangement), RealFonts.Library, seen).Value!;
        var sections = seen.Sections.Where(section => section.Count > 0).ToList();
        var (body, front) = (sections[..3], sections[3..]);
        Assert.Equal(Enumerable.Range(0, body.Sum(section => section.Count)), body.SelectMany(section => section).Select(page => page.Index));
        Assert.Equal("1", body[0][0].Label);
        var before = front.Sum(section => section.Count);
        Assert.Equal(Enumerable.Range(-before, before), front.SelectMany(section => section).Select(page => page.Index));
        Assert.Equal(directory.Labels, front.Concat(body).SelectMany(section => section).Select(page => page.Label));
    }

    [Theory]
    [MemberData(nameof(Arrangements))]
    public void The_directory_counts_from_the_cover(Arrangement arrangement)
    {
        var book = BookComposer.Compose(EditionOf(arrangement), RealFonts.Library).Value!;
        Assert.Equal(Enumerable.Range(0, book.Directory.Labels.Length), book.Pages.Select(page => page.Index));
        // The text of a spread begins on a verso, behind the blank page 1.
        Assert.Equal(arrangement == Arrangement.Facing ? "2" : "1", book.Pages[book.Anchors["intro"].PageIndex].Label);
        Assert.All(book.PageMarks, mark => Assert.Equal(mark.Label, book.Pages[mark.PageIndex].Label));
        Assert.Equal(["preface", "introduction", "elements", "colophon"], book.PageMarks.Select(mark => mark.ChapterId).Distinct());
        Assert.Equal(book.PageMarks.OrderBy(mark => mark.PageIndex), book.PageMarks);
        var figures = Figures(book.Structure).ToList();
        Assert.NotEmpty(figures);
        Assert.All(figures, figure => Assert.Contains(book.Pages[figure.Placement!.Value.PageIndex].Items, item => figure.Kids.Contains(item.Content)));
    }

    private static IEnumerable<TagNode> Figures(TagNode node) => node.Kids.OfType<TagNode>().SelectMany(Figures)
        .Concat(node.Placement is not null && node.Kids.OfType<TagContent>().Any() ? [node] : []);

    [Theory]
    [MemberData(nameof(Arrangements))]
    public void A_book_kept_whole_gives_the_file_of_one_written_page_by_page(Arrangement arrangement)
    {
        var edition = EditionOf(arrangement);
        using var whole = new MemoryStream();
        PdfExporter.Export(BookComposer.Compose(edition, RealFonts.Library).Value!, RealFonts.Library, new ImageDecoder(), DateTimeOffset.UnixEpoch, whole);
        Assert.Equal(whole.ToArray(), Streamed(edition));
        Assert.Equal(whole.ToArray(), Streamed(edition));
    }

    private static byte[] Streamed(Edition edition)
    {
        using var stream = new MemoryStream();
        using var exporter = new PdfExporter(edition, RealFonts.Library, new ImageDecoder(), DateTimeOffset.UnixEpoch, stream);
        exporter.Finish(BookComposer.Compose(edition, RealFonts.Library, exporter).Value!);
        return stream.ToArray();
    }

    [Fact]
    public void A_chapter_that_is_written_is_held_by_nobody()
    {
        const int Chapters = 60;
        using var exporter = new PdfExporter(LongBook(Chapters), RealFonts.Library, new ImageDecoder(), DateTimeOffset.UnixEpoch, Stream.Null);
        var (nodes, pages) = (0, 0);
        Observer seen = null!;
        seen = new Observer(exporter)
        {
            AfterSection = count => (nodes, pages) = count == Chapters ? (Alive(seen.Nodes), Alive(seen.Pages)) : (nodes, pages),
        };
        exporter.Finish(BookComposer.Compose(LongBook(Chapters), RealFonts.Library, seen).Value!);
        Assert.InRange(nodes, 1, 5);
        Assert.InRange(pages, 0, 5);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Alive(List<WeakReference> references)
    {
        GC.Collect();
        return references.Count(reference => reference.IsAlive);
    }

    private static Edition LongBook(int chapters)
    {
        var book = SampleEditions.Book() with
        {
            Languages = [Zh],
            Chapters = [.. Enumerable.Range(1, chapters).Select(i => new Chapter($"c{i}", ChapterRole.Body,
            [
                SampleEditions.Pair($"c{i}-1", SampleEditions.H(Zh, 1, $"h{i}", SampleEditions.T($"第{i}章"))),
                SampleEditions.Pair($"c{i}-2", SampleEditions.P(Zh, SampleEditions.T("这一章很短，"), SampleEditions.T("只有一段。"))),
            ]))],
        };
        return EditionBuilder.Build(book, new EditionSpec("e", [Zh], Arrangement.Single));
    }
}
