using System.Collections.Immutable;
using Publisher.Composition.Blocks;
using Publisher.Composition.Lines;
using Publisher.Composition.References;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;
using Publisher.Model.Editions;
using Publisher.Model.Pages;
using Publisher.Model.Pairs;

namespace Publisher.Composition.Pages;

/// <summary>Sets one chapter: its pairs to bands, the bands to pages. A pure function of its arguments; chapters are set in parallel.</summary>
internal sealed class ChapterSetter(Edition edition, PagePlan plan, AnchorNames anchors, DiagnosticBag diagnostics)
{
    public BookSection Set(Chapter chapter, ParagraphComposer paragraphs)
    {
        var section = Set(chapter, paragraphs, null);
        if (!edition.Settings.Page.NumberNotesByPage)
        {
            return section;
        }
        Dictionary<Footnote, int>? numbers = null;
        for (var i = 0; i < MostDrafts && PageNotes.Number(section.Pages) is var next && !PageNotes.AreSame(next, numbers); i++)
        {
            section = Set(chapter, paragraphs, numbers = next);
        }
        return section;
    }

    /// <summary>
    /// Drafts of a chapter whose notes are numbered by page: numbers move text and text moves marks. Two suffice but for marks
    /// at page ends whose numbers gain or lose a digit.
    /// </summary>
    private const int MostDrafts = 4;

    private BookSection Set(Chapter chapter, ParagraphComposer paragraphs, Dictionary<Footnote, int>? numbers)
    {
        var node = new TagNode(TagRole.Section) { Title = PlainText.Of(chapter.Title(edition.MainLanguage)) };
        var context = new ChapterContext(edition, chapter, plan.Palette, paragraphs, anchors, diagnostics) 
        {
            Notes = new NoteRegistry(edition, numbers), HasSide = plan.HasSide,
        };
        return SectionOf(chapter, node, context, BandsOf(chapter.Pairs, node, context));
    }

    /// <summary>Bands of pairs, with their structure under <paramref name="node"/>.</summary>
    public List<Band> BandsOf(ImmutableArray<Pair> pairs, TagNode node, ChapterContext context)
    {
        var columns = plan.Columns.Select(frame => ContextOf(frame, node)).ToImmutableArray();
        var composer = new PairComposer(context, plan.Arrangement, columns, ContextOf(plan.Whole, node))
        {
            Turned = TurnedOf(node),
        };
        var marker = edition.Review is { } review ? new MarginMarker(review, context, plan.Whole.Styles, node) : null;
        var bands = new List<Band>(pairs.Length);
        for (var i = 0; i < pairs.Length; i++)
        {
            marker?.Announce(pairs[i]);
            var made = composer.Compose(pairs[i], i + 1 < pairs.Length ? pairs[i + 1] : null);
            bands.AddRange(marker is null ? made : marker.Mark([.. made]));
        }
        if (context.HasSide)
        {
            SideCarriers.Unload(bands);
        }
        return bands;
    }

    public BookSection SectionOf(Chapter chapter, TagNode node, ChapterContext context, List<Band> bands)
    {
        var pages = TurnedPages.Stack(plan, context, bands);
        NamePlace(chapter.Id, pages);
        return new BookSection(chapter.Id, chapter.Role == ChapterRole.Front ? Folios.Roman : Folios.Arabic, pages, node)
        {
            Chapter = chapter,
            Titles = [.. plan.Columns.Select(column => PlainText.Of(chapter.Title(column.Language)))],
        };
    }

    /// <summary>A chapter's own id leads to its first strip.</summary>
    private static void NamePlace(string id, List<PageDraft> pages)
    {
        if (pages[0].Strips is [var first, ..])
        {
            pages[0].Strips[0] = first with { Strip = first.Strip with { Anchors = first.Strip.Anchors.Insert(0, id) } };
        }
    }

    /// <summary>The type area of a page on its side.</summary>
    private ColumnContext TurnedOf(TagNode node)
    {
        var page = plan.Page.Turned();
        return new ColumnContext(plan.Whole.Styles, page.Measure, page.TextHeight, node);
    }

    private ColumnContext ContextOf(ColumnFrame frame, TagNode node) =>
        new(frame.Styles, frame.Width, plan.Page.TextHeight, node);
}
