using System.Text.RegularExpressions;
using Publisher.Model.Diagnostics;
using Publisher.Parsing;
using Publisher.Tests.Architecture;
using Publisher.Tests.Support;

namespace Publisher.Tests.Parsing.Translation;

/// <summary>CHECKS.md has every rule between languages, its severity, and examples that set it off.</summary>
public sealed partial class CheckDocumentTests
{
    /// <summary>What needs a history, several files or pictures is told in words.</summary>
    private static readonly string[] ToldInWords =
        ["ALN002", "ALN003", "ALN004", "ALN005", "ALN006", "ALN007", "CHK052", "CHK053", "CHK055", "CHK057", "CHK077"];

    private static readonly string Document = File.ReadAllText(Path.Combine(Repository.Root, "src/Publisher.Parsing/Checks/CHECKS.md"));

    private static readonly Dictionary<string, string> Sections = Section().Matches(Document)
        .ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value);

    private static IEnumerable<DiagnosticRule> Rules => DiagnosticCatalog.Rules.Values
        .Where(rule => rule.Code.StartsWith("CHK", StringComparison.Ordinal) || rule.Code.StartsWith("ALN", StringComparison.Ordinal));

    [Fact]
    public void Every_rule_has_a_section_and_every_section_a_rule() =>
        Assert.Equal(Rules.Select(rule => rule.Code).Order(), Sections.Keys.Order());

    [Fact]
    public void Severities_are_those_of_the_catalogue() => Assert.All(Rules,
        rule => Assert.StartsWith($"Default: {rule.Severity.ToString().ToLowerInvariant()}. ", Sections[rule.Code], StringComparison.Ordinal));

    [Fact]
    public void Every_example_sets_its_rule_off()
    {
        var silent = Sections.Where(section => !ToldInWords.Contains(section.Key))
            .Where(section => !CodesOf(section.Value).Contains(section.Key)).Select(section => section.Key);

        Assert.Empty(silent);
    }

    [Fact]
    public void What_is_told_in_words_has_no_example() =>
        Assert.All(ToldInWords, code => Assert.DoesNotContain("```", Sections[code], StringComparison.Ordinal));

    private static IEnumerable<string> CodesOf(string section)
    {
        var files = Fence().Matches(section).ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value);
        var book = new MemoryWorkspace { ["book.yaml"] = "languages: [zh-Hans, en]\n" };
        foreach (var (name, text) in files)
        {
            _ = name switch
            {
                "book.yaml" => book[name] = "languages: [zh-Hans, en]\n" + text,
                "terms.csv" => book[name] = text,
                _ => book[$"{name}/a.md"] = $"# 题 1\n\n{text}",
            };
        }
        return ManuscriptReader.Check(book).Diagnostics.Select(one => one.Code);
    }

    [GeneratedRegex(@"^### ([A-Z]{3}\d{3})\n(.*?)(?=^##|\z)", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Section();

    [GeneratedRegex(@"^```([\w.-]+)\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();
}
