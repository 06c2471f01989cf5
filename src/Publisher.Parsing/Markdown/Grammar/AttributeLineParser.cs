using Markdig.Parsers;
using Markdig.Syntax;

namespace Publisher.Parsing.Markdown.Grammar;

/// <summary>Attributes on a line of their own right above a table.</summary>
/// <remarks>A paragraph to Markdig, which breaks lines in nothing else.</remarks>
internal sealed class AttributeLineBlock(BlockParser parser) : ParagraphBlock(parser);

/// <summary>
/// Parts attributes from the table on the next line. Lists, fences and headings end such a paragraph by themselves; the lines of a
/// pipe table would go on with it, and none of them be read as a table.
/// </summary>
internal sealed class AttributeLineParser : BlockParser
{
    public AttributeLineParser() => OpeningCharacters = ['{'];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (processor.IsCodeIndent || processor.CurrentBlock is ParagraphBlock { IsOpen: true } || !IsAboveTable(processor))
        {
            return BlockState.None;
        }
        processor.NewBlocks.Push(new AttributeLineBlock(this)
        {
            Column = processor.Column, Line = processor.LineIndex, Span = new SourceSpan(processor.Start, processor.Line.End),
        });
        return BlockState.Break; // one line, or the next would go on with it
    }

    private static bool IsAboveTable(BlockProcessor processor)
    {
        var line = processor.Line.AsSpan();
        return AttributeSyntax.TryParse(line, out _, out var length) && line[length..].IsWhiteSpace()
            && NextLine(processor).TrimStart(' ') is ['|', ..];
    }

    private static ReadOnlySpan<char> NextLine(BlockProcessor processor)
    {
        var rest = processor.Line.Text.AsSpan(Math.Min(processor.Line.Text.Length, processor.Line.End + 1));
        rest = rest.StartsWith("\r\n") ? rest[2..] : rest is ['\n' or '\r', ..] ? rest[1..] : default;
        return rest.IndexOfAny('\r', '\n') is var end and >= 0 ? rest[..end] : rest;
    }
}
