using System.Collections.Immutable;
using System.Globalization;
using Publisher.Composition.Text;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;
using Publisher.Model.Layouts;
using Publisher.Model.Measures;
using Publisher.Model.Pages;
using Publisher.Model.Wording;

namespace Publisher.Composition.Blocks;

/// <summary>
/// Tables with three rules (T71): caption above, head in sans, cells in the small size. A row goes line by line, so that
/// long ones may break; the head stands again on every page.
/// </summary>
internal sealed class TableComposer(BlockComposer blocks)
{
    /// <summary>Blank between columns, in em of the text.</summary>
    private const double GutterEms = 1;
    private const double PaddingFeeds = 0.22;

    /// <summary>Rows of this many lines or fewer never break (T71).</summary>
    private const int LinesKept = 3;

    /// <summary>Tables up to this share of a page are not parted: a row alone on the next page reads as another table [house].</summary>
    private const double ShareKept = 0.4;

    /// <summary>Cells of tables that are too wide get this share of their size, no less [house].</summary>
    private const double SmallScale = 0.85;

    /// <summary>Width to which short heads are spread, in em (T42).</summary>
    private const int SpreadEms = 3;

    private readonly TextSetter _texts = new(blocks.Chapter.Paragraphs);

    /// <summary>How a table is laid out: its columns' widths with the gutter at their end, where its numbers stand, how wide its names are.</summary>
    private sealed record Grid(Table Table, ImmutableArray<Length> Widths, DecimalPoints Points, ImmutableArray<Length> Names);

    private static readonly Length Thin = Length.FromMillimetres(0.12);
    private static readonly Length Thick = Length.FromMillimetres(0.4);

    public void Compose(Table table, ColumnContext column, StripStack output)
    {
        var node = blocks.AddNode(column, TagRole.Table, table);
        output.AddSpace(column.LineFeed * 0.6);
        var first = output.Count;
        AddCaption(table, node, column, isContinued: false, output);
        var (cells, grid) = Fit(table, Cells(column, table));
        var rule = new TableRules(column.Left, column.Measure, column.Styles.Palette);
        output.Add(rule.Draw(Thick) with { KeepWithNext = true });
        var headFirst = output.Count;
        AddRows(grid, table.Head, isHead: true, table.Body.IsEmpty ? TagRole.TableBody : TagRole.TableHead, node, cells, output);
        if (output.Count > headFirst)
        {
            output.Add(rule.Draw(Thin));
        }
        output.KeepFrom(headFirst);
        var head = RepeatOf(table, column, headFirst - 1, output);
        var bodyFirst = output.Count;
        AddRows(grid, table.Body, isHead: false, TagRole.TableBody, node, cells, output);
        for (var i = bodyFirst + 1; i < output.Count; i++)
        {
            output[i] = output[i] with { RepeatedHead = head };
        }
        output[output.Count - 1] = output[output.Count - 1] with { KeepWithNext = true };
        if (output.HeightFrom(first) <= column.MaxHeight * ShareKept)
        {
            output.KeepFrom(first);
        }
        output.Add(rule.Draw(Thick));
        Place(node, first, column, output);
        output.AddSpace(column.LineFeed * 0.6);
    }

    /// <summary>A table that is whole on a page has a bounding box (ISO 32000-1, table 345).</summary>
    private static void Place(TagNode node, int first, ColumnContext column, StripStack output)
    {
        for (var i = first; i < output.Count; i++)
        {
            var box = new Rect(column.Left, Length.Zero, column.Measure, output[i].Height);
            output[i] = output[i] with { Figures = output[i].Figures.Add(new FigurePlace(node, box)) };
        }
    }

    private static ColumnContext Cells(ColumnContext column, Table table) => column with
    {
        Text = column.Styles.Note with { TabularFigures = true, Language = table.Language == LanguageTag.None ? column.Styles.Language : table.Language },
        LineFeed = column.Styles.NoteFeed, OnGrid = false, NoIndent = true,
    };

