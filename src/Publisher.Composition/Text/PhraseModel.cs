using System.Collections.Concurrent;
using System.Globalization;
using Publisher.Model.Documents;

namespace Publisher.Composition.Text;

/// <summary>
/// Tells phrases of Chinese and Japanese apart, for headings (T9; CSS Text 4, word-break: auto-phrase): a linear model whose
/// features are the one to three characters about a place (T. Kudo's TinySegmenter and Google's BudouX use the same).
/// Immutable; shared by threads.
/// </summary>
internal sealed class PhraseModel
{
    /// <summary>Where each feature's characters begin, seen from the place, and how many they are.</summary>
    private static readonly (string Name, int Offset, int Length)[] Features =
    [
        ("UW1", -3, 1), ("UW2", -2, 1), ("UW3", -1, 1), ("UW4", 0, 1), ("UW5", 1, 1), ("UW6", 2, 1),
        ("BW1", -2, 2), ("BW2", -1, 2), ("BW3", 0, 2),
        ("TW1", -3, 3), ("TW2", -2, 3), ("TW3", -1, 3), ("TW4", 0, 3),
    ];

    private static readonly ConcurrentDictionary<string, PhraseModel?> Models = new(StringComparer.Ordinal);

    private readonly Dictionary<string, int>[] _weights = [.. Features.Select(_ => new Dictionary<string, int>(StringComparer.Ordinal))];

    /// <summary>Sum of all weights: half of it is what a place must reach to be a boundary.</summary>
    private int _sum;

    /// <summary>The model of a language; null when it has none.</summary>
    public static PhraseModel? For(LanguageTag language) => Models.GetOrAdd(
        language.IsTraditionalChinese ? "zh-Hant" : language.IsChinese ? "zh-Hans" : language.Primary, Load);

    /// <summary>Whether a phrase may end before a place; the place has a character on either side.</summary>
    public bool IsBoundary(ReadOnlySpan<char> text, int place)
    {
        var score = 0;
        for (var i = 0; i < Features.Length; i++)
        {
            var (_, offset, length) = Features[i];
            var start = place + offset;
            if (start >= 0 && start + length <= text.Length
                && _weights[i].GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text.Slice(start, length), out var weight))
            {
                score += weight;
            }
        }
        return 2 * score > _sum;
    }

    private static PhraseModel? Load(string name)
    {
        using var stream = typeof(PhraseModel).Assembly.GetManifestResourceStream($"phrases-{name}.txt");
        if (stream is null)
        {
            return null;
        }
        var model = new PhraseModel();
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (!line.StartsWith('#'))
            {
                model.Add(line.Split('\t'));
            }
        }
        return model;
    }

    private void Add(string[] fields)
    {
        var weight = int.Parse(fields[2], CultureInfo.InvariantCulture);
        _weights[Array.FindIndex(Features, feature => feature.Name == fields[0])].Add(fields[1], weight);
        _sum += weight;
    }
}
