using System.Text.RegularExpressions;
using Publisher.Cli;
using Publisher.Tests.Architecture;
using UglyToad.PdfPig;

namespace Publisher.Tests.Cli;

/// <summary>The specimen: made without a remark, and every rule it shows is there with its number.</summary>
public sealed class GalleryCommandTests
{
    [Fact]
    public void The_specimen_shows_its_rules_without_a_fault()
    {
        using var folder = new TemporaryFolder();
        var run = new TestRun(Repository.Root);

        Assert.Equal(ExitCode.Success, run.Publisher("gallery", "--output", folder.Path));
        Assert.Contains("0 errors, 0 warnings", run.Error, StringComparison.Ordinal);
        using var document = PdfDocument.Open(Path.Combine(folder.Path, "specimen-bilingual.pdf"));
        var text = string.Concat(document.GetPages().SelectMany(page => page.Letters).Select(letter => letter.Value));
        var shown = Regex.Matches(text, @"T(\d+)").Select(match => int.Parse(match.Groups[1].Value, null)).ToHashSet();
        Assert.Superset(new HashSet<int> { 3, 6, 7, 8, 10, 11, 13, 15, 16, 20, 24, 25, 31, 33, 35, 37, 39, 40, 41, 52, 54, 55, 67, 70, 72, 73 }, shown);
    }

    [Fact]
    public void The_specimen_is_the_same_whenever_it_is_made()
    {
        using var folder = new TemporaryFolder();
        foreach (var name in new[] { "one", "two" })
        {
            Assert.Equal(ExitCode.Success, new TestRun(Repository.Root).Publisher("gallery", "--output", Path.Combine(folder.Path, name)));
        }
        var made = File.ReadAllBytes(Path.Combine(folder.Path, "one", "specimen-bilingual.pdf"));
        Assert.Equal(made, File.ReadAllBytes(Path.Combine(folder.Path, "two", "specimen-bilingual.pdf")));
        // Both may be made within a second, which is as fine as dates of a PDF are: so the date itself is not today's.
        using var document = PdfDocument.Open(made);
        Assert.StartsWith("D:20260101000000", document.Information.CreationDate, StringComparison.Ordinal);
    }
}
