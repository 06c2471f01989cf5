using Publisher.Web.Xhtml;

namespace Publisher.Web.Html;

/// <summary>The contents: at the side of wide screens, a panel that opens from the bar on narrow ones.</summary>
internal sealed class ContentsPanel(XhtmlContext context, List<ContentsEntry> contents)
{
    private readonly TitleWriter _titles = new(context.Writer, context.Text);
    private readonly FurnitureText _furniture = new(context);

    private MarkupWriter Writer => context.Writer;

    public void Write()
    {
        Writer.Line().Start("nav", "contents").Attribute("id", HtmlIds.Contents).Attribute("popover", "auto")
            .Attribute("aria-labelledby", HtmlIds.ContentsTitle);
        Writer.Line().Start("p", "contents-title").Attribute("id", HtmlIds.ContentsTitle);
        _furniture.Write(ui => ui.Contents);
        Writer.End();
        Write(contents);
        Writer.Line().End();
    }

    private void Write(List<ContentsEntry> entries)
    {
        Writer.Line().Start("ol");
        foreach (var entry in entries)
        {
            Writer.Line().Start("li");
            foreach (var title in entry.Titles)
            {
                WriteLink(entry, title);
            }
            if (entry.Children.Count > 0)
            {
                Write(entry.Children);
            }
            Writer.End();
        }
        Writer.Line().End();
    }

    private void WriteLink(ContentsEntry entry, ContentsTitle title)
    {
        var outer = context.Style;
        // a title that stands for all languages is never hidden
        Writer.Start("a").Attribute("href", title.Anchor.From(""))
            .OptionalAttribute("class", entry.Titles.Length > 1 ? context.LanguageClass(title.Language) : "");
        context.Switch(title.Language);
        if (title.Label.Length > 0)
        {
            Writer.Start("span", "number").Text(title.Label).End().Text(" ");
        }
        _titles.Write(title.Content);
        Writer.End();
        context.Style = outer;
    }
}
