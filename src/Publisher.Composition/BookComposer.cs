using Publisher.Fonts;
using Publisher.Model.Diagnostics;
using Publisher.Model.Editions;
using Publisher.Model.Measures;
using Publisher.Model.Pages;

namespace Publisher.Composition;

/// <summary>Sets an edition on pages. Chapters are composed in parallel; the result does not depend on it.</summary>
public static class BookComposer
{
    /// <summary>Composes cover, title page, contents, chapters, notes: the whole paged book.</summary>
    public static Outcome<PagedBook> Compose(Edition edition, FontLibrary fonts) => throw new NotImplementedException();

    /// <summary>Only the cover, at any size: the e-book's cover is drawn from it (1600 x 2560 in proportion).</summary>
    public static Outcome<Page> ComposeCover(Edition edition, FontLibrary fonts, Size size) =>
        throw new NotImplementedException();
}
