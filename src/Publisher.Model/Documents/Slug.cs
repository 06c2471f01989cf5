using System.Text;
using System.Xml;

namespace Publisher.Model.Documents;

/// <summary>Readable ids made from text: letters of every script stay, so that Chinese headings have Chinese ids.</summary>
public static class Slug
{
    /// <summary>Ids longer than this help no reader; cut at a character.</summary>
    private const int MaxLength = 80;

    /// <summary>
    /// Lower-case letters and digits joined by hyphens; a valid NCName of XML 1.0 (fourth edition, which the e-book
    /// checkers apply). Empty text gives <c>section</c>.
    /// </summary>
    public static string Of(string text)
    {
        var slug = new StringBuilder(Math.Min(text.Length, MaxLength));
        foreach (var c in text)
        {
            if (slug.Length >= MaxLength)
            {
                break;
            }
            if ((char.IsLetterOrDigit(c) || c == '_') && XmlConvert.IsNCNameChar(c))
            {
                slug.Append(char.ToLowerInvariant(c));
            }
            else if (IsSeparator(c) && slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }
        var id = slug.ToString().TrimEnd('-');
        if (id.Length == 0)
        {
            return "section";
        }
        return XmlConvert.IsStartNCNameChar(id[0]) ? id : "s-" + id;
    }

    /// <summary>The id that GitHub gives a heading: what authors write in links.</summary>
    public static string OfGitHub(string text)
    {
        var slug = new StringBuilder(text.Length);
        foreach (var c in text.AsSpan().Trim())
        {
            if (char.IsLetterOrDigit(c) || c is '-' or '_' || char.IsSurrogate(c))
            {
                slug.Append(char.ToLowerInvariant(c));
            }
            else if (c == ' ')
            {
                slug.Append('-');
            }
        }
        return slug.ToString();
    }

    private static bool IsSeparator(char c) => char.IsWhiteSpace(c) || c is '-' or '.' or '/' or ':' or '|' or '–' or '—';
}
