using System.Collections.Immutable;
using System.Globalization;
using Publisher.Composition.Formulas;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;
using Publisher.Model.Formulas;
using Publisher.Model.Measures;
using Publisher.Model.Pages;

namespace Publisher.Composition.Blocks;

/// <summary>
/// Displayed formulas: in the middle of the column, their number at its right edge, with even space above and below that fills
/// whole lines. One too wide is broken before its relations, or else reduced.
/// </summary>
internal sealed class FormulaComposer(BlockComposer blocks, CodeComposer codes)
{
    /// <summary>Least space above and below, in em of the text [house].</summary>
    private const double LeastSpace = 0.7;

    /// <summary>Formulas are reduced to this at most.</summary>
    private const double Smallest = 0.7;

    /// <summary>Between a formula and its number at least, in em.</summary>
    private const double NumberGap = 1;

    /// <summary>Displays of rows that take more of a column than this may go on over the page.</summary>
    private const double ShareKept = 0.5;

    /// <summary>A number, and how far its baseline lies below that of the formula.</summary>
    private readonly record struct Number(MathBox Box, TagContent Leaf, long Y);

    public void Compose(MathBlock math, ColumnContext column, StripStack output)
    {
        if (math.Formula is not { } formula || blocks.Chapter.FormulasAt(math.Span) is not { } setter)
        {
            codes.Compose(math, column, output);
            return;
        }
        var node = FormulaNodes.Make(math.Tex, formula, isInline: false);
        var parent = formula.Tag is null ? column.Parent : blocks.AddNode(column, TagRole.Paragraph, math);
        parent.Add(node);
        var context = new FormulaContext(column.Text, math.Span, node.Add(new TagContent()));
        var box = Fit(setter, formula, context, column);
        var numbers = NumbersOf(setter, formula, box, context, formula.Tag is null ? node : parent);
        foreach (var label in FormulaLabels.Of(formula))
        {
            output.AddAnchor(label == math.Id ? "" : blocks.Chapter.Anchors.NameOf(label, column.Styles.Language));
        }
        AddStrip(Arrange(box, context.Leaf!, numbers, column), node, column, output, () => EquationMarks.Add(math, formula, blocks, column, output));
    }

    /// <summary>The formula as it fits its column.</summary>
    private MathBox Fit(FormulaSetter setter, Formula formula, FormulaContext context, ColumnContext column)
    {
        var box = setter.Set(formula, context);
        var measure = column.Measure.Units - RowNumberRoom(setter, formula, context);
        if (box.Width <= measure)
        {
            return box;
        }
        if (FormulaLines.Break(setter.Pieces(formula, context), setter.Font, setter.Begin(formula.Display, context), measure) is { } lines)
        {
            return lines;
        }
        return Reduce(setter, formula, context, box.Width, measure);
    }

    private MathBox Reduce(FormulaSetter setter, Formula formula, FormulaContext context, long width, long measure)
    {
        var scale = Math.Max(Smallest, Math.Floor(measure * 100.0 / width) / 100);
        var small = context with { Style = context.Style with { Size = context.Style.Size * scale } };
        var box = setter.Set(formula, small);
        var excess = new Length(box.Width - measure);
        blocks.Chapter.Diagnostics.Add(excess > Length.FromPoints(0.5)
            ? DiagnosticCatalog.FormulaTooWide.Create(context.Span, excess.Points.ToString("0.#", CultureInfo.InvariantCulture))
            : DiagnosticCatalog.FormulaReduced.Create(context.Span, (scale * 100).ToString("0", CultureInfo.InvariantCulture)));
        return box;
    }

    /// <summary>Rows that have numbers leave room for them.</summary>
    private static long RowNumberRoom(FormulaSetter setter, Formula formula, FormulaContext context)
    {
        var room = 0L;
        foreach (var row in FormulaLabels.RowsOf(formula))
        {
            room = row.Tag is { } tag ? Math.Max(room, setter.Words(tag.Printed, context with { Leaf = null }).Width) : room;
        }
        return room == 0 ? 0 : room + (context.Style.Size * NumberGap).Units;
    }

