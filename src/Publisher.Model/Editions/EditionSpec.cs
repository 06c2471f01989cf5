using System.Collections.Immutable;
using Publisher.Model.Documents;

namespace Publisher.Model.Editions;

/// <summary>How the languages of an edition lie beside each other.</summary>
public enum Arrangement
{
    /// <summary>One language.</summary>
    Single,

    /// <summary>Pair by pair, one language under the other.</summary>
    Interleaved,

    /// <summary>Columns on one page; both sides of a pair start on the same line (T73, T74).</summary>
    Parallel,

    /// <summary>
    /// Left page one language, right page the other (T75). Of more than two the pages follow one another in the order of the
    /// languages, a page of each (the reader warns): no spread shows them all.
    /// </summary>
    Facing,
}

[Flags]
public enum OutputFormats
{
    None = 0,
    Pdf = 1,
    Epub = 2,
    Html = 4,
    All = Pdf | Epub | Html,
}

/// <summary>
/// What one edition is to be: which languages, how arranged, which files. <see cref="PageSize"/> overrides the
/// book's page (a preset name of T44 or <c>WxHmm</c>); empty means the default for the arrangement.
/// </summary>
public sealed record EditionSpec(string Name, ImmutableArray<LanguageTag> Languages, Arrangement Arrangement,
    OutputFormats Formats = OutputFormats.All, string PageSize = "")
{
    /// <summary>Shows what of its translations is to be looked at, with file and line.</summary>
    public bool IsReview { get; init; }

    /// <summary>Width of the column for side notes, instead of the book's (<see cref="PageSettings.MarginColumnMm"/>); zero for none.</summary>
    public double? MarginColumnMm { get; init; }

    /// <summary>The arrangement in reflowable outputs (EPUB, web), where columns do not fit every screen.</summary>
    public Arrangement ReflowArrangement => Languages.Length > 1 ? Arrangement.Interleaved : Arrangement.Single;
}
