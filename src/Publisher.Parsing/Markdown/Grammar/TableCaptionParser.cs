using Markdig.Extensions.Tables;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Publisher.Parsing.Markdown.Grammar;

/// <summary>A table's caption: <c>: words {#id}</c> right behind the table, or after one blank line.</summary>
/// <remarks>A paragraph to Markdig, which breaks lines in nothing else.</remarks>
internal sealed class TableCaptionBlock(BlockParser parser) : ParagraphBlock(parser);

/// <summary>
/// Reads table captions. Stands before the parser of definition lists, which would take the table for terms: a pipe table
/// is still a paragraph while blocks are parsed.
/// </summary>
internal sealed class TableCaptionParser : BlockParser
{
    public TableCaptionParser() => OpeningCharacters = [':'];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (processor.IsCodeIndent || processor.PeekChar(1) is not (' ' or '\t') || !FollowsTable(processor))
        {
            return BlockState.None;
        }
        var column = processor.Column;
        var start = processor.Start;
        processor.NextChar();
        processor.ParseIndent();
        processor.NewBlocks.Push(new TableCaptionBlock(this)
        {
            Column = column, Line = processor.LineIndex, Span = new SourceSpan(start, processor.Line.End),
        });
        return BlockState.Continue;
    }

    public override BlockState TryContinue(BlockProcessor processor, Markdig.Syntax.Block block)
    {
        if (processor.IsBlankLine)
        {
            return BlockState.BreakDiscard;
        }
        block.UpdateSpanEnd(processor.Line.End);
        return BlockState.Continue;
    }

    private static bool FollowsTable(BlockProcessor processor) =>
        processor.CurrentBlock is ParagraphBlock open ? IsPipeTable(open)
        : processor.LastBlock switch
        {
            Markdig.Extensions.Tables.Table => true,
            ParagraphBlock closed => IsPipeTable(closed),
            _ => false,
        };

    /// <summary>Whether the second line is a delimiter row such as <c>|:--|--:|</c>.</summary>
    private static bool IsPipeTable(ParagraphBlock paragraph)
    {
        if (paragraph.Lines.Count < 2)
        {
            return false;
        }
        var row = paragraph.Lines.Lines[1].Slice.AsSpan();
        return row.IndexOfAnyExcept("|:- \t") < 0 && row.Contains('|') && row.Contains('-');
    }
}
