using Publisher.Web.Xhtml;

using Publisher.Model.Wording;

namespace Publisher.Web.Html;

/// <summary>The page's own words, in every language of the edition: they show and hide with the text.</summary>
internal sealed class FurnitureText(XhtmlContext context)
{
    /// <summary>Writes one span a language.</summary>
    public void Write(Func<UiText, string> text)
    {
        if (!context.Edition.IsMultilingual)
        {
            context.Writer.Text(text(context.Ui));
            return;
        }
        var isFirst = true;
        foreach (var language in context.Edition.Languages)
        {
            var ui = UiText.For(language);
            if (!isFirst)
            {
                context.Writer.Text(" ");
            }
            context.Writer.Start("span", context.LanguageClass(language)).Language(ui.Language.Value).Text(text(ui)).End();
            isFirst = false;
        }
    }

    /// <summary>All languages in one string, for attributes.</summary>
    public string Join(Func<UiText, string> text) =>
        string.Join(" · ", context.Edition.Languages.Select(language => text(UiText.For(language))).Distinct());
}
