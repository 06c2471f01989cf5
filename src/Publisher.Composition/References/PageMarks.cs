using System.Collections.Immutable;
using Publisher.Composition.Pages;
using Publisher.Model.Pages;

namespace Publisher.Composition.References;

/// <summary>Where printed pages begin in the text, for the page list of the e-book (EPUB Accessibility 1.1, 4.1).</summary>
internal static class PageMarks
{
    /// <summary>Pages of the text only: the e-book has neither blank pages nor the printed contents.</summary>
    public static ImmutableArray<PageMark> Of(IReadOnlyList<NumberedPage> pages)
    {
        var marks = ImmutableArray.CreateBuilder<PageMark>();
        foreach (var page in pages)
        {
            if (page.Draft is { } draft && page.Section.Chapter is { } chapter)
            {
                marks.Add(new PageMark(page.Index, page.Label, draft.FirstPairId, chapter.Id));
            }
        }
        return marks.ToImmutable();
    }
}
