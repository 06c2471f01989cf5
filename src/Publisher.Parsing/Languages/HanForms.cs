using System.Buffers;

namespace Publisher.Parsing.Languages;

/// <summary>
/// Whether Chinese is written in traditional characters, by frequent ones that only one of the two forms has
/// (the pairs stand in the same order; GB 2312 against Big5).
/// </summary>
internal static class HanForms
{
    private static readonly SearchValues<char> Traditional =
        SearchValues.Create("這個們說時國來會對學為過還沒問從點關開間見長經發樣讓進動現實話與書頭無電氣種應體東場車邊");

    private static readonly SearchValues<char> Simplified =
        SearchValues.Create("这个们说时国来会对学为过还没问从点关开间见长经发样让进动现实话与书头无电气种应体东场车边");

    /// <summary>The characters of traditional texts less those of simplified ones: positive means traditional.</summary>
    public static int Surplus(ReadOnlySpan<char> text) => text.CountAny(Traditional) - text.CountAny(Simplified);
}
