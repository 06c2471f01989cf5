namespace Publisher.Composition.Lines;

/// <summary>
/// Shares out what a line's fit uses of each stage among the stage's gaps, in proportion to what each can give (T28, T29).
/// Shares are rounded so that they sum up exactly: the line ends at its edge to the last unit.
/// </summary>
internal struct Justifier
{
    private Share _shrinkWordSpace;
    private Share _shrinkMiddle;
    private Share _shrinkBracket;
    private Share _shrinkPause;
    private Share _shrinkAutospace;
    private Share _shrinkStop;
    private Share _stretchWordSpace;
    private Share _stretchAutospace;
    private Share _stretchIdeograph;
    private readonly bool _isNatural;

    public Justifier(in LineFit fit, in Totals line)
    {
        _isNatural = fit is
        {
            UsedWordSpace: 0, UsedMiddle: 0, UsedBracket: 0, UsedPause: 0, UsedAutospace: 0, UsedStop: 0, UsedIdeograph: 0,
        };
        if (fit.IsStretched)
        {
            _stretchWordSpace = new Share(fit.UsedWordSpace, line.StretchWordSpace);
            _stretchAutospace = new Share(fit.UsedAutospace, line.StretchAutospace);
            _stretchIdeograph = new Share(fit.UsedIdeograph, line.StretchIdeograph);
            return;
        }
        _shrinkWordSpace = new Share(-fit.UsedWordSpace, line.ShrinkWordSpace);
        _shrinkMiddle = new Share(-fit.UsedMiddle, line.ShrinkMiddle);
        _shrinkBracket = new Share(-fit.UsedBracket, line.ShrinkBracket);
        _shrinkPause = new Share(-fit.UsedPause, line.ShrinkPause);
        _shrinkAutospace = new Share(-fit.UsedAutospace, line.ShrinkAutospace);
        _shrinkStop = new Share(-fit.UsedStop, line.ShrinkStop);
    }

    /// <summary>What the gap after the next cell of the line changes by; call once for each cell but the last, in order.</summary>
    public int Next(in Cell cell) => _isNatural ? 0 : Shrunk(cell) + Stretched(cell);

    private int Shrunk(in Cell cell) => cell.ShrinkStage switch
    {
        ShrinkStage.None => 0,
        ShrinkStage.WordSpace => _shrinkWordSpace.Next(cell.Shrink),
        ShrinkStage.Middle => _shrinkMiddle.Next(cell.Shrink),
        ShrinkStage.Bracket => _shrinkBracket.Next(cell.Shrink),
        ShrinkStage.Pause => _shrinkPause.Next(cell.Shrink),
        ShrinkStage.Autospace => _shrinkAutospace.Next(cell.Shrink),
        _ => _shrinkStop.Next(cell.Shrink),
    };

    private int Stretched(in Cell cell) => cell.StretchStage switch
    {
        StretchStage.None => 0,
        StretchStage.Ideograph => _stretchIdeograph.Next(cell.Stretch),
        StretchStage.Autospace => _stretchAutospace.Next(cell.Stretch),
        _ => _stretchWordSpace.Next(cell.Stretch),
    };

    /// <summary>A sum to be shared out among parts of a known total.</summary>
    private struct Share(int sum, int total)
    {
        private long _seen;
        private int _given;

        public int Next(int part)
        {
            if (sum == 0 || total == 0)
            {
                return 0;
            }
            _seen += part;
            var due = (int)(sum * _seen / total);
            var share = due - _given;
            _given = due;
            return share;
        }
    }
}
