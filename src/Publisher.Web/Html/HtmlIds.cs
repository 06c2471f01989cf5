using System.Globalization;
using Publisher.Model.Editions;

namespace Publisher.Web.Html;

/// <summary>Ids of the page's own furniture; their prefix keeps them out of the author's way.</summary>
internal static class HtmlIds
{
    public const string Text = "ui-text";
    public const string Contents = "ui-contents";
    public const string ContentsTitle = "ui-contents-title";
    public const string Display = "ui-display";

    /// <summary>The control that shows all languages.</summary>
    public const string AllLanguages = "ui-language-all";

    /// <summary>The control that shows the language at <paramref name="index"/> (from 0) alone.</summary>
    public static string Language(int index) => "ui-language-" + (index + 1).ToString(CultureInfo.InvariantCulture);

    public static IEnumerable<string> All(Edition edition) =>
        edition.Languages.Select((_, index) => Language(index))
            .Concat([Text, Contents, ContentsTitle, Display, AllLanguages]);
}
