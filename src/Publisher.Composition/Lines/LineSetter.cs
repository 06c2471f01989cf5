using System.Collections.Immutable;
using Publisher.Composition.Text;
using Publisher.Model.Diagnostics;
using Publisher.Model.Layouts;
using Publisher.Model.Measures;

namespace Publisher.Composition.Lines;

/// <summary>Chooses a prepared paragraph's breaks and sets its lines: total fit, justification, placement.</summary>
internal sealed class LineSetter
{
    private readonly OpportunityFinder _opportunities;
    private readonly LineBreaker _breaker = new();
    private readonly LinePlacer _placer;
    private readonly DiagnosticBag _diagnostics;
    private readonly List<int> _breaks = [];
    private readonly IGlyphSource _source;
    private LineRecorder? _recorder;

    /// <summary>Where to note the place of every cell that is set; null as a rule.</summary>
    public List<PlacedCell>? Trace { get => _placer.Trace; set => _placer.Trace = value; }

    public LineSetter(IGlyphSource source, DiagnosticBag diagnostics)
    {
        _source = source;
        var hyphens = new HyphenGlyphs(source);
        _opportunities = new OpportunityFinder(source, hyphens);
        _placer = new LinePlacer(source, hyphens);
        _diagnostics = diagnostics;
    }

    /// <summary>Lines made from now on carry a record of what they are.</summary>
    public void RecordLines() => _recorder = new LineRecorder(_source);

    public ComposedParagraph Set(ParagraphWork work)
    {
        if (work.CellCount == 0)
        {
            return new ComposedParagraph([], 0);
        }
        var goal = GoalOf(work);
        var places = FindBreaks(work, goal);
        var lines = ImmutableArray.CreateBuilder<ComposedLine>(_breaks.Count);
        var from = 0;
        foreach (var to in _breaks)
        {
            var frame = Frame(goal, places, from, to);
            var line = _placer.Place(work, frame);
            lines.Add(_recorder is null ? line : line with { Record = _recorder.Record(work, goal, frame, line) });
            Report(work, lines[^1]);
            from = to;
        }
        return new ComposedParagraph(lines.MoveToImmutable(), _breaker.Demerits);
    }

    public Length NaturalWidth(ParagraphWork work)
    {
        var places = _opportunities.Find(work, hyphenate: false, emergency: false);
        var widest = 0L;
        var from = 0;
        for (var i = 1; i < places.Length; i++)
        {
            if (places[i].Cost == BreakCost.Forced)
            {
                widest = Math.Max(widest, places[i].End.Width - places[from].Start.Width);
                from = i;
            }
        }
        return new Length(widest);
    }

    private static BreakGoal GoalOf(ParagraphWork work)
    {
        var settings = work.Settings;
        var alignment = settings.Alignment ?? settings.Profile.Alignment;
        return new BreakGoal(settings.Measure.Units, settings.FirstLineIndent.Units,
            !settings.Profile.WordSpacesFollowEm, alignment != TextAlignment.Justify, settings.Profile.RuntLength,
            settings.BodySize.Units)
        {
            Alignment = alignment,
            AutospaceLimit = AutospaceLimit(settings.Profile),
            JustifiesLastLine = alignment == TextAlignment.Justify && settings.Profile.LastLine == LastLine.Justify,
        };
    }

    /// <summary>No autospace grows over half an em (T24).</summary>
    private static double AutospaceLimit(LanguageProfile profile) => profile.AutospaceMost <= profile.Autospace
        ? 0 : (WidestAutospace - profile.Autospace) / (profile.AutospaceMost - profile.Autospace);

    private const double WidestAutospace = 0.5;

