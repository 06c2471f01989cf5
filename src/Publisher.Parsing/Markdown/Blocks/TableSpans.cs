using System.Collections.Immutable;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;

namespace Publisher.Parsing.Markdown.Blocks;

/// <summary>
/// Cells of pipe tables that go over several columns or rows: pipes right behind one another after a cell and a blank
/// (<c>| wide || next |</c>, as in MultiMarkdown), and <c>^^</c> for a cell that goes on from above.
/// </summary>
internal sealed class TableSpans(ReadingContext context)
{
    private const string Above = "^^";

    /// <summary>A cell while its spans are still being found.</summary>
    private sealed class Draft(TableCell cell)
    {
        public TableCell Cell { get; set; } = cell;
        public int Column { get; set; }
    }

    /// <summary>Rows of one group, head or body: cells do not reach from one into the other.</summary>
    public ImmutableArray<TableRow> Merge(ImmutableArray<TableRow> rows)
    {
        if (!rows.Any(row => row.Cells.Any(cell => cell.Blocks.IsEmpty || IsAbove(cell))))
        {
            return rows;
        }
        var drafts = rows.Select(row => MergeColumns(row.Cells)).ToList();
        for (var i = 0; i < drafts.Count; i++)
        {
            MergeUp(drafts, i);
        }
        return [.. rows.Select((row, i) => row with { Cells = [.. drafts[i].Select(draft => draft.Cell)] })];
    }

    private List<Draft> MergeColumns(ImmutableArray<TableCell> cells)
    {
        var merged = new List<Draft>(cells.Length);
        var column = 0;
        var gap = 0;
        foreach (var cell in cells)
        {
            gap = cell.Blocks.IsEmpty ? gap + 1 : 0;
            if (gap > 0 && merged is [.., { Cell.Blocks.IsEmpty: false } owner] && IsJoined(owner.Cell.Blocks[^1].Span.End, gap))
            {
                owner.Cell = owner.Cell with { ColumnSpan = owner.Cell.ColumnSpan + cell.ColumnSpan };
            }
            else
            {
                merged.Add(new Draft(cell) { Column = column });
            }
            column += cell.ColumnSpan;
        }
        return merged;
    }

    /// <summary>Whether a blank and so many pipes more than one stand behind the content that ends at <paramref name="end"/>.</summary>
    private bool IsJoined(int end, int gap)
    {
        var text = context.Source.Text;
        var pipe = end;
        while (pipe < text.Length && text[pipe] is ' ' or '\t')
        {
            pipe++;
        }
        return pipe > 0 && text[pipe - 1] is ' ' or '\t' && pipe + gap < text.Length && text.AsSpan(pipe, gap + 1).IndexOfAnyExcept('|') < 0;
    }

    private void MergeUp(List<List<Draft>> rows, int index)
    {
        for (var i = rows[index].Count - 1; i >= 0; i--)
        {
            var draft = rows[index][i];
            if (!IsAbove(draft.Cell))
            {
                continue;
            }
            if (OwnerOf(rows, index, draft) is { } owner)
            {
                owner.Cell = owner.Cell with { RowSpan = owner.Cell.RowSpan + 1 };
                rows[index].RemoveAt(i);
            }
            else
            {
                context.Bag.Add(DiagnosticCatalog.NothingAbove.Create(draft.Cell.Span));
            }
        }
    }

    /// <summary>The cell that reaches down to the row above in the same columns.</summary>
    private static Draft? OwnerOf(List<List<Draft>> rows, int index, Draft below)
    {
        for (var i = index - 1; i >= 0; i--)
        {
            var owner = rows[i].Find(draft => draft.Column == below.Column);
            if (owner is not null)
            {
                return owner.Cell.ColumnSpan == below.Cell.ColumnSpan && i + owner.Cell.RowSpan == index ? owner : null;
            }
        }
        return null;
    }

    /// <summary>The signs as written: with a backslash before them they are text.</summary>
    private bool IsAbove(TableCell cell) => cell.Blocks is [Paragraph { Content: [Text { Value: Above }] } only]
        && context.Source.Text.AsSpan(only.Span.Start, only.Span.End - only.Span.Start).Trim().SequenceEqual(Above);
}
