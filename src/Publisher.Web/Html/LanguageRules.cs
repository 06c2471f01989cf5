using System.Globalization;
using System.Text;
using Publisher.Model.Editions;

namespace Publisher.Web.Html;

/// <summary>
/// The style rules that depend on how many languages the edition has: hiding all but one, and as many columns as
/// languages side by side.
/// </summary>
internal static class LanguageRules
{
    public static string Write(Edition edition)
    {
        if (!edition.IsMultilingual)
        {
            return "";
        }
        var css = new StringBuilder("\n");
        for (var shown = 0; shown < edition.Languages.Length; shown++)
        {
            WriteHiding(css, edition, shown);
        }
        css.Append(CultureInfo.InvariantCulture, $"body {{ --columns: {edition.Languages.Length} }}\n");
        for (var column = 1; column <= edition.Languages.Length; column++)
        {
            css.Append(CultureInfo.InvariantCulture, $".side.l{column} {{ --column: {column} }}\n");
        }
        return css.ToString();
    }

    private static void WriteHiding(StringBuilder css, Edition edition, int shown)
    {
        var hidden = Enumerable.Range(1, edition.Languages.Length).Where(number => number != shown + 1)
            .Select(number => ".l" + number.ToString(CultureInfo.InvariantCulture));
        css.Append(CultureInfo.InvariantCulture,
            $":root:has(#{HtmlIds.Language(shown)}:checked) :is({string.Join(", ", hidden)}) {{ display: none }}\n");
    }
}
