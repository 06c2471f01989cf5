using Publisher.Composition.References;
using Publisher.Model.Pages;

namespace Publisher.Composition.Pages;

/// <summary>
/// Sections that follow one another: numbers their pages, makes them and hands them on. Keeps of a page only what the book
/// must know of it when all are finished.
/// </summary>
internal sealed class PageRun(PageNumbering numbering, PageMaker maker, IPageSink sink)
{
    private readonly List<string> _labels = [];
    private readonly List<PageMark> _marks = [];

    public HeadingIndex Headings { get; } = new();
    public IReadOnlyList<string> Labels => _labels;

    /// <summary>Where printed pages begin in the text, for the page list of the e-book (EPUB Accessibility 1.1, 4.1).</summary>
    public IReadOnlyList<PageMark> Marks => _marks;

    /// <param name="body">What comes after this section when it is the last of the front.</param>
    public void Add(BookSection section, PageNumbering? body = null)
    {
        Put(numbering.Add(section));
        if (body is not null)
        {
            Put(numbering.EndAt(body));
        }
        sink.End(section.Node);
    }

    /// <summary>A section of finished pages without folios.</summary>
    public void Add(IEnumerable<Page> pages, TagNode node)
    {
        foreach (var page in pages)
        {
            _labels.Add(page.Label);
            sink.Add(page);
        }
        sink.End(node);
    }

    private void Put(IReadOnlyList<NumberedPage> pages)
    {
        foreach (var page in pages)
        {
            _labels.Add(page.Label);
            Headings.Add(page);
            // The e-book has neither blank pages nor the printed contents.
            if (page.Draft is { } draft && page.Section.Chapter is { } chapter)
            {
                _marks.Add(new PageMark(page.Index, page.Label, draft.FirstPairId, chapter.Id));
            }
            sink.Add(maker.Make(page));
        }
    }
}
