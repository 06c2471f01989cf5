using System.Collections.Frozen;
using System.Globalization;

namespace Publisher.Model.Diagnostics;

/// <summary>
/// Every diagnostic once: code, default severity, wording in English and Chinese. Codes are grouped in one file for
/// each area (<c>MAN</c> manuscript, <c>SRC</c> sources of other tools, <c>MTH</c> formulas, <c>COD</c> code, <c>ALN</c> alignment, <c>CHK</c> comparison of languages, <c>REF</c> numbers and references, <c>BOK</c> book.yaml, <c>BLK</c> boxes and other blocks, <c>FNT</c> fonts, <c>IMG</c> pictures,
/// <c>CMP</c> composition, <c>PDF</c>, <c>WEB</c>, <c>IMP</c> e-books read, <c>VER</c> PDFs checked, <c>XCH</c> exchange with translation tools, <c>CNV</c> manuscripts rewritten, <c>CLI</c>). Wordings take <c>{0}</c>, <c>{1}</c>...
/// </summary>
public static partial class DiagnosticCatalog
{
    private static FrozenDictionary<string, DiagnosticRule>? _rules;
    private static FrozenSet<string>? _content;

    /// <summary>
    /// All rules by code. Built on first use, because the fields of the other files of this class must be set before.
    /// </summary>
    public static FrozenDictionary<string, DiagnosticRule> Rules => _rules ??=
        new[] { Manuscript, Sources, Formulas, Code, Alignment, Checks, References, BookFile, Blocks, Fonts, Pictures, Lines, Layout, Pages, Pdf, Web, Import, Verification, Exchange, Conversion, CommandLine }
            .SelectMany(area => area)
            .ToFrozenDictionary(rule => rule.Code, StringComparer.Ordinal);
}

/// <summary>
/// A catalogue entry. <see cref="Create"/> makes a diagnostic from it; arguments that are a <see cref="Phrase"/> are worded in
/// the language of each message.
/// </summary>
public sealed record DiagnosticRule(
    string Code, Severity Severity, string Message, string Hint, string ChineseMessage, string ChineseHint)
{
    public Diagnostic Create(SourceSpan span, params object[] arguments) => new(
        Code, Severity, span.Origin,
        string.Format(CultureInfo.InvariantCulture, Message, arguments),
        string.Format(CultureInfo.InvariantCulture, Hint, arguments))
    {
        ChineseMessage = string.Format(CultureInfo.InvariantCulture, ChineseMessage, InChinese(arguments)),
        ChineseHint = string.Format(CultureInfo.InvariantCulture, ChineseHint, InChinese(arguments)),
    };

    private static object[] InChinese(object[] arguments) =>
        Array.ConvertAll(arguments, argument => argument is Phrase phrase ? phrase.Chinese : argument);

    public Diagnostic CreateFor(string path, params object[] arguments) =>
        Create(SourceSpan.Nowhere, arguments) with { Path = path };
}
