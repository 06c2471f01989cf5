using System.Buffers;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Publisher.Parsing.Markdown.Grammar;

/// <summary>
/// Bare web addresses (GFM 6.9, extended autolinks) that end where their own characters end (RFC 3986, 2): Chinese text
/// may follow or precede without a space, which Markdig's parser would swallow or refuse.
/// </summary>
internal sealed class AddressParser : InlineParser
{
    /// <summary>Without brackets, which end the words of a link and serve IPv6 hosts only.</summary>
    private static readonly SearchValues<char> AddressCharacters = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:/?#@!$&'()*+,;=%");

    private static readonly string[] Prefixes = ["https://", "http://", "www."];

    public AddressParser() => OpeningCharacters = ['h', 'w'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var before = slice.PeekCharExtra(-1);
        if (char.IsAsciiLetterOrDigit(before) || before is '_' or '/' or '-' or '.')
        {
            return false;
        }
        var text = slice.AsSpan();
        var prefix = PrefixOf(text);
        var length = prefix.Length == 0 ? 0 : LengthOf(text);
        if (length <= prefix.Length || !char.IsAsciiLetterOrDigit(text[prefix.Length]))
        {
            return false;
        }
        processor.Inline = Link(processor, slice, length, prefix);
        slice.Start += length;
        return true;
    }

    private static LinkInline Link(InlineProcessor processor, StringSlice slice, int length, string prefix)
    {
        var address = slice.AsSpan()[..length].ToString();
        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        var span = new SourceSpan(start, start + length - 1);
        var link = new LinkInline
        {
            Url = prefix == "www." ? "http://" + address : address,
            IsAutoLink = true, IsClosed = true, Line = line, Column = column, Span = span,
        };
        var end = slice.Start + length - 1;
        link.AppendChild(new LiteralInline
        {
            Content = new StringSlice(slice.Text, slice.Start, end), Line = line, Column = column, Span = span,
        });
        return link;
    }

    private static string PrefixOf(ReadOnlySpan<char> text)
    {
        foreach (var prefix in Prefixes)
        {
            if (text.StartsWith(prefix, StringComparison.Ordinal))
            {
                return prefix;
            }
        }
        return "";
    }

    /// <summary>Trailing punctuation, a closing bracket without its opening and entities are not part of the address.</summary>
    private static int LengthOf(ReadOnlySpan<char> text)
    {
        var length = text.IndexOfAnyExcept(AddressCharacters);
        length = length < 0 ? text.Length : length;
        while (length > 0)
        {
            var last = text[length - 1];
            var isSurplus = last is '?' or '!' or '.' or ',' or ':' or ';' or '*' or '_' or '~' or '\''
                || (last == ')' && text[..length].Count('(') < text[..length].Count(')'));
            if (!isSurplus)
            {
                break;
            }
            length--;
        }
        return length;
    }
}
