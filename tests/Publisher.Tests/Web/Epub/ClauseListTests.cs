using System.Text.RegularExpressions;
using Publisher.Tests.Architecture;

namespace Publisher.Tests.Web.Epub;

/// <summary>Keeps the list of clauses beside the EPUB writer whole and true (EPUB 3.3, EPUB Accessibility 1.1).</summary>
public sealed class ClauseListTests
{
    /// <summary>Clauses of EPUB 3.3 that ask something of a book, and after them those of EPUB Accessibility 1.1 (A).</summary>
    private static readonly string[] Clauses =
    [
        "2", "3.2", "3.3", "3.4", .. Under("3.5", 2), "3.6", "3.7", "3.8", "3.9",
        "4.2.2", "4.2.3", "4.2.5", "4.2.6.1", "4.2.6.3.1", "4.2.6.3.2", "4.2.6.3.5", "4.2.6.3.6", "4.3.2", "4.3.3", "4.4",
        "5.2", .. Under("5.3", 7), "5.4", "5.5.1", "5.5.2", .. Under("5.5.3.1", 3), .. Under("5.5.3.2", 6), "5.5.4", "5.5.5", "5.5.6",
        "5.6.1", "5.6.2", "5.6.2.1", "5.6.3", .. Under("5.7", 2), "5.8.1", "5.9.3", "5.9.4", "5.9.5",
        "6.1.2", .. Under("6.1.3", 5), "6.1.4.1", "6.1.4.2", .. Under("6.1.4.3", 3), "6.2.2", "6.2.3", "6.3.1.2", "6.3.1.3", "6.3.2.1", "6.3.2.4",
        "7.2", "7.3", "7.4.2", "7.4.3", "7.4.4", "7.4.5", "7.5", "8.2", "8.3.1", "8.3.2", "9", "10", "11.3", "C.2", "D.1", "D.3", "D.6",
        "A2.2", "A2.3", "A3.3.1", "A3.3.2.1", "A3.3.2.2", .. Under("A3.4.1.3", 3), "A3.4.2", "A3.5.2", .. Under("A3.5.3", 4), "A5",
    ];

    private static IEnumerable<string> Under(string clause, int parts) => Enumerable.Range(1, parts).Select(part => $"{clause}.{part}");

    private static readonly List<string[]> Rows =
    [
        .. File.ReadLines(Path.Combine(Repository.Root, "src", "Publisher.Web", "Epub", "EPUB.md"))
            .Where(line => Regex.IsMatch(line, @"^\| [ACD]?\.?[0-9.]+ \|"))
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries)[1..^1]),
    ];

    [Fact]
    public void Every_clause_is_listed_in_order() => Assert.Equal(Clauses, Rows.Select(row => row[0]));

    [Fact]
    public void Every_row_says_who_can_tell_how_it_is_met_and_names_files_that_exist() => Assert.All(Rows, row =>
    {
        Assert.Equal(5, row.Length);
        Assert.All(row, cell => Assert.NotEmpty(cell));
        Assert.Contains(row[1], new[] { "M", "H" });
        var files = Regex.Matches(row[4], "`([^`]+)`").Select(match => match.Groups[1].Value).ToList();
        Assert.True(files.Count > 0 || row[4] == "-", row[4]);
        Assert.All(files, file => Assert.True(File.Exists(Path.Combine(Repository.Root, "src", $"Publisher.{file}.cs")), file));
    });
}
