using System.Collections.Concurrent;
using System.Globalization;
using Publisher.Model.Documents;

namespace Publisher.Composition.Text;

/// <summary>
/// Liang patterns of one language, read from <c>Data/hyphenation-*.txt</c>, as a trie. Immutable; shared by threads.
/// A language gets hyphenation by adding its file, named by its tag or primary subtag.
/// </summary>
internal sealed class HyphenationPatterns
{
    private static readonly ConcurrentDictionary<string, HyphenationPatterns?> Loaded = new(StringComparer.Ordinal);

    /// <summary>Node 0 is the root. Children are chained: first child, next sibling.</summary>
    private readonly List<Node> _nodes = [new Node()];
    private readonly Dictionary<string, ulong> _exceptions = new(StringComparer.Ordinal);

    private sealed class Node
    {
        public char Letter;
        public int FirstChild;
        public int NextSibling;

        /// <summary>Digits of the pattern that ends here, one before each letter and one after the last.</summary>
        public byte[]? Values;
    }

    /// <summary>The patterns of the tag, else of its primary language; English has those of American English.</summary>
    public static HyphenationPatterns? For(LanguageTag language) =>
        Loaded.GetOrAdd(language.Value, Load) ?? Loaded.GetOrAdd(language.Primary == "en" ? "en-US" : language.Primary, Load);

    /// <summary>See <see cref="Hyphenator.Divide"/>; without the limits that a language's profile sets.</summary>
    public ulong Divide(ReadOnlySpan<char> word)
    {
        Span<char> letters = stackalloc char[word.Length + 2];
        letters[0] = letters[^1] = '.';
        word.ToLowerInvariant(letters[1..^1]);
        if (_exceptions.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(letters[1..^1], out var points))
        {
            return points;
        }
        Span<byte> values = stackalloc byte[letters.Length + 1];
        values.Clear();
        for (var start = 0; start < letters.Length; start++)
        {
            Match(letters[start..], values[start..]);
        }
        points = 0;
        for (var i = 1; i < word.Length; i++)
        {
            points |= (values[i + 1] & 1) == 1 ? 1UL << i : 0;
        }
        return points;
    }

    private void Match(ReadOnlySpan<char> letters, Span<byte> values)
    {
        var node = 0;
        foreach (var letter in letters)
        {
            node = Child(node, letter);
            if (node == 0)
            {
                return;
            }
            if (_nodes[node].Values is not { } found)
            {
                continue;
            }
            for (var i = 0; i < found.Length; i++)
            {
                values[i] = Math.Max(values[i], found[i]);
            }
        }
    }

    private int Child(int node, char letter)
    {
        var child = _nodes[node].FirstChild;
        while (child != 0 && _nodes[child].Letter != letter)
        {
            child = _nodes[child].NextSibling;
        }
        return child;
    }

    private static HyphenationPatterns? Load(string tag)
    {
        using var stream = typeof(HyphenationPatterns).Assembly.GetManifestResourceStream($"hyphenation-{tag}.txt");
        if (stream is null)
        {
            return null;
        }
        var patterns = new HyphenationPatterns();
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#') || line.Length == 0)
            {
                continue;
            }
            if (line.AsSpan().ContainsAnyInRange('0', '9'))
            {
                patterns.AddPattern(line);
            }
            else
            {
                patterns.AddException(line);
            }
        }
        return patterns;
    }

    private void AddPattern(string pattern)
    {
        var node = 0;
        var values = new List<byte> { 0 };
        foreach (var character in pattern)
        {
            if (char.IsAsciiDigit(character))
            {
                values[^1] = (byte)CharUnicodeInfo.GetDigitValue(character);
                continue;
            }
            node = ChildOrNew(node, character);
            values.Add(0);
        }
        _nodes[node].Values = [.. values];
    }

    private int ChildOrNew(int node, char letter)
    {
        var child = Child(node, letter);
        if (child != 0)
        {
            return child;
        }
        _nodes.Add(new Node { Letter = letter, NextSibling = _nodes[node].FirstChild });
        return _nodes[node].FirstChild = _nodes.Count - 1;
    }

    private void AddException(string word)
    {
        var points = 0UL;
        var length = 0;
        foreach (var character in word)
        {
            if (character == '-')
            {
                points |= 1UL << length;
            }
            else
            {
                length++;
            }
        }
        _exceptions[word.Replace("-", "", StringComparison.Ordinal)] = points;
    }
}
