using System.Text;
using System.Xml;

namespace Publisher.Web.Xhtml;

/// <summary>Makes ids that XML accepts (NCName) and hands each out once.</summary>
internal sealed class XmlNames(IEnumerable<string> reserved)
{
    private readonly HashSet<string> _taken = new(reserved, StringComparer.Ordinal);

    /// <summary>A valid, unused id as near to <paramref name="wanted"/> as can be.</summary>
    public string Take(string wanted)
    {
        var name = Clean(wanted);
        if (_taken.Add(name))
        {
            return name;
        }
        for (var number = 2; ; number++)
        {
            var next = $"{name}-{number}";
            if (_taken.Add(next))
            {
                return next;
            }
        }
    }

    /// <summary>Replaces what an NCName may not hold by hyphens; a name that starts badly gets an <c>x</c> before it.</summary>
    public static string Clean(string text)
    {
        if (text.Length > 0 && XmlConvert.IsStartNCNameChar(text[0]) && text.All(XmlConvert.IsNCNameChar))
        {
            return text;
        }
        var builder = new StringBuilder(text.Length + 1);
        foreach (var c in text)
        {
            builder.Append(XmlConvert.IsNCNameChar(c) ? c : '-');
        }
        if (builder.Length == 0 || !XmlConvert.IsStartNCNameChar(builder[0]))
        {
            builder.Insert(0, 'x');
        }
        return builder.ToString();
    }
}
