using System.Collections.Immutable;

namespace Publisher.Sync;

/// <summary>A stretch of text: in both versions, in the old one only, in the new one only.</summary>
public readonly record struct DiffPart(DiffKind Kind, string Text);

public enum DiffKind { Same, Removed, Added }

/// <summary>What changed between two versions of a text: word by word, character by character in Chinese and Japanese.</summary>
public static class TextDiff
{
    /// <summary>Longer texts than this, multiplied, are shown as replaced whole: nobody reads such differences.</summary>
    private const long MostCells = 4_000_000;

    public static ImmutableArray<DiffPart> Compare(string before, string after)
    {
        var (a, b) = (Tokens(before), Tokens(after));
        var start = 0;
        while (start < a.Count && start < b.Count && a[start] == b[start])
        {
            start++;
        }
        var end = 0;
        while (end < a.Count - start && end < b.Count - start && a[^(end + 1)] == b[^(end + 1)])
        {
            end++;
        }
        var parts = new List<DiffPart>();
        a.Take(start).ToList().ForEach(token => parts.Add(new DiffPart(DiffKind.Same, token)));
        AddChanged(parts, [.. a.Skip(start).SkipLast(end)], [.. b.Skip(start).SkipLast(end)]);
        a.TakeLast(end).ToList().ForEach(token => parts.Add(new DiffPart(DiffKind.Same, token)));
        return Joined(parts);
    }

    /// <summary>From 0 to 1: the share of words that two texts have in common.</summary>
    public static double Likeness(string one, string other)
    {
        var (a, b) = (Tokens(one).ToHashSet(StringComparer.Ordinal), Tokens(other).ToHashSet(StringComparer.Ordinal));
        a.Remove(" ");
        b.Remove(" ");
        return a.Count + b.Count == 0 ? 1 : 2.0 * a.Count(b.Contains) / (a.Count + b.Count);
    }

    private static List<string> Tokens(string text)
    {
        var tokens = new List<string>();
        for (var i = 0; i < text.Length;)
        {
            var length = 1;
            while (IsWordPart(text[i]) && i + length < text.Length && IsWordPart(text[i + length]))
            {
                length++;
            }
            length += char.IsHighSurrogate(text[i]) && i + 1 < text.Length ? 1 : 0;
            tokens.Add(text.Substring(i, length));
            i += length;
        }
        return tokens;
    }

    /// <summary>Letters and digits below the CJK blocks form words; above, each sign stands for itself.</summary>
    private static bool IsWordPart(char c) => (c < 0x2E80 || c is >= '\uAC00' and <= '\uD7A3') && char.IsLetterOrDigit(c);

    private static void AddChanged(List<DiffPart> parts, string[] a, string[] b)
    {
        if ((long)a.Length * b.Length > MostCells)
        {
            parts.Add(new DiffPart(DiffKind.Removed, string.Concat(a)));
            parts.Add(new DiffPart(DiffKind.Added, string.Concat(b)));
            return;
        }
        var common = CommonLengths(a, b);
        for (int i = 0, j = 0; i < a.Length || j < b.Length;)
        {
            if (i < a.Length && j < b.Length && a[i] == b[j])
            {
                parts.Add(new DiffPart(DiffKind.Same, a[i++]));
                j++;
            }
            else if (j == b.Length || (i < a.Length && common[i + 1, j] >= common[i, j + 1]))
            {
                parts.Add(new DiffPart(DiffKind.Removed, a[i++]));
            }
            else
            {
                parts.Add(new DiffPart(DiffKind.Added, b[j++]));
            }
        }
    }

    /// <summary>The length of the longest common subsequence of what follows each place.</summary>
    private static ushort[,] CommonLengths(string[] a, string[] b)
    {
        var common = new ushort[a.Length + 1, b.Length + 1];
        for (var i = a.Length - 1; i >= 0; i--)
        {
            for (var j = b.Length - 1; j >= 0; j--)
            {
                common[i, j] = a[i] == b[j] ? (ushort)(common[i + 1, j + 1] + 1) : Math.Max(common[i + 1, j], common[i, j + 1]);
            }
        }
        return common;
    }

    private static ImmutableArray<DiffPart> Joined(List<DiffPart> parts)
    {
        var joined = ImmutableArray.CreateBuilder<DiffPart>();
        foreach (var part in parts)
        {
            if (joined.Count > 0 && joined[^1].Kind == part.Kind)
            {
                joined[^1] = part with { Text = joined[^1].Text + part.Text };
            }
            else
            {
                joined.Add(part);
            }
        }
        return joined.ToImmutable();
    }
}
