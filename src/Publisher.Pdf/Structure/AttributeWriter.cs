using Publisher.Model.Pages;
using Publisher.Pdf.Objects;

namespace Publisher.Pdf.Structure;

/// <summary>Writes the attributes of an element (ISO 32000-1, 14.8.5): those of tables, lists and the places of figures.</summary>
internal static class AttributeWriter
{
    public static void Write(TagNode node, Func<int, (int Page, double Height)> pageAt, PdfBuffer buffer)
    {
        if (node.Role is TagRole.TableHeader or TagRole.TableCell && !IsPlainCell(node))
        {
            WriteCell(node, buffer);
        }
        else if (node.Role == TagRole.List)
        {
            buffer.Raw(" /A <</O /List /ListNumbering /").Raw(node.Numbering.ToString()).Raw(">>");
        }
        else if (node.Placement is { } placement)
        {
            var height = pageAt(placement.PageIndex).Height;
            var box = placement.Box;
            buffer.Raw(" /A <</O /Layout /Placement /Block /BBox [").Number(box.X.Points).Raw(" ").Number(height - box.Bottom.Points)
                .Raw(" ").Number(box.Right.Points).Raw(" ").Number(height - box.Y.Points).Raw("]>>");
        }
    }

    private static bool IsPlainCell(TagNode node) => node.Scope == HeaderScope.None && node.ColumnSpan == 1 && node.RowSpan == 1;

    private static void WriteCell(TagNode node, PdfBuffer buffer)
    {
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
