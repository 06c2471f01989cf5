using Publisher.Acceptance.Support;
using Publisher.Verification;

namespace Publisher.Acceptance;

/// <summary>Our own checker: scored on the consortium's files, then held against every PDF that the program makes.</summary>
[Collection(RealBookCollection.Name)]
public sealed class VerificationTests(RealBook book, ITestOutputHelper output)
{
    /// <summary>What the checker finds today, and must find tomorrow: files that fail, of them by the very condition.</summary>
    [Theory]
    [InlineData("PDF_UA-1", "ua-1", 151, 151)]
    // One file's number comes from an older count of the conditions of 6.6.4.
    [InlineData("PDF_A-2a", "a-2a", 16, 15)]
    public void Of_the_corpus_no_file_that_passes_is_failed_and_those_that_fail_are_found(string folder, string profile, int found, int exact)
    {
        var results = Corpus.Files(folder).Select(file => (File: file, Conditions: Conditions(file, Profile.All[profile]))).ToList();
        var failing = results.Where(result => !result.File.Passes).ToList();
        var accused = results.Where(result => result.File.Passes && result.Conditions.Count > 0).Select(result => result.File.Name).ToList();
        var missed = failing.Where(result => !result.Conditions.Any(id => id.StartsWith(result.File.Clause + "-", StringComparison.Ordinal)))
            .Select(result => result.File.Name).ToList();
        var hit = failing.Count(result => result.Conditions.Contains(result.File.Condition));
        output.WriteLine($"{folder}: {results.Count - failing.Count - accused.Count} of {results.Count - failing.Count} conforming files accepted; "
            + $"{failing.Count - missed.Count} of {failing.Count} faulty ones found, {hit} by the very condition");

        Assert.Empty(accused);
        Assert.True(failing.Count - missed.Count >= found, "missed: " + string.Join(", ", missed));
        Assert.True(hit >= exact, $"{hit} found by the very condition");
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public void The_real_book_keeps_what_it_claims(string edition) => Conforms(book.File(edition, "pdf"));

    public static TheoryData<string> Editions => RealBook.Editions;

    [Fact]
    public void The_specimen_keeps_what_it_claims()
    {
        using var folder = new SmallBook();
        Assert.Equal(0, CommandLine.Run(Repository.Root, "gallery", "--output", folder.Output).ExitCode);
        Assert.All(Directory.GetFiles(folder.Output, "*.pdf"), Conforms);
    }

    [Theory]
    [InlineData("a-2b", "PDF/A-2b")]
    [InlineData("a-3a+ua-1", "PDF/UA-1, PDF/A-3a")]
    public void A_book_keeps_whatever_it_chooses_to_claim(string conformance, string profiles)
    {
        using var small = new SmallBook().With("01.md", "# Tea\n\nA leaf.[^1]\n\n[^1]: Green.\n")
            .With("book.yaml", $"languages: [en]\npdf: {{ conformance: {conformance}{(conformance.StartsWith("a-3", StringComparison.Ordinal) ? ", attach: source" : "")} }}\n");
        Assert.Equal(0, small.Build("--format", "pdf").ExitCode);
        var run = CommandLine.Run(Repository.Root, "verify", Directory.GetFiles(small.Output, "*.pdf").Single());

        Assert.True(run.ExitCode == 0, run.Everything);
        Assert.Contains($": {profiles}: every condition", run.Output, StringComparison.Ordinal);
    }

    private static void Conforms(string file)
    {
        var run = CommandLine.Run(Repository.Root, "verify", file);
        Assert.True(run.ExitCode == 0, run.Everything);
        Assert.Single(run.Output.Trim().Split('\n'));
    }

    /// <summary>Conditions that the file does not meet: 7.1-3.</summary>
    private static HashSet<string> Conditions(CorpusFile file, Profile profile) =>
        [.. PdfVerifier.Verify(File.ReadAllBytes(file.Path), [profile]).Findings.Where(finding => !finding.IsAdvice)
            .SelectMany(finding => finding.Clauses).Select(clause => clause.Split(' ')[1])];
}
