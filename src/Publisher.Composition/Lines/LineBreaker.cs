using Publisher.Composition.Text;

namespace Publisher.Composition.Lines;

/// <summary>What a pass of total fit is asked to do; lengths in units.</summary>
internal readonly record struct BreakGoal(long Measure, long FirstIndent, bool IsLatin, bool IsRagged, int RuntLength, long Em)
{
    /// <summary>How far autospace may stretch when nothing else can, as a share of what is comfortable (T24).</summary>
    public double AutospaceLimit { get; init; }

    /// <summary>The last line is spread too, once the breaks are chosen (T30).</summary>
    public bool JustifiesLastLine { get; init; }
    public Publisher.Model.Layouts.TextAlignment Alignment { get; init; }
}

/// <summary>
/// Total fit (T38; D. E. Knuth and M. F. Plass, Breaking Paragraphs into Lines, 1981): of all ways to break the paragraph
/// the one with the least sum of demerits. Passes grow looser: tolerance 200, 800, any gap at all, and at last overfull lines
/// and emergency breaks. Integer arithmetic; active nodes stay sorted by position; arrays are reused.
/// </summary>
internal sealed class LineBreaker
{
    private const int FirstTolerance = 200;
    private const int SecondTolerance = 800;

    /// <summary>
    /// More active nodes than any sane line has places to break; beyond it the oldest are given up, so that a paragraph of
    /// empty characters cannot cost quadratic time.
    /// </summary>
    private const int MostActive = 2000;

    private readonly List<BreakNode> _nodes = [];
    private readonly List<int> _active = [];
    private BreakGoal _goal;
    private LineCost _cost = null!;

    /// <summary>A break that some best way leads through.</summary>
    private readonly record struct BreakNode(
        int Opportunity, int Previous, long Demerits, int Line, Fitness Fitness, bool IsHyphen, int HyphenRun);

    public bool UsedEmergency { get; private set; }
    public long Demerits { get; private set; }

    /// <summary>
    /// Fills <paramref name="breaks"/> with the indices of the chosen opportunities in order, the last being the paragraph's
    /// end. False when only emergency breaks can help and <paramref name="emergency"/> is false.
    /// </summary>
    public bool Break(ParagraphWork work, ReadOnlySpan<Opportunity> places, in BreakGoal goal, bool emergency, List<int> breaks)
    {
        _goal = goal;
        _cost = new LineCost(work, goal);
        UsedEmergency = emergency;
        var end = emergency ? Run(places, LineFit.Awful, emergency: true) : RunOrdinary(places);
        if (end < 0)
        {
            return false;
        }
        Trace(end, breaks);
        return true;
    }

    private int RunOrdinary(ReadOnlySpan<Opportunity> places)
    {
        var end = Run(places, FirstTolerance, emergency: false);
        if (end >= 0 && !EndsInRunt(places, end))
        {
            return end;
        }
        end = Run(places, SecondTolerance, emergency: false);
        return end >= 0 ? end : Run(places, LineFit.Awful, emergency: false);
    }

    /// <summary>Whether the last line is a runt, so that a looser pass may find a way without one (T31).</summary>
    private bool EndsInRunt(ReadOnlySpan<Opportunity> places, int end) =>
        _cost.AtEnd(places[_nodes[_nodes[end].Previous].Opportunity], places[^1]) > 0;

    /// <summary>See <see cref="LineCost.Relieved"/>.</summary>
    public long Relieved(long slack, in Totals line, int saving) => _cost.Relieved(slack, line, saving);

    /// <summary>Whether a last line between two places is a runt that the profile asks to avoid.</summary>
    public bool IsRunt(in Opportunity from, in Opportunity end) => _cost.AtEnd(from, end) > 0;

    private void Trace(int node, List<int> breaks)
    {
        Demerits = _nodes[node].Demerits;
        breaks.Clear();
        for (; node > 0; node = _nodes[node].Previous)
        {
            breaks.Add(_nodes[node].Opportunity);
        }
        breaks.Reverse();
    }

    /// <summary>One pass; the last node, or -1 when no way keeps within the tolerance.</summary>
    private int Run(ReadOnlySpan<Opportunity> places, int tolerance, bool emergency)
    {
        _nodes.Clear();
        _active.Clear();
        _nodes.Add(new BreakNode(0, -1, 0, 0, Fitness.Decent, false, 0));
        _active.Add(0);
        for (var b = 1; b < places.Length; b++)
        {
            Visit(places, b, tolerance, emergency);
            if (_active.Count == 0)
            {
                return -1;
            }
        }
        return BestEnd();
    }

    private int BestEnd()
    {
        var best = _active[0];
        foreach (var node in _active)
        {
            if (IsBetter(_nodes[node].Demerits, _nodes[node].Line, _nodes[best]))
            {
                best = node;
            }
        }
        return best;
    }

    /// <summary>Ties go to fewer lines, then to the earlier break, which comes first (T38).</summary>
    private static bool IsBetter(long demerits, int line, in BreakNode than) =>
        demerits < than.Demerits || (demerits == than.Demerits && line < than.Line);

