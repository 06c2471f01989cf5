using Publisher.Model.Documents;
using Publisher.Model.Pages;
using Publisher.Model.Wording;

namespace Publisher.Web.Xhtml;

/// <summary>
/// Writes what a title page says: label, title, subtitle, people, publisher, date, each in every language of the
/// edition. One <c>h1</c> holds the titles of all languages.
/// </summary>
internal sealed class TitlePageWriter(XhtmlContext context, LocalizedText title)
{
    private MarkupWriter Writer => context.Writer;

    public void Write()
    {
        var metadata = context.Edition.Metadata;
        var outer = context.Style;
        context.Style = outer with { Role = FontRole.Sans };
        WriteLine("p", "book-label", metadata.Label.Find);
        context.Style = context.Style with { Bold = true };
        WriteLine("h1", "book-title", title.Find);
        context.Style = context.Style with { Bold = false };
        WriteLine("p", "book-subtitle", metadata.Subtitle.Find);
        WriteLine("p", "book-people", People);
        WriteLine("p", "book-publisher", language => metadata.Publisher.Find(language) is { } name && name != People(language) ? name : null);
        WriteLine("p", "book-date", language => UiText.For(language).Date(metadata.Date));
        context.Style = outer;
    }

    private void WriteLine(string element, string className, Func<LanguageTag, string?> text)
    {
        var lines = new List<LocalizedString>();
        foreach (var language in context.Edition.Languages)
        {
            if (text(language) is { Length: > 0 } found && !lines.Exists(line => line.Text == found))
            {
                lines.Add(new LocalizedString(language, found));
            }
        }
        if (lines.Count > 0)
        {
            WriteLines(element, className, lines);
        }
    }

    private void WriteLines(string element, string className, List<LocalizedString> lines)
    {
        Writer.Line().Start(element, className);
        for (var i = 0; i < lines.Count; i++)
        {
            var outer = context.Style;
            if (i > 0)
            {
                Writer.Text(" ");
            }
            // a line that all languages share is never hidden
            Writer.Start("span").OptionalAttribute("class", lines.Count > 1 ? context.LanguageClass(lines[i].Language) : "");
            context.Switch(lines[i].Language);
            context.Style = context.Style with { Bold = context.Style.Bold && i == 0 };
            context.Text(lines[i].Text);
            Writer.End();
            context.Style = outer;
        }
        Writer.End();
    }

    private string People(LanguageTag language)
    {
        var names = context.Edition.Metadata.People
            .Where(person => person.Role is "aut" or "cre" or "")
            .Select(person => person.Name.For(language))
            .Where(name => name.Length > 0);
        return string.Join(UiText.For(language).Comma, names);
    }
}
