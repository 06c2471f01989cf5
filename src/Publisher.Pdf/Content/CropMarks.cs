using Publisher.Model.Measures;
using Publisher.Pdf.Objects;

namespace Publisher.Pdf.Content;

/// <summary>Draws the marks that show where to cut: two lines at each corner, outside the bleed, no part of the text.</summary>
internal static class CropMarks
{
    private const double Thickness = 0.25;

    public static void Write(PageBoxes boxes, PdfBuffer content)
    {
        var (near, far) = (boxes.MarkStart.Points, boxes.MarkEnd.Points);
        var (width, height) = (boxes.Trim.Width.Points, boxes.Trim.Height.Points);
        content.Raw("/Artifact <</Type /Page>> BDC\nq 0 G ").Number(Thickness).Raw(" w\n");
        foreach (var x in (ReadOnlySpan<double>)[0, width])
        {
            Line(x, -near, x, -far, content);
            Line(x, height + near, x, height + far, content);
        }
        foreach (var y in (ReadOnlySpan<double>)[0, height])
        {
            Line(-near, y, -far, y, content);
            Line(width + near, y, width + far, y, content);
        }
        content.Raw("S Q\nEMC\n");
    }

    private static void Line(double fromX, double fromY, double toX, double toY, PdfBuffer content) => content
        .Number(fromX).Raw(" ").Number(fromY).Raw(" m ").Number(toX).Raw(" ").Number(toY).Raw(" l\n");
}
