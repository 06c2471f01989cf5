using Publisher.Composition.Text;
using Publisher.Model.Measures;
using Publisher.Model.Pages;

namespace Publisher.Composition.Blocks;

/// <summary>Puts a marker (list number, bullet, number of a note) before the first line of what it marks (T70).</summary>
internal static class MarkerPlacer
{
    /// <summary>
    /// Sets the marker so that it ends <paramref name="gap"/> before the text, on the baseline of the first strip from
    /// <paramref name="first"/> on. An empty item gets a line for it.
    /// </summary>
    /// <param name="link">Where the marker leads; null for nowhere.</param>
    public static void Place(TextSetter texts, string marker, TextStyle style, TagContent content, Length gap,
        ColumnContext text, int first, StripStack output, LinkTarget? link = null)
    {
        if (output.FirstTextFrom(first) is not { } at)
        {
            at = output.Count;
            output.Add(new Strip(text.LineFeed) { OnGrid = text.OnGrid, Origin = new Point(text.Left, Lines.EmBox.Above(text.OnGrid ? text.Styles.GridSize : text.Text.Size)) });
        }
        if (texts.SetLine(marker, style, text.Left + text.Measure, content, Model.Layouts.TextAlignment.Start) is not { } line)
        {
            return;
        }
        var strip = output[at];
        // A block with no text on its first strip (a picture, a table) has the origin at its corner.
        var dy = strip.Origin.Y == Length.Zero ? Lines.EmBox.Above(text.Text.Size) : Length.Zero;
        var dx = text.Left - strip.Origin.X - gap - line.Width;
        var box = new Rect(strip.Origin.X + dx, strip.Origin.Y + dy - Lines.EmBox.Above(style.Size), line.Width, style.Size);
        output[at] = strip with
        {
            Items = [.. line.Items.Select(item => item.MovedBy(dx, dy)), .. strip.Items],
            Lines = [.. strip.Lines.Select(set => set.After(line.Items.Length))],
            Links = link is null ? strip.Links : strip.Links.Insert(0, new StripLink(box, link)),
        };
    }
}
