using Publisher.Model.Diagnostics;
using Publisher.Model.Layouts;

namespace Publisher.Parsing.Checks.Spacing;

/// <summary>
/// Judges each stretch of spaces once: CHK071 beside a full-width mark, CHK074 before a mark of letters, CHK070 doubled; else it
/// may part two scripts.
/// </summary>
internal sealed class SpaceRules(SpacingReport report, ScriptSpacing scripts)
{
    /// <summary>More spaces than these are meant: they align.</summary>
    internal const int MostDoubled = 3;

    /// <summary>Marks that bring their blank with them: nothing is needed before these, after those.</summary>
    private const string NoneBefore = "，。、；：？！）」』》〉】〕”";
    private const string NoneAfter = "，。、；：？！（「『《〈【〔“";

    public void Check(SourceRun run, LanguageProfile profile)
    {
        for (var at = run.Skip(run.Start, c => c != ' '); at < run.End; at = run.Skip(at, c => c != ' '))
        {
            var start = at;
            at = run.Skip(at, c => c == ' ');
            Judge(run, start, at, profile);
        }
    }

    private void Judge(SourceRun run, int start, int end, LanguageProfile profile)
    {
        if (run.Language.IsCjk && !run.Language.IsKorean && IsBesideWideMark(run, start, end))
        {
            report.Add(DiagnosticCatalog.SpaceBesideWideMark, run, start, end, "", run[NoneBefore.Contains(run[end], StringComparison.Ordinal) ? end : start - 1]);
        }
        else if (profile.MarkSpaces == MarkSpaces.After && IsBeforeMark(run, start, end))
        {
            report.Add(DiagnosticCatalog.SpaceBeforeMark, run, start, end, run.BeginsLine(start) ? null : "", run[end]);
        }
        else if (!scripts.Add(run, start, end) && IsDoubled(run, start, end))
        {
            report.Add(DiagnosticCatalog.DoubledSpace, run, start, end, " ");
        }
    }

    private static bool IsBesideWideMark(SourceRun run, int start, int end)
    {
        var isBefore = run.Holds(end) && NoneBefore.Contains(run[end], StringComparison.Ordinal) && (run.Holds(start - 1) || EndsMarkup(run[start - 1]));
        // Before a mark of emphasis the space may be what makes it one.
        return isBefore || (run.Holds(start - 1) && NoneAfter.Contains(run[start - 1], StringComparison.Ordinal) && (run.Holds(end) || run[end] is '[' or '`'));
    }

    private static bool IsBeforeMark(SourceRun run, int start, int end)
    {
        var (before, mark, after) = (run[start - 1], run[end], run[end + 1]);
        var isWord = run.Holds(start - 1) ? char.IsLetterOrDigit(before) || before is ')' or ']' or '”' or '"' or '%' : EndsMarkup(before);
        return isWord && run.Holds(end) && mark is ',' or '.' or ';' or ':' or '!' or '?'
            && (after is '\n' or '\r' or '”' or '"' or '’' || (after == ' ' && run[end + 2] is not ('.' or '!' or '?' or '=')))
            // Ratios; what a program asks and chooses by.
            && !(mark is ':' or '?' && run[run.Skip(end + 1, c => c == ' ')] is var next && (char.IsDigit(before) && char.IsDigit(next)));
    }

    private static bool IsDoubled(SourceRun run, int start, int end)
    {
        var (before, after) = (run[start - 1], run[end]);
        return end - start is > 1 and <= MostDoubled
            && (run.Holds(start - 1) ? !EndsSentence(run, start - 1) : EndsMarkup(before))
            // A dash takes the spaces beside it along (CHK073).
            && !(run.Language.IsChinese && (before is '-' || after is '-'))
            && (run.Holds(end) || after is '*' or '_' or '[' or '`');
    }

    /// <summary>Two spaces after a full stop are a typist's habit, and set as one.</summary>
    private static bool EndsSentence(SourceRun run, int last)
    {
        last = run[last] is ')' or '"' or '”' or '’' ? last - 1 : last;
        return run[last] is '.' or '!' or '?' or ':' or '。' or '！' or '？' or '：';
    }

    private static bool EndsMarkup(char c) => c is '*' or '_' or '~' or ')' or ']' or '`' or '}';
}
