using Publisher.Model.Diagnostics;

namespace Publisher.Parsing.Checks.Translation.Numbers;

/// <summary>
/// CHK010, CHK011, CHK060 and CHK061: numbers of one side that the other does not have, has in another unit or in another order. Each number is asked for once however often it
/// stands: translations repeat and leave out.
/// </summary>
internal sealed class NumberCheck(DiagnosticBag bag) : IPairCheck
{
    private readonly List<Number> _first = [];
    private readonly List<Number> _second = [];
    private readonly List<Number> _missing = [];
    private readonly List<Number> _strange = [];

    public void Run(SideText first, SideText second)
    {
        Read(first, _first);
        Read(second, _second);
        UnitCheck.Run(first, _first, second, _second, bag);
        SwapCheck.Run(first, _first, second, _second, bag);
        Unanswered(_first, _second, second, _missing);
        Unanswered(_second, _first, first, _strange);
        if (!_missing.Exists(IsCertain) && !_strange.Exists(IsCertain) && (_missing.Count == 0 || _strange.Count == 0))
        {
            return;
        }
        Report(first, second);
    }

    private static void Read(SideText side, List<Number> numbers)
    {
        numbers.Clear();
        NumberReader.Read(side, numbers);
    }

    private static bool IsCertain(Number number) => number.Weight == Weight.Certain;

    private static void Unanswered(List<Number> numbers, List<Number> others, SideText other, List<Number> unanswered)
    {
        unanswered.Clear();
        foreach (var number in numbers)
        {
            var isAsked = number.Weight > Weight.Optional && (number.Value > 12 || NumberReader.ReadsWords(other.Language));
            if (isAsked && !IsAnswered(number, others) && !unanswered.Exists(one => one.Value == number.Value))
            {
                unanswered.Add(number);
            }
        }
    }

    private static bool IsAnswered(in Number number, List<Number> others)
    {
        foreach (var other in others)
        {
            if (number.Answers(other) || number.IsSameAmount(other))
            {
                return true;
            }
        }
        return false;
    }

    private void Report(SideText first, SideText second)
    {
        var both = Math.Min(_missing.Count, _strange.Count);
        for (var i = 0; i < both; i++)
        {
            bag.Add(DiagnosticCatalog.NumberDiffers.Create(Place(second, _strange[i]), Words(second, _strange[i]), Words(first, _missing[i]), first.Language));
        }
        ReportAlone(_missing, both, first, second);
        ReportAlone(_strange, both, second, first);
    }

    private void ReportAlone(List<Number> numbers, int from, SideText side, SideText other)
    {
        foreach (var number in numbers.Skip(from).Where(IsCertain))
        {
            bag.Add(DiagnosticCatalog.NumberMissing.Create(Place(side, number), Words(side, number), other.Language));
        }
    }

    private static SourceSpan Place(SideText side, in Number number) => side.SpanOf(number.Start, number.End - number.Start);

    private static string Words(SideText side, in Number number) => side.Value[number.Start..number.End];
}
