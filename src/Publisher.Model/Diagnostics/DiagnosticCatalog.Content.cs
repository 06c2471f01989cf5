using System.Collections.Frozen;

namespace Publisher.Model.Diagnostics;

public static partial class DiagnosticCatalog
{
    /// <summary>
    /// Errors that spoil one thing in the text, not the book: it is shown as it is written (a formula as its TeX, a picture as its
    /// description), all the rest is made, and the run ends with the exit code of errors all the same.
    /// </summary>
    public static bool IsOfContent(string code) =>
        (_content ??= Content.Select(rule => rule.Code).ToFrozenSet(StringComparer.Ordinal)).Contains(code);

    private static DiagnosticRule[] Content =>
    [
        .. Formulas, .. Pictures.Where(rule => rule.Severity == Severity.Error), PictureUnreadableInPdf, PictureNotInBook, SvgBroken,
        CodeIncludeUnreadable, CodeRegionMissing, CodeLinesMissing, IncludeMissing, IncludeCycle, IncludeTooMuch, IncludePartMissing,
        TooIntricate, UndefinedFootnote, DuplicateFootnote, UnsafeLink, DuplicateId, BadLanguageAttribute,
    ];
}
