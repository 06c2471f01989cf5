using Publisher.Highlighting.Grammars;
using Publisher.Model.Documents;
using TextMateSharp.Grammars;

namespace Publisher.Tests.Highlighting;

/// <summary>Our engine against TextMateSharp's: the same grammars, the same code, the same tokens.</summary>
public sealed class AgreementTests
{
    private static readonly List<(string Language, string Text)> Samples = ReadSamples();

    [Fact]
    public void Every_language_of_the_samples_is_told_as_the_reference_tells_it()
    {
        using var shelf = new GrammarShelf(asReference: true);
        var reference = new TextMateReference(scope => Open(shelf, scope));
        // What the reference makes of scripts in Svelte hangs on which other grammars it has read.
        Assert.All(Samples.Where(sample => sample.Language != "svelte"), sample => AssertAgreement(shelf, reference, shelf.ScopeOf(sample.Language)!, sample.Text));
    }

    [Fact]
    public void Grammars_without_a_sample_tell_code_of_other_kinds_as_the_reference_does()
    {
        using var shelf = new GrammarShelf(asReference: true);
        var reference = new TextMateReference(scope => Open(shelf, scope));
        var mixed = string.Join('\n', Samples.Where(sample => sample.Language is "json" or "js" or "html" or "bash").Select(sample => sample.Text));
        // Stata's lists hold texts, which the reference takes for rules and fails.
        var scopes = shelf.Scopes.Except(Samples.Select(sample => shelf.ScopeOf(sample.Language)!)).Where(scope => scope != "source.stata");
        Assert.All(scopes, scope => AssertAgreement(shelf, reference, scope, mixed));
    }

    [Fact]
    public void The_package_has_no_grammar_that_is_not_on_the_shelf()
    {
        using var shelf = new GrammarShelf();
        var package = new RegistryOptions(ThemeName.LightPlus);
        Assert.All(package.GetAvailableLanguages(), language =>
        {
            var scope = package.GetScopeByLanguageId(language.Id);
            Assert.Equal(scope, shelf.ScopeOf(language.Id));
            Assert.NotNull(shelf.File(scope));
        });
    }

    [Fact]
    public void Every_file_of_the_shelf_holds_the_grammar_of_its_scope()
    {
        using var shelf = new GrammarShelf();
        Assert.All(shelf.Scopes, scope => Assert.Equal(scope, shelf.File(scope)!.Value.Scope));
    }

    private static void AssertAgreement(GrammarShelf shelf, TextMateReference reference, string scope, string text)
    {
        var expected = reference.Tokenize(scope, text);
        var found = new Tokenizer(shelf.Open(scope)!).Tokenize(text).Tokens;
        Assert.Equal(Show(expected, text, scope), Show(found, text, scope));
    }

    private static IEnumerable<string> Show(IEnumerable<CodeToken> tokens, string text, string scope) =>
        tokens.Select(token => $"{scope} {token.Start} {token.Kind}: {text.Substring(token.Start, token.Length)}");

    private static MemoryStream? Open(GrammarShelf shelf, string scope) => shelf.File(scope) is { } file
        ? new MemoryStream(System.Text.Encoding.UTF8.GetBytes(file.Value.Root.GetRawText())) : null;

    private static List<(string Language, string Text)> ReadSamples()
    {
        using var reader = new StreamReader(typeof(AgreementTests).Assembly.GetManifestResourceStream("code-samples.md")!);
        var samples = new List<(string, string)>();
        foreach (var block in reader.ReadToEnd().Split("\n~~~~ ").Skip(1))
        {
            var lines = block.Split('\n');
            samples.Add((lines[0].Trim(), string.Join('\n', lines.Skip(1).TakeWhile(line => line != "~~~~"))));
        }
        return samples;
    }
}
