using Publisher.Model.Diagnostics;

namespace Publisher.Parsing.Checks.Translation.Numbers;

/// <summary>
/// CHK061: a range or a change whose ends have changed places: 从6.2%降到5.4% and "from 5.4% to 6.2%". Other numbers may stand in
/// any order, which languages choose for themselves.
/// </summary>
internal static class SwapCheck
{
    /// <summary>Between the ends of "from … to …" other words may stand, but no end of a sentence.</summary>
    private const int Farthest = 24;

    public static void Run(SideText first, List<Number> numbers, SideText second, List<Number> others, DiagnosticBag bag)
    {
        var (ours, theirs) = (Find(first.Value, numbers), Find(second.Value, others));
        foreach (var (from, to) in ours.Where(one => !one.From.Answers(one.To)))
        {
            if (theirs.Exists(one => one.From.Answers(from) && one.To.Answers(to)))
            {
                continue;
            }
            foreach (var turned in theirs.Where(one => one.From.Answers(to) && one.To.Answers(from)))
            {
                bag.Add(DiagnosticCatalog.NumbersSwapped.Create(second.SpanOf(turned.From.Start, turned.To.End - turned.From.Start),
                    second.Value[turned.From.Start..turned.To.End], first.Value[from.Start..to.End], first.Language));
            }
        }
    }

    private static List<(Number From, Number To)> Find(string text, List<Number> numbers)
    {
        var found = new List<(Number, Number)>();
        for (var i = 1; i < numbers.Count; i++)
        {
            var (from, to) = (numbers[i - 1], numbers[i]);
            if (to.Start > from.End && to.Start - from.End <= Farthest && IsPassage(text.AsSpan(0, from.Start), text.AsSpan(from.End, to.Start - from.End)))
            {
                found.Add((from, to));
            }
        }
        return found;
    }

    private static bool IsPassage(ReadOnlySpan<char> before, ReadOnlySpan<char> between)
    {
        if (between.IndexOfAny("。.;；\n!?！？") >= 0)
        {
            return false;
        }
        var isOpened = before.TrimEnd("$€£¥￥约約 ") is var words && (words.EndsWith("from") || words.EndsWith("从") || words.EndsWith("從") || words.EndsWith("由") || words.EndsWith("between"));
        return isOpened && (between.Contains(" to ", StringComparison.Ordinal) || between.Contains(" and ", StringComparison.Ordinal) || between.IndexOfAny("到至为為") >= 0)
            || between.Contains("から", StringComparison.Ordinal) || between.Contains("에서", StringComparison.Ordinal) || between.Contains("부터", StringComparison.Ordinal);
    }
}
