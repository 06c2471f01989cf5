using Publisher.Model.Documents;
using Publisher.Model.Pages;
using Publisher.Model.Pairs;

namespace Publisher.Web.Xhtml;

/// <summary>Writes a chapter: sections by its headings, pairs with their sides, notes at the end.</summary>
internal sealed class ChapterWriter
{
    private readonly XhtmlContext _context;
    private readonly XhtmlBlockWriter _blocks;
    private readonly NoteWriter _notes;
    private readonly ILookup<string, PageMark> _pagesByPair;
    private readonly Stack<int> _sections = new();
    private bool _isTitled;
    private PairBox? _box;

    /// <summary>The level of a box without a heading: it ends before any section.</summary>
    private const int BoxLevel = 7;

    /// <param name="pageMarks">Printed pages by the pair they begin with; empty when none are to be marked.</param>
    public ChapterWriter(XhtmlContext context, ILookup<string, PageMark> pageMarks)
    {
        _context = context;
        _blocks = new XhtmlBlockWriter(context);
        _notes = new NoteWriter(context, _blocks);
        _pagesByPair = pageMarks;
    }

    private MarkupWriter Writer => _context.Writer;

    public void Write(ChapterPart part)
    {
        var chapter = part.Chapter;
        _context.Notes = new NoteQueue();
        _context.ChapterHeading = chapter;
        if (part.IsFirst)
        {
            _context.Levels.StartChapter();
            OpenChapter(chapter);
            _isTitled = false;
        }
        else
        {
            Writer.Line().Start("div", "chapter-rest"); // the first file says what the chapter is and bears its name
        }
        if (Writer.IsXhtml)
        {
            LanguageChoice.Write(_context);
        }
        foreach (var pair in part.Pairs)
        {
            OpenSections(pair);
            EnterBox(pair);
            Write(pair);
        }
        _box = null;
        CloseSections(0);
        _notes.Write(PlainText.Of(chapter.Title(_context.Edition.MainLanguage)));
        Writer.Line().End();
    }

    /// <summary>A section has a heading (HTML, 4.3.3); what has none is a division, named by its kind or first words.</summary>
    private void OpenChapter(Chapter chapter)
    {
        var semantics = ChapterSemantics.Of(chapter);
        var heading = _context.Edition.Languages.Select(language => chapter.FirstHeading(language))
            .Select(heading => heading is null ? "" : _context.Anchors.IdOf(heading))
            .FirstOrDefault(id => id.Length > 0);
        Writer.Line().Start(heading is null ? "div" : "section", "chapter")
            .OptionalAttribute("id", _context.Anchors.Chapter(chapter.Id)?.Id).Semantics(semantics.EpubType, semantics.Role);
        if (semantics.Role.Length > 0)
        {
            Writer.OptionalAttribute("aria-labelledby", heading).OptionalAttribute("aria-label",
                heading is null ? ChapterNames.Of(chapter, _context.Edition.MainLanguage) : "");
        }
    }

    /// <summary>
    /// A heading below the chapter's own opens a section that lasts to the next heading of its level. The first is the
    /// chapter's own, whatever its level.
    /// </summary>
    private void OpenSections(Pair pair)
    {
        var heading = pair.Sides.SelectMany(side => side.Blocks).OfType<Heading>().FirstOrDefault();
        if (heading is null)
        {
            return;
        }
        CloseSections(heading.Level);
        if (heading.Level > 1 && _isTitled)
        {
            Writer.Line().Start("section").OptionalAttribute("class", pair.Box is { } box && box != _box ? box.Rule.ClassNames : "");
            _sections.Push(heading.Level);
            _box = pair.Box;
        }
        _isTitled = true;
    }

    /// <summary>
    /// The section of a heading is its box; what has none, or goes on in another file, is in one of its own.
    /// </summary>
    private void EnterBox(Pair pair)
    {
        if (pair.Box == _box)
        {
            return;
        }
        CloseSections(BoxLevel);
        _box = pair.Box;
        if (_box is not null)
        {
            Writer.Line().Start("div", _box.Rule.ClassNames);
            _sections.Push(BoxLevel);
        }
    }

    private void CloseSections(int level)
    {
        while (_sections.Count > 0 && _sections.Peek() >= level)
        {
            _sections.Pop();
            Writer.Line().End();
        }
    }

    private void Write(Pair pair)
    {
        _context.PairId = pair.Id;
        if (!_context.Edition.IsMultilingual)
        {
            WritePages(pair);
            WriteOwnId(pair);
            WriteReview(pair);
            _blocks.Write(pair.Sides[0].Blocks);
            _notes.WriteAtSide();
            return;
        }
        Writer.Line().Start("div", pair.State == PairState.Shared ? "pair shared" : "pair")
            .OptionalAttribute("id", _context.Anchors.Pair(pair.Id)?.Id);
        WritePages(pair);
        WriteReview(pair);
        if (pair.State == PairState.Shared)
        {
            WriteShared(pair);
        }
        else
        {
            WriteSides(pair);
        }
        Writer.Line().End();
    }

    private void WriteOwnId(Pair pair)
    {
        if (pair.Sides[0].Blocks is [var first, ..] && _context.Anchors.Pair(pair.Id) is { } anchor && anchor.Id != _context.Anchors.IdOf(first))
        {
            Writer.Line().Start("span").Attribute("id", anchor.Id).End();
        }
    }

    private void WriteSides(Pair pair)
    {
        foreach (var side in pair.Sides)
        {
            var outer = _context.Style;
            Writer.Line().Start("div", "side " + _context.LanguageClass(side.Language));
            _context.Language = side.Language;
            _context.IsTranslation = side != pair.Sides[0];
            Writer.Language(side.Language.Value);
            _blocks.Write(side.Blocks);
            _notes.WriteAtSide();
            Writer.Line().End();
            _context.Style = outer;
            _context.IsTranslation = false;
        }
    }

    /// <summary>Shared matter stands once; the other languages' copies give their captions and descriptions.</summary>
    private void WriteShared(Pair pair)
    {
        var first = pair.Sides[0].Blocks;
        for (var i = 0; i < first.Length; i++)
        {
            _context.Copies = [.. pair.Sides.Skip(1).Where(side => i < side.Blocks.Length).Select(side => side.Blocks[i])];
            _blocks.Visit(first[i]);
        }
        _context.Copies = [];
    }

    /// <summary>What a review edition has to say of a pair, before it: a note of its own to those who listen.</summary>
    private void WriteReview(Pair pair)
    {
        if (_context.Edition.Review is not { } review || !review.Has(pair.Id))
        {
            return;
        }
        var outer = _context.Style;
        Writer.Line().Start("div", "review").Language(_context.Edition.MainLanguage.Value).Attribute("role", "note");
        foreach (var label in review.LabelsOf(pair.Id))
        {
            _context.Style = new TextStyle(_context.Edition.MainLanguage, outer.Role, Bold: true, Italic: false);
            Writer.Line().Start("p").Start("strong");
            _context.Text(label.State);
            Writer.End();
            _context.Style = _context.Style with { Bold = false };
            _context.Text(" " + label.Place);
            Writer.End();
        }
        Writer.Line().End();
        _context.Style = outer;
    }

    /// <summary>Printed page numbers, for "turn to page 37" (EPUB SSV 1.1, pagebreak).</summary>
    private void WritePages(Pair pair)
    {
        foreach (var page in _pagesByPair[pair.Id])
        {
            Writer.Line().Start("span", "page").Attribute("id", PageIds.Of(page))
                .Semantics("pagebreak", "doc-pagebreak").Attribute("aria-label", page.Label).End();
        }
    }
}
