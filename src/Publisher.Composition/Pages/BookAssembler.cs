using System.Collections.Immutable;
using Publisher.Composition.Blocks;
using Publisher.Composition.Lines;
using Publisher.Composition.References;
using Publisher.Composition.Text;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;
using Publisher.Model.Editions;
using Publisher.Model.Measures;
using Publisher.Model.Pages;
using Publisher.Model.Pairs;
using Publisher.Model.Wording;

namespace Publisher.Composition.Pages;

/// <summary>
/// Makes a book of its chapters: page numbers, contents, title page and cover, bookmarks, places of links. The pages of a
/// chapter go out as it comes; only what the rest of the book says of them stays.
/// </summary>
internal sealed class BookAssembler
{
    private readonly Edition _edition;
    private readonly PagePlan _plan;
    private readonly ChapterSetter _setter;
    private readonly ChapterContext _context;
    private readonly TextSetter _texts;
    private readonly PageMaker _maker;
    private readonly IPageSink _sink;
    private readonly Dictionary<string, Anchor> _anchors = new(StringComparer.Ordinal);
    private readonly ImmutableArray<PlacedLine>.Builder _lines = ImmutableArray.CreateBuilder<PlacedLine>();

    /// <summary>Chapters of the front matter, which wait for the contents before them.</summary>
    private readonly List<BookSection> _front = [];

    /// <summary>The body's numbers and what is known of its pages; null before its first chapter.</summary>
    private PageNumbering? _bodyNumbers;
    private PageRun? _body;

    public BookAssembler(Edition edition, PagePlan plan, ParagraphComposer paragraphs, AnchorNames names,
        DiagnosticBag diagnostics, IPageSink sink)
    {
        _edition = edition;
        _plan = plan;
        _sink = sink;
        _texts = new TextSetter(paragraphs);
        var chapter = new Chapter(ContentsId, ChapterRole.Front, []);
        _context = new ChapterContext(edition, chapter, plan.Palette, paragraphs, names, diagnostics);
        // The contents name all languages on one page, also where chapters have a page for each.
        var onePage = plan.PagesAbreast == 1 ? plan : plan with { Arrangement = Arrangement.Interleaved };
        _setter = new ChapterSetter(edition, onePage, names, diagnostics);
        PageMaker MakerOf(PagePlan pages, PageMaker? turned) => new(
            pages, new RunningHeads(pages, edition.Settings.Page, BookNames.Title(edition, edition.MainLanguage), _texts), _anchors, _lines) { Turned = turned };
        _maker = MakerOf(plan, MakerOf(plan.Turned(), null));
    }

    /// <summary>Says what colours a picture of the cover has; null: not looked at.</summary>
    public IPageSampler? Sampler { get; init; }

    private const string ContentsId = "contents";

    /// <summary>Hands on the pages of each chapter of the body as it comes, then those of the front matter.</summary>
    /// <param name="chapters">In reading order; none is asked for before the one before it is done with.</param>
    public PageDirectory Assemble(IEnumerable<BookSection> chapters)
    {
        foreach (var chapter in chapters)
        {
            if (_bodyNumbers is null && chapter.Folios == Folios.Roman)
            {
                _front.Add(chapter);
                continue;
            }
            _bodyNumbers ??= PageNumbering.OfBody(_plan, _edition.Settings.Page, chapter);
            _body ??= new PageRun(_bodyNumbers, _maker, _sink);
            _body.Add(chapter);
        }
        return AddFront();
    }

    private PageDirectory AddFront()
    {
        var title = new TitlePageComposer(_edition, _plan, _texts).Compose();
        var sections = FrontOf(title);
        // Only now is it known how many pages stand before the body.
        var before = Count(sections).Pages;
        var numbering = PageNumbering.OfFront(_plan, _edition.Settings.Page, PageNumbering.FirstPageOf(_plan) - before);
        var front = new PageRun(numbering, _maker, _sink);
        AddCover(front, -before);
        foreach (var section in sections)
        {
            front.Add(section, section == sections[^1] ? _bodyNumbers : null);
        }
        return DirectoryOf(front, before);
    }

    /// <summary>The cover and, where the pages inside start later, its blank back.</summary>
    private void AddCover(PageRun front, int index)
    {
        var node = new TagNode(TagRole.Section);
        var bleed = Length.FromMillimetres(_edition.Settings.Print.BleedMm);
        var cover = new CoverComposer(_edition, _plan.Palette, _texts) { Sampler = Sampler, Diagnostics = _context.Diagnostics }
            .Compose(new CoverSheet(_plan.Page.Trim, bleed, index, IsPrinted: true), node);
        var backs = Enumerable.Range(index + 1, PageNumbering.FirstPageOf(_plan) - 1)
            .Select(back => new Page { Index = back, Label = cover.Label, Items = [], Size = cover.Size });
        front.Add([cover, .. backs], node);
    }

