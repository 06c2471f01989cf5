using Publisher.Composition.Text;

namespace Publisher.Composition.Lines;

/// <summary>Classes of tightness; neighbours should be alike (T38).</summary>
internal enum Fitness : byte { Tight, Decent, Loose, VeryLoose }

/// <summary>Demerits of lines (T38) and of what stands side by side in a paragraph (T31, T32).</summary>
internal sealed class LineCost(ParagraphWork work, BreakGoal goal)
{
    /// <summary>A last line of one character or one short word (T31).</summary>
    public const long Runt = 100_000;

    /// <summary>Three line starts alike, three hyphens in a row (T32).</summary>
    public const long Repeat = 3_000;
    private const long ConsecutiveHyphens = 10_000;
    private const long HyphenBeforeLastLine = 5_000;

    /// <summary>More than two hyphens in a row only when nothing else is legal (T33).</summary>
    private const long ThirdHyphen = 10_000_000_000_000;
    private const long LinePenalty = 10;

    /// <summary>An overfull line is worse than any other.</summary>
    public const long Overfull = 20_000_000_000_000;

    /// <summary>A ragged line is comfortable when its gap at the end stays below this, in em [house].</summary>
    private const int RaggedEm = 2;

    /// <summary>Latin words of fewer letters make a runt.</summary>
    private const int RuntLetters = 3;

    /// <summary>Adjacent lines more than one class apart.</summary>
    public long FitnessJump { get; } = goal.IsLatin ? 10_000 : 5_000;

    /// <summary>
    /// The slack of a line whose last mark may hang or give up its blank: that is done only where it would otherwise have to
    /// be shrunk more than it then must be stretched (T17, T14).
    /// </summary>
    public long Relieved(long slack, in Totals line, int saving)
    {
        if (saving == 0 || slack >= 0)
        {
            return slack;
        }
        var kept = LineFit.Of(slack, line, goal).Badness;
        return LineFit.Of(slack + saving, line, goal).Badness < kept ? slack + saving : slack;
    }

    /// <summary>Fits a line; a line before a forced end is not stretched (T30).</summary>
    public LineFit Fit(long slack, in Totals line, bool isForced)
    {
        if (slack >= 0 && isForced)
        {
            return default;
        }
        if (!goal.IsRagged || slack < 0)
        {
            return LineFit.Of(slack, line, goal);
        }
        var room = new Totals { StretchWordSpace = (int)(RaggedEm * goal.Em) };
        return LineFit.Of(slack, room, goal with { IsLatin = true });
    }

    public static Fitness FitnessOf(in LineFit fit) => fit.IsStretched
        ? fit.Badness <= 12 ? Fitness.Decent : fit.Badness < 100 ? Fitness.Loose : Fitness.VeryLoose
        : fit.Badness <= 12 ? Fitness.Decent : Fitness.Tight;

    /// <summary>(10 + b)^2 + sign(p) p^2.</summary>
    public long Of(in LineFit fit, short cost, bool isOverfull)
    {
        var badness = LinePenalty + fit.Badness;
        var penalty = cost == BreakCost.Forced ? 0L : cost;
        return badness * badness + Math.Sign(penalty) * penalty * penalty + (isOverfull ? Overfull + fit.Rest : 0);
    }

    public long BetweenLines(Fitness before, Fitness here, bool hyphenBefore, bool hyphenHere, int hyphenRun, bool isEnd)
    {
        var sum = Math.Abs((int)before - (int)here) > 1 ? FitnessJump : 0;
        if (hyphenBefore && hyphenHere)
        {
            sum += ConsecutiveHyphens + (hyphenRun >= 2 ? ThirdHyphen : 0);
        }
        return hyphenBefore && isEnd ? sum + HyphenBeforeLastLine : sum;
    }

    /// <summary>The cost of the last line, from one place to the paragraph's end.</summary>
    public long AtEnd(in Opportunity from, in Opportunity end) =>
        goal.RuntLength > 0 && from.EndCell >= 0 && IsRunt(from.StartCell, end.EndCell) ? Runt : 0;

    /// <summary>One ideograph (or as many as the profile says) with its marks, or one Latin word under three letters (T31).</summary>
    public bool IsRunt(int startCell, int endCell)
    {
        var ideographs = 0;
        var letters = 0;
        for (var i = startCell; i <= endCell; i++)
        {
            ref readonly var cell = ref work.Cells[i];
            switch (cell.Kind)
            {
                case CharacterKind.Latin or CharacterKind.Hangul:
                    letters += work.TextEnd(i) - cell.TextStart;
                    break;
                case CharacterKind.WordSpace when letters > 0:
                    return false;
                case CharacterKind.Han or CharacterKind.Symbol or CharacterKind.Unit:
                    ideographs++;
                    break;
            }
            if (ideographs > Math.Max(1, goal.RuntLength) || letters >= RuntLetters || (ideographs > 0 && letters > 0))
            {
                return false;
            }
        }
        return true;
    }
}
