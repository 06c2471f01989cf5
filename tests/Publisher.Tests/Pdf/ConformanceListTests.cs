using System.Globalization;
using System.Text.RegularExpressions;
using Publisher.Tests.Architecture;

namespace Publisher.Tests.Pdf;

/// <summary>Keeps the lists of conditions beside the PDF writer whole and true (ISO 14289-1, ISO 19005-2).</summary>
public sealed class ConformanceListTests
{
    /// <summary>Conditions of each of the 31 checkpoints of the Matterhorn Protocol.</summary>
    private static readonly int[] Conditions =
        [7, 4, 3, 1, 3, 4, 2, 2, 8, 1, 7, 1, 8, 7, 5, 3, 3, 2, 4, 3, 1, 1, 1, 1, 1, 2, 1, 18, 1, 2, 30];

    /// <summary>What a program can tell, by the protocol's own count.</summary>
    private const int ByMachine = 87;

    /// <summary>Clauses of ISO 19005-2 that demand something, and how many parts each has at the last level.</summary>
    private static readonly string[] Clauses =
    [
        .. Under("6.1", 6), "6.1.7.1", "6.1.7.2", "6.1.8", "6.1.9", "6.1.10", "6.1.11", "6.1.12", "6.1.13",
        "6.2.1", "6.2.2", "6.2.3", .. Under("6.2.4", 5), "6.2.5", "6.2.6", "6.2.7", .. Under("6.2.8", 3), .. Under("6.2.9", 3), "6.2.10",
        "6.2.11.1", "6.2.11.2", .. Under("6.2.11.3", 3), .. Under("6.2.11.4", 2), "6.2.11.5", "6.2.11.6", .. Under("6.2.11.7", 3), "6.2.11.8",
        .. Under("6.3", 4), .. Under("6.4", 3), .. Under("6.5", 2), "6.6.1", .. Under("6.6.2", 3), "6.6.3", "6.6.4", "6.6.5", "6.6.6",
        "6.7.1", .. Under("6.7.2", 2), .. Under("6.7.3", 4), "6.7.4", "6.7.5", "6.7.6", "6.7.7", "6.7.8", "6.8", "6.9", "6.10", "6.11",
    ];

    private static IEnumerable<string> Under(string clause, int parts) => Enumerable.Range(1, parts).Select(part => $"{clause}.{part}");

    /// <summary>Rows of five cells, whose first is a number.</summary>
    private static List<string[]> Rows(string list) =>
    [
        .. File.ReadLines(Path.Combine(Repository.Root, "src", "Publisher.Pdf", "Structure", list))
            .Where(line => Regex.IsMatch(line, @"^\| [0-9]"))
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries)[1..^1]),
    ];

    [Fact]
    public void PDF_UA_lists_every_condition_of_every_checkpoint_in_order()
    {
        var expected = Conditions.SelectMany((count, i) =>
            Enumerable.Range(1, count).Select(number => string.Create(CultureInfo.InvariantCulture, $"{i + 1:00}-{number:000}")));

        Assert.Equal(expected, Rows("PDF_UA.md").Select(row => row[0]));
    }

    [Fact]
    public void PDF_UA_says_of_each_condition_who_can_tell()
    {
        var rows = Rows("PDF_UA.md");

        Assert.All(rows, row => Assert.Contains(row[1], new[] { "M", "H" }));
        Assert.Equal(ByMachine, rows.Count(row => row[1] == "M"));
    }

    [Fact]
    public void PDF_A_lists_every_clause_in_order() => Assert.Equal(Clauses, Rows("PDF_A.md").Select(row => row[0]));

    [Fact]
    public void PDF_A_says_of_each_clause_of_which_level_it_is() =>
        Assert.All(Rows("PDF_A.md"), row => Assert.Contains(row[1], new[] { "a", "u", "b" }));

    [Theory]
    [InlineData("PDF_UA.md")]
    [InlineData("PDF_A.md")]
    public void Every_row_says_how_and_names_files_that_exist(string list) => Assert.All(Rows(list), row =>
    {
        Assert.Equal(5, row.Length);
        Assert.All(row, cell => Assert.NotEmpty(cell));
        var files = Regex.Matches(row[4], "`([^`]+)`").Select(match => match.Groups[1].Value).ToList();
        Assert.True(files.Count > 0 || row[4] == "-", row[4]);
        Assert.All(files, file => Assert.True(File.Exists(Path.Combine(Repository.Root, "src", $"Publisher.{file}.cs")), file));
    });
}
