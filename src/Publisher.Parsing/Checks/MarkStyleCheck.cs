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
    private readonly SortedDictionary<(LanguageTag Language, char Found, char Expected), Findings> _found = [];
    private readonly Typography _typography;

    /// <summary>The text being read: its language, and its quotations that are open. Spans of another language have their own.</summary>
    private readonly Stack<(LanguageTag Language, MarkStyle Style)> _texts = [];

    /// <summary>How often a mark was found, where first, and where it can be replaced in that file.</summary>
    private sealed record Findings(SourceSpan First)
    {
        public int Count { get; set; }
        public List<SourceSpan> Places { get; } = [];

        public Fix? FixWith(char expected) => Places.Count == 0 ? null
            : new Fix([.. Places.OrderBy(place => place.Start).Select(place => new Replacement(place, expected.ToString()))]);
    }

    private MarkStyleCheck(Typography typography) => _typography = typography;

    public static void Run(ImmutableArray<Pair> pairs, Typography typography, DiagnosticBag bag)
    {
        var check = new MarkStyleCheck(typography);
        foreach (var side in pairs.SelectMany(pair => pair.Sides))
        {
            check.Open(side.Language);
            check.Walk(side.Blocks);
            check._texts.Pop();
        }
        foreach (var ((language, found, expected), findings) in check._found)
        {
            bag.Add(DiagnosticCatalog.ForeignMark.Create(findings.First, found, language, expected, findings.Count) with
            {
                Fix = findings.FixWith(expected),
            });
        }
    }

    private void Open(LanguageTag language) => _texts.Push((language, new MarkStyle(_typography.For(language).Quotes)));

    protected override void Enter(Block block) => Open(block.Language == LanguageTag.None ? _texts.Peek().Language : block.Language);

    protected override void Leave(Block block) => _texts.Pop();

    protected override void Enter(Inline inline)
    {
        if (inline is StyledSpan { Language: { } language })
        {
            Open(language);
        }
        else if (inline is Text text)
        {
            Check(text);
        }
    }

    protected override void Leave(Inline inline)
    {
        if (inline is StyledSpan { Language: not null })
        {
            _texts.Pop();
        }
    }

    private void Check(Text text)
    {
        var (language, style) = _texts.Peek();
        _faults.Clear();
        style.Find(text.Value, _faults);
        foreach (var fault in _faults)
        {
            var key = (language, fault.Found, fault.Expected);
            if (!_found.TryGetValue(key, out var seen))
            {
                _found[key] = seen = new Findings(PlaceOf(text, fault));
            }
            seen.Count++;
            if (SourcePlace.Find(text.Span, text.Value, fault.At) is { } place && ReferenceEquals(place.File, seen.First.File)
                && !seen.Places.Contains(place))
            {
                seen.Places.Add(place);
            }
        }
    }

    /// <summary>The mark itself where the source shows it as it is read, else the text that holds it.</summary>
    private static SourceSpan PlaceOf(Text text, MarkFault fault)
    {
        var at = text.Span.Start + fault.At;
        return text.Span.File is { } file && at < file.Text.Length && file.Text[at] == fault.Found ? file.Span(at, at + 1) : text.Span;
    }
}
