using System.Collections.Immutable;
using Publisher.Model.Editions;

namespace Publisher.Model.Pages;

/// <summary>Keeps every page that comes, for those who need the whole book at once.</summary>
public sealed class PageCollector : IPageSink
{
    private readonly ImmutableArray<PagedSection>.Builder _sections = ImmutableArray.CreateBuilder<PagedSection>();
    private readonly List<Page> _pages = [];

    public void Add(Page page) => _pages.Add(page);

    public void End(TagNode section)
    {
        _sections.Add(new PagedSection([.. _pages], section));
        _pages.Clear();
    }

    /// <summary>The book, its indices counted from the cover as those of the directory.</summary>
    public PagedBook Collect(Edition edition, PageDirectory directory)
    {
        var before = -_sections.SelectMany(section => section.Pages).Min(page => page.Index);
        foreach (var section in _sections)
        {
            section.Node.ShiftPages(before);
        }
        return new PagedBook(edition, directory,
            [.. _sections.Select(section => section with { Pages = [.. section.Pages.Select(page => page.At(page.Index + before))] })]);
    }
}
