using System.Collections.Immutable;
using Publisher.Model.Diagnostics;
using Publisher.Parsing;
using Publisher.Tests.Support;

namespace Publisher.Tests.Parsing.Translation;

/// <summary>Books of one chapter in two languages, checked.</summary>
internal static class Checked
{
    public static MemoryWorkspace Book(string first, string second, string language = "zh-Hans", string other = "en") => new()
    {
        ["book.yaml"] = $"languages: [{language}, {other}]\n",
        [$"{language}/a.md"] = first + "\n",
        [$"{other}/a.md"] = second + "\n",
    };

    public static ImmutableArray<Diagnostic> Diagnostics(MemoryWorkspace files) =>
        [.. ManuscriptReader.Check(files).Diagnostics.Where(one => one.Code.StartsWith("CHK", StringComparison.Ordinal))];

    public static ImmutableArray<Diagnostic> Diagnostics(string first, string second, string language = "zh-Hans", string other = "en") =>
        Diagnostics(Book(first, second, language, other));

    public static IEnumerable<string> Codes(string first, string second, string language = "zh-Hans", string other = "en") =>
        Diagnostics(first, second, language, other).Select(one => one.Code);

    /// <summary>The characters that a diagnostic points at.</summary>
    public static string Words(this Diagnostic diagnostic) => diagnostic.Span.File!.Text[diagnostic.Span.Start..diagnostic.Span.End];
}
