using System.Text;
using Publisher.Composition.Text;
using Publisher.Model.Layouts;
using Publisher.Model.Measures;
using Publisher.Model.Pages;

namespace Publisher.Composition.Lines;

/// <summary>Says what a placed line is (T83). Works beside the composition and changes nothing in it.</summary>
internal sealed class LineRecorder(IGlyphSource source)
{
    // T29: comfortable and greatest gap between ideographs, in em.
    private const double LooseGap = 0.125;
    private const double VeryLooseGap = 0.25;

    // T34, T81: word spaces as multiples of their width.
    private const double LooseSpace = 1.5;
    private const double VeryLooseSpace = 2;

    /// <summary>What rounding may add to a limit.</summary>
    private const double Tolerance = 0.002;

    private readonly MarkInk _ink = new(source);

    public LineRecord Record(ParagraphWork work, in BreakGoal goal, in LineFrame frame, ComposedLine line)
    {
        var isFull = !goal.IsRagged && frame.To.Cost != BreakCost.Forced;
        var spaceScale = goal.IsLatin && line.Ratio > 0 ? 1 + line.Ratio / 2 : 1;
        var excess = line.Width - work.Settings.Measure;
        return new LineRecord(work.Text.Span, work.Text.Characters, line.TextStart, line.TextEnd, work.Text.Language)
        {
            Profile = work.Settings.Profile, Measure = work.Settings.Measure, Size = work.Settings.BodySize, IsFull = isFull, IsLast = line.IsLast,
            EndsWithHyphen = line.EndsWithHyphen, MissingCodePoint = MissingIn(work, frame), HanGap = line.HanGap, SpaceScale = spaceScale, Excess = excess,
            Traits = StretchOf(line.HanGap, spaceScale) | EndOf(line) | MarksOf(work, frame)
                | (isFull && !line.IsOverfull && excess < -(work.Settings.BodySize / 100) ? LineTraits.Short : 0),
        };
    }

    private static LineTraits StretchOf(double gap, double space) =>
        gap > VeryLooseGap + Tolerance || space > VeryLooseSpace + Tolerance ? LineTraits.VeryLoose
        : gap > LooseGap + Tolerance || space > LooseSpace + Tolerance ? LineTraits.Loose : LineTraits.None;

    private static LineTraits EndOf(ComposedLine line) =>
        (line.IsOverfull ? LineTraits.Overfull : 0) | (line.IsEmergency ? LineTraits.Emergency : 0)
        | (line.IsRunt && line.TextStart > 0 ? LineTraits.Runt : 0);

    private static int MissingIn(ParagraphWork work, in LineFrame frame)
    {
        for (var i = frame.From.StartCell; i <= Math.Min(frame.To.EndCell, work.CellCount - 1); i++)
        {
            if ((work.Cells[i].Flags & CellFlags.Missing) != 0)
            {
                var at = work.Cells[i].TextStart;
                return Rune.TryGetRuneAt(work.Text.Characters, at, out var rune) ? rune.Value : work.Characters[at];
            }
        }
        return 0;
    }

    private LineTraits MarksOf(ParagraphWork work, in LineFrame frame)
    {
        var traits = LineTraits.None;
        for (var i = frame.From.StartCell; i <= Math.Min(frame.To.EndCell, work.CellCount - 1); i++)
        {
            ref readonly var cell = ref work.Cells[i];
            if ((cell.Flags & CellFlags.Missing) != 0)
            {
                traits |= LineTraits.MissingGlyph;
            }
            else if (cell.Kind.IsWideMark && work.Items[cell.Item] is { Face: { } face } item
                && cell.FirstGlyph < work.LastGlyph(i)
                && _ink.Contradicts(face, work.Glyphs[cell.FirstGlyph].Id, cell.Kind, item.Rules.Profile))
            {
                traits |= LineTraits.WrongRegion;
            }
        }
        return traits;
    }
}
