using Publisher.Model.Documents;
using Publisher.Parsing;
using Publisher.Tests.Support;

namespace Publisher.Tests.Parsing.Settings;

/// <summary>How <c>book.yaml</c> has code shown.</summary>
public sealed class CodeSettingsTests
{
    [Theory]
    [InlineData("", CodeTheme.Print, false, true)]
    [InlineData("code: { theme: mono, line-numbers: true, wrap: false }", CodeTheme.Mono, true, false)]
    [InlineData("code: { theme: none }", CodeTheme.None, false, true)]
    public void Code_is_shown_as_the_book_says(string yaml, CodeTheme theme, bool numbers, bool wrap)
    {
        var outcome = ManuscriptReader.Read(new MemoryWorkspace { ["book.yaml"] = "title: T\n" + yaml + "\n", ["a.md"] = "# A\n\nText.\n" });
        Assert.Empty(outcome.Diagnostics);
        Assert.Equal(new CodeSettings { Theme = theme, LineNumbers = numbers, Wrap = wrap }, outcome.Value!.Settings.Code);
    }

    [Theory]
    [InlineData("code: { grammars: [a/x.json, ./b.tmLanguage] }", "a/x.json|b.tmLanguage", "book.yaml:1:20")]
    [InlineData("code: { grammars: x.json }", "x.json", "book.yaml:1:19")]
    [InlineData("code: { grammars: ../x.json }", "../x.json", "book.yaml:1:19")]
    public void Grammars_are_named_from_the_book_s_folder(string yaml, string paths, string place)
    {
        var grammars = ManuscriptReader.Read(new MemoryWorkspace { ["book.yaml"] = yaml + "\n", ["a.md"] = "# A\n\nText.\n" }).Value!.Settings.Code.Grammars;
        Assert.Equal(paths.Split('|'), grammars.Select(grammar => grammar.Path));
        Assert.Equal(place, grammars[0].Span.ToString());
    }

    [Fact]
    public void An_unknown_theme_is_reported() => Assert.Contains(
        ManuscriptReader.Read(new MemoryWorkspace { ["book.yaml"] = "code: { theme: neon }\n", ["a.md"] = "# A\n" }).Diagnostics,
        found => found.Message.Contains("neon", StringComparison.Ordinal));
}
