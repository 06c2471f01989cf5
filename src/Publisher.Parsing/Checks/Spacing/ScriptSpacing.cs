using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;
using Publisher.Parsing.Languages;

namespace Publisher.Parsing.Checks.Spacing;

/// <summary>
/// CHK077: borders between ideographs and letters, which some books write with a space and others without. Pages are set alike
/// (T24); who does it mostly one way has slipped where it is the other.
/// </summary>
internal sealed class ScriptSpacing(SpacingReport report)
{
    /// <summary>Slips are rarer than these; what is more frequent is a habit of its own.</summary>
    private const double MostSlips = 0.05;

    /// <summary>Fewer borders show no habit.</summary>
    private const int FewestBorders = 40;

    private readonly SortedDictionary<(LanguageTag Language, bool IsDigit), List<Border>> _borders = [];

    /// <summary>A border, with its spaces.</summary>
    private readonly record struct Border(SourceRun Run, int Start, int End)
    {
        public bool IsSpaced => End > Start;
    }

    /// <summary>Takes a stretch of spaces that parts scripts; false when it does not.</summary>
    public bool Add(SourceRun run, int start, int end)
    {
        if (end - start > SpaceRules.MostDoubled || !run.Holds(start - 1) || !run.Holds(end) || !IsBorder(run[start - 1], run[end]) || !IsCounted(run.Language))
        {
            return false;
        }
        // Lone letters are often part of a word (T恤): neither way is a slip.
        var isWord = Note(run, start, end);
        return isWord || end - start == 1;
    }

    /// <summary>Takes the borders without a space.</summary>
    public void Count(SourceRun run)
    {
        for (var at = run.Start + 1; IsCounted(run.Language) && at < run.End; at++)
        {
            if (IsBorder(run[at - 1], run[at]))
            {
                Note(run, at, at);
            }
        }
    }

    public void Report()
    {
        foreach (var borders in _borders.Values)
        {
            var spaced = borders.Count(border => border.IsSpaced);
            var slips = Math.Min(spaced, borders.Count - spaced);
            var isJudged = borders.Count >= FewestBorders && slips < borders.Count * MostSlips;
            var wantsSpace = spaced > borders.Count - spaced;
            foreach (var border in borders)
            {
                if (isJudged && border.IsSpaced != wantsSpace)
                {
                    Report(border, wantsSpace, borders.Count - slips, slips);
                }
                else if (border.End - border.Start > 1)
                {
                    report.Add(DiagnosticCatalog.DoubledSpace, border.Run, border.Start, border.End, " ");
                }
            }
        }
    }

    private void Report(Border border, bool wantsSpace, int usual, int slips)
    {
        var (run, start, end) = border;
        report.Add(DiagnosticCatalog.MixedSpacing, run, start, end, wantsSpace ? " " : "", $"{run[start - 1]}{run.File.Text[start..end]}{run[end]}",
            wantsSpace ? new Phrase("with a space", "有空格") : new Phrase("without a space", "无空格"), usual, slips);
    }

    private bool Note(SourceRun run, int start, int end)
    {
        var isAfter = IsLetter(run[end]);
        var other = isAfter ? run[end] : run[start - 1];
        var length = isAfter ? run.Skip(end, IsLetter) - end : start - run.SkipBack(start, IsLetter);
        var isDigit = char.IsDigit(other);
        if (length == 1 && !isDigit)
        {
            return false;
        }
        var key = (run.Language, isDigit);
        if (!_borders.TryGetValue(key, out var borders))
        {
            _borders[key] = borders = [];
        }
        borders.Add(new Border(run, start, end));
        return true;
    }

    private static bool IsCounted(LanguageTag language) => language.IsChinese || language.IsJapanese;

    private static bool IsBorder(char left, char right) => (IsIdeograph(left) && IsLetter(right)) || (IsLetter(left) && IsIdeograph(right));

    private static bool IsIdeograph(char c) => CharacterClass.IsHan(c) || CharacterClass.IsKana(c);

    private static bool IsLetter(char c) => CharacterClass.IsLatin(c) || char.IsAsciiDigit(c) || MarkRules.IsWideLetter(c);
}
