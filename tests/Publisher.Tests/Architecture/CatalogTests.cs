using System.Reflection;
using System.Text.RegularExpressions;
using Publisher.Model.Diagnostics;

namespace Publisher.Tests.Architecture;

/// <summary>The catalogue of diagnostics is complete: unique codes, both languages, a test for each code.</summary>
public partial class CatalogTests
{
    private static readonly DiagnosticRule[] Declared =
    [
        .. typeof(DiagnosticCatalog).GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
            .Where(field => field.FieldType == typeof(DiagnosticRule))
            .Select(field => (DiagnosticRule)field.GetValue(null)!),
    ];

    [Fact]
    public void Every_code_is_declared_once() =>
        Repository.Nothing(Declared.GroupBy(rule => rule.Code).Where(group => group.Count() > 1).Select(group => group.Key));

    [Fact]
    public void Every_declared_rule_is_listed_in_its_area() =>
        Assert.Equal(
            Declared.Select(rule => rule.Code).Order(StringComparer.Ordinal),
            DiagnosticCatalog.Rules.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void Codes_have_the_usual_form() =>
        Assert.All(Declared, rule => Assert.Matches(CodeForm(), rule.Code));

    [Fact]
    public void Every_rule_is_worded_in_both_languages_and_says_what_to_do() =>
        Repository.Nothing(Declared
            .Where(rule => string.IsNullOrWhiteSpace(rule.Message) || string.IsNullOrWhiteSpace(rule.Hint)
                || !HanSign().IsMatch(rule.ChineseMessage) || !HanSign().IsMatch(rule.ChineseHint))
            .Select(rule => rule.Code));

    [Fact]
    public void Both_languages_use_the_same_arguments() =>
        Repository.Nothing(Declared
            .Where(rule => !Arguments(rule.Message).SetEquals(Arguments(rule.ChineseMessage))
                || !Arguments(rule.Hint).SetEquals(Arguments(rule.ChineseHint)))
            .Select(rule => rule.Code));

    [Fact]
    public void Every_code_has_a_test_named_after_it()
    {
        var tested = Repository.Sources("tests")
            .SelectMany(source => TestName().Matches(source.Text))
            .Select(match => match.Groups[1].Value)
            .ToHashSet(StringComparer.Ordinal);

        Repository.Nothing(Declared.Select(rule => rule.Code).Except(tested));
    }

    private static HashSet<string> Arguments(string wording) =>
        [.. Argument().Matches(wording).Select(match => match.Groups[1].Value)];

    [GeneratedRegex("^(MAN|SRC|MTH|COD|ALN|CHK|REF|BOK|BLK|FNT|IMG|CMP|PDF|WEB|CLI|IMP|VER|CNV|XCH)[0-9]{3}$")]
    private static partial Regex CodeForm();

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}")]
    private static partial Regex HanSign();

    [GeneratedRegex(@"\{(\d+)[^}]*\}")]
    private static partial Regex Argument();

    [GeneratedRegex(@"\b(?:void|Task) ([A-Z]{3}[0-9]{3})_\w+\(")]
    private static partial Regex TestName();
}
