using Publisher.Verification.Content;
using static Publisher.Verification.Clause;

namespace Publisher.Verification.Clauses;

/// <summary>
/// What kept a part of the file from being checked: ISO 14289-1, 6.2, and ISO 19005-2, 6.1.1, which demand a file that
/// ISO 32000-1 allows. No profile counts these, hence test number 0. They come last, when everything has been read.
/// </summary>
internal static class ReadingRules
{
    private static readonly Clause[] Valid = [Ua("6.2", 0), A("6.1.1", 0)];

    /// <summary>Said of a rule whose check met data that it could not go on with.</summary>
    public static readonly Rule Stumble = new(Valid, "a condition could not be checked to the end, because data is damaged", "make the file anew", _ => []);

    public static readonly Rule[] All =
    [
        Stumble,
        new(Valid, "a stream cannot be decoded, so what is in it is not checked", "write it anew",
            evidence => evidence.File.Undecoded.Select(number => new Violation(new Place(0, number)))),
        new(Valid, "the content goes on beyond what is checked", "split it", evidence => evidence.Survey[Oddity.TooMuch]),
    ];
}
