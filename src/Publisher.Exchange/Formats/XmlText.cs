using System.Text;

namespace Publisher.Exchange.Formats;

/// <summary>
/// XML put together by hand: indented around texts, never within one. A writer that indents by itself would put white
/// space before a text that begins with an element.
/// </summary>
internal sealed class XmlText
{
    private readonly StringBuilder _out = new("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    private readonly Stack<string> _open = new();

    public XmlText Open(string name, params (string Name, string? Value)[] attributes)
    {
        Indent().Append(Tag(name, attributes)).Append(">\n");
        _open.Push(name);
        return this;
    }

    public XmlText Close()
    {
        var name = _open.Pop();
        Indent().Append("</").Append(name).Append(">\n");
        return this;
    }

    public XmlText Empty(string name, params (string Name, string? Value)[] attributes)
    {
        Indent().Append(Tag(name, attributes)).Append("/>\n");
        return this;
    }

    /// <param name="content">Written as it is: escaped text and inline elements.</param>
    public XmlText Leaf(string name, string content, params (string Name, string? Value)[] attributes)
    {
        Indent().Append(Tag(name, attributes)).Append('>').Append(content).Append("</").Append(name).Append(">\n");
        return this;
    }

    /// <summary>An opening tag without its last bracket; attributes without value are left out.</summary>
    public static string Tag(string name, params (string Name, string? Value)[] attributes)
    {
        var tag = new StringBuilder("<").Append(name);
        foreach (var (key, value) in attributes)
        {
            if (value is not null)
            {
                tag.Append(' ').Append(key).Append("=\"").Append(Escape(value).Replace("\"", "&quot;", StringComparison.Ordinal)
                    .Replace("\t", "&#9;", StringComparison.Ordinal).Replace("\n", "&#10;", StringComparison.Ordinal)).Append('"');
            }
        }
        return tag.ToString();
    }

    /// <summary>A carriage return would be read back as a line feed (XML 1.0, 2.11).</summary>
    public static string Escape(string text) => text.Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal).Replace("\r", "&#13;", StringComparison.Ordinal);

    private StringBuilder Indent() => _out.Append(' ', 2 * _open.Count);

    public override string ToString() => _out.ToString();
}
