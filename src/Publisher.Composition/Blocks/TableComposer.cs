using System.Collections.Immutable;
using Publisher.Composition.Text;
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

    private static readonly Length Thin = Length.FromMillimetres(0.12);
    private static readonly Length Thick = Length.FromMillimetres(0.4);

    public void Compose(Table table, ColumnContext column, StripStack output)
    {
        var node = blocks.AddNode(column, TagRole.Table, table);
        output.AddSpace(column.LineFeed * 0.6);
        AddCaption(table, node, column, output);
        var cells = Cells(column, table);
        var widths = WidthsOf(table, cells);
        var rule = new TableRules(column.Left, column.Measure, column.Styles.Palette);
        output.Add(rule.Draw(Thick) with { KeepWithNext = true });
        var headFirst = output.Count;
        AddRows(table, table.Head, node, TagRole.TableHead, cells, widths, output);
        if (output.Count > headFirst)
        {
            output.Add(rule.Draw(Thin));
        }
        output.KeepFrom(headFirst);
        var head = RepeatOf(headFirst - 1, output);
        var bodyFirst = output.Count;
        AddRows(table, table.Body, node, TagRole.TableBody, cells, widths, output);
        for (var i = bodyFirst + 1; i < output.Count; i++)
        {
            output[i] = output[i] with { RepeatedHead = head };
        }
        output[output.Count - 1] = output[output.Count - 1] with { KeepWithNext = true };
        output.Add(rule.Draw(Thick));
        output.AddSpace(column.LineFeed * 0.6);
    }

    private static ColumnContext Cells(ColumnContext column, Table table) => column with
    {
        Text = column.Styles.Note with { TabularFigures = true, Language = table.Language == LanguageTag.None ? column.Styles.Language : table.Language },
        LineFeed = column.Styles.NoteFeed, OnGrid = false, NoIndent = true,
    };

    private void AddCaption(Table table, TagNode node, ColumnContext column, StripStack output)
    {
        if (table.Caption.IsEmpty)
        {
            return;
        }
        var number = blocks.Chapter.Edition.Numbers.Table(column.PairId);
        var words = UiText.For(table.Language == LanguageTag.None ? column.Styles.Language : table.Language);
        var first = output.Count;
        blocks.Figures.AddCaption(table.Caption, number == 0 ? "" : words.Number(words.Table, number), table, column with { Parent = node }, output);
        output.Add(new Strip(column.LineFeed * 0.25));
        output.KeepFrom(first);
    }

    /// <summary>Widths of columns with the gutter at their end, by the natural widths of all cells.</summary>
    private Length[] WidthsOf(Table table, ColumnContext cells)
    {
        var gutter = cells.Text.Size * GutterEms;
        var most = new Length[table.Columns.Length];
        var least = new Length[table.Columns.Length];
        foreach (var row in table.Head.Concat(table.Body))
        {
            var at = 0;
            foreach (var cell in row.Cells)
            {
                if (cell.ColumnSpan == 1 && at < most.Length)
                {
                    var (longest, whole) = CellMeasure.Of(cell, cells, blocks);
                    most[at] = Length.Max(most[at], whole + gutter);
                    least[at] = Length.Max(least[at], longest + gutter);
                }
                at += cell.ColumnSpan;
            }
        }
        return ColumnWidths.Share(cells.Measure + gutter, least, most);
    }

    private void AddRows(Table table, ImmutableArray<TableRow> rows, TagNode node, TagRole role, ColumnContext cells,
        Length[] widths, StripStack output)
    {
        if (rows.IsEmpty)
        {
            return;
        }
        var group = node.Add(new TagNode(role));
        foreach (var row in rows)
        {
            AddRow(table, row, group.Add(new TagNode(TagRole.TableRow)), role == TagRole.TableHead, cells, widths, output);
        }
    }

    /// <summary>Sets the cells side by side: the nth lines of all of them make the nth strip.</summary>
    private void AddRow(Table table, TableRow row, TagNode node, bool isHead, ColumnContext cells, Length[] widths, StripStack output)
    {
        var stacks = new List<ImmutableArray<Strip>>();
        var (x, at) = (Length.Zero, 0);
        foreach (var cell in row.Cells)
        {
            var width = Length.Zero;
            for (var i = 0; i < cell.ColumnSpan && at + i < widths.Length; i++)
            {
                width += widths[at + i];
            }
            var alignment = at < table.Columns.Length ? table.Columns[at] : ColumnAlignment.Default;
            stacks.Add(ComposeCell(table, cell, alignment, node, isHead, cells with
            {
                Left = cells.Left + x, Measure = width - cells.Text.Size * GutterEms, Room = width - cells.Text.Size * GutterEms,
            }));
            x += width;
            at += cell.ColumnSpan;
        }
        AddLines(stacks, cells.LineFeed * PaddingFeeds, output);
    }

    private static void AddLines(List<ImmutableArray<Strip>> stacks, Length padding, StripStack output)
    {
        var lines = stacks.Max(stack => stack.Length);
        output.Add(new Strip(padding) { KeepWithNext = true });
        for (var i = 0; i < lines; i++)
        {
            var isKept = i < lines - 1 && (lines <= LinesKept || i == 0 || i == lines - 2);
            output.Add(RowLine.Join(stacks, i) with { KeepWithNext = isKept || i == lines - 1 });
        }
        output.Add(new Strip(padding));
    }

    private ImmutableArray<Strip> ComposeCell(
        Table table, TableCell cell, ColumnAlignment alignment, TagNode row, bool isHead, ColumnContext place)
    {
        var node = row.Add(new TagNode(isHead ? TagRole.TableHeader : TagRole.TableCell)
        {
            Scope = isHead ? HeaderScope.Column : HeaderScope.None, ColumnSpan = cell.ColumnSpan, RowSpan = cell.RowSpan,
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
                blocks.Paragraphs.SetShort(content, inside, AlignmentOf(alignment), balance: false, stack);
            }
            else
            {
                blocks.Compose([block], inside, stack);
            }
        }
        return stack.ToImmutable();
    }

    private static TextAlignment AlignmentOf(ColumnAlignment alignment) => alignment switch
    {
        ColumnAlignment.Centre => TextAlignment.Centre,
        ColumnAlignment.End => TextAlignment.End,
        _ => TextAlignment.Start,
    };

    private static ImmutableArray<Strip> RepeatOf(int first, StripStack output)
    {
        var head = ImmutableArray.CreateBuilder<Strip>();
        for (var i = first; i < output.Count; i++)
        {
            head.Add(output[i] with
            {
                Items = [.. output[i].Items.Select(item => item.AsArtifact(ArtifactKind.Layout))],
                Links = [], Notes = [], Anchors = [], Figures = [],
            });
        }
        return head.ToImmutable();
    }
}
