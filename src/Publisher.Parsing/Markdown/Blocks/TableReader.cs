using System.Collections.Immutable;
using Markdig.Extensions.Tables;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;
using Publisher.Parsing.Markdown.Grammar;
using Block = Publisher.Model.Documents.Block;
using Inline = Publisher.Model.Documents.Inline;
using MdTable = Markdig.Extensions.Tables.Table;
using MdTableCell = Markdig.Extensions.Tables.TableCell;
using MdTableRow = Markdig.Extensions.Tables.TableRow;
using Table = Publisher.Model.Documents.Table;
using TableCell = Publisher.Model.Documents.TableCell;
using TableRow = Publisher.Model.Documents.TableRow;

namespace Publisher.Parsing.Markdown.Blocks;

/// <summary>Reads pipe and grid tables with the caption behind them; short rows are filled with empty cells, a head without words is none.</summary>
internal sealed class TableReader(BlockReader blocks)
{
    private readonly TableSpans _spans = new(blocks.Context);
    private readonly InnerTables _inner = new(blocks.Context);

    public Table Read(MdTable node, TableCaptionBlock? caption, LanguageTag language, Attributes attributes)
    {
        if (node is GridTable grid)
        {
            blocks.Context.Bag.AddRange(grid.Misaligned.Select(line => DiagnosticCatalog.MisalignedRow.Create(blocks.Context.Span(line.Start, line.End + 1))));
        }
        var rows = node.OfType<MdTableRow>().ToArray();
        var width = rows.Select(WidthOf).DefaultIfEmpty(0).Max();
        var head = ImmutableArray.CreateBuilder<TableRow>();
        var body = ImmutableArray.CreateBuilder<TableRow>();
        foreach (var row in rows)
        {
            var isHead = row.IsHeader && body.Count == 0;
            (isHead ? head : body).Add(ReadRow(row, language));
        }
        if (head.All(row => row.Cells.All(cell => cell.Blocks.IsEmpty)))
        {
            head.Clear(); // pipe tables must have a head: one without words is none (pandoc)
        }
        var filler = new RowFiller(width);
        attributes = caption is null ? attributes : AttributesParser.Of(caption) is var own && own != Attributes.Empty
            ? own
            : attributes;
        return new Table(blocks.Context.Span(node), language, attributes, Columns(node, width),
            [.. _spans.Merge(head.ToImmutable()).Select(filler.Fill)], [.. _spans.Merge(body.ToImmutable()).Select(filler.Fill)], caption is null ? [] : blocks.Inlines.Read(caption.Inline));
    }

    private static int WidthOf(MdTableRow row) => row.OfType<MdTableCell>().Sum(cell => Math.Max(1, cell.ColumnSpan));

    private TableRow ReadRow(MdTableRow row, LanguageTag language)
    {
        var cells = ImmutableArray.CreateBuilder<TableCell>(row.Count);
        foreach (var cell in row.OfType<MdTableCell>())
        {
            cells.Add(new TableCell(blocks.Context.Span(cell), _inner.Flatten(blocks.ReadAll(cell, language)),
                Math.Max(1, cell.ColumnSpan), Math.Max(1, cell.RowSpan)));
        }
        return new TableRow(blocks.Context.Span(row), cells.DrainToImmutable());
    }

    private static ImmutableArray<ColumnAlignment> Columns(MdTable node, int width)
    {
        var columns = ImmutableArray.CreateBuilder<ColumnAlignment>(width);
        for (var i = 0; i < width; i++)
        {
            columns.Add(i >= node.ColumnDefinitions.Count ? ColumnAlignment.Default : node.ColumnDefinitions[i].Alignment switch
            {
                TableColumnAlign.Left => ColumnAlignment.Start,
                TableColumnAlign.Center => ColumnAlignment.Centre,
                TableColumnAlign.Right => ColumnAlignment.End,
                _ => ColumnAlignment.Default,
            });
        }
        return columns.MoveToImmutable();
    }

    /// <summary>Completes rows from top to bottom, minding cells that reach down from rows above.</summary>
    private sealed class RowFiller(int width)
    {
        private readonly int[] _rowsLeft = new int[width];

        public TableRow Fill(TableRow row)
        {
            var column = 0;
            foreach (var cell in row.Cells)
            {
                column = SkipCovered(column);
                for (var i = 0; i < cell.ColumnSpan && column < width; i++, column++)
                {
                    _rowsLeft[column] = cell.RowSpan;
                }
            }
            var missing = 0;
            for (column = SkipCovered(column); column < width; column = SkipCovered(column + 1))
            {
                missing++;
            }
            for (var i = 0; i < width; i++)
            {
                _rowsLeft[i] = Math.Max(0, _rowsLeft[i] - 1);
            }
            return missing == 0 ? row : row with
            {
                Cells = row.Cells.AddRange(Enumerable.Repeat(new TableCell(row.Span, []), missing)),
            };
        }

        private int SkipCovered(int column)
        {
            while (column < width && _rowsLeft[column] > 0)
            {
                column++;
            }
            return column;
        }
    }
}
