using Publisher.Composition.Text;

namespace Publisher.Composition.Lines;

/// <summary>
/// The numbers of figures and tables, set close to their word and never parted from it: 图1-2, 表3 (T72). Only as typed: with
/// a space the author asks for one.
/// </summary>
internal static class NumberLabels
{
    private const string Words = "图圖図表式例";

    /// <summary>Whether one character is such a word and the next the first digit of its number.</summary>
    public static bool IsInside(ParagraphWork work, int word, int number) =>
        word >= 0 && work.Rules.Profile.TightLabels && number == word + 1
        && char.IsAsciiDigit(work.Characters[number]) && Words.Contains(work.Characters[word]);
}