    /// <summary>Ordinary passes first; emergency breaks (T8) only when these find no way.</summary>
    private ReadOnlySpan<Opportunity> FindBreaks(ParagraphWork work, in BreakGoal goal)
    {
        var hyphenate = work.Settings.Hyphenate ?? work.Settings.Profile.Hyphenate;
        var places = _opportunities.Find(work, hyphenate, emergency: false);
        if (!_breaker.Break(work, places, goal, emergency: false, _breaks))
        {
            EmergencyBreaks.Allow(work);
            places = _opportunities.Find(work, hyphenate, emergency: true);
            _breaker.Break(work, places, goal, emergency: true, _breaks);
        }
        if (work.Settings.Balance && _breaks.Count > 1)
        {
            LineBalancer.Balance(_breaker, work, places, goal, _breaks);
        }
        return places;
    }

    private LineFrame Frame(in BreakGoal goal, ReadOnlySpan<Opportunity> places, int from, int to)
    {
        ref readonly var end = ref places[to];
        var line = Totals.Between(places[from].Start, end.End);
        var indent = from == 0 ? goal.FirstIndent : 0;
        var natural = goal.Measure - indent - line.Width;
        var slack = _breaker.Relieved(natural, line, end.Saving);
        line.Width -= slack - natural;
        var isLast = to == places.Length - 1;
        var isForced = end.Cost == BreakCost.Forced && !(isLast && goal.JustifiesLastLine);
        var fit = (slack >= 0 && (isForced || goal.IsRagged)) || (slack < 0 && goal.IsRagged && slack + line.TotalShrink < 0)
            ? default : LineFit.Of(slack, line, goal);
        var isFilled = fit.IsStretched || slack < 0;
        var width = slack >= 0 ? isFilled ? line.Width + slack + fit.Rest : line.Width
            : line.Width - Math.Min(-slack, line.TotalShrink);
        var free = Math.Max(0, goal.Measure - indent - width);
        var stretch = line.StretchWordSpace + line.StretchAutospace + line.StretchIdeograph;
        return new LineFrame
        {
            From = places[from],
            To = end,
            X = indent + (goal.Alignment == TextAlignment.End ? free : goal.Alignment == TextAlignment.Centre ? free / 2 : 0),
            NaturalWidth = line.Width + indent,
            Width = width + indent,
            Justifier = new Justifier(fit, line),
            Stage = fit.Stage,
            Ratio = fit.IsStretched ? Ratio(slack, stretch) : slack < 0 ? -Ratio(-slack, line.TotalShrink) : 0,
            HanGap = line.StretchIdeograph == 0 ? 0 : fit.UsedIdeograph * ComfortableGap / line.StretchIdeograph,
            IsOverfull = slack < 0 && -slack > line.TotalShrink + Rounding,
            IsEmergency = end.Cost is >= BreakCost.Emergency and < BreakCost.Never,
            Shortfall = fit.IsStretched ? -fit.Rest : 0,
            IsLast = isLast,
            IsRunt = isLast && _breaker.IsRunt(places[from], end),
        };
    }

    /// <summary>T29: comfortable stretch of a gap between ideographs, in em.</summary>
    private const double ComfortableGap = 0.125;

    /// <summary>Units that are lost to rounding and do not make a line overfull: 1/64 pt.</summary>
    private const long Rounding = Length.UnitsPerPoint / 64;

    private static double Ratio(long used, long limit) => limit == 0 ? used == 0 ? 0 : 100 : (double)used / limit;

    private void Report(ParagraphWork work, ComposedLine line)
    {
        if (line.IsOverfull)
        {
            var excess = (line.Width - work.Settings.Measure).Points;
            _diagnostics.Add(DiagnosticCatalog.OverfullLine.Create(work.Text.Span,
                excess.ToString("0.#", System.Globalization.CultureInfo.InvariantCulture), Excerpt(work, line)));
        }
    }

    /// <summary>What stands in the text for pictures and formulas.</summary>
    private const char Box = '\uFFFC';

    /// <summary>The end of the line, where it sticks out.</summary>
    private static string Excerpt(ParagraphWork work, ComposedLine line)
    {
        const int Shown = 40;
        var start = Math.Max(line.TextStart, line.TextEnd - Shown);
        return work.Text.Characters[start..line.TextEnd].Replace(Box, '…');
    }
}
