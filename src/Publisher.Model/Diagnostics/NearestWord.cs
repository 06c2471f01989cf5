using System.Collections.Immutable;

namespace Publisher.Model.Diagnostics;

/// <summary>Finds the word that was probably meant, by edit distance (Levenshtein, letter case ignored).</summary>
public static class NearestWord
{
    /// <summary>Longer input is no typing slip; comparing its start is enough and bounds the work.</summary>
    private const int MaxLength = 40;

    /// <summary>The candidate nearest to <paramref name="word"/>; of equals the first.</summary>
    public static string Find(string word, ImmutableArray<string> candidates)
    {
        var best = candidates[0];
        var least = int.MaxValue;
        foreach (var candidate in candidates)
        {
            var distance = Distance(word, candidate);
            if (distance < least)
            {
                (best, least) = (candidate, distance);
            }
        }
        return best;
    }

    private static int Distance(string a, string b)
    {
        a = a.Length > MaxLength ? a[..MaxLength] : a;
        Span<int> row = stackalloc int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
        {
            row[j] = j;
        }
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var same = char.ToLowerInvariant(a[i - 1]) == char.ToLowerInvariant(b[j - 1]);
                var change = diagonal + (same ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(change, Math.Min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.Length];
    }
}
