using Publisher.Model.Diagnostics;

namespace Publisher.Parsing.Checks.Translation.Numbers;

/// <summary>CHK060: a number that both sides have, in another unit on each: 5 km and 5米. Numbers without a unit agree with any.</summary>
internal static class UnitCheck
{
    public static void Run(SideText first, List<Number> numbers, SideText second, List<Number> others, DiagnosticBag bag)
    {
        foreach (var number in numbers.Where(number => number.Unit.IsKnown))
        {
            Number? different = null;
            var agrees = false;
            foreach (var other in others.Where(other => number.Answers(other)))
            {
                agrees |= !other.Unit.IsKnown || number.Unit.Agrees(other.Unit) || number.IsSameAmount(other);
                different ??= other;
            }
            if (!agrees && different is { } found)
            {
                bag.Add(DiagnosticCatalog.UnitDiffers.Create(second.SpanOf(found.Start, found.Unit.End - found.Start),
                    Words(second, found), Words(first, number), first.Language));
            }
        }
    }

    private static string Words(SideText side, in Number number) => side.Value[number.Start..number.Unit.End];
}
