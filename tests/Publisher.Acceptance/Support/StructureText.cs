using System.Text;
using System.Text.RegularExpressions;

namespace Publisher.Acceptance.Support;

/// <summary>
/// The text within <c>pdfinfo -struct-text</c>, whose lines are elements (<c>P (block)</c>) or quoted pieces of text,
/// both indented by depth.
/// </summary>
public static partial class StructureText
{
    public static string Of(string output)
    {
        var text = new StringBuilder();
        foreach (Match match in Quoted().Matches(output))
        {
            text.Append(match.Groups[1].Value);
        }
        return text.ToString();
    }

    [GeneratedRegex("^ *\"(.*?)\"$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Quoted();
}
