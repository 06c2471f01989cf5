using Publisher.Composition.Text;

namespace Publisher.Composition.Lines;

/// <summary>
/// Evens out the lines of headings and captions (T9): the narrowest measure that needs no more lines, and no dearer breaks, is
/// the one that fills them alike.
/// </summary>
internal static class LineBalancer
{
    /// <summary>Halvings of the measure; the rest is under a hundredth of an em.</summary>
    private const int Steps = 10;

    public static void Balance(LineBreaker breaker, ParagraphWork work, ReadOnlySpan<Opportunity> places,
        in BreakGoal goal, List<int> breaks)
    {
        var wide = goal.Measure;
        var widest = Try(breaker, work, places, goal with { IsRagged = true }, breaks);
        if (widest.Lines == int.MaxValue)
        {
            return; // a word that does not fit: no measure is better
        }
        var narrow = goal.Measure / widest.Lines / 2;
        for (var step = 0; step < Steps; step++)
        {
            var middle = (wide + narrow) / 2;
            var outcome = Try(breaker, work, places, goal with { Measure = middle, IsRagged = true }, breaks);
            if (outcome.Lines <= widest.Lines && outcome.Price <= widest.Price)
            {
                wide = middle;
            }
            else
            {
                narrow = middle;
            }
        }
        breaker.Break(work, places, goal with { Measure = wide, IsRagged = true }, emergency: true, breaks);
    }

    private readonly record struct Outcome(int Lines, int Price);

    /// <summary>How many lines a measure needs, and the sum of their breaks' penalties.</summary>
    private static Outcome Try(LineBreaker breaker, ParagraphWork work, ReadOnlySpan<Opportunity> places,
        in BreakGoal goal, List<int> breaks)
    {
        breaker.Break(work, places, goal, emergency: true, breaks);
        if (breaker.Demerits >= LineCost.Overfull)
        {
            return new Outcome(int.MaxValue, int.MaxValue);
        }
        var price = 0;
        foreach (var place in breaks)
        {
            price += places[place].Cost == BreakCost.Forced ? 0 : Math.Max((short)0, places[place].Cost);
        }
        return new Outcome(breaks.Count, price);
    }
}
