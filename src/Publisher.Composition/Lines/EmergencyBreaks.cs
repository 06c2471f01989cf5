using Publisher.Composition.Text;

namespace Publisher.Composition.Lines;

/// <summary>
/// Lets words that are wider than the measure break between any two characters (T8), for they can be set in no other way.
/// </summary>
internal static class EmergencyBreaks
{
    public static void Allow(ParagraphWork work)
    {
        var start = 0;
        var width = 0L;
        for (var i = 0; i < work.CellCount; i++)
        {
            ref readonly var cell = ref work.Cells[i];
            if (i > 0 && work.Costs[cell.TextStart] < BreakCost.Emergency)
            {
                AllowWithin(work, start, i, width);
                start = i;
                width = 0;
            }
            width += cell.Advance + (cell.IsSpace ? 0 : cell.Gap);
        }
        AllowWithin(work, start, work.CellCount, width);
    }

    private static void AllowWithin(ParagraphWork work, int start, int end, long width)
    {
        if (width <= work.Settings.Measure.Units)
        {
            return;
        }
        for (var i = start + 1; i < end; i++)
        {
            if (MayBreak(work, i))
            {
                work.Costs[work.Cells[i].TextStart] = BreakCost.Emergency;
            }
        }
    }

    /// <summary>Between letters; and, the one relaxation of kinsoku, before the last of three closing marks (T3).</summary>
    private static bool MayBreak(ParagraphWork work, int i) =>
        (work.Cells[i].Kind is CharacterKind.Latin or CharacterKind.Symbol or CharacterKind.Han or CharacterKind.Hangul
            && work.Cells[i - 1].Kind is not CharacterKind.Opening)
        || (i >= 2 && work.Cells[i].Kind.Closes && work.Cells[i - 1].Kind.Closes && work.Cells[i - 2].Kind.Closes);
}
