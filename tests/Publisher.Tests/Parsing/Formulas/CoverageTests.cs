using System.Text.RegularExpressions;
using Publisher.Parsing.Formulas;
using Publisher.Tests.Architecture;

namespace Publisher.Tests.Parsing.Formulas;

/// <summary>The page that says which TeX is supported tells the truth, and the whole of it.</summary>
public sealed partial class CoverageTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(Repository.Root, "src", "Publisher.Parsing", "Formulas", "TEX.md"));

    private static IEnumerable<(string Tex, bool IsSupported)> Examples() => Page.Split('\n')
        .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
        .Select(line => (Cells: line[2..line.LastIndexOf(" | ", StringComparison.Ordinal)], Says: line[(line.LastIndexOf(" | ", StringComparison.Ordinal) + 3)..]))
        .SelectMany(row => Code().Matches(row.Cells).Select(match => (match.Groups[1].Value.Replace(@"\|", "|", StringComparison.Ordinal), row.Says.StartsWith("yes", StringComparison.Ordinal))));

    [Fact]
    public void What_is_said_to_be_supported_is_and_the_rest_is_refused()
    {
        var examples = Examples().ToList();
        var wrong = examples.Where(example =>
        {
            var faults = new TexFaults();
            return (TexParser.Read(example.Tex, display: true, new TexMacros([]), faults) is not null) != example.IsSupported;
        });

        Assert.True(examples.Count > 800);
        Repository.Nothing(wrong.Select(example => example.Tex));
    }

    [Fact]
    public void No_command_and_no_environment_is_left_out()
    {
        var named = Name().Matches(Page).Select(match => match.Groups[1].Value).ToHashSet(StringComparer.Ordinal);

        Repository.Nothing(TexCommands.Names(new TexMacros([])).Except(named));
        Repository.Nothing(TexEnvironments.AllNames.Where(name => !Page.Contains($@"\begin{{{name}}}", StringComparison.Ordinal)));
    }

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Code();

    [GeneratedRegex(@"\\([A-Za-z]+)")]
    private static partial Regex Name();
}