    private static List<Number> NumbersOf(FormulaSetter setter, Formula formula, MathBox box, FormulaContext context, TagNode parent)
    {
        var numbers = new List<Number>();
        if (formula.Tag is { Text.Length: > 0 } tag)
        {
            Add(tag, 0);
        }
        var (rows, baselines) = (FormulaLabels.RowsOf(formula), (box as ListBox)?.RowBaselines ?? []);
        for (var i = 0; i < rows.Length && i < baselines.Length; i++)
        {
            if (rows[i].Tag is { Text.Length: > 0 } own)
            {
                Add(own, baselines[i]);
            }
        }
        return numbers;

        void Add(EquationTag of, long y)
        {
            var leaf = parent.Add(new TagContent());
            numbers.Add(new Number(setter.Words(of.Printed, context with { Leaf = leaf }), leaf, y));
        }
    }

    /// <summary>
    /// The formula in the middle of the column, or of the room that its number leaves; a number that finds no room beside it
    /// stands below.
    /// </summary>
    private static FormulaDisplay Arrange(MathBox box, TagContent leaf, List<Number> numbers, ColumnContext column)
    {
        var measure = column.Measure.Units;
        var gap = (column.Text.Size * NumberGap).Units;
        var widest = numbers.Count == 0 ? 0 : numbers.Max(number => number.Box.Width);
        var isBeside = box.Width + gap + widest <= measure;
        var x = Math.Max(0, (measure - box.Width) / 2);
        x = isBeside && x + box.Width + gap + widest > measure ? (measure - gap - widest - box.Width) / 2 : x;
        var items = ImmutableArray.CreateBuilder<PageItem>();
        items.AddRange(FormulaPainter.Paint(box, leaf).Select(item => item.MovedBy(new Length(x), Length.Zero)));
        var (height, depth) = (box.Height, box.Depth);
        foreach (var number in numbers)
        {
            var y = isBeside ? number.Y : depth + gap / 2 + number.Box.Height;
            items.AddRange(FormulaPainter.Paint(number.Box, number.Leaf).Select(item => item.MovedBy(new Length(measure - number.Box.Width), new Length(y))));
            (height, depth) = (Math.Max(height, number.Box.Height - y), Math.Max(depth, number.Box.Depth + y));
        }
        return new FormulaDisplay(items.ToImmutable(), new Length(x), new Length(box.Width), new Length(height), new Length(depth), (box as ListBox)?.RowBounds ?? []);
    }

    /// <summary>Space above and below is even to the eye and fills whole lines of the grid (T45); at a page's edges it goes.</summary>
    private static void AddStrip(FormulaDisplay display, TagNode node, ColumnContext column, StripStack output, Action mark)
    {
        var total = display.Height + display.Depth;
        var lineGap = column.LineFeed - (column.OnGrid ? column.Styles.GridSize : column.Text.Size);
        var least = column.Text.Size * LeastSpace * 2;
        var feeds = Math.Max(1, (total + least - lineGap).StepsToCover(column.LineFeed));
        var whole = column.OnGrid ? column.LineFeed * feeds : total + least - lineGap;
        var above = Length.Max(Length.Zero, (lineGap + whole - total) / 2 - lineGap);
        output.AddSpace(above);
        mark();
        foreach (var part in FormulaRows.Part(display, total > column.MaxHeight * ShareKept))
        {
            output.Add(new Strip(part.Bottom - part.Top)
            {
                Items = part.Items,
                Origin = new Point(column.Left, -part.Top),
                Figures = [new FigurePlace(node, new Rect(column.Left + display.Left, Length.Zero, display.Width, part.Bottom - part.Top))],
                KeepWithNext = part.IsKept,
            });
        }
        output.AddSpace(whole - above - total);
    }
}
