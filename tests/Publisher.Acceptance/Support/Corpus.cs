using System.Text.RegularExpressions;

namespace Publisher.Acceptance.Support;

/// <summary>
/// The test files of the veraPDF consortium (CC BY 4.0), which lie beside the working copy, not in it: <c>../shared/verapdf-corpus</c>.
/// A name says clause, test number and verdict: <c>7.21.5-t01-fail-a.pdf</c>.
/// </summary>
public static partial class Corpus
{
    private static readonly string Folder = Path.GetFullPath(Path.Combine(Repository.Root, "..", "shared", "verapdf-corpus"));

    /// <summary>The files of one profile; skips the test where there are none.</summary>
    public static IReadOnlyList<CorpusFile> Files(string profile)
    {
        var folder = Path.Combine(Folder, profile);
        Assert.SkipUnless(Directory.Exists(folder), $"the files of the veraPDF corpus are not at {folder}");
        return [.. Directory.EnumerateFiles(folder, "*.pdf").Order(StringComparer.Ordinal).Select(Read)];
    }

    private static CorpusFile Read(string path)
    {
        var name = Name().Match(Path.GetFileName(path));
        // Clauses are written with hyphens or points: 6-2-11-7-3, 7.21.5, 7-18.3.
        var clause = name.Groups[1].Value.Replace('-', '.');
        return new CorpusFile(path, clause, $"{clause}-{int.Parse(name.Groups[2].Value, null)}", name.Groups[3].Value == "pass");
    }

    [GeneratedRegex(@"^(.+?)-t(\d+)-(pass|fail)-")]
    private static partial Regex Name();
}

/// <param name="Clause">7.21.5.</param>
/// <param name="Condition">With the number of the test: 7.21.5-1.</param>
public sealed record CorpusFile(string Path, string Clause, string Condition, bool Passes)
{
    public string Name => System.IO.Path.GetFileName(Path);
}
