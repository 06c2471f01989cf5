using System.Collections.Immutable;
using System.Text;
using Publisher.Highlighting;
using Publisher.Model;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;
using Publisher.Model.Pairs;
using Publisher.Tests.Support;

namespace Publisher.Tests.Highlighting;

/// <summary>Grammars of a book's own: what they colour, what is said of those that are damaged.</summary>
public sealed class AuthorGrammarTests
{
    private const string Json = """
        {
          "name": "My Lang", "scopeName": "source.mylang", "fileTypes": [".myl"],
          "patterns": [{ "include": "#words" }, { "name": "comment.line", "match": ";.*" }, { "include": "source.json" }],
          "repository": { "words": { "name": "keyword.control", "match": "\\b(let|be)\\b" } }
        }
        """;

    private const string List = """
        <?xml version="1.0" encoding="UTF-8"?>
        <!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
        <plist version="1.0">
        <dict>
          <key>scopeName</key><string>source.mylang</string>
          <key>patterns</key>
          <array>
            <!-- words -->
            <dict><key>name</key><string>keyword.control</string><key>match</key><string>\b(let|be)\b</string></dict>
            <dict><key>begin</key><string>&lt;&lt;</string><key>end</key><string>&gt;&gt;</string><key>name</key><string>string.quoted</string>
              <key>applyEndPatternLast</key><integer>1</integer><key>patterns</key><array/></dict>
          </array>
        </dict>
        </plist>
        """;

    [Theory]
    [InlineData("My-Lang")]
    [InlineData("mylang")]
    [InlineData("source.mylang")]
    [InlineData("myl")]
    public void Its_language_is_known_by_name_scope_and_endings(string language)
    {
        var (code, found) = Highlight(Json, language, "let x be 1.5 ; c");
        Assert.Empty(found);
        Assert.Equal([("let", TokenKind.Keyword), ("be", TokenKind.Keyword), ("1.5", TokenKind.Number), ("; c", TokenKind.Comment)], Pieces(code));
    }

    [Fact]
    public void Property_lists_are_read_as_JSON_is()
    {
        var (code, found) = Highlight(List, "mylang", "let a\n<<b\nc>> be");
        Assert.Empty(found);
        Assert.Equal([("let", TokenKind.Keyword), ("<<b", TokenKind.String), ("c>>", TokenKind.String), ("be", TokenKind.Keyword)], Pieces(code));
    }

    [Fact]
    public void It_goes_before_the_program_s_own_and_before_plain_text()
    {
        Assert.Equal([("let", TokenKind.Keyword)], Pieces(Highlight(Json.Replace("source.mylang", "source.python", StringComparison.Ordinal), "python", "let def").Code));
        Assert.Equal([("let", TokenKind.Keyword)], Pieces(Highlight(Json.Replace("My Lang", "pseudocode", StringComparison.Ordinal), "pseudocode", "let it").Code));
    }

    [Fact]
    public void Rules_that_hold_themselves_come_to_an_end()
    {
        const string Round = """
            { "scopeName": "source.round", "patterns": [{ "include": "#a" }, { "include": "$self" }],
              "repository": {
                "a": { "patterns": [{ "include": "#b" }] }, "b": { "patterns": [{ "include": "#a" }, { "include": "#d" }] }, "c": { "include": "#c" },
                "d": { "match": "(x+)", "captures": { "0": { "name": "keyword.x", "patterns": [{ "include": "$self" }] } } },
                "e": { "begin": "", "end": "", "patterns": [{ "include": "#e" }] } } }
            """;
        Assert.Equal([("xx", TokenKind.Keyword)], Pieces(Highlight(Round, "round", "xx y").Code));
    }

    [Theory]
    [InlineData(WorkspaceStatus.Missing, "there is no such file")]
    [InlineData(WorkspaceStatus.Outside, "it lies outside the book's folder")]
    public void COD010_A_grammar_that_cannot_be_read_is_told_where_it_is_named(WorkspaceStatus status, string why)
    {
        var (code, found) = Highlight(_ => new WorkspaceFile(status, default), "mylang", "let");
        var fault = found.Single(each => each.Code == "COD010");
        Assert.Equal((Severity.Error, "book.yaml:1:9"), (fault.Severity, fault.Span.ToString()));
        Assert.Contains(why, fault.Message, StringComparison.Ordinal);
        Assert.Empty(code.Tokens);
    }

