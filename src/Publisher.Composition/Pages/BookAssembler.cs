using System.Collections.Immutable;
using Publisher.Composition.Blocks;
using Publisher.Composition.Lines;
using Publisher.Composition.References;
using Publisher.Composition.Text;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;
using Publisher.Model.Editions;
using Publisher.Model.Pages;
using Publisher.Model.Pairs;
using Publisher.Model.Wording;

namespace Publisher.Composition.Pages;

/// <summary>Makes a book of its chapters: cover, title page, contents and page numbers, bookmarks, places of links.</summary>
internal sealed class BookAssembler
{
    private readonly Edition _edition;
    private readonly PagePlan _plan;
    private readonly ChapterSetter _setter;
    private readonly ChapterContext _context;
    private readonly TextSetter _texts;
    private readonly TagNode _document;

    public BookAssembler(Edition edition, PagePlan plan, ParagraphComposer paragraphs, DiagnosticBag diagnostics)
    {
        _edition = edition;
        _plan = plan;
        _texts = new TextSetter(paragraphs);
        _document = new TagNode(TagRole.Document) { Language = edition.MainLanguage };
        var chapter = new Chapter(ContentsId, ChapterRole.Front, []);
        _context = new ChapterContext(edition, chapter, plan.Palette, paragraphs, AnchorNames.Of(edition), diagnostics);
        // The contents name all languages on one page, also where chapters have a page for each.
        var onePage = plan.PagesAbreast == 1 ? plan : plan with { Arrangement = Arrangement.Interleaved };
        _setter = new ChapterSetter(edition, onePage, _context.Anchors, diagnostics);
    }

    private const string ContentsId = "contents";

    public PagedBook Assemble(ImmutableArray<BookSection> chapters)
    {
        var cover = new CoverComposer(_edition, _plan.Palette, _texts)
            .Compose(_plan.Page.Trim, _document.Add(new TagNode(TagRole.Section)));
        var title = new TitlePageComposer(_edition, _plan, _texts).Compose(_document);
        var numbered = Number(title, chapters);
        var anchors = new Dictionary<string, Anchor>(StringComparer.Ordinal);
        var lines = ImmutableArray.CreateBuilder<PlacedLine>();
        var pages = MakePages(cover, numbered, anchors, lines);
        var headings = HeadingIndex.Of(numbered);
        return new PagedBook(_edition, _plan.Page.Trim, pages, _document, OutlineBuilder.Build(headings),
            anchors, PageMarks.Of(numbered)) { Lines = lines.ToImmutable() };
    }

    /// <summary>
    /// Numbers all pages. The contents need the folios and take pages themselves; they are set once to see how many, which
    /// only moves front matter, and once more with the right folios.
    /// </summary>
    private List<NumberedPage> Number(BookSection title, ImmutableArray<BookSection> chapters)
    {
        if (HeadingsOf(title, null, chapters) is not { Length: > 1 } guessed)
        {
            AddToStructure(null, chapters);
            return NumberPages(title, null, chapters);
        }
        var draft = ComposeContents(guessed);
        var contents = ComposeContents(HeadingsOf(title, draft, chapters));
        AddToStructure(contents, chapters);
        return NumberPages(title, contents, chapters);
    }

    private ImmutableArray<HeadingEntry> HeadingsOf(
        BookSection title, BookSection? contents, ImmutableArray<BookSection> chapters) =>
        HeadingIndex.Of(NumberPages(title, contents, chapters));

    private List<NumberedPage> NumberPages(BookSection title, BookSection? contents, ImmutableArray<BookSection> chapters)
    {
        var sections = contents is null ? [title] : new List<BookSection> { title, contents };
        sections.AddRange(chapters);
        return PageNumbering.Number(_plan, _edition.Settings.Page, sections);
    }

    private void AddToStructure(BookSection? contents, ImmutableArray<BookSection> chapters)
    {
        if (contents is not null)
        {
            _document.Add(contents.Node);
        }
        foreach (var chapter in chapters)
        {
            _document.Add(chapter.Node);
        }
    }

    /// <summary>The contents under a heading like a chapter's, in every language.</summary>
    private BookSection ComposeContents(ImmutableArray<HeadingEntry> headings)
    {
        var node = new TagNode(TagRole.Section) { Title = UiText.For(_edition.MainLanguage).Contents };
        var bands = _setter.BandsOf([ContentsHeading()], node, _context);
        var leaders = new LeaderLine(_plan.Page.Measure, _plan.Page.BodySize, _plan.Palette.Rule);
        bands.Add(new ContentsComposer(_plan, _texts, leaders).Compose(headings, node));
        var pages = PageStacker.Stack(_plan, new NoteSetter(_plan, _context), bands);
        return new BookSection(ContentsId, Folios.Roman, pages, node)
        {
            Titles = [.. _plan.Columns.Select(column => UiText.For(column.Language).Contents)],
        };
    }

    private Pair ContentsHeading() => new(ContentsId, PairState.Complete,
    [
        .. _edition.Languages.Select(language => new PairSide(language,
            [new Heading(SourceSpan.Nowhere, language, Attributes.Empty, 1, [new Model.Documents.Text(SourceSpan.Nowhere, UiText.For(language).Contents)])])),
    ]);

    private List<Page> MakePages(
        Page cover, List<NumberedPage> numbered, Dictionary<string, Anchor> anchors, ImmutableArray<PlacedLine>.Builder lines)
    {
        var furniture = new RunningHeads(_plan, _edition.Settings.Page, BookNames.Title(_edition, _edition.MainLanguage), _texts);
        var maker = new PageMaker(_plan, furniture, anchors, lines);
        var pages = new List<Page>(numbered.Count + 2) { cover };
        while (pages.Count < PageNumbering.FirstPageOf(_plan))
        {
            pages.Add(new Page { Index = pages.Count, Label = cover.Label, Items = [] });
        }
        foreach (var page in numbered)
        {
            pages.Add(maker.Make(page));
        }
        return pages;
    }
}