    /// <summary>
    /// The contents and lists need the folios and take pages themselves; they are set once to see how many, which only moves the
    /// front matter, and once more with the right folios. No contents for a book of one heading.
    /// </summary>
    private List<BookSection> FrontOf(BookSection title)
    {
        var guessed = Count([title, .. _front]).Headings;
        var sections = FrontOf(title, guessed);
        return sections.Count == _front.Count + 1 ? sections : FrontOf(title, Count(sections).Headings);
    }

    private List<BookSection> FrontOf(BookSection title, HeadingIndex front)
    {
        ImmutableArray<HeadingEntry> headings = [.. front.Entries, .. _body?.Headings.Entries ?? []];
        List<BookSection> sections = headings.Length > 1 ? [title, ComposeContents(headings)] : [title];
        foreach (var list in _edition.Settings.Lists)
        {
            ImmutableArray<HeadingEntry> captions = [.. front.ListOf(list).Entries, .. _body?.Headings.ListOf(list).Entries ?? []];
            if (!captions.IsEmpty)
            {
                sections.Add(ComposeList(list, captions));
            }
        }
        return [.. sections, .. _front];
    }

    /// <summary>How many pages stand before the body when these sections are its front, and the headings on them.</summary>
    private (int Pages, HeadingIndex Headings) Count(IEnumerable<BookSection> front)
    {
        var numbering = PageNumbering.OfFront(_plan, _edition.Settings.Page, PageNumbering.FirstPageOf(_plan));
        var headings = new HeadingIndex();
        foreach (var page in front.SelectMany(numbering.Add))
        {
            headings.Add(page);
        }
        if (_bodyNumbers is not null)
        {
            numbering.EndAt(_bodyNumbers);
        }
        return (numbering.NextIndex, headings);
    }

    private PageDirectory DirectoryOf(PageRun front, int before)
    {
        ImmutableArray<HeadingEntry> headings = [.. front.Headings.Entries, .. _body?.Headings.Entries ?? []];
        return new PageDirectory(_plan.Page.Trim, [.. front.Labels, .. _body?.Labels ?? []], OutlineBuilder.Build(headings),
            _anchors.ToDictionary(place => place.Key, place => place.Value with { PageIndex = place.Value.PageIndex + before }, StringComparer.Ordinal),
            [.. front.Marks.Concat(_body?.Marks ?? []).Select(mark => mark with { PageIndex = mark.PageIndex + before })])
        {
            Lines = [.. _lines.Select(line => line with { PageIndex = line.PageIndex + before }).OrderBy(line => line.PageIndex)],
        };
    }

    private BookSection ComposeContents(ImmutableArray<HeadingEntry> headings) =>
        Compose(ContentsId, words => words.Contents, headings, topLevel: 1);

    private BookSection ComposeList(CaptionList list, ImmutableArray<HeadingEntry> captions) => list switch
    {
        CaptionList.Figures => Compose("list-of-figures", words => words.Figures, captions, ContentsComposer.DeepestLevel),
        CaptionList.Tables => Compose("list-of-tables", words => words.Tables, captions, ContentsComposer.DeepestLevel),
        CaptionList.Equations => Compose("list-of-equations", words => words.Equations, captions, ContentsComposer.DeepestLevel),
        _ => Compose("list-of-listings", words => words.Listings, captions, ContentsComposer.DeepestLevel),
    };

    /// <summary>Contents or a list under a heading like a chapter's, in every language.</summary>
    private BookSection Compose(string id, Func<UiText, string> title, ImmutableArray<HeadingEntry> entries, int topLevel)
    {
        var node = new TagNode(TagRole.Section) { Title = title(UiText.For(_edition.MainLanguage)) };
        var bands = _setter.BandsOf([HeadingOf(id, title)], node, _context);
        var leaders = new LeaderLine(_plan.Page.Measure, _plan.Page.BodySize, _plan.Palette.Rule);
        bands.Add(new ContentsComposer(_plan, _texts, leaders, topLevel).Compose(entries, node));
        var pages = PageStacker.Stack(_plan, new NoteSetter(_plan, _context), bands);
        return new BookSection(id, Folios.Roman, pages, node)
        {
            Titles = [.. _plan.Columns.Select(column => title(UiText.For(column.Language)))],
        };
    }

    private Pair HeadingOf(string id, Func<UiText, string> title) => new(id, PairState.Complete,
    [
        .. _edition.Languages.Select(language => new PairSide(language,
            [new Heading(SourceSpan.Nowhere, language, Attributes.Empty, 1, [new Model.Documents.Text(SourceSpan.Nowhere, title(UiText.For(language)))])])),
    ]);
}
