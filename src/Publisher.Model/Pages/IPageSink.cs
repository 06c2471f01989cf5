namespace Publisher.Model.Pages;

/// <summary>
/// Takes the pages of an edition as they are finished, so that nobody need hold them all. Sections come one after the other
/// and whole: first those of the body, in reading order, then the front matter, whose contents name the folios of the body.
/// So nobody knows yet how many pages stand before the body: <see cref="Page.Index"/> and <see cref="TagNode.Placement"/> count
/// from its first page, and pages before it have negative indices.
/// </summary>
public interface IPageSink
{
    void Add(Page page);

    /// <summary>Ends a section: all pages that its structure has content on have come, and nothing that follows refers to it.</summary>
    void End(TagNode section);
}
