using Publisher.Model.Diagnostics;

namespace Publisher.Parsing.Formulas;

/// <summary>A fault of a formula; its place is within the formula.</summary>
internal sealed record TexFault(DiagnosticRule Rule, int Start, int End, object[] Arguments);

/// <summary>What is wrong with one formula. No more than a few: the first say what there is to mend.</summary>
internal sealed class TexFaults
{
    private const int Most = 10;
    private readonly List<TexFault> _faults = [];

    public bool IsEmpty => _faults.Count == 0;

    public IReadOnlyList<TexFault> All => _faults;

    public void Add(DiagnosticRule rule, Token place, params object[] arguments)
    {
        if (_faults.Count < Most)
        {
            _faults.Add(new TexFault(rule, place.Start, place.End, arguments));
        }
    }
}
