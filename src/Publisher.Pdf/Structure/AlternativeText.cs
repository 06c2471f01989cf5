using System.Text;
using Publisher.Model.Documents;
using Publisher.Model.Pages;
using Publisher.Pdf.Objects;

namespace Publisher.Pdf.Structure;

/// <summary>
/// The alternative text of an element (ISO 32000-1, 14.9.3). A figure that languages share has one, in the language of the
/// element, and those of the other languages follow it in the same string, each after an escape that names its language
/// (7.9.2.2): of what stands inside a figure nothing is read, and a second element would have nothing to show.
/// </summary>
internal static class AlternativeText
{
    private const char Escape = '\u001B';

    public static void Write(TagNode node, string text, PdfBuffer buffer)
    {
        buffer.Raw(" /Alt ");
        if (node.AltTranslations.IsEmpty)
        {
            buffer.Text(text);
            return;
        }
        var whole = new StringBuilder(text);
        foreach (var translation in node.AltTranslations)
        {
            whole.Append('\n').Append(EscapeFor(translation.Language)).Append(translation.Text);
        }
        buffer.UnicodeText(whole.ToString());
    }

    /// <summary>Language and country, of two letters each; empty for languages of three letters, which it cannot name.</summary>
    private static string EscapeFor(LanguageTag language)
    {
        var subtags = language.Value.Split('-');
        var country = subtags.Skip(1).FirstOrDefault(subtag => subtag.Length == 2, "");
        return subtags[0].Length == 2 ? $"{Escape}{subtags[0]}{country}{Escape}" : "";
    }
}