    /// <summary>Number and caption; where the table goes on, 续表 and the number.</summary>
    private void AddCaption(Table table, TagNode node, ColumnContext column, bool isContinued, StripStack output)
    {
        if (table.Caption.IsEmpty && table.Label.Length == 0)
        {
            return;
        }
        var words = UiText.For(table.Language == LanguageTag.None ? column.Styles.Language : table.Language);
        var first = output.Count;
        var label = isContinued ? string.Format(CultureInfo.InvariantCulture, words.ContinuedTable, table.Label).Trim() : table.Label;
        blocks.Figures.AddCaption(isContinued ? [] : table.Caption, label, table, column with { Parent = node }, output);
        if (!isContinued)
        {
            blocks.Figures.Mark(table, CaptionList.Tables, table.Caption, first, column, output);
        }
        output.Add(new Strip(column.LineFeed * 0.25));
        output.KeepFrom(first);
    }

    /// <summary>The size of the cells and the widths of columns: a table of very many columns is set smaller, and reported when that does not help.</summary>
    private (ColumnContext Cells, Grid Grid) Fit(Table table, ColumnContext cells)
    {
        var (measure, points) = Measure(table, cells);
        if (measure.Lacks > Length.Zero)
        {
            cells = cells with { Text = cells.Text with { Size = cells.Text.Size * SmallScale }, LineFeed = cells.LineFeed * SmallScale };
            (measure, points) = Measure(table, cells);
        }
        if (measure.Lacks > Length.Zero)
        {
            blocks.Chapter.Diagnostics.Add(DiagnosticCatalog.TableTooWide.Create(table.Span, Math.Ceiling(measure.Lacks.Points)));
        }
        return (cells, new Grid(table, measure.Widths(), points, EvenSpacing.WidthsOf(table, cells.Text.Size)));
    }

    private (TableMeasure Measure, DecimalPoints Points) Measure(Table table, ColumnContext cells)
    {
        var points = DecimalPoints.Of(table, cells, _texts);
        return (TableMeasure.Of(table, points, cells, blocks, GutterEms), points);
    }

    /// <param name="role">A head needs a body behind it (ISO 32000-1, table 337): alone, it is the body.</param>
    private void AddRows(
        Grid grid, ImmutableArray<TableRow> rows, bool isHead, TagRole role, TagNode node, ColumnContext cells, StripStack output)
    {
        if (rows.IsEmpty)
        {
            return;
        }
        var group = node.Add(new TagNode(role));
        var columns = new CellColumns(grid.Widths.Length);
        var reaching = new ReachingCells();
        foreach (var row in rows)
        {
            AddRow(grid, columns.Of(row), group.Add(new TagNode(TagRole.TableRow)), isHead, cells, reaching, output);
            reaching.EndRow(output);
        }
        reaching.End(output);
    }

    /// <summary>Sets the cells side by side: the nth lines of all of them make the nth strip.</summary>
    private void AddRow(Grid grid, List<(TableCell Cell, int Column)> row, TagNode node, bool isHead, ColumnContext cells, ReachingCells reaching, StripStack output)
    {
        var stacks = new List<ImmutableArray<Strip>>();
        foreach (var (cell, at) in row)
        {
            var x = WidthOf(grid, 0, at);
            var width = WidthOf(grid, at, cell.ColumnSpan);
            // A cell is as narrow as its column is: what keeps nested text from growing too narrow does not apply (ColumnContext.Inset).
            var room = width - cells.Text.Size * GutterEms;
            var inset = isHead ? Length.Zero : grid.Points.InsetOf(at, cell);
            var place = cells with { Left = cells.Left + x, Measure = room - inset, Room = room, EvenWidth = isHead || at >= grid.Names.Length ? Length.Zero : grid.Names[at] };
            var head = isHead ? HeaderScope.Column : at == 0 && grid.Table.HasRowHeads ? HeaderScope.Row : HeaderScope.None;
            var lines = ComposeCell(grid.Table, cell, AlignmentOf(grid, at), node, head, place);
            if (cell.RowSpan > 1)
            {
                reaching.Add(lines, output.Count + 1, cell.RowSpan); // behind the row's padding
            }
            else
            {
                stacks.Add(lines);
            }
        }
        AddLines(stacks, cells.LineFeed * PaddingFeeds, output);
    }

