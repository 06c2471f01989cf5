using Publisher.Model.Formulas;

namespace Publisher.Composition.Formulas;

/// <summary>
/// A displayed formula on several lines, broken before its relations, or before operators too where these do not suffice
/// [The Chicago Manual of Style, 12.23; house].
/// </summary>
internal static class FormulaLines
{
    /// <summary>Of lines after the first, in em.</summary>
    private const double Indent = 2;

    // From line to line, and the least clear space between them, in em.
    private const double Feed = 1.5;
    private const double LineSkip = 0.5;

    /// <summary>
    /// Null when there is no way to break it that keeps within the measure. Wide spaces part formulas that stand side by side:
    /// they come first, and such lines are centred.
    /// </summary>
    public static ListBox? Break(List<FormulaPiece> pieces, MathFont font, MathPlace place, long measure)
    {
        var indent = font.Ems(Indent, place);
        return Fill(Merge(pieces, 0), measure, 0) is { } apart ? Stack(apart, font, place, null)
            : Fill(Merge(pieces, RowSetter.AfterRelation), measure, indent) is { } atRelations ? Stack(atRelations, font, place, indent)
            : Fill(pieces, measure, indent) is { } lines ? Stack(lines, font, place, indent) : null;
    }

    /// <summary>The pieces joined wherever a line end would cost more.</summary>
    private static List<FormulaPiece> Merge(List<FormulaPiece> pieces, short most)
    {
        var merged = new List<FormulaPiece>();
        var (list, x) = (new ListBox(), 0L);
        foreach (var piece in pieces)
        {
            list.Add(piece.Box, x);
            x += piece.Box.Width;
            list.Width = x;
            if (piece.Cost is { } cost && cost > most)
            {
                x += piece.GapAfter;
                continue;
            }
            merged.Add(piece with { Box = list });
            (list, x) = (new ListBox(), 0);
        }
        return merged;
    }

    /// <summary>The lines that leave the least room, as even as may be, the last of them counting too.</summary>
    private static List<ListBox>? Fill(List<FormulaPiece> pieces, long measure, long indent)
    {
        var (costs, starts) = (new double[pieces.Count + 1], new int[pieces.Count + 1]);
        for (var end = 1; end <= pieces.Count; end++)
        {
            costs[end] = double.PositiveInfinity;
            var width = 0L;
            for (var start = end - 1; start >= 0; start--)
            {
                width += pieces[start].Box.Width + (start < end - 1 ? pieces[start].GapAfter : 0);
                var room = measure - (start > 0 ? indent : 0);
                if (width > room)
                {
                    break;
                }
                var cost = costs[start] + LineCost + Math.Pow((room - width) / (double)measure, 2) + (pieces[end - 1].Cost ?? 0) / PenaltyUnit;
                (costs[end], starts[end]) = cost < costs[end] ? (cost, start) : (costs[end], starts[end]);
            }
        }
        return double.IsInfinity(costs[^1]) || starts[^1] == 0 ? null : Lines(pieces, starts);
    }

    /// <summary>What a line more costs, and the penalty that costs as much as an empty line leaves room [house].</summary>
    private const double LineCost = 1;
    private const double PenaltyUnit = 4000;

    private static List<ListBox> Lines(List<FormulaPiece> pieces, int[] starts)
    {
        var lines = new List<ListBox>();
        for (var end = pieces.Count; end > 0; end = starts[end])
        {
            var line = new ListBox();
            for (var i = starts[end]; i < end; i++)
            {
                line.Add(pieces[i].Box, line.Width + (i > starts[end] ? pieces[i - 1].GapAfter : 0));
            }
            lines.Insert(0, line);
        }
        return lines;
    }

    /// <summary>The last line is on the baseline of the whole, where its number stands.</summary>
    /// <param name="indent">Of lines after the first; null centres them.</param>
    private static ListBox Stack(List<ListBox> lines, MathFont font, MathPlace place, long? indent)
    {
        var feeds = new long[lines.Count];
        for (var i = 1; i < lines.Count; i++)
        {
            feeds[i] = Math.Max(font.Ems(Feed, place), lines[i - 1].Depth + lines[i].Height + font.Ems(LineSkip, place));
        }
        var (y, widest) = (-feeds.Sum(), lines.Max(line => line.Width));
        var list = new ListBox();
        for (var i = 0; i < lines.Count; i++)
        {
            y += feeds[i];
            list.Add(lines[i], indent is { } fixedIndent ? i == 0 ? 0 : fixedIndent : (widest - lines[i].Width) / 2, y);
        }
        return list;
    }
}
