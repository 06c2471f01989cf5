using Publisher.Composition.Text;
using Publisher.Model.Measures;

namespace Publisher.Composition.Blocks;

/// <summary>
/// Spreads short texts (T42, T49): two or three ideographs take gaps, so that they hold their own beside longer ones. The
/// gaps are tracking, not spaces: extraction gives the text as it is.
/// </summary>
internal static class EvenSpacing
{
    private const int Most = 3;

    /// <summary>Gaps of <paramref name="gap"/> between the characters of a text of two or three ideographs; others unchanged.</summary>
    public static StyledText Spread(StyledText text, Length gap) => IsShort(text)
        ? text with { Runs = [.. text.Runs.Select(run => run with { Style = run.Style with { Tracking = gap } })] }
        : text;

    /// <summary>
    /// Spread to a width: the first character at its start, the last at its end (T42). Unchanged where the text is wider, or
    /// is not one of two or three ideographs.
    /// </summary>
    public static StyledText SpreadTo(StyledText text, Length width)
    {
        var free = width - text.Runs[0].Style.Size * text.Characters.Length;
        return IsShort(text) && free > Length.Zero ? Spread(text, free / (text.Characters.Length - 1)) : text;
    }

    private static bool IsShort(StyledText text) =>
        text.Characters.Length is > 1 and <= Most && text.Characters.All(character => CharacterKinds.Instance[character] == CharacterKind.Han);
}
