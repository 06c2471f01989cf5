using Publisher.Model.Measures;

namespace Publisher.Pdf.Content;

/// <summary>Puts the unit square of an image object into its box, turned as EXIF orientations 1 to 8 ask (Exif 3.0, 4.6.5.1).</summary>
internal static class Upright
{
    /// <summary>The six numbers of the matrix (ISO 32000-1, 8.3.4) from image space, whose y goes up.</summary>
    public static double[] Matrix(int orientation, Rect box, double pageHeight)
    {
        var (w, h) = (box.Width.Points, box.Height.Points);
        var (left, bottom) = (box.X.Points, pageHeight - box.Bottom.Points);
        var (right, top) = (left + w, bottom + h);
        return orientation switch
        {
            2 => [-w, 0, 0, h, right, bottom],
            3 => [-w, 0, 0, -h, right, top],
            4 => [w, 0, 0, -h, left, top],
            5 => [0, -h, -w, 0, right, top],
            6 => [0, -h, w, 0, left, top],
            7 => [0, h, w, 0, left, bottom],
            8 => [0, h, -w, 0, right, bottom],
            _ => [w, 0, 0, h, left, bottom],
        };
    }
}
