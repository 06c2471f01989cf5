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
    private const double LineSkip = 0.3;

    /// <summary>Null when there is no way to break it that keeps within the measure.</summary>
    public static ListBox? Break(List<FormulaPiece> pieces, MathFont font, MathPlace place, long measure)
    {
        var indent = font.Ems(Indent, place);
        var lines = Fill(Merge(pieces, RowSetter.AfterRelation), measure, indent) ?? Fill(pieces, measure, indent);
        return lines is null ? null : Stack(lines, font, place, indent);
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

    private static List<ListBox>? Fill(List<FormulaPiece> pieces, long measure, long indent)
    {
        var lines = new List<ListBox>();
        var gap = 0L;
        foreach (var piece in pieces)
        {
            var room = measure - (lines.Count > 1 ? indent : 0);
            if (lines.Count > 0 && lines[^1].Width + gap + piece.Box.Width <= room)
            {
                lines[^1].Add(piece.Box, lines[^1].Width + gap);
            }
            else
            {
                var line = new ListBox();
                line.Add(piece.Box, 0);
                lines.Add(line);
                if (line.Width > measure - (lines.Count > 1 ? indent : 0))
                {
                    return null;
                }
            }
            gap = piece.GapAfter;
        }
        return lines.Count > 1 ? lines : null;
    }

    /// <summary>The last line is on the baseline of the whole, where its number stands.</summary>
    private static ListBox Stack(List<ListBox> lines, MathFont font, MathPlace place, long indent)
    {
        var feeds = new long[lines.Count];
        for (var i = 1; i < lines.Count; i++)
        {
            feeds[i] = Math.Max(font.Ems(Feed, place), lines[i - 1].Depth + lines[i].Height + font.Ems(LineSkip, place));
        }
        var y = -feeds.Sum();
        var list = new ListBox();
        for (var i = 0; i < lines.Count; i++)
        {
            y += feeds[i];
            list.Add(lines[i], i == 0 ? 0 : indent, y);
        }
        return list;
    }
}
