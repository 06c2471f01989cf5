using System.Globalization;
using System.Text;
using Publisher.Model.Documents;
using Publisher.Model.Editions;
using Publisher.Model.Pages;
using Publisher.Model.Wording;

namespace Publisher.Web.Xhtml;

/// <summary>
/// Lets the reader of a bilingual e-book see one language alone, or both side by side on a wide screen, without a script:
/// radio buttons at the head of each file, which the style sheet reads by <c>:has()</c>. All text is shown until the reader
/// asks otherwise. Where <c>:has()</c> is not known (Kindle, e-ink firmware of old) the buttons do not show and both
/// languages stay, one below the other; the choice is the file's, because nothing without a script can carry it further.
/// Descriptions of shared pictures go with it, but for that of the first language, which is an attribute of the picture.
/// </summary>
internal static class LanguageChoice
{
    private const string Name = "choice";
    private const string All = "choice-all";
    private const string Beside = "choice-beside";

    /// <summary>From here on two columns hold some twenty characters each: tablets lying, not phones.</summary>
    private const string WideScreen = "(min-width: 50em)";

    private static bool IsOffered(Edition edition) =>
        edition.IsMultilingual && edition.Settings.Epub is { LanguageChoice: true, Target: not EpubTarget.Kindle };

    /// <summary>The ids of the buttons, which no place of the book may have.</summary>
    public static IEnumerable<string> Ids(Edition edition) => [All, Beside, .. Enumerable.Range(0, edition.Languages.Length).Select(IdOf)];

    public static void Write(XhtmlContext context)
    {
        var edition = context.Edition;
        if (!IsOffered(edition))
        {
            return;
        }
        var outer = context.Style;
        context.Style = outer with { Role = FontRole.Sans };
        var main = UiText.For(edition.MainLanguage);
        context.Writer.Line().Start("fieldset", "choice").Attribute("aria-label", main.Languages);
        WriteButton(context, All, edition.Languages.Length == 2 ? main.Both : main.All, isChosen: true);
        for (var i = 0; i < edition.Languages.Length; i++)
        {
            var style = context.Style;
            context.Writer.Text(" ").Start("label");
            context.Switch(edition.Languages[i]);
            WriteInput(context, IdOf(i), UiText.For(edition.Languages[i]).LanguageName, isChosen: false);
            context.Style = style;
        }
        context.Writer.Text(" ").Start("label", "beside");
        WriteInput(context, Beside, main.SideBySide, isChosen: false);
        context.Writer.End();
        context.Style = outer;
    }

    /// <summary>The rules that hide and place, appended to the style sheet.</summary>
    public static string Style(Edition edition)
    {
        if (!IsOffered(edition))
        {
            return "";
        }
        var css = new StringBuilder("\n@supports selector(:has(:checked)) {\n  .choice { display: block }\n");
        for (var i = 0; i < edition.Languages.Length; i++)
        {
            // What stands in one language only stays: hiding it would leave a hole.
            css.Append(CultureInfo.InvariantCulture, $"  body:has(#{IdOf(i)}:checked) .side:not({ClassOf(i)}):not(:only-of-type),\n");
            css.Append(CultureInfo.InvariantCulture, $"  body:has(#{IdOf(i)}:checked) figcaption > p:not({ClassOf(i)}):not(:only-of-type),\n");
            css.Append(CultureInfo.InvariantCulture, $"  body:has(#{IdOf(i)}:checked) .alt-text:not({ClassOf(i)}),\n");
            css.Append(CultureInfo.InvariantCulture, $"  body:has(#{IdOf(i)}:checked) caption > p:not({ClassOf(i)}):not(:only-of-type) {{ display: none }}\n");
        }
        css.Append(CultureInfo.InvariantCulture, $"  @media {WideScreen} {{\n    .choice .beside {{ display: inline }}\n");
        css.Append(CultureInfo.InvariantCulture, $"    body:has(#{Beside}:checked) .pair:not(.shared) {{ display: grid; grid-template-columns: repeat({edition.Languages.Length}, minmax(0, 1fr)); column-gap: 2.5em }}\n");
        css.Append("    .pair > .page { position: absolute }\n");
        for (var i = 0; i < edition.Languages.Length; i++)
        {
            css.Append(CultureInfo.InvariantCulture, $"    body:has(#{Beside}:checked) .side{ClassOf(i)} {{ grid-column: {i + 1}; grid-row: 1; margin-top: 0 }}\n");
        }
        return css.Append("  }\n}\n").ToString();
    }

    private static void WriteButton(XhtmlContext context, string id, string text, bool isChosen)
    {
        context.Writer.Start("label");
        WriteInput(context, id, text, isChosen);
    }

    /// <summary>Ends the label that is open.</summary>
    private static void WriteInput(XhtmlContext context, string id, string text, bool isChosen)
    {
        context.Writer.Start("input").Attribute("type", "radio").Attribute("name", Name).Attribute("id", id)
            .OptionalAttribute("checked", isChosen ? "checked" : "").EndVoid().Text(" ");
        context.Text(text);
        context.Writer.End();
    }

    private static string IdOf(int language) => "choice-l" + (language + 1).ToString(CultureInfo.InvariantCulture);

    private static string ClassOf(int language) => ".l" + (language + 1).ToString(CultureInfo.InvariantCulture);
}
