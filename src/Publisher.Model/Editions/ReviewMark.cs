using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;

namespace Publisher.Model.Editions;

/// <summary>Why somebody should look at a pair; the gravest first.</summary>
public enum ReviewState
{
    /// <summary>Not translated.</summary>
    Missing,

    /// <summary>The source has changed since the translation was made.</summary>
    Stale,

    /// <summary>Only the translation has it.</summary>
    Extra,

    /// <summary>The translation has it in another place.</summary>
    Moved,

    /// <summary>It is not certain that one side translates the other.</summary>
    Doubtful,
}

/// <summary>A pair, or a part of it, that is to be reviewed.</summary>
/// <param name="Language">Of the translation.</param>
/// <param name="Span">What to look at: the translation; the source where there is none.</param>
public sealed record ReviewMark(string PairId, LanguageTag Language, ReviewState State, SourceSpan Span);
