using System.Collections.Immutable;
using System.Text;
using Publisher.Model.Diagnostics;

namespace Publisher.Cli.Reporting;

/// <summary>
/// Prints diagnostics as workflow commands, which GitHub shows beside the lines of a pull request:
/// <c>::warning file=a.md,line=1,col=2,title=CHK010::message</c>.
/// </summary>
internal static class GitHubAnnotations
{
    public static void Print(TextWriter writer, ImmutableArray<Diagnostic> diagnostics, Words words)
    {
        foreach (var diagnostic in diagnostics)
        {
            var level = diagnostic.Severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "notice" };
            var isChinese = words.IsChinese && diagnostic.ChineseMessage.Length > 0;
            var hint = isChinese ? diagnostic.ChineseHint : diagnostic.Hint;
            var message = words.MessageOf(diagnostic) + (hint.Length > 0 ? "\n" + hint : "");
            writer.WriteLine($"::{level} {Place(diagnostic)}title={diagnostic.Code}::{Escaped(message)}");
        }
    }

    private static string Place(Diagnostic diagnostic)
    {
        var path = diagnostic.Path.Length > 0 ? diagnostic.Path : diagnostic.Span.File?.Path ?? "";
        if (path.Length == 0)
        {
            return "";
        }
        var (start, end) = (diagnostic.Span.StartPosition, diagnostic.Span.EndPosition);
        var file = $"file={EscapedProperty(path)},";
        // GitHub ignores columns of a place over several lines.
        return diagnostic.Span.IsNowhere ? file
            : start.Line == end.Line
                ? FormattableString.Invariant($"{file}line={start.Line},endLine={end.Line},col={start.Column},endColumn={end.Column},")
                : FormattableString.Invariant($"{file}line={start.Line},endLine={end.Line},");
    }

    /// <summary>Line ends and per cent signs would end or change the command.</summary>
    private static string Escaped(string text) => new StringBuilder(text).Replace("%", "%25").Replace("\r", "%0D").Replace("\n", "%0A").ToString();

    private static string EscapedProperty(string text) => Escaped(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
