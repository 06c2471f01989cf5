using System.Globalization;
using System.IO.Compression;
using Publisher.Composition.Text;

namespace Publisher.Tests.Composition.Text;

public class BreakFinderTests
{
    /// <summary>Every case of the Unicode Character Database's LineBreakTest.txt, version 16.0.0.</summary>
    [Fact]
    public void ConformsToUax14()
    {
        var failures = new List<string>();
        var count = 0;
        foreach (var line in ReadCases())
        {
            count++;
            var found = Mark(line);
            if (found != line)
            {
                failures.Add($"expected {line}, found {found}");
            }
        }
        Assert.Equal(16_672, count);
        Assert.True(failures.Count == 0, $"{failures.Count} failures\n" + string.Join('\n', failures.Take(20)));
    }

    private static IEnumerable<string> ReadCases()
    {
        using var stream = typeof(BreakFinderTests).Assembly.GetManifestResourceStream("LineBreakTest.txt.gz")!;
        using var reader = new StreamReader(new GZipStream(stream, CompressionMode.Decompress));
        while (reader.ReadLine() is { Length: > 0 } line)
        {
            yield return line;
        }
    }

    /// <summary>The case's code points with the marks that BreakFinder puts between them.</summary>
    private static string Mark(string line)
    {
        var text = string.Concat(line.Split(' ').Where((_, index) => index % 2 == 1)
            .Select(hex => char.ConvertFromUtf32(int.Parse(hex, NumberStyles.HexNumber, CultureInfo.InvariantCulture))));
        var classes = new byte[text.Length];
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsLowSurrogate(text[i]))
            {
                classes[i] = (byte)LineBreakClass.Trail;
                continue;
            }
            var codePoint = char.ConvertToUtf32(text, i);
            var value = CharacterTable.Instance.ClassOf(codePoint);
            classes[i] = (byte)(value == LineBreakClass.CJ ? LineBreakClass.NS : value);
            classes[i] |= CharacterTable.Instance.IsWide(codePoint) ? BreakFinder.Wide : (byte)0;
        }
        var costs = new short[text.Length];
        BreakFinder.Find(classes, costs);
        var parts = new List<string>();
        for (var i = 0; i < text.Length; i += char.IsSurrogatePair(text, i) ? 2 : 1)
        {
            parts.Add(costs[i] == BreakCost.Never ? "×" : "÷");
            parts.Add(char.ConvertToUtf32(text, i).ToString("X4", CultureInfo.InvariantCulture));
        }
        return string.Join(' ', parts) + " ÷";
    }
}
