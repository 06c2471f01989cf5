using Publisher.Model.Pages;
using Publisher.Pdf.Objects;

namespace Publisher.Pdf.Structure;

/// <summary>
/// Writes the attributes of an element (ISO 32000-1, 14.8.5): those of table cells and lists, the places of figures, formulas
/// and tables, the margin that notes stand in, the line through struck text.
/// </summary>
internal static class AttributeWriter
{
    public static void Write(TagNode node, Func<int, double> heightOf, PdfBuffer buffer)
    {
        switch (node.Role)
        {
            case TagRole.TableHeader or TagRole.TableCell: WriteCell(node, buffer); break;
            case TagRole.List: buffer.Raw(" /A <</O /List /ListNumbering /").Raw(node.Numbering.ToString()).Raw(">>"); break;
            case TagRole.Figure or TagRole.Formula or TagRole.Table: WritePlace(node, heightOf, buffer); break;
            case TagRole.Note when node.Side != PageSide.None: buffer.Raw(" /A <</O /Layout /Placement /").Raw(node.Side.ToString()).Raw(">>"); break;
            case TagRole.Span when node.IsStruck: buffer.Raw(" /A <</O /Layout /TextDecorationType /LineThrough>>"); break;
            default: break;
        }
    }

    /// <summary>Figures and formulas are inline unless they say otherwise, tables are blocks (table 343).</summary>
    private static void WritePlace(TagNode node, Func<int, double> heightOf, PdfBuffer buffer)
    {
        var isBlock = !node.IsInline && node.Role != TagRole.Table;
        if (!isBlock && node.Placement is null)
        {
            return;
        }
        buffer.Raw(" /A <</O /Layout").Raw(isBlock ? " /Placement /Block" : "");
        if (node.Placement is { Box: var box } placement)
        {
            var height = heightOf(placement.PageIndex);
            buffer.Raw(" /BBox [").Number(box.X.Points).Raw(" ").Number(height - box.Bottom.Points)
                .Raw(" ").Number(box.Right.Points).Raw(" ").Number(height - box.Y.Points).Raw("]");
        }
        buffer.Raw(">>");
    }

    private static void WriteCell(TagNode node, PdfBuffer buffer)
    {
        if (node.Scope == HeaderScope.None && node.ColumnSpan == 1 && node.RowSpan == 1)
        {
            return;
        }
        buffer.Raw(" /A <</O /Table");
        if (node.Scope != HeaderScope.None)
        {
            buffer.Raw(" /Scope /").Raw(node.Scope.ToString());
        }
        if (node.ColumnSpan > 1)
        {
            buffer.Raw(" /ColSpan ").Int(node.ColumnSpan);
        }
        if (node.RowSpan > 1)
        {
            buffer.Raw(" /RowSpan ").Int(node.RowSpan);
        }
        buffer.Raw(">>");
    }
}
