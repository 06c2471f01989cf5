namespace Publisher.Parsing.Checks.Translation.Numbers;

/// <summary>半: half an hour after a number of hours, one half more after other measures, 50 per cent elsewhere.</summary>
internal static class Halves
{
    public static void Read(string text, int at, List<Number> numbers)
    {
        if (numbers.Count > 0 && at - numbers[^1].End is >= 0 and <= 2 && numbers[^1] is var last)
        {
            if (at > 0 && text[at - 1] is '点' or '點' or '时' or '時')
            {
                numbers.Add(new Number(at, at + 1, 30, Weight.Optional));
                return;
            }
            numbers[^1] = last with { Third = last.Value + 0.5m };
        }
        numbers.Add(new Number(at, at + 1, 50, Weight.Optional) { Other = 0.5m, Third = 2 });
    }
}
