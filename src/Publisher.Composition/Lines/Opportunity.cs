namespace Publisher.Composition.Lines;

/// <summary>
/// Widths summed from the paragraph's start: natural width, and what each stage can shrink or stretch. Differences of two
/// sums are a line's. The stage sums may wrap around in outsize paragraphs; their differences are right nevertheless.
/// </summary>
internal struct Totals
{
    public long Width;
    public int ShrinkWordSpace;
    public int ShrinkMiddle;
    public int ShrinkBracket;
    public int ShrinkPause;
    public int ShrinkAutospace;
    public int ShrinkStop;
    public int StretchWordSpace;
    public int StretchAutospace;
    public int StretchIdeograph;

    public void Add(in Cell cell)
    {
        Width += cell.Gap;
        switch (cell.ShrinkStage)
        {
            case ShrinkStage.WordSpace: ShrinkWordSpace += cell.Shrink; break;
            case ShrinkStage.Middle: ShrinkMiddle += cell.Shrink; break;
            case ShrinkStage.Bracket: ShrinkBracket += cell.Shrink; break;
            case ShrinkStage.Pause: ShrinkPause += cell.Shrink; break;
            case ShrinkStage.Autospace: ShrinkAutospace += cell.Shrink; break;
            case ShrinkStage.Stop: ShrinkStop += cell.Shrink; break;
        }
        switch (cell.StretchStage)
        {
            case StretchStage.WordSpace: StretchWordSpace += cell.Stretch; break;
            case StretchStage.Autospace: StretchAutospace += cell.Stretch; break;
            case StretchStage.Ideograph: StretchIdeograph += cell.Stretch; break;
        }
    }

    public readonly Totals WidenedBy(long width) => this with { Width = Width + width };

    /// <summary>The sums of a line that starts at <paramref name="from"/> and ends at <paramref name="to"/>.</summary>
    public static Totals Between(in Totals from, in Totals to) => new()
    {
        Width = to.Width - from.Width,
        ShrinkWordSpace = to.ShrinkWordSpace - from.ShrinkWordSpace,
        ShrinkMiddle = to.ShrinkMiddle - from.ShrinkMiddle,
        ShrinkBracket = to.ShrinkBracket - from.ShrinkBracket,
        ShrinkPause = to.ShrinkPause - from.ShrinkPause,
        ShrinkAutospace = to.ShrinkAutospace - from.ShrinkAutospace,
        ShrinkStop = to.ShrinkStop - from.ShrinkStop,
        StretchWordSpace = to.StretchWordSpace - from.StretchWordSpace,
        StretchAutospace = to.StretchAutospace - from.StretchAutospace,
        StretchIdeograph = to.StretchIdeograph - from.StretchIdeograph,
    };

    public readonly int TotalShrink =>
        ShrinkWordSpace + ShrinkMiddle + ShrinkBracket + ShrinkPause + ShrinkAutospace + ShrinkStop;
}

/// <summary>A place where a line may end and the next one start.</summary>
internal struct Opportunity
{
    /// <summary>Sums up to the line's end: with the end's edge and hyphen, without the spaces that a break discards.</summary>
    public Totals End;

    /// <summary>Sums up to the next line's start, less its edge.</summary>
    public Totals Start;

    /// <summary>Last cell of the line (-1: none) and first cell of the next one.</summary>
    public int EndCell;
    public int StartCell;

    /// <summary>Part of the last cell's advance that is kerning with what starts the next line, and goes.</summary>
    public int Kerning;

    /// <summary>How much shorter the line may be: see <see cref="Cell.EndSaving"/>.</summary>
    public int Saving;

    /// <summary>Penalty: see <see cref="Text.BreakCost"/>.</summary>
    public short Cost;
    public bool IsHyphen;

    /// <summary>First character of the next line (T32); NUL at the end.</summary>
    public char StartCharacter;
}
