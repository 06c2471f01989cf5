using Publisher.Model.Documents;
using Publisher.Model.Editions;
using Publisher.Model.Pages;
using Publisher.Model.Wording;
using Publisher.Web.Xhtml;

namespace Publisher.Web.Epub;

/// <summary>What the parts of an e-book need to know of the whole: fixed before anything is written.</summary>
internal sealed record EpubBook(Edition Edition, WebAssets Assets, LocalizedText Title,
    List<BookIdentifier> Identifiers, List<ContentsEntry> Contents, AnchorIndex Anchors, EpubCover? Cover)
{
    public UiText Ui => UiText.For(Edition.MainLanguage);

    /// <summary>Whether the cover stands on a page of its own in the text.</summary>
    public bool HasCoverPage => Cover is not null && Edition.Settings.Epub.Target != EpubTarget.Kindle;

    public string Direction => TextDirection.Of(Edition.MainLanguage);

    /// <summary>The printed pages that begin at a place in the text.</summary>
    public IEnumerable<(PageMark Mark, WebAnchor Anchor)> Pages
    {
        get
        {
            foreach (var mark in Assets.PageMarks)
            {
                if (mark.PairId is not null && Anchors.Pair(mark.PairId) is { } pair)
                {
                    yield return (mark, pair with { Id = PageIds.Of(mark) });
                }
            }
        }
    }
}
