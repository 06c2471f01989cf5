using System.Text;
using Publisher.Import.Markup;

namespace Publisher.Import.Content;

/// <summary>Preformatted text: white space stands, line ends are LF, without the first and last empty lines (HTML, 4.4.3).</summary>
internal static class CodeText
{
    public static string Of(MarkupElement pre)
    {
        var text = new StringBuilder();
        Append(pre, text);
        text.Replace("\r\n", "\n").Replace('\r', '\n');
        var code = text.ToString();
        return (code.StartsWith('\n') ? code[1..] : code).TrimEnd('\n', ' ');
    }

    private static void Append(MarkupElement element, StringBuilder text)
    {
        foreach (var child in element.Children)
        {
            switch (child)
            {
                case MarkupText characters: text.Append(characters.Value); break;
                case MarkupElement { Name: "br" }: text.Append('\n'); break;
                case MarkupElement inner: Append(inner, text); break;
            }
        }
    }
}
