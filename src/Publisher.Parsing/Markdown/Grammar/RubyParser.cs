using System.Text;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Publisher.Parsing.Languages;

namespace Publisher.Parsing.Markdown.Grammar;

/// <summary>Base text with readings, as <c>{漢字|かん|じ}</c> gives them.</summary>
internal sealed class RubyInline : LeafInline
{
    public required string Base { get; init; }
    public required string[] Readings { get; init; }
}

/// <summary>Reads <c>{base|reading}</c> and <c>{base|r|r}</c>; the base is Han or kana, so that set notation stays text.</summary>
internal sealed class RubyParser : InlineParser
{
    /// <summary>Longer than any base with its readings; bounds the search for the closing brace.</summary>
    private const int MaxLength = 200;

    public RubyParser() => OpeningCharacters = ['{'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var text = slice.AsSpan();
        var end = text[..Math.Min(text.Length, MaxLength)].IndexOfAny('}', '\n');
        if (end < 0 || text[end] != '}')
        {
            return false;
        }
        var parts = text[1..end].ToString().Split('|');
        if (parts.Length < 2 || parts[0].Length == 0 || parts[1..].All(part => part.Length == 0) || !IsBase(parts[0]))
        {
            return false;
        }
        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        processor.Inline = new RubyInline
        {
            Base = parts[0], Readings = parts[1..], Line = line, Column = column,
            Span = new SourceSpan(start, start + end),
        };
        slice.Start += end + 1;
        return true;
    }

    private static bool IsBase(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (!CharacterClass.IsHan(rune.Value) && !CharacterClass.IsKana(rune.Value))
            {
                return false;
            }
        }
        return true;
    }
}
