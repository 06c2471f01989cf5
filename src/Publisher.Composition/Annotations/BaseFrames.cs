using Publisher.Composition.Lines;

namespace Publisher.Composition.Annotations;

/// <summary>Widths of the characters that readings stand over, in units.</summary>
internal static class BaseFrames
{
    public static long Em(ParagraphWork work, int cell) => work.Items[work.Cells[cell].Item].Run.Style.Size.Units;

    /// <summary>From the left edge of a base's first frame to the right edge of its last.</summary>
    public static long WidthOf(ParagraphWork work, Reading reading) => Width(work, reading.FirstCell, reading.EndCell);

    public static long Width(ParagraphWork work, int first, int end)
    {
        var width = 0L;
        for (var i = first; i < end; i++)
        {
            width += work.Cells[i].Advance + (i + 1 < end ? work.Cells[i].Gap : 0);
        }
        return width;
    }

    /// <summary>By how much the readings together are wider than their base.</summary>
    public static long Excess(ParagraphWork work, List<Reading> readings) =>
        readings.Sum(reading => reading.Width) - Width(work, readings[0].FirstCell, readings[^1].EndCell);

    /// <summary>Whether every character is as wide as its own reading: compounds are then set as mono ruby (JLREQ 3.3.7).</summary>
    public static bool EachFits(ParagraphWork work, List<Reading> readings) =>
        readings.TrueForAll(reading => reading.Width <= WidthOf(work, reading));
}
