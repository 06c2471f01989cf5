using System.Collections.Immutable;
using Publisher.Import.Markup;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;

namespace Publisher.Import.Content;

/// <summary>Reads tables: caption, head, body, spans, and the alignment that most cells of a column have.</summary>
internal sealed class TableReader(ReadingContext context, XhtmlBlockReader blocks)
{
    /// <summary>HTML, 4.9.11, allows 1000; wider tables are no tables of a book.</summary>
    private const int LargestSpan = 100;
    private bool _isInside;

    public ImmutableArray<Block> Read(MarkupElement element, LanguageTag language)
    {
        var rows = RowsOf(element).ToList();
        var isLayout = rows.Count == 0 || rows.All(row => CellsOf(row).Count() <= 1);
        if (isLayout || _isInside)
        {
            return ReadCells(element, rows, language, isReported: !isLayout);
        }
        _isInside = true;
        var attributes = AttributesOf(element, rows);
        var caption = element.Child("caption") is { } title ? CaptionText.Of(title, blocks.Inlines, context.LanguageOf(title, language)) : [];
        var head = rows.TakeWhile(IsHead).ToList();
        head = head.Count == rows.Count ? [.. head.Take(1)] : head;
        var table = new Table(context.Span(element), language, attributes, Columns(rows),
            [.. head.Select(row => ReadRow(row, language))], [.. rows.Skip(head.Count).Select(row => ReadRow(row, language))], caption);
        _isInside = false;
        return [TableGrid.Completed(table)];
    }

    /// <summary>The cells one after the other: a table that only arranges things, or one inside a table.</summary>
    private ImmutableArray<Block> ReadCells(MarkupElement element, List<MarkupElement> rows, LanguageTag language, bool isReported)
    {
        if (isReported)
        {
            context.Bag.Add(DiagnosticCatalog.TableSimplified.Create(context.Span(element)));
        }
        return [.. rows.SelectMany(CellsOf).SelectMany(cell => blocks.ReadChildren(cell, context.LanguageOf(cell, language)))];
    }

    private Attributes AttributesOf(MarkupElement element, List<MarkupElement> rows)
    {
        var attributes = blocks.AttributesOf(element, "row-headers");
        var body = rows.SkipWhile(IsHead).ToList();
        var namesRows = body.Count > 0 && body.All(row => CellsOf(row).FirstOrDefault() is { Name: "th" }) && body.Exists(row => CellsOf(row).Skip(1).Any(cell => cell.Name == "td"));
        return namesRows ? attributes with { Classes = attributes.Classes.Add("row-headers") } : attributes;
    }

    private static IEnumerable<MarkupElement> RowsOf(MarkupElement table) => table.Elements.SelectMany(child =>
        child.Name == "tr" ? [child] : child.Name is "thead" or "tbody" or "tfoot" ? child.ChildrenNamed("tr") : []);

    private static IEnumerable<MarkupElement> CellsOf(MarkupElement row) => row.Elements.Where(child => child.Name is "td" or "th");

    private static bool IsHead(MarkupElement row) => row.Parent?.Name == "thead" || (CellsOf(row).Any() && CellsOf(row).All(cell => cell.Name == "th"));

    private TableRow ReadRow(MarkupElement row, LanguageTag language) =>
        new(context.Span(row), [.. CellsOf(row).Select(cell => ReadCell(cell, context.LanguageOf(row, language)))]);

    private TableCell ReadCell(MarkupElement cell, LanguageTag language)
    {
        context.Await(cell);
        return new TableCell(context.Span(cell), blocks.ReadChildren(cell, context.LanguageOf(cell, language)),
            XhtmlBlockReader.Number(cell, "colspan", 1, LargestSpan), XhtmlBlockReader.Number(cell, "rowspan", 1, LargestSpan));
    }

    private static ImmutableArray<ColumnAlignment> Columns(List<MarkupElement> rows)
    {
        var columns = new List<List<ColumnAlignment>>();
        foreach (var row in rows)
        {
            var column = 0;
            foreach (var cell in CellsOf(row))
            {
                while (columns.Count <= column)
                {
                    columns.Add([]);
                }
                columns[column].Add(AlignmentOf(cell));
                column += XhtmlBlockReader.Number(cell, "colspan", 1, LargestSpan);
            }
        }
        return [.. columns.Select(cells => cells.Count == 0 ? ColumnAlignment.Default
            : cells.GroupBy(alignment => alignment).OrderByDescending(group => group.Count()).ThenBy(group => group.Key).First().Key)];
    }

    /// <summary>By this program's class, by style, by the attribute of old.</summary>
    private static ColumnAlignment AlignmentOf(MarkupElement cell)
    {
        var style = (cell.Attribute("style") ?? "").Replace(" ", "", StringComparison.Ordinal);
        var at = style.IndexOf("text-align:", StringComparison.OrdinalIgnoreCase);
        var name = cell.Classes.FirstOrDefault(name => name is "start" or "centre" or "end")
            ?? (at >= 0 ? style[(at + 11)..].Split(';')[0] : cell.Attribute("align")) ?? "";
        return name.ToLowerInvariant() switch
        {
            "start" or "left" => ColumnAlignment.Start,
            "centre" or "center" => ColumnAlignment.Centre,
            "end" or "right" => ColumnAlignment.End,
            _ => ColumnAlignment.Default,
        };
    }
}
