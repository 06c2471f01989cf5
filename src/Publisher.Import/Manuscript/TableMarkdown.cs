using System.Collections.Immutable;
using Publisher.Model.Documents;

namespace Publisher.Import.Manuscript;

/// <summary>Writes tables: with bars where every cell is a line of text, as a drawn grid where cells span or hold blocks.</summary>
internal static class TableMarkdown
{
    public static List<string> Write(Table table, BlockMarkdown blocks)
    {
        var isSimple = table.Head.Length <= 1 && table.Columns.Length > 1 && table.Head.Concat(table.Body).SelectMany(row => row.Cells).All(IsSimple);
        var lines = isSimple ? Bars(table, blocks) : GridMarkdown.Write(table, blocks);
        if (!table.Caption.IsEmpty)
        {
            var attributes = AttributeText.Of(table.Attributes, null);
            lines.Add("");
            lines.Add($": {blocks.Inline(table.Caption, isOneLine: true)}{(attributes.Length > 0 ? " " + attributes : "")}");
        }
        return lines;
    }

    private static bool IsSimple(TableCell cell) => cell is { ColumnSpan: 1, RowSpan: 1 }
        && cell.Blocks is [] or [Paragraph { Attributes.Id: "" }];

    private static List<string> Bars(Table table, BlockMarkdown blocks)
    {
        var head = table.Head.IsEmpty ? Row([.. table.Columns.Select(_ => "")]) : Row(Cells(table.Head[0], blocks));
        return [head, Row([.. table.Columns.Select(Rule)]), .. table.Body.Select(row => Row(Cells(row, blocks)))];
    }

    private static List<string> Cells(TableRow row, BlockMarkdown blocks) => [.. row.Cells.Select(cell => Cell(cell, blocks))];

    private static string Cell(TableCell cell, BlockMarkdown blocks) => cell.Blocks is [Paragraph paragraph]
        ? blocks.Cell(paragraph.Content) : "";

    private static string Row(List<string> cells) => "| " + string.Join(" | ", cells) + " |";

    private static string Rule(ColumnAlignment alignment) => alignment switch
    {
        ColumnAlignment.Start => ":--", ColumnAlignment.Centre => ":-:", ColumnAlignment.End => "--:", _ => "---",
    };
}
