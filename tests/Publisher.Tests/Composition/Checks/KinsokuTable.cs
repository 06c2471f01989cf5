using Publisher.Model.Layouts;

namespace Publisher.Tests.Composition.Checks;

/// <summary>
/// Which characters may not start or end a line, read from table T3 of the typography rules and from nowhere else: what
/// composition does is held against it. Behind a typed
/// space only closing marks and stops are forbidden.
/// </summary>
internal static class KinsokuTable
{
    // The sets of T3 by letter.
    private const string ClosingWide = "）》〉」』】〗〕］｝〙〟｠";
    private const string ClosingQuotes = "”’";
    private const string ClosingNarrow = ")]}";
    private const string Stops = "。．，、｡､";
    private const string Dividing = "：；！？‼⁇⁈⁉";
    private const string KatakanaDots = "・･";
    private const string MiddleDots = "·‧";
    private const string WaveMarks = "〜゠";
    private const string Connectors = "～–-‐";
    private const string Solidi = "/／";
    private const string Ellipses = "…⋯‥";
    private const string Dashes = "—⸺―";
    private const string Iterations = "々〻ゝゞヽヾ";
    private const string SmallKana = "ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶー"
        + "ㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿｧｨｩｪｫｬｭｮｯｰ";
    private const string Suffixes = "%％‰℃℉°′″￠";
    private const string OpeningWide = "（《〈「『【〖〔［｛〘〝｟";
    private const string OpeningQuotes = "“‘";
    private const string Prefixes = "￥¥＄$£€№";

    /// <summary>Why the character may not start a line after <paramref name="before"/>; null when it may.</summary>
    public static string? AtStart(char character, char before, Kinsoku level)
    {
        var isJoined = !char.IsWhiteSpace(before);
        var isStrict = level == Kinsoku.Strict;
        return level == Kinsoku.None ? null
            : ClosingWide.Contains(character) || (isJoined && ClosingQuotes.Contains(character)) ? "A closing"
            : ClosingNarrow.Contains(character) && IsCjk(before) ? "A closing"
            : Stops.Contains(character) ? "B stop"
            : level == Kinsoku.Loose || !isJoined ? null
            : Dividing.Contains(character) ? "C dividing"
            : KatakanaDots.Contains(character) || MiddleDots.Contains(character) ? "D middle dot"
            : WaveMarks.Contains(character) && isStrict ? "E connector"
            : Connectors.Contains(character) ? "E connector"
            : Solidi.Contains(character) && IsCjk(before) ? "E solidus"
            : Ellipses.Contains(character) ? "F ellipsis"
            : isStrict && Dashes.Contains(character) ? "G dash"
            : Iterations.Contains(character) ? "H iteration mark"
            : isStrict && SmallKana.Contains(character) ? "I small kana"
            : Suffixes.Contains(character) ? "J suffix"
            : null;
    }

    /// <summary>Why the character may not end a line before <paramref name="after"/>; null when it may.</summary>
    public static string? AtEnd(char character, char after, Kinsoku level) =>
        level == Kinsoku.None ? null
        : OpeningWide.Contains(character) || (!char.IsWhiteSpace(after) && OpeningQuotes.Contains(character)) ? "K opening"
        : level == Kinsoku.Loose ? null
        : Prefixes.Contains(character) && char.IsAsciiDigit(after) ? "L prefix"
        : Solidi.Contains(character) && IsCjk(after) && !IsHangul(after) ? "M solidus"
        : null;

    private static bool IsHangul(char character) => character is >= '\uAC00' and < '\uD7B0';

    public static bool IsCjk(char character) => character is >= '\u2E80' and < '\uD800' or >= '\uF900' and < '\uFB00' or >= '\uFF00' and < '\uFFF0';
}
