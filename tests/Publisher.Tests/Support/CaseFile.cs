using System.Runtime.CompilerServices;
using System.Text;

namespace Publisher.Tests.Support;

/// <summary>
/// Cases in a text file: a line <c>%%% name</c>, the input, a line with a dot, the expected output. With
/// <c>ACCEPT_GOLDEN=1</c> a run writes what came out instead of comparing.
/// </summary>
public static class CaseFile
{
    private const string Start = "%%% ";

    /// <summary>The case files of a folder beside the calling test.</summary>
    public static IEnumerable<string> In(string folder, [CallerFilePath] string test = "") =>
        Directory.EnumerateFiles(Path.Combine(Path.GetDirectoryName(test)!, folder), "*.md").Order(StringComparer.Ordinal);

    /// <summary>Runs every case of a file; fails with all that differ.</summary>
    public static void Run(string path, Func<string, string> produce)
    {
        var written = new StringBuilder();
        var faults = new StringBuilder();
        foreach (var (name, input, expected) in Read(path))
        {
            var actual = produce(input).TrimEnd('\n') + "\n";
            written.Append($"{Start}{name}\n{input}.\n{actual}\n");
            if (actual.TrimEnd() != expected.TrimEnd())
            {
                faults.Append($"--- {name}\nexpected:\n{expected}actual:\n{actual}");
            }
        }
        if (Environment.GetEnvironmentVariable("ACCEPT_GOLDEN") == "1")
        {
            File.WriteAllText(path, written.ToString().TrimEnd('\n') + "\n");
            return;
        }
        Assert.True(faults.Length == 0, faults.ToString());
    }

    private static IEnumerable<(string Name, string Input, string Expected)> Read(string path)
    {
        var cases = File.ReadAllText(path).Split("\n" + Start);
        foreach (var text in cases.Select((text, index) => index == 0 ? text[Start.Length..] : text))
        {
            var lineEnd = text.IndexOf('\n');
            var dot = text.IndexOf("\n.\n", StringComparison.Ordinal);
            yield return dot < 0
                ? (text[..lineEnd], text[(lineEnd + 1)..].TrimEnd('\n') + "\n", "")
                : (text[..lineEnd], text[(lineEnd + 1)..(dot + 1)], text[(dot + 3)..]);
        }
    }
}
