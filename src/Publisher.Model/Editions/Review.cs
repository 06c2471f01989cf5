using System.Collections.Immutable;
using System.Globalization;
using Publisher.Model.Documents;
using Publisher.Model.Wording;

namespace Publisher.Model.Editions;

/// <summary>What a review edition shows beside its pairs, in the words of its main language.</summary>
public sealed class Review
{
    private readonly ILookup<string, ReviewMark> _marks;
    private readonly EditionSpec _spec;

    internal Review(EditionSpec spec, IEnumerable<ReviewMark> marks)
    {
        _spec = spec;
        _marks = marks.Where(mark => spec.Languages.Contains(mark.Language)).ToLookup(mark => mark.PairId, StringComparer.Ordinal);
    }

    public bool Has(string pairId) => _marks.Contains(pairId);

    internal IEnumerable<ReviewMark> Of(string pairId) => _marks[pairId];

    /// <summary>One label for each state and file: parts of a pair that have it in common share it.</summary>
    public ImmutableArray<ReviewLabel> LabelsOf(string pairId) =>
    [
        .. _marks[pairId]
            .GroupBy(mark => (mark.State, mark.Language, File: mark.Span.File?.Path ?? ""))
            .OrderBy(group => group.Key.State).ThenBy(group => _spec.Languages.IndexOf(group.Key.Language))
            .Select(group => new ReviewLabel(StateOf(group.Key.State, group.Key.Language), PlaceOf(group.Key.File, group))),
    ];

    /// <summary>The state; and of which translation, where an edition has several.</summary>
    private string StateOf(ReviewState state, LanguageTag language)
    {
        var word = UiText.For(_spec.Languages[0]).Name(state);
        return _spec.Languages.Length > 2 ? $"{word} ({language})" : word;
    }

    private static string PlaceOf(string file, IEnumerable<ReviewMark> marks) => file + ":" + string.Join(",",
        marks.Select(mark => mark.Span.StartPosition.Line).Distinct().Order().Select(line => line.ToString(CultureInfo.InvariantCulture)));
}

/// <summary>What is said of a pair: <see cref="State"/> in words, <see cref="Place"/> as <c>file:line</c>, or several lines.</summary>
public readonly record struct ReviewLabel(string State, string Place);
