using System.Collections.Immutable;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;
using Publisher.Model.Layouts;
using Publisher.Model.Pairs;

namespace Publisher.Parsing.Checks;

/// <summary>Reports marks of another region's style, each pair of found and expected once in a chapter with its count (T19, T54).</summary>
internal sealed class MarkStyleCheck : ContentWalker
{
    private readonly List<MarkFault> _faults = [];
    private readonly SortedDictionary<(LanguageTag Language, char Found, char Expected), (SourceSpan First, int Count)> _found = [];
    private MarkStyle _style = new(QuoteStyle.Any);
    private LanguageTag _language;
    private QuoteStyle _quotes;

    private MarkStyleCheck()
    {
    }

    public static void Run(ImmutableArray<Pair> pairs, Typography typography, DiagnosticBag bag)
    {
        var check = new MarkStyleCheck();
        foreach (var sides in pairs.SelectMany(pair => pair.Sides).GroupBy(side => side.Language))
        {
            check._language = sides.Key;
            check._quotes = typography.For(sides.Key).Quotes;
            foreach (var side in sides)
            {
                check.Walk(side.Blocks);
            }
        }
        foreach (var ((language, found, expected), (first, count)) in check._found)
        {
            bag.Add(DiagnosticCatalog.ForeignMark.Create(first, found, language, expected, count));
        }
    }

    protected override void Enter(Block block) => _style = new MarkStyle(_quotes);

    protected override void Enter(Inline inline)
    {
        if (inline is not Text text)
        {
            return;
        }
        _faults.Clear();
        _style.Find(text.Value, _faults);
        foreach (var fault in _faults)
        {
            var key = (_language, fault.Found, fault.Expected);
            _found[key] = _found.TryGetValue(key, out var seen) ? seen with { Count = seen.Count + 1 } : (PlaceOf(text, fault), 1);
        }
    }

    /// <summary>The mark itself where the source shows it as it is read, else the text that holds it.</summary>
    private static SourceSpan PlaceOf(Text text, MarkFault fault)
    {
        var at = text.Span.Start + fault.At;
        return text.Span.File is { } file && at < file.Text.Length && file.Text[at] == fault.Found ? file.Span(at, at + 1) : text.Span;
    }
}
