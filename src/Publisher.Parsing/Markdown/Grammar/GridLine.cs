using System.Text;
using Publisher.Parsing.Languages;

namespace Publisher.Parsing.Markdown.Grammar;

/// <summary>
/// A line of a grid table: where in it the borders of columns are. Authors count columns as their editor shows them or by characters;
/// each line is read as it fits, and one with a bar for every border in their order, however they stand.
/// </summary>
internal sealed class GridLine
{
    private const string RuleSigns = "-=:";

    private readonly string _text;

    private GridLine(string text, int[] at, bool[] isBar, bool fits) => (_text, At, IsBar, Fits) = (text, at, isBar, fits);

    /// <summary>The offset of each border.</summary>
    public int[] At { get; }

    /// <summary>Whether a bar or a corner stands there; a cell goes through where none does.</summary>
    public bool[] IsBar { get; }

    /// <summary>Whether the last border is where it is to be.</summary>
    public bool Fits { get; }

    /// <summary><c>+---+:==:+</c>: a line of nothing but rules and corners.</summary>
    public static bool IsRule(ReadOnlySpan<char> text) => text is ['+', _, .., '+'] && text.ContainsAny('-', '=') && text.IndexOfAnyExcept("+-=:") < 0 && !text.Contains("++", StringComparison.Ordinal);

    /// <summary>Rules with gaps are for cells that go through: <c>+---+   +</c>.</summary>
    public static bool IsBroken(ReadOnlySpan<char> text) => text is ['+', _, .., '+'] && text.ContainsAny('-', '=') && text.IndexOfAnyExcept("+-=: ") < 0;

    public static GridLine Of(string text, int[] borders)
    {
        var best = Measured(text, borders, isWide: true);
        if (text.AsSpan().ContainsAnyExceptInRange('\0', '\x7F') && Measured(text, borders, isWide: false) is var narrow
            && (narrow.Fits, narrow.Bars).CompareTo((best.Fits, best.Bars)) > 0)
        {
            best = narrow;
        }
        return (!best.Fits || best.Bars < borders.Length) && InOrder(text, borders.Length) is { } ordered ? ordered : best;
    }

    private int Bars => IsBar.Count(bar => bar);

    private static GridLine Measured(string text, int[] borders, bool isWide)
    {
        var (at, isBar) = (new int[borders.Length], new bool[borders.Length]);
        var (offset, column) = (0, 0);
        for (var i = 0; i < borders.Length; i++)
        {
            while (offset < text.Length && column < borders[i])
            {
                Rune.DecodeFromUtf16(text.AsSpan(offset), out var rune, out var length);
                column += isWide ? DisplayWidth.Of(rune) : 1;
                offset += length;
            }
            at[i] = offset;
            isBar[i] = column == borders[i] && offset < text.Length && text[offset] is '|' or '+';
        }
        return new GridLine(text, at, isBar, isBar[^1] && at[^1] == text.Length - 1);
    }

    /// <summary>Every border has a bar, and there are no others; null where that is not so.</summary>
    private static GridLine? InOrder(string text, int count)
    {
        var at = new List<int>(count);
        var bar = text.StartsWith('+') ? '+' : '|';
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == bar && (i == 0 || text[i - 1] != '\\'))
            {
                at.Add(i);
            }
        }
        return at.Count == count && at[^1] == text.Length - 1 ? new GridLine(text, [.. at], [.. at.Select(_ => true)], true) : null;
    }

    /// <summary>Whether nothing but a rule stands between two neighbouring borders.</summary>
    public bool IsRuleAt(int column)
    {
        var (start, end) = (At[column], At[column + 1]);
        return end < _text.Length && start + 1 < end && IsRuleSign(_text[start]) && IsRuleSign(_text[end])
            && _text.AsSpan(start + 1, end - start - 1) is var inside && inside.IndexOfAnyExcept(RuleSigns) < 0;
    }

    /// <summary>Whether bars stand where no border is, or words behind the last one: they may be meant for another cell.</summary>
    public bool IsMisaligned
    {
        get
        {
            if (Fits || _text.StartsWith('+'))
            {
                return false;
            }
            for (var i = 1; i < _text.Length - 1; i++)
            {
                if (_text[i] == '|' && _text[i - 1] != '\\' && !At.Contains(i))
                {
                    return true;
                }
            }
            return !_text.EndsWith('|');
        }
    }

    public bool IsHeadRule => _text.Contains('=', StringComparison.Ordinal);

    private static bool IsRuleSign(char sign) => sign == '+' || RuleSigns.Contains(sign, StringComparison.Ordinal);

    public ReadOnlySpan<char> Between(int column) => _text.AsSpan(At[column] + 1, Math.Max(0, At[column + 1] - At[column] - 1));

    /// <summary>What a cell holds of the line; the last one may be longer than its column.</summary>
    public (int Start, int End) Inside(int first, int last)
    {
        var start = Math.Min(At[first] + 1, _text.Length);
        var end = last + 1 < At.Length - 1 || Fits ? At[last + 1] : _text.EndsWith('|') ? _text.Length - 1 : _text.Length;
        end = Math.Clamp(end, start, _text.Length);
        return (start, start + _text.AsSpan(start, end - start).TrimEnd().Length);
    }
}
