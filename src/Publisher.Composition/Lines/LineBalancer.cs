namespace Publisher.Composition.Lines;

/// <summary>
/// Evens out the lines of headings and captions (T9): the narrowest measure that needs no more lines is the one that fills
/// them alike.
/// </summary>
internal static class LineBalancer
{
    /// <summary>Halvings of the measure; the rest is under a hundredth of an em.</summary>
    private const int Steps = 10;

    public static void Balance(LineBreaker breaker, ParagraphWork work, ReadOnlySpan<Opportunity> places,
        in BreakGoal goal, List<int> breaks)
    {
        var lines = breaks.Count;
        var wide = goal.Measure;
        var narrow = goal.Measure / lines / 2;
        for (var step = 0; step < Steps; step++)
        {
            var middle = (wide + narrow) / 2;
            if (NeedsLines(breaker, work, places, goal with { Measure = middle, IsRagged = true }, breaks) <= lines)
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

    private static int NeedsLines(LineBreaker breaker, ParagraphWork work, ReadOnlySpan<Opportunity> places,
        in BreakGoal goal, List<int> breaks)
    {
        breaker.Break(work, places, goal, emergency: true, breaks);
        return breaker.Demerits >= LineCost.Overfull ? int.MaxValue : breaks.Count;
    }
}
