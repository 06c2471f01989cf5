using System.Text;
using Publisher.Import.Container;

namespace Publisher.Import.Markup;

/// <summary>
/// A text whose empty elements are spelt out with closing tags and whose declared entities are replaced, with the way back
/// to the places of the original. Also holds the nesting against the limit, because the repairs of HTML grow with it.
/// </summary>
internal sealed class ExpandedMarkup
{
    /// <summary>HTML, 13.1.2: they have no closing tag.</summary>
    private static readonly HashSet<string> Void = new(StringComparer.OrdinalIgnoreCase)
    {
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
    };

    /// <summary>HTML, 13.1.2.4: their closing tags may be left out, so that opening ones do not nest.</summary>
    private static readonly HashSet<string> Implied = new(StringComparer.OrdinalIgnoreCase)
    {
        "p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "colgroup", "option", "rt", "rp", "rb", "rtc",
        "html", "head", "body",
    };

    private readonly StringBuilder _text;
    private readonly string _source;
    private readonly List<(int Expanded, int Original)> _shifts = [(0, 0)];
    private int _copied;
    private int _depth;

    private ExpandedMarkup(string source)
    {
        _source = source;
        _text = new StringBuilder(source.Length + 256);
    }

    public string Text => _text.ToString();

    /// <exception cref="NestingException">It is nested too deep.</exception>
    public static ExpandedMarkup Of(DocumentType type)
    {
        var source = type.Text;
        foreach (var (name, value) in type.Entities)
        {
            source = source.Replace($"&{name};", value, StringComparison.Ordinal);
        }
        var markup = new ExpandedMarkup(source);
        for (var at = source.IndexOf('<', StringComparison.Ordinal); at >= 0 && at + 1 < source.Length;)
        {
            at = source.IndexOf('<', markup.Pass(at));
        }
        markup._text.Append(source, markup._copied, source.Length - markup._copied);
        return markup;
    }

    /// <summary>The place in the original text.</summary>
    public int OriginalOffset(int offset)
    {
        var index = _shifts.BinarySearch((offset, int.MaxValue));
        var (expanded, original) = _shifts[Math.Max(0, index >= 0 ? index : ~index - 1)];
        return Math.Min(_source.Length, original + offset - expanded);
    }

    /// <summary>Passes a tag or comment; the offset to go on from.</summary>
    private int Pass(int start)
    {
        if (string.CompareOrdinal(_source, start, "<!--", 0, 4) == 0)
        {
            var close = _source.IndexOf("-->", start + 4, StringComparison.Ordinal);
            return close < 0 ? _source.Length : close + 3;
        }
        var isClosing = _source[start + 1] == '/';
        var nameStart = isClosing ? start + 2 : start + 1;
        var nameEnd = nameStart;
        while (nameEnd < _source.Length && (char.IsAsciiLetterOrDigit(_source[nameEnd]) || _source[nameEnd] is ':' or '-' or '_'))
        {
            nameEnd++;
        }
        var end = EndOfTag(nameEnd);
        if (nameEnd > nameStart)
        {
            Count(start, _source[nameStart..nameEnd], isClosing, end);
        }
        return end;
    }

    private void Count(int start, string name, bool isClosing, int end)
    {
        if (Void.Contains(name))
        {
            return;
        }
        if (!isClosing && end >= 2 && _source[end - 1] == '>' && _source[end - 2] == '/')
        {
            _text.Append(_source, _copied, end - 2 - _copied).Append("></").Append(name).Append('>');
            _copied = end;
            _shifts.Add((_text.Length, end));
            return;
        }
        _depth = Implied.Contains(name) ? _depth : Math.Max(0, _depth + (isClosing ? -1 : 1));
        if (_depth > ArchiveLimits.Depth)
        {
            throw new NestingException(start);
        }
    }

    private int EndOfTag(int start)
    {
        var quote = '\0';
        for (var i = start; i < _source.Length; i++)
        {
            var c = _source[i];
            if (quote != '\0')
            {
                quote = c == quote ? '\0' : quote;
            }
            else if (c is '"' or '\'')
            {
                quote = c;
            }
            else if (c == '>')
            {
                return i + 1;
            }
            else if (c == '<')
            {
                return i; // a sign that nobody closed
            }
        }
        return _source.Length;
    }
}
