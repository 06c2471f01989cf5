using Publisher.Model.Documents;
using Publisher.Model.Pages;
using Publisher.Model.Wording;
using Publisher.Web.Xhtml;

namespace Publisher.Web.Epub;

/// <summary>
/// Writes the navigation document (EPUB 3.3, 7). The contents have one entry a heading, with its title in each
/// language: two lists in one toc would break the reading order that 7.4.2 asks for (EPUBCheck NAV-011).
/// </summary>
internal sealed class NavigationDocument(EpubBook book, XhtmlContext context)
{
    private readonly TitleWriter _titles = new(context.Writer, context.Text);

    private MarkupWriter Writer => context.Writer;

    public void Write()
    {
        WriteContents();
        WriteLandmarks();
        WritePages();
        WriteCaptioned("loi", ui => ui.Figures, context.Facts.Figures);
        WriteCaptioned("lot", ui => ui.Tables, context.Facts.Tables);
        WriteCaptioned("", ui => ui.Listings, context.Facts.Listings, "listings-title");
        if (book.Edition.Settings.Lists.Contains(CaptionList.Equations))
        {
            WriteCaptioned("", ui => ui.Equations, context.Facts.Equations, "equations-title");
        }
    }

    private void WriteContents()
    {
        Writer.Line().Start("nav", "contents").Attribute("id", "toc").Attribute("aria-labelledby", "toc-title")
            .Semantics("toc", "doc-toc");
        WriteHeading("toc-title", ui => ui.Contents);
        WriteEntries(book.Contents);
        Writer.Line().End();
    }

    private void WriteEntries(List<ContentsEntry> entries)
    {
        Writer.Line().Start("ol");
        foreach (var entry in entries)
        {
            Writer.Line().Start("li").Start("a").Attribute("href", entry.Titles[0].Anchor.From(context.File));
            for (var i = 0; i < entry.Titles.Length; i++)
            {
                if (i > 0)
                {
                    Writer.Text(" ");
                }
                WriteTitle(entry, entry.Titles[i]);
            }
            Writer.End();
            if (entry.Children.Count > 0)
            {
                WriteEntries(entry.Children);
            }
            Writer.End();
        }
        Writer.Line().End();
    }

    private void WriteTitle(ContentsEntry entry, ContentsTitle title)
    {
        var outer = context.Style;
        if (book.Edition.IsMultilingual)
        {
            Writer.Start("span", context.LanguageClass(title.Language));
            context.Switch(title.Language);
        }
        if (title.Label.Length > 0)
        {
            context.Text(title.Label + " ");
        }
        _titles.Write(title.Content);
        if (book.Edition.IsMultilingual)
        {
            Writer.End();
        }
        context.Style = outer;
    }

    private void WriteLandmarks()
    {
        Writer.Line().Start("nav").Attribute("hidden", "hidden").Semantics("landmarks", "")
            .Attribute("aria-label", book.Ui.Landmarks);
        Writer.Line().Start("ol");
        if (book.HasCoverPage)
        {
            WriteLandmark("cover", EpubPaths.Cover, book.Ui.Cover);
        }
        WriteLandmark("titlepage", EpubPaths.TitlePage, book.Ui.TitlePage);
        WriteLandmark("toc", EpubPaths.Navigation + "#toc", book.Ui.Contents);
        var start = book.Edition.Chapters.FirstOrDefault(chapter => chapter.Role is ChapterRole.Body or ChapterRole.Part)
            ?? book.Edition.Chapters.FirstOrDefault();
        if (start is not null && book.Anchors.Chapter(start.Id) is { } anchor)
        {
            WriteLandmark("bodymatter", anchor.From(context.File), book.Ui.StartOfText);
        }
        Writer.Line().End().Line().End();
    }

    private void WriteLandmark(string type, string href, string text)
    {
        Writer.Line().Start("li").Start("a").Semantics(type, "").Attribute("href", href);
        context.Text(text);
        Writer.End().End();
    }

    private void WritePages()
    {
        var pages = book.Pages.ToList();
        if (pages.Count == 0)
        {
            return;
        }
        Writer.Line().Start("nav").Attribute("hidden", "hidden").Attribute("aria-label", book.Ui.Pages)
            .Semantics("page-list", "doc-pagelist").Line().Start("ol");
        foreach (var (mark, anchor) in pages)
        {
            Writer.Line().Start("li").Start("a").Attribute("href", anchor.From(context.File)).Text(mark.Label)
                .End().End();
        }
        Writer.Line().End().Line().End();
    }

    private void WriteCaptioned(string type, Func<UiText, string> heading, List<CaptionedPlace> places, string id = "")
    {
        if (places.Count == 0)
        {
            return;
        }
        // The vocabulary has no word for lists of code and equations (EPUB 3 Structural Semantics Vocabulary 1.1).
        id = type.Length > 0 ? type + "-title" : id;
        Writer.Line().Start("nav", "contents").Attribute("aria-labelledby", id).Semantics(type, "");
        WriteHeading(id, heading);
        Writer.Line().Start("ol");
        foreach (var place in places)
        {
            var outer = context.Style;
            Writer.Line().Start("li").Start("a").Attribute("href", place.Anchor.From(context.File));
            context.Switch(place.Language);
            context.Text(place.Text);
            Writer.End().End();
            context.Style = outer;
        }
        Writer.Line().End().Line().End();
    }

    private void WriteHeading(string id, Func<UiText, string> text)
    {
        var outer = context.Style;
        context.Style = outer with { Role = FontRole.Sans, Bold = true };
        Writer.Line().Start("h1").Attribute("id", id);
        foreach (var language in book.Edition.Languages)
        {
            var style = context.Style;
            if (language != book.Edition.MainLanguage)
            {
                Writer.Text(" ");
                context.Style = style with { Bold = false };
            }
            Writer.Start("span", context.LanguageClass(language));
            context.Switch(UiText.For(language).Language);
            context.Text(text(UiText.For(language)));
            Writer.End();
            context.Style = style;
        }
        Writer.End();
        context.Style = outer;
    }
}
