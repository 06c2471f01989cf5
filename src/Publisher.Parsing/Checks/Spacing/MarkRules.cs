using Publisher.Model.Diagnostics;
using Publisher.Model.Layouts;
using Publisher.Parsing.Languages;

namespace Publisher.Parsing.Checks.Spacing;

/// <summary>
/// CHK072 and CHK073: ellipses and dashes of Chinese that are typed with other marks (GB/T 15834, 4.10 and 4.11). CHK075: a comma
/// that runs into the next word. CHK076: digits and letters of full width.
/// </summary>
internal sealed class MarkRules(SpacingReport report)
{
    private const string Ellipsis = "……";
    private const string Dash = "——";

    /// <summary>From ASCII to its forms of full width.</summary>
    private const int WideOffset = '０' - '0';

    public void Check(SourceRun run, LanguageProfile profile)
    {
        for (var at = run.Start; at < run.End; at++)
        {
            at = run[at] switch
            {
                '.' or '。' when run.Language.IsChinese => CheckEllipsis(run, at),
                '-' when run.Language.IsChinese => CheckDash(run, at),
                ',' when profile.MarkSpaces == MarkSpaces.After => CheckComma(run, at),
                >= '０' and <= 'ｚ' when IsWideLetter(run[at]) && !run.Language.IsJapanese && !run.Language.IsKorean => CheckWide(run, at),
                _ => at,
            };
        }
    }

    private int CheckEllipsis(SourceRun run, int start)
    {
        var mark = run[start];
        var end = run.Skip(start, c => c == mark);
        var next = run.Skip(end, c => c == ' ');
        if (end - start is >= 3 and <= 6 && run.Holds(start - 1) && IsWide(run[start - 1]) && (IsWide(run[next]) || run[next] is '\n' or '\r'))
        {
            report.Add(DiagnosticCatalog.TypedEllipsis, run, start, run.Holds(next) ? next : end, Ellipsis, new string(mark, end - start), Ellipsis);
        }
        return end - 1;
    }

    private int CheckDash(SourceRun run, int start)
    {
        var end = run.Skip(start, c => c == '-');
        var (from, to) = (run.SkipBack(start, c => c == ' '), run.Skip(end, c => c == ' '));
        if (end - start is 2 or 3 && run.Holds(from - 1) && IsWide(run[from - 1]) && run.Holds(to) && IsWide(run[to]))
        {
            report.Add(DiagnosticCatalog.TypedDash, run, from, to, Dash, new string('-', end - start), Dash);
        }
        return end - 1;
    }

    /// <summary>Both words have letters only and stand free: what is in brackets, or has several commas, may be a program's.</summary>
    private int CheckComma(SourceRun run, int at)
    {
        var (from, to) = (run.SkipBack(at, IsWordLetter), run.Skip(at + 1, IsWordLetter));
        var (first, second) = (at - from, to - at - 1);
        var isFree = run[from - 1] is ' ' or '\n' or '“' or '"' && run[to] is ' ' or '\n' or '\r' or '.' or ';' or ':' or '!' or '?' or '”' or '"';
        if (isFree && first >= 2 && second >= 2 && first + second >= 5)
        {
            report.Add(DiagnosticCatalog.NoSpaceAfterComma, run, at, at + 1, ", ");
        }
        return at;
    }

    private int CheckWide(SourceRun run, int start)
    {
        var end = EndOfWide(run, start);
        var text = run.File.Text[start..end];
        var narrow = string.Create(text.Length, text, (chars, wide) =>
        {
            for (var i = 0; i < wide.Length; i++)
            {
                chars[i] = (char)(wide[i] - WideOffset);
            }
        });
        // "１." is no item of a list, "1." is.
        var isItem = run[end] is '.' or ')' && run.BeginsLine(start);
        report.Add(DiagnosticCatalog.WideLetters, run, start, end, isItem ? null : narrow, text, run.Language, narrow);
        return end - 1;
    }

    /// <summary>Numbers take their points and the commas between thousands along.</summary>
    private static int EndOfWide(SourceRun run, int start)
    {
        var end = run.Skip(start, IsWideLetter);
        while (IsWideDigit(run[end - 1]) && run.Skip(end + 1, IsWideDigit) is var next && (run[end], next - end - 1) is ('．', > 0) or ('，', 3))
        {
            end = run.Skip(next, IsWideLetter);
        }
        return end;
    }

    private static bool IsWordLetter(char c) => CharacterClass.IsLatin(c) || c is '’' or '\'' or '-';

    private static bool IsWideDigit(char c) => c is >= '０' and <= '９';

    internal static bool IsWideLetter(char c) => c is (>= '０' and <= '９') or (>= 'Ａ' and <= 'Ｚ') or (>= 'ａ' and <= 'ｚ');

    private static bool IsWide(char c) => CharacterClass.IsChineseOrJapanese(c) || c is '“' or '”';
}
