using System.Globalization;
using Publisher.Model.Documents;
using Publisher.Model.Editions;

namespace Publisher.Model.Wording;

/// <summary>
/// The words that the outputs themselves say, in one language. A language without an entry gets English.
/// Texts with <c>{0}</c> take a number or a name.
/// </summary>
public sealed record UiText(LanguageTag Language)
{
    /// <summary>The language that was asked for, where its words are in part those of another.</summary>
    public LanguageTag Asked { get; init; }
    public required string LanguageName { get; init; }
    public required string Contents { get; init; }
    public required string Cover { get; init; }
    public required string CoverOf { get; init; }
    public required string TitlePage { get; init; }
    public required string StartOfText { get; init; }
    public required string Pages { get; init; }
    public required string Landmarks { get; init; }
    public required string Figures { get; init; }
    public required string Tables { get; init; }
    public required string Notes { get; init; }
    public required string BackToText { get; init; }
    public required string Figure { get; init; }
    public required string Table { get; init; }

    /// <summary>Caption of a table that goes on: <c>{0}</c> is its label (T71).</summary>
    public required string ContinuedTable { get; init; }

    /// <summary>The title of a box where it goes on over a page.</summary>
    public required string Continued { get; init; }
    public required string Chapter { get; init; }
    public required string Part { get; init; }
    public required string Listing { get; init; }

    /// <summary>How text names an equation, and what stands beside it.</summary>
    public required string Equation { get; init; }
    public required string EquationNumber { get; init; }
    public required string Section { get; init; }
    public required string Appendix { get; init; }

    /// <summary>How text names a page; and behind the name of what is on it.</summary>
    public required string Page { get; init; }
    public required string PageAside { get; init; }

    /// <summary>A title that stands for a number.</summary>
    public required string QuotedTitle { get; init; }
    public required string Listings { get; init; }
    public required string Equations { get; init; }
    public required string Done { get; init; }
    public required string NotDone { get; init; }
    public required string Note { get; init; }
    public required string Tip { get; init; }
    public required string Important { get; init; }
    public required string Warning { get; init; }
    public required string Caution { get; init; }
    public required string SkipToText { get; init; }
    public required string Languages { get; init; }
    public required string Both { get; init; }
    public required string All { get; init; }
    public required string Display { get; init; }
    public required string Layout { get; init; }
    public required string Interleaved { get; init; }
    public required string SideBySide { get; init; }
    public required string Width { get; init; }
    public required string Measure { get; init; }
    public required string FullWidth { get; init; }
    public required string Theme { get; init; }
    public required string Auto { get; init; }
    public required string Light { get; init; }
    public required string Dark { get; init; }
    public required string TextSize { get; init; }
    public required string Small { get; init; }
    public required string Medium { get; init; }
    public required string Large { get; init; }
    public required string Largest { get; init; }
    public required string Close { get; init; }

    /// <summary>Heading of the list in a review edition; the states that it names; what stands for text that is not there.</summary>
    public required string ReviewList { get; init; }
    public required string Stale { get; init; }
    public required string Missing { get; init; }
    public required string Extra { get; init; }
    public required string Moved { get; init; }
    public required string Doubtful { get; init; }
    public required string NoTranslation { get; init; }
    public required string NoSource { get; init; }
    public required string InStep { get; init; }

    /// <summary>How a day is written, as a .NET date format of the invariant culture.</summary>
    public required string Day { get; init; }

    /// <summary>How a month is written.</summary>
    public required string Month { get; init; }

    /// <summary>Between the names of people in a list.</summary>
    public required string Comma { get; init; }

    /// <summary>Says what in the book serves readers who cannot see or hear it (schema.org accessibilitySummary).</summary>
    public required string AccessibleText { get; init; }
    public required string AccessiblePictures { get; init; }
    public required string AccessiblePages { get; init; }

    public string Number(string pattern, int number) => string.Format(CultureInfo.InvariantCulture, pattern, number);

    /// <summary>A date of <c>book.yaml</c> (year, year-month or year-month-day) as the language writes it; others unchanged.</summary>
    public string Date(string date) =>
        DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day.ToString(Day, CultureInfo.InvariantCulture)
            : DateOnly.TryParseExact(date, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month)
                ? month.ToString(Month, CultureInfo.InvariantCulture) : date;

    /// <summary>What stands above a note without a title.</summary>
    public string Name(Admonition note) => AdmonitionNames.Find(note.Name, Asked == default ? Language : Asked) is { Length: > 0 } name ? name : Name(note.Kind);

    public string Name(AdmonitionKind kind) => kind switch
    {
        AdmonitionKind.Tip => Tip,
        AdmonitionKind.Important => Important,
        AdmonitionKind.Warning => Warning,
        AdmonitionKind.Caution => Caution,
        _ => Note,
    };

    public string Name(ReviewState state) => state switch
    {
        ReviewState.Stale => Stale,
        ReviewState.Missing => Missing,
        ReviewState.Extra => Extra,
        ReviewState.Moved => Moved,
        _ => Doubtful,
    };

    /// <summary>The nearest language that we have words for: script and region first, then the language, then English.</summary>
    public static UiText For(LanguageTag language) => language switch
    {
        { IsTraditionalChinese: true } => UiTexts.ChineseTraditional,
        { IsChinese: true } => UiTexts.ChineseSimplified,
        { IsJapanese: true } => UiTexts.Japanese,
        { IsKorean: true } => UiTexts.Korean,
        { Primary: "en" } => UiTexts.English,
        _ => LabelNames.In(UiTexts.English with { Asked = language, LanguageName = language.Value, Day = "yyyy-MM-dd", Month = "yyyy-MM" }, language),
    };
}
