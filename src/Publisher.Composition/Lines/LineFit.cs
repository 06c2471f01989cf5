namespace Publisher.Composition.Lines;

/// <summary>
/// How a line is brought to its measure: how much of each stage is used, one stage after the other (T28, T29), and how bad
/// that is (T38). All integers, so that every machine breaks alike.
/// </summary>
internal struct LineFit
{
    /// <summary>The greatest badness: a line too long, or stretched over twenty times what is comfortable.</summary>
    public const int Awful = 1_000_000;

    /// <summary>
    /// Badness of a line that has nothing to stretch and so stays short, and what every em adds to it: a ragged line is better
    /// than one whose few characters are drawn far apart [house].
    /// </summary>
    private const int Short = 400;
    private const int ShortPerEm = 20;

    /// <summary>r of T38 in 1/1024, so that its cube fits.</summary>
    private const int RatioUnit = 1024;
    private const long RatioLimit = 40 * RatioUnit;

    // Weights of the stages in 1/1000 (T28); of stretching: [house].
    private const int WeightEasy = 300;
    private const int WeightPause = 400;
    private const int WeightAutospace = 600;
    private const int WeightStop = 2000;
    private const int WeightFull = 1000;

    public int UsedWordSpace;
    public int UsedMiddle;
    public int UsedBracket;
    public int UsedPause;
    public int UsedAutospace;
    public int UsedStop;
    public int UsedIdeograph;

    /// <summary>Width that could neither be taken out nor filled: positive when the line is too long, negative when short.</summary>
    public long Rest;
    public int Badness;
    public bool IsStretched;

    /// <summary>The last stage that was used: how far down the order of T28 and T29 the line had to go.</summary>
    public readonly LineStage Stage => IsStretched
        ? UsedIdeograph > 0 ? LineStage.E3 : UsedAutospace > 0 ? LineStage.E2 : UsedWordSpace > 0 ? LineStage.E1 : LineStage.Natural
        : UsedStop > 0 ? LineStage.S6 : UsedAutospace > 0 ? LineStage.S5 : UsedPause > 0 ? LineStage.S4
        : UsedBracket > 0 ? LineStage.S3 : UsedMiddle > 0 ? LineStage.S2 : UsedWordSpace > 0 ? LineStage.S1 : LineStage.Natural;

    /// <summary>
    /// Fits a line. <paramref name="slack"/> is measure less natural width. In Latin paragraphs word spaces stretch without
    /// limit (T34), in others they hand on to the next stages (T27).
    /// </summary>
    public static LineFit Of(long slack, in Totals line, in BreakGoal goal)
    {
        var fit = default(LineFit);
        if (slack > 0)
        {
            fit.IsStretched = true;
            fit.StretchBy(slack, line, goal);
        }
        else if (slack < 0)
        {
            fit.ShrinkBy(-slack, line, goal.IsLatin);
        }
        return fit;
    }

    private void ShrinkBy(long excess, in Totals line, bool latin)
    {
        UsedWordSpace = Take(ref excess, line.ShrinkWordSpace, latin ? WeightFull : WeightEasy);
        UsedMiddle = Take(ref excess, line.ShrinkMiddle, WeightEasy);
        UsedBracket = Take(ref excess, line.ShrinkBracket, WeightEasy);
        UsedPause = Take(ref excess, line.ShrinkPause, WeightPause);
        UsedAutospace = Take(ref excess, line.ShrinkAutospace, WeightAutospace);
        UsedStop = Take(ref excess, line.ShrinkStop, WeightStop);
        Rest = excess;
        if (excess > 0)
        {
            Badness = Awful;
        }
    }

    private void StretchBy(long slack, in Totals line, in BreakGoal goal)
    {
        if (goal.IsLatin && line.StretchWordSpace > 0)
        {
            UsedWordSpace = TakeAll(ref slack, line.StretchWordSpace, 0);
            return;
        }
        UsedWordSpace = Take(ref slack, line.StretchWordSpace, WeightEasy);
        UsedAutospace = Take(ref slack, line.StretchAutospace, WeightEasy);
        if (slack > 0 && line.StretchIdeograph > 0)
        {
            UsedIdeograph = TakeAll(ref slack, line.StretchIdeograph, 0);
        }
        else if (slack > 0)
        {
            StretchBeyond(slack, line, goal);
        }
    }

    /// <summary>Nothing between ideographs: autospace goes to its limit (T24), word spaces beyond theirs, or the line stays short.</summary>
    private void StretchBeyond(long slack, in Totals line, in BreakGoal goal)
    {
        var room = (long)(line.StretchAutospace * goal.AutospaceLimit) - UsedAutospace;
        if (room > 0)
        {
            var used = (int)Math.Min(room, slack);
            slack -= used;
            AddBadness(used + UsedAutospace, line.StretchAutospace, WeightFull);
            UsedAutospace += used;
        }
        if (slack > 0 && line.StretchWordSpace > 0)
        {
            UsedWordSpace += TakeAll(ref slack, line.StretchWordSpace, line.StretchWordSpace);
        }
        else if (slack > 0)
        {
            Rest = -slack;
            Badness = Shortness(slack, line.Width, goal);
        }
    }

    /// <summary>
    /// A line of long words in a CJK paragraph may be ragged; any other counts as if one gap of it were drawn apart.
    /// </summary>
    private static int Shortness(long slack, long width, in BreakGoal goal)
    {
        if (!goal.IsLatin && width * 2 >= goal.Measure)
        {
            return (int)Math.Min(Awful, Short + ShortPerEm * slack / goal.Em);
        }
        var fit = default(LineFit);
        fit.AddBadness(slack, (int)(goal.Em / (goal.IsLatin ? 3 : 8)), WeightFull);
        return Math.Min(Awful, fit.Badness + Short);
    }

    private int Take(ref long need, int limit, int weight)
    {
        if (need <= 0 || limit <= 0)
        {
            return 0;
        }
        var used = (int)Math.Min(need, limit);
        need -= used;
        AddBadness(used, limit, weight);
        return used;
    }

    private int TakeAll(ref long need, int limit, int already)
    {
        var used = (int)Math.Min(need, int.MaxValue);
        need = 0;
        AddBadness((long)used + already, limit, WeightFull);
        return used;
    }

    /// <summary>b = 100 * w * r^3 (T38).</summary>
    private void AddBadness(long used, int limit, int weight)
    {
        var ratio = Math.Min(used * RatioUnit / limit, RatioLimit);
        var cube = ratio * ratio * ratio / (RatioUnit * RatioUnit);
        Badness = (int)Math.Min(Awful, Badness + 100 * cube * weight / (1000L * RatioUnit));
    }
}
