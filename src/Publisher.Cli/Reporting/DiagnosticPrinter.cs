using System.Collections.Immutable;
using Publisher.Model.Diagnostics;

namespace Publisher.Cli.Reporting;

/// <summary>
/// Prints diagnostics for people and editors: <c>file:line:column: error CODE: message</c>, the source line with carets,
/// the hint.
/// </summary>
internal sealed class DiagnosticPrinter(TextWriter writer, Words words, Palette palette)
{
    /// <summary>More of one kind than this bury everything else; the rest is counted.</summary>
    private const int MostOfOneCode = 20;

    public void Print(ImmutableArray<Diagnostic> diagnostics)
    {
        var printed = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var diagnostic in diagnostics)
        {
            var count = printed[diagnostic.Code] = printed.GetValueOrDefault(diagnostic.Code) + 1;
            if (count <= MostOfOneCode)
            {
                Print(diagnostic);
            }
        }
        foreach (var (code, count) in printed.Where(entry => entry.Value > MostOfOneCode))
        {
            writer.WriteLine(words.More(count - MostOfOneCode, code));
        }
    }

    private void Print(Diagnostic diagnostic)
    {
        var severity = palette.Paint(diagnostic.Severity, $"{words.Name(diagnostic.Severity)} {diagnostic.Code}:");
        writer.WriteLine($"{Place(diagnostic)}{severity} {SourceExcerpt.Visible(words.MessageOf(diagnostic))}");
        if (SourceExcerpt.Of(diagnostic.Span) is { } excerpt)
        {
            writer.WriteLine(excerpt);
        }
        if (Hint(diagnostic) is { Length: > 0 } hint)
        {
            writer.WriteLine($"       = {words.Hint}: {SourceExcerpt.Visible(hint)}");
        }
    }

    public static string Place(Diagnostic diagnostic)
    {
        if (diagnostic.Span.IsNowhere)
        {
            return diagnostic.Path.Length > 0 ? $"{diagnostic.Path}: " : "publisher: ";
        }
        var path = diagnostic.Path.Length > 0 ? diagnostic.Path : diagnostic.Span.File!.Path;
        var start = diagnostic.Span.StartPosition;
        return $"{path}:{start.Line}:{start.Column}: ";
    }

    private string Hint(Diagnostic diagnostic) =>
        words.IsChinese && diagnostic.ChineseMessage.Length > 0 ? diagnostic.ChineseHint : diagnostic.Hint;
}