    /// <summary>Tries lines from every active node to place b; the best of each fitness becomes a node.</summary>
    private void Visit(ReadOnlySpan<Opportunity> places, int b, int tolerance, bool emergency)
    {
        ref readonly var to = ref places[b];
        var isForced = to.Cost == BreakCost.Forced;
        var isEnd = b == places.Length - 1;
        Candidates best = default;
        var kept = 0;
        var index = 0;
        for (; index < _active.Count; index++)
        {
            var from = _active[index];
            ref readonly var node = ref System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_nodes)[from];
            ref readonly var start = ref places[node.Opportunity];
            var line = Totals.Between(start.Start, to.End);
            var slack = _cost.Relieved(_goal.Measure - line.Width - (from == 0 ? _goal.FirstIndent : 0), line, to.Saving);
            var isOverfull = slack < 0 && -slack > (_goal.IsRagged ? 0 : line.TotalShrink);
            var isLastChance = emergency && isOverfull && !best.Any && !_hyphened.Any && index == _active.Count - 1 && kept == 0;
            if (isOverfull && !isLastChance)
            {
                continue; // every later line from here is longer still: the node is done
            }
            var fit = _cost.Fit(slack, line, isForced);
            if (fit.Badness > tolerance && !isLastChance && !isForced)
            {
                if (fit.IsStretched)
                {
                    break; // lines from later nodes are looser still
                }
            }
            else
            {
                Consider(places, from, node, to, fit, isEnd, isLastChance, ref best);
            }
            if (!isForced && !isOverfull)
            {
                _active[kept++] = from;
            }
        }
        if (isForced)
        {
            index = _active.Count;
        }
        kept = KeepRest(index, kept);
        _active.RemoveRange(kept, _active.Count - kept);
        AddNodes(best, b);
    }

    private int KeepRest(int index, int kept)
    {
        for (; index < _active.Count; index++)
        {
            _active[kept++] = _active[index];
        }
        return kept;
    }

    /// <summary>The best way to one place for each fitness class.</summary>
    [System.Runtime.CompilerServices.InlineArray(FitnessClasses)]
    private struct CandidateSlots
    {
        private Candidate _first;
    }

    private const int FitnessClasses = 4;
    private const int MostHyphens = 2;

    /// <summary>The same of ways that end in two hyphens, kept apart because they cannot go on with a third (T33).</summary>
    private Candidates _hyphened;

    private struct Candidates
    {
        public CandidateSlots Slots;
        public bool Any;
    }

    private struct Candidate
    {
        public bool IsSet;
        public BreakNode Node;
    }

    private void Consider(ReadOnlySpan<Opportunity> places, int from, in BreakNode node, in Opportunity to, in LineFit fit,
        bool isEnd, bool isOverfull, ref Candidates best)
    {
        var fitness = LineCost.FitnessOf(fit);
        ref readonly var start = ref places[node.Opportunity];
        var demerits = node.Demerits + _cost.Of(fit, to.Cost, isOverfull)
            + _cost.BetweenLines(node.Fitness, fitness, node.IsHyphen, to.IsHyphen, node.HyphenRun, isEnd)
            + (isEnd ? _cost.AtEnd(start, to) : Repeats(places, node, to));
        var run = to.IsHyphen ? node.HyphenRun + 1 : 0;
        ref var group = ref run >= MostHyphens ? ref _hyphened : ref best;
        ref var slot = ref group.Slots[(int)fitness];
        if (!slot.IsSet || IsBetter(demerits, node.Line + 1, slot.Node))
        {
            group.Any = true;
            slot.IsSet = true;
            slot.Node = new BreakNode(0, from, demerits, node.Line + 1, fitness, to.IsHyphen, run);
        }
    }

    /// <summary>Three lines in a row that start with the same character (T32).</summary>
    private long Repeats(ReadOnlySpan<Opportunity> places, in BreakNode node, in Opportunity to)
    {
        if (node.Previous < 0 || to.StartCharacter != places[node.Opportunity].StartCharacter)
        {
            return 0;
        }
        var before = _nodes[node.Previous];
        return places[before.Opportunity].StartCharacter == to.StartCharacter ? LineCost.Repeat : 0;
    }

    private void AddNodes(in Candidates best, int b)
    {
        var least = Least(best);
        Add(best, least + _cost.FitnessJump, b);
        if (_hyphened.Any)
        {
            Add(_hyphened, Math.Min(least, Least(_hyphened)) + _cost.FitnessJump, b);
            _hyphened = default;
        }
        if (_active.Count > MostActive)
        {
            _active.RemoveRange(0, _active.Count - MostActive);
        }
    }

    private static long Least(in Candidates candidates)
    {
        var least = long.MaxValue / 2;
        foreach (ref readonly var candidate in (ReadOnlySpan<Candidate>)candidates.Slots)
        {
            least = candidate.IsSet ? Math.Min(least, candidate.Node.Demerits) : least;
        }
        return least;
    }

    /// <summary>Those that could still win: no better neighbour makes good for more than one jump of fitness.</summary>
    private void Add(in Candidates candidates, long limit, int b)
    {
        if (!candidates.Any)
        {
            return;
        }
        foreach (ref readonly var candidate in (ReadOnlySpan<Candidate>)candidates.Slots)
        {
            if (candidate.IsSet && candidate.Node.Demerits <= limit)
            {
                _active.Add(_nodes.Count);
                _nodes.Add(candidate.Node with { Opportunity = b });
            }
        }
    }
}
