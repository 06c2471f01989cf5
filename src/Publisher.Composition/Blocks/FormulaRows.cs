using System.Collections.Immutable;
using Publisher.Model.Measures;
using Publisher.Model.Pages;

namespace Publisher.Composition.Blocks;

/// <summary>
/// What is drawn from the column's left edge and the formula's baseline, and how far it reaches. <see cref="RowBounds"/> are
/// where its rows begin, downwards, and where the last one ends; empty when it is no array.
/// </summary>
internal readonly record struct FormulaDisplay(ImmutableArray<PageItem> Items, Length Left, Length Width, Length Height, Length Depth,
    ImmutableArray<long> RowBounds);

/// <summary>Parts long displays between their rows, so that pages may end there.</summary>
internal static class FormulaRows
{
    /// <summary>Some rows: what they draw, from where to where, and whether they stay with the next.</summary>
    internal readonly record struct Rows(ImmutableArray<PageItem> Items, Length Top, Length Bottom, bool IsKept);

    public static IEnumerable<Rows> Part(FormulaDisplay display, bool mayPart)
    {
        var count = mayPart ? display.RowBounds.Length - 1 : 0;
        if (count < 2 || display.Items.Any(item => Spans(item, display.RowBounds)))
        {
            return [new Rows(display.Items, -display.Height, display.Depth, false)];
        }
        var rows = display.Items.ToLookup(item => RowOf(item, display.RowBounds));
        return Enumerable.Range(0, count).Select(i => new Rows([.. rows[i]],
            i == 0 ? -display.Height : new Length(display.RowBounds[i]),
            i == count - 1 ? display.Depth : new Length(display.RowBounds[i + 1]),
            i == 0 || i == count - 2));
    }

    /// <summary>Whether a rule or a bracket goes down more than one row, so that the rows cannot be parted.</summary>
    private static bool Spans(PageItem item, ImmutableArray<long> bounds) => item is FilledRect rect
        && bounds.Skip(1).SkipLast(1).Any(bound => rect.Box.Y.Units < bound && rect.Box.Bottom.Units > bound && rect.Box.Height > rect.Box.Width);

    private static int RowOf(PageItem item, ImmutableArray<long> bounds)
    {
        var y = item switch
        {
            GlyphRun run => run.Origin.Y.Units - (run.Glyphs.Span is [var first, ..] ? first.YOffset : 0),
            FilledRect rect => (rect.Box.Y.Units + rect.Box.Bottom.Units) / 2,
            VectorPath { Segments: [var first, ..] } => first.End.Y.Units,
            _ => 0,
        };
        var row = 0;
        while (row < bounds.Length - 2 && y >= bounds[row + 1])
        {
            row++;
        }
        return row;
    }
}
