using System.Collections.Immutable;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Publisher.Model.Numbering;

namespace Publisher.Parsing.Markdown.Grammar;

/// <summary>References to numbered things: their ids, and whether only numbers are wanted.</summary>
internal sealed class ReferenceInline : LeafInline
{
    public required ImmutableArray<string> Ids { get; init; }
    public required bool IsNumberOnly { get; init; }
}

/// <summary>
/// Reads <c>@fig:id</c>, <c>-@fig:id</c> (the number alone) and, in brackets, <c>[@fig:a; @tbl:b]</c>, as pandoc-crossref and
/// Quarto have them. Only ids that name their kind are meant: addresses of mail and names of accounts stay text. Without
/// brackets an id is ASCII, because Chinese text may follow at once.
/// </summary>
internal sealed class ReferenceParser : InlineParser
{
    /// <summary>Longer than any list of references; bounds the search for the closing bracket.</summary>
    private const int MaxLength = 400;

    public ReferenceParser() => OpeningCharacters = ['@', '-', '['];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var text = slice.AsSpan();
        var before = slice.PeekCharExtra(-1);
        var isInWord = char.IsAsciiLetterOrDigit(before) || before is '.' or '_' or '+' or '/' or '@' or '-';
        var (ids, isNumberOnly, length) = text[0] == '[' ? ReadBracketed(text) : isInWord ? default : ReadBare(text);
        if (length == 0)
        {
            return false;
        }
        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        processor.Inline = new ReferenceInline
        {
            Ids = ids, IsNumberOnly = isNumberOnly, Line = line, Column = column, Span = new SourceSpan(start, start + length - 1),
        };
        slice.Start += length;
        return true;
    }

    private static (ImmutableArray<string> Ids, bool IsNumberOnly, int Length) ReadBare(ReadOnlySpan<char> text)
    {
        var sign = text[0] == '-' ? 1 : 0;
        if (sign >= text.Length || text[sign] != '@')
        {
            return default;
        }
        var length = AsciiId(text[(sign + 1)..]);
        var id = text.Slice(sign + 1, length);
        return ReferencePrefix.KindOf(id) is null ? default : ([id.ToString()], sign == 1, sign + 1 + length);
    }

    /// <summary>A bracket that holds nothing but references, and is no link's.</summary>
    private static (ImmutableArray<string> Ids, bool IsNumberOnly, int Length) ReadBracketed(ReadOnlySpan<char> text)
    {
        if (text.Length < 2 || text[1] is not ('@' or '-'))
        {
            return default;
        }
        var end = text[..Math.Min(text.Length, MaxLength)].IndexOfAny("]\n\r");
        if (end < 0 || text[end] != ']' || (end + 1 < text.Length && text[end + 1] is '(' or '[' or '{'))
        {
            return default;
        }
        var inside = text[1..end];
        var isNumberOnly = inside[0] == '-';
        var ids = ImmutableArray.CreateBuilder<string>();
        foreach (var range in inside.Split(';'))
        {
            var part = inside[range].Trim();
            part = isNumberOnly && part is ['-', ..] ? part[1..] : part;
            if (part is not ['@', ..] || part.ContainsAny(" \t") || ReferencePrefix.KindOf(part[1..]) is null)
            {
                return default;
            }
            ids.Add(part[1..].ToString());
        }
        return (ids.DrainToImmutable(), isNumberOnly, end + 1);
    }

    /// <summary>Letters, digits and marks within; a mark at the end is the sentence's.</summary>
    private static int AsciiId(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && (char.IsAsciiLetterOrDigit(text[length]) || text[length] is ':' or '-' or '_' or '.'))
        {
            length++;
        }
        while (length > 0 && !char.IsAsciiLetterOrDigit(text[length - 1]))
        {
            length--;
        }
        return length;
    }
}