    private static Length WidthOf(Grid grid, int first, int count)
    {
        var width = Length.Zero;
        for (var i = first; i < first + count && i < grid.Widths.Length; i++)
        {
            width += grid.Widths[i];
        }
        return width;
    }

    private static void AddLines(List<ImmutableArray<Strip>> stacks, Length padding, StripStack output)
    {
        var lines = stacks.Select(stack => stack.Length).DefaultIfEmpty().Max();
        output.Add(new Strip(padding) { KeepWithNext = true });
        for (var i = 0; i < lines; i++)
        {
            var isKept = i < lines - 1 && (lines <= LinesKept || i == 0 || i == lines - 2);
            output.Add(RowLine.Join(stacks, i) with { KeepWithNext = isKept || i == lines - 1 });
        }
        output.Add(new Strip(padding));
    }

    private ImmutableArray<Strip> ComposeCell(
        Table table, TableCell cell, TextAlignment alignment, TagNode row, HeaderScope head, ColumnContext place)
    {
        // What heads nothing is a plain cell, here as on the web.
        var isHead = head == HeaderScope.Column || (head == HeaderScope.Row && !cell.Blocks.IsEmpty);
        var node = row.Add(new TagNode(isHead ? TagRole.TableHeader : TagRole.TableCell)
        {
            Scope = isHead ? head : HeaderScope.None, ColumnSpan = cell.ColumnSpan, RowSpan = cell.RowSpan,
        });
        var inside = place with { Parent = node };
        if (isHead)
        {
            inside = inside with { Text = inside.Text with { Role = FontRole.Sans, Bold = true } };
        }
        var stack = new StripStack();
        foreach (var block in cell.Blocks)
        {
            if (block is Paragraph paragraph)
            {
                var content = blocks.Collect(paragraph.Content, inside.Text, node, inside, table);
                var even = head == HeaderScope.Column && inside.Profile.SpreadTableHeads ? Length.Min(inside.Text.Size * SpreadEms, inside.Measure) : inside.EvenWidth;
                content = content with { Text = EvenSpacing.SpreadTo(content.Text, even) };
                blocks.Paragraphs.SetShort(content, inside, alignment, balance: false, stack);
            }
            else
            {
                blocks.Compose([block], inside, stack);
            }
        }
        return stack.ToImmutable();
    }

    /// <summary>As the author wrote it; columns of numbers, which have their points in one line, end flush.</summary>
    private static TextAlignment AlignmentOf(Grid grid, int column) =>
        (column < grid.Table.Columns.Length ? grid.Table.Columns[column] : ColumnAlignment.Default) switch
        {
            ColumnAlignment.Centre => TextAlignment.Centre,
            ColumnAlignment.End => TextAlignment.End,
            ColumnAlignment.Default when grid.Points.IsNumeric(column) => TextAlignment.End,
            _ => TextAlignment.Start,
        };

    /// <summary>What stands again on each further page, as artifacts: the number of the table, rules and head (T71).</summary>
    private ImmutableArray<Strip> RepeatOf(Table table, ColumnContext column, int first, StripStack output)
    {
        var caption = new StripStack();
        AddCaption(table, new TagNode(TagRole.Table), column, isContinued: true, caption);
        var head = ImmutableArray.CreateBuilder<Strip>();
        head.AddRange(caption.ToImmutable().Select(strip => strip.AsArtifact()));
        for (var i = first; i < output.Count; i++)
        {
            head.Add(output[i].AsArtifact());
        }
        return head.ToImmutable();
    }
}
