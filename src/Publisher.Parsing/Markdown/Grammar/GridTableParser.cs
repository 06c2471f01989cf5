using System.Collections.Immutable;
using Markdig.Extensions.Tables;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Publisher.Parsing.Markdown.Grammar;

/// <summary>A table drawn with rules and bars, and its lines until it ends.</summary>
internal sealed class GridTable(BlockParser parser) : Table(parser)
{
    public List<(StringSlice Text, int Number)> Lines { get; } = [];

    /// <summary>Lines whose bars stand under none of those above.</summary>
    public ImmutableArray<SourceSpan> Misaligned { get; set; } = [];
}

/// <summary>
/// Reads grid tables as pandoc draws them: cells over several columns and rows, columns counted as editors show them, where Markdig's own
/// parser takes an ideograph for one column and knows no columns but those of the first line.
/// </summary>
internal sealed class GridTableParser : BlockParser
{
    public GridTableParser() => OpeningCharacters = ['+'];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (processor.IsCodeIndent || !GridLine.IsRule(processor.Line.AsSpan().TrimEnd()))
        {
            return BlockState.None;
        }
        var table = new GridTable(this) { Column = processor.Column, Line = processor.LineIndex, Span = new SourceSpan(processor.Start, processor.Line.End) };
        table.Lines.Add((processor.Line, processor.LineIndex));
        processor.NewBlocks.Push(table);
        return BlockState.ContinueDiscard;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        if (processor.CurrentChar is not ('+' or '|'))
        {
            return BlockState.Break;
        }
        ((GridTable)block).Lines.Add((processor.Line, processor.LineIndex));
        block.UpdateSpanEnd(processor.Line.End);
        return BlockState.ContinueDiscard;
    }

    public override bool Close(BlockProcessor processor, Block block)
    {
        if (block is not GridTable table)
        {
            return true; // a cell
        }
        var layout = GridLayout.Of([.. table.Lines.Select(line => line.Text.AsSpan().TrimEnd().ToString())]);
        if (layout is null)
        {
            table.Parent!.Insert(table.Parent.IndexOf(table), AsParagraph(processor, table));
            return false;
        }
        table.Misaligned = [.. layout.Misaligned.Select(line => new SourceSpan(table.Lines[line].Text.Start, table.Lines[line].Text.End))];
        foreach (var alignment in layout.Alignments)
        {
            table.ColumnDefinitions.Add(new TableColumnDefinition { Alignment = alignment });
        }
        foreach (var row in layout.Rows)
        {
            table.Add(RowOf(processor, table, row));
        }
        return true;
    }

    private TableRow RowOf(BlockProcessor processor, GridTable table, GridRow row)
    {
        var (first, last) = (table.Lines[row.Line].Text, table.Lines[Math.Min(row.End, table.Lines.Count - 1)].Text);
        var node = new TableRow { IsHeader = row.IsHead, Span = new SourceSpan(first.Start, last.End) };
        foreach (var cell in row.Cells)
        {
            node.Add(CellOf(processor, table, cell, node.Span));
        }
        return node;
    }

    /// <summary>Each cell is a small document: its lines go through a processor of its own.</summary>
    private TableCell CellOf(BlockProcessor processor, GridTable table, GridCell cell, SourceSpan row)
    {
        var node = new TableCell(this) { ColumnIndex = cell.Column, ColumnSpan = cell.Columns, RowSpan = cell.Rows, Span = row };
        var inner = processor.CreateChild();
        inner.Open(node);
        for (var i = 0; i < cell.Lines.Length; i++)
        {
            var (line, start, end) = cell.Lines[i];
            var text = table.Lines[line].Text;
            inner.LineIndex = table.Lines[line].Number;
            inner.ProcessLine(new StringSlice(text.Text, text.Start + start, text.Start + end - 1, NewLine.LineFeed));
        }
        inner.Close(node);
        inner.ReleaseChild();
        if (!cell.Lines.IsEmpty)
        {
            var (top, bottom) = (cell.Lines[0], cell.Lines[^1]);
            node.Span = new SourceSpan(table.Lines[top.Line].Text.Start + top.Start, table.Lines[bottom.Line].Text.Start + bottom.End - 1);
        }
        return node;
    }

    private static ParagraphBlock AsParagraph(BlockProcessor processor, GridTable table)
    {
        var lines = new StringLineGroup(table.Lines.Count);
        foreach (var (text, number) in table.Lines)
        {
            var line = new StringLine(text, number, 0, text.Start, text.NewLine);
            lines.Add(ref line);
        }
        return new ParagraphBlock(processor.Parsers.FindExact<ParagraphBlockParser>()) { Lines = lines, Line = table.Line, Column = table.Column, Span = table.Span };
    }
}
