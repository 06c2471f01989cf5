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
                work.Costs[work.Cells[i].TextStart] = BreakCost.Never;
            }
            else
            {
                work.Cells[count++] = work.Cells[i];
            }
        }
        work.CellCount = count;
    }

    private static bool IsPair(ParagraphWork work, in Cell left, in Cell right) =>
        left.Kind == CharacterKind.Unit && right.Kind == CharacterKind.Unit
        && right.TextStart == left.TextStart + 1
        && work.Characters[left.TextStart] == work.Characters[right.TextStart]
        && left.Advance < 2 * Em(work, left);

    private static int Em(ParagraphWork work, in Cell cell) => (int)work.Items[cell.Item].Run.Style.Size.Units;
}
