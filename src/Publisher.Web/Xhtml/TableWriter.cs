using System.Globalization;
using Publisher.Model.Documents;
using Publisher.Model.Pages;

namespace Publisher.Web.Xhtml;

/// <summary>Writes tables: caption, head cells with scope, alignment by class.</summary>
internal sealed class TableWriter(XhtmlContext context, XhtmlBlockWriter blocks, XhtmlInlineWriter inlines)
{
    private MarkupWriter Writer => context.Writer;

    public void Write(Table table)
    {
        var copies = context.Copies;
        context.Copies = [];
        context.Facts.HasTables = true;
        Barriers.CheckTable(context.Facts, table, table.HasRowHeads);
        Writer.Line().Start("div", "table");
        var outer = blocks.Open("table", table);
        WriteCaption(table, [.. copies.OfType<Table>()]);
        WriteRows(table, "thead", isHead: true);
        WriteRows(table, "tbody", isHead: false);
        blocks.Close(outer);
        Writer.End();
        context.Copies = copies;
    }

    private void WriteCaption(Table table, List<Table> copies)
    {
        var versions = new List<CaptionVersion> { new(table.Language, table.Label, table.Caption) };
        versions.AddRange(copies.Select(copy => new CaptionVersion(copy.Language, copy.Label, copy.Caption)));
        if (versions.TrueForAll(version => version.IsEmpty))
        {
            return;
        }
        CaptionWriter.Write(context, inlines, "caption", versions);
        CaptionWriter.Enter(context.Facts.Tables, blocks.Place(table), versions);
    }

    private void WriteRows(Table table, string element, bool isHead)
    {
        var rows = isHead ? table.Head : table.Body;
        if (rows.IsEmpty)
        {
            return;
        }
        var columns = new CellColumns(table.Columns.Length);
        Writer.Line().Start(element);
        foreach (var row in rows)
        {
            Writer.Line().Start("tr");
            foreach (var (cell, column) in columns.Of(row))
            {
                var scope = isHead ? "col" : table.HasRowHeads && column == 0 ? "row" : "";
                var alignment = column < table.Columns.Length ? table.Columns[column] : ColumnAlignment.Default;
                WriteCell(cell, scope, alignment);
            }
            Writer.End();
        }
        Writer.Line().End();
    }

    /// <summary>An empty head cell heads nothing: it is written as a plain cell (WCAG technique H51).</summary>
    private void WriteCell(TableCell cell, string scope, ColumnAlignment alignment)
    {
        var isHead = scope.Length > 0 && !cell.Blocks.IsEmpty;
        var outer = context.Style;
        Writer.Start(isHead ? "th" : "td")
            .OptionalAttribute("scope", isHead ? scope : "")
            .OptionalAttribute("class", AlignmentClass(alignment));
        WriteSpan("colspan", cell.ColumnSpan);
        WriteSpan("rowspan", cell.RowSpan);
        if (isHead)
        {
            context.Style = outer with { Role = FontRole.Sans, Bold = true };
        }
        if (cell.Blocks is [Paragraph only] && (only.Language == context.Language || only.Language == LanguageTag.None))
        {
            inlines.Write(only.Content);
        }
        else
        {
            blocks.Write(cell.Blocks);
        }
        Writer.End();
        context.Style = outer;
    }

    private void WriteSpan(string name, int span)
    {
        if (span > 1)
        {
            Writer.Attribute(name, span.ToString(CultureInfo.InvariantCulture));
        }
    }

    private static string AlignmentClass(ColumnAlignment alignment) => alignment switch
    {
        ColumnAlignment.Centre => "centre",
        ColumnAlignment.End => "end",
        ColumnAlignment.Start => "start",
        _ => "",
    };
}
