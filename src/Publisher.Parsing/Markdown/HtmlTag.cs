using System.Net;

namespace Publisher.Parsing.Markdown;

/// <summary>A single HTML tag: its name in lower case, whether it closes an element, its attributes on request.</summary>
internal readonly record struct HtmlTag(string Name, bool IsClosing, string Source)
{
    /// <summary>Reads a tag at the start of a text. Comments, declarations and text give false.</summary>
    public static bool TryParse(string text, out HtmlTag tag)
    {
        tag = default;
        if (text.Length < 3 || text[0] != '<')
        {
            return false;
        }
        var closing = text[1] == '/';
        var start = closing ? 2 : 1;
        var end = start;
        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '-' or ':'))
        {
            end++;
        }
        if (end == start || !char.IsAsciiLetter(text[start]))
        {
            return false;
        }
        tag = new HtmlTag(text[start..end].ToLowerInvariant(), closing, text);
        return true;
    }

    /// <summary>The value of an attribute, character references resolved; null when it is absent.</summary>
    public string? Attribute(string name)
    {
        var rest = Source.AsSpan(1 + Name.Length);
        while (!rest.IsEmpty && rest[0] != '>')
        {
            if (char.IsWhiteSpace(rest[0]) || rest[0] == '/')
            {
                rest = rest[1..];
                continue;
            }
            var (key, value) = NextAttribute(ref rest);
            if (key.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return WebUtility.HtmlDecode(value.ToString());
            }
        }
        return null;
    }

    private static AttributeText NextAttribute(ref ReadOnlySpan<char> rest)
    {
        var nameEnd = rest.IndexOfAny("= \t\r\n/>");
        nameEnd = nameEnd <= 0 ? Math.Min(1, rest.Length) : nameEnd;
        var key = rest[..nameEnd];
        rest = rest[nameEnd..].TrimStart();
        if (rest.IsEmpty || rest[0] != '=')
        {
            return new AttributeText(key, default);
        }
        rest = rest[1..].TrimStart();
        var isQuoted = rest is ['"' or '\'', ..];
        var end = isQuoted ? rest[1..].IndexOf(rest[0]) + 1 : rest.IndexOfAny(" \t\r\n>");
        end = end <= 0 ? rest.Length : end;
        var value = rest[(isQuoted ? 1 : 0)..end];
        rest = rest[Math.Min(rest.Length, isQuoted ? end + 1 : end)..];
        return new AttributeText(key, value);
    }

    private readonly ref struct AttributeText(ReadOnlySpan<char> key, ReadOnlySpan<char> value)
    {
        private readonly ReadOnlySpan<char> _key = key;
        private readonly ReadOnlySpan<char> _value = value;

        public void Deconstruct(out ReadOnlySpan<char> key, out ReadOnlySpan<char> value)
        {
            key = _key;
            value = _value;
        }
    }
}
