using System.Collections.Frozen;

namespace Publisher.Verification.Wording;

/// <summary>What rules say, in Chinese: each English sentence in zh.txt with its translation on the line below.</summary>
internal static class ChineseWording
{
    private static readonly Lazy<FrozenDictionary<string, string>> All = new(Load);

    public static IEnumerable<string> Sentences => All.Value.Keys;

    /// <summary>The sentence itself where there is no translation.</summary>
    public static string Of(string english) => All.Value.GetValueOrDefault(english, english);

    private static FrozenDictionary<string, string> Load()
    {
        using var stream = typeof(ChineseWording).Assembly.GetManifestResourceStream("wording.zh.txt")!;
        using var reader = new StreamReader(stream);
        var pairs = new Dictionary<string, string>();
        while (reader.ReadLine() is { } english)
        {
            if (english.Length > 0)
            {
                pairs[english] = reader.ReadLine() ?? english;
            }
        }
        return pairs.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