    [Fact]
    public void COD010_A_grammar_without_bounds_is_not_read() =>
        Assert.Contains("too large", Highlight(_ => new WorkspaceFile(WorkspaceStatus.Found, new byte[(2 * 1024 * 1024) + 1]), "x", "").Diagnostics.First(each => each.Code == "COD010").Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("{\n  \"scopeName\": \"source.x\",,\n}", "g.json:2:27")]
    [InlineData("{ \"patterns\": [] }", "g.json:1:1")]
    [InlineData("{ \"scopeName\": \"source.x\" }", "g.json:1:1")]
    [InlineData("[]", "g.json:1:1")]
    [InlineData("", "g.json:1:1")]
    [InlineData("<plist><dict>\n<key>scopeName</key>\n</plist>", "g.json:3:3")]
    [InlineData("<plist><dict><string>a</string></dict></plist>", "g.json:1:15")]
    [InlineData("<plist><dict>\n <html/></dict></plist>", "g.json:2:3")]
    public void COD011_What_is_no_grammar_is_told_with_its_place(string text, string place)
    {
        var fault = Highlight(text, "x", "").Diagnostics.Single(each => each.Code == "COD011");
        Assert.Equal((Severity.Error, place), (fault.Severity, fault.Span.ToString()));
    }

    [Fact]
    public void COD011_What_is_nested_without_end_is_no_grammar()
    {
        Assert.Contains(Highlight(string.Concat(Enumerable.Repeat("[", 5000)), "x", "").Diagnostics, each => each.Code == "COD011");
        Assert.Contains(Highlight("<plist>" + string.Concat(Enumerable.Repeat("<array>", 5000)), "x", "").Diagnostics, each => each.Code == "COD011");
    }

    [Fact]
    public void COD012_A_faulty_expression_is_told_with_its_place_and_the_others_hold()
    {
        var text = Json.Replace("\"match\": \";.*\"", "\"match\": \"(é;.*\"", StringComparison.Ordinal);
        var (code, found) = Highlight(text, "mylang", "let x ; c");
        var fault = Assert.Single(found);
        Assert.Equal(("COD012", Severity.Warning, "g.json:3:76"), (fault.Code, fault.Severity, fault.Span.ToString()));
        Assert.Contains("(é;.*", fault.Message, StringComparison.Ordinal);
        Assert.Equal([("let", TokenKind.Keyword)], Pieces(code));
    }

    [Theory]
    [InlineData("source.json", "source.jsonx")]
    [InlineData("#words", "#wards")]
    public void COD013_An_include_that_leads_nowhere_is_told(string right, string wrong)
    {
        var fault = Assert.Single(Highlight(Json.Replace(right, wrong, StringComparison.Ordinal), "mylang", "").Diagnostics);
        Assert.Equal(("COD013", Severity.Warning), (fault.Code, fault.Severity));
        Assert.Contains(wrong, fault.Message, StringComparison.Ordinal);
        Assert.StartsWith("g.json:3:", fault.Span.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void COD014_A_line_that_the_grammar_comes_to_no_end_with_stays_plain()
    {
        const string Endless = """{ "scopeName": "source.slow", "patterns": [{ "name": "keyword.x", "match": "let" }, { "name": "string.x", "match": "(x+x+)+y" }] }""";
        var (code, found) = Highlight(Endless, "slow", "let\n" + new string('x', 200) + "\nlet");
        var note = Assert.Single(found);
        Assert.Equal(("COD014", Severity.Information), (note.Code, note.Severity));
        Assert.Contains("Line 2 ", note.Message, StringComparison.Ordinal);
        Assert.Equal([("let", TokenKind.Keyword), ("let", TokenKind.Keyword)], Pieces(code));
    }

    [Fact]
    public void COD014_A_line_without_end_is_told()
    {
        var note = Assert.Single(Highlight(Json, "js", "var a = 1;\nvar b = [" + string.Concat(Enumerable.Repeat("1,", 5000)) + "]").Diagnostics);
        Assert.Equal("COD014", note.Code);
        Assert.Contains("Line 2 ", note.Message, StringComparison.Ordinal);
    }

    private static (string Text, TokenKind Kind)[] Pieces(CodeBlock code) => [.. code.Tokens.Select(token => (code.Text.Substring(token.Start, token.Length), token.Kind))];

    private static (CodeBlock Code, ImmutableArray<Diagnostic> Diagnostics) Highlight(string grammar, string language, string text) =>
        Highlight(_ => new WorkspaceFile(WorkspaceStatus.Found, Encoding.UTF8.GetBytes(grammar)), language, text);

    private static (CodeBlock Code, ImmutableArray<Diagnostic> Diagnostics) Highlight(Func<string, WorkspaceFile> read, string language, string text)
    {
        var code = new CodeBlock(default, Attributes.Empty, text.Length == 0 ? "" : language, text);
        var book = SampleEditions.Book() with
        {
            Chapters = [new Chapter("c", ChapterRole.Body, [new Pair("p", PairState.Complete, [new PairSide(LanguageTag.English, [code])])])],
        };
        var file = new SourceFile("book.yaml", "grammar: g.json");
        book = book with { Settings = book.Settings with { Code = new CodeSettings { Grammars = [new CodeGrammar("g.json", file.Span(8, 14))] } } };
        var outcome = CodeHighlighter.Highlight(book, null, read);
        return (Assert.IsType<CodeBlock>(outcome.Value!.Chapters[0].Pairs[0].Sides[0].Blocks[0]), outcome.Diagnostics);
    }
}
