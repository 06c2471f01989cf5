using Publisher.Composition.Text;

namespace Publisher.Composition.Lines;

/// <summary>Joins pairs of dashes and of ellipses to one rigid cell of two em (T6).</summary>
internal static class TwoEmUnits
{
    public static void Join(ParagraphWork work)
    {
        var count = 0;
        for (var i = 0; i < work.CellCount; i++)
        {
            if (count > 0 && IsPair(work, work.Cells[count - 1], work.Cells[i]))
            {
                ref var unit = ref work.Cells[count - 1];
                unit.Advance = 2 * Em(work, unit);
                unit.Shift *= 2; // the room that both glyphs leave, halved
                work.Costs[work.Cells[i].TextStart] = BreakCost.Never;
                AllowBetweenPairs(work, count - 1);
            }
            else
            {
                KeepDashes(work, work.Cells[i].TextStart);
                work.Cells[count++] = work.Cells[i];
            }
        }
        work.CellCount = count;
    }

    private static void KeepDashes(ParagraphWork work, int at)
    {
        if (at > 0 && work.Characters[at] == '—' && work.Characters[at - 1] == '—')
        {
            work.Costs[at] = BreakCost.Never;
        }
    }

    /// <summary>Four dots in a row are breakable in their middle only (T6), dashes nowhere.</summary>
    private static void AllowBetweenPairs(ParagraphWork work, int unit)
    {
        ref readonly var here = ref work.Cells[unit];
        if (unit > 0 && work.Characters[here.TextStart] is '…' or '⋯' && work.Cells[unit - 1].Kind == CharacterKind.Unit && here.TextStart == work.Cells[unit - 1].TextStart + 2
            && work.Characters[here.TextStart] == work.Characters[here.TextStart - 1])
        {
            work.Costs[here.TextStart] = BetweenPairs;
        }
    }

    /// <summary>As before a dash (T3 G).</summary>
    private const short BetweenPairs = 50;

    private static bool IsPair(ParagraphWork work, in Cell left, in Cell right) =>
        left.Kind == CharacterKind.Unit && right.Kind == CharacterKind.Unit
        && right.TextStart == left.TextStart + 1
        && work.Characters[left.TextStart] == work.Characters[right.TextStart]
        && left.Advance < 2 * Em(work, left);

    private static int Em(ParagraphWork work, in Cell cell) => (int)work.Items[cell.Item].Run.Style.Size.Units;
}
