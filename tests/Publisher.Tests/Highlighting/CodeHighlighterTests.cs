using Publisher.Highlighting;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;
using Publisher.Model.Pairs;
using Publisher.Tests.Support;

namespace Publisher.Tests.Highlighting;

/// <summary>What grammars find in code, as tokens by their text.</summary>
public sealed class CodeHighlighterTests
{
    private static readonly CodeHighlighter Highlighter = new();

    [Theory]
    [InlineData("cs", "int x = 1; // 数", "int", TokenKind.Keyword)]
    [InlineData("cs", "int x = 1; // 数", "1", TokenKind.Number)]
    [InlineData("cs", "int x = 1; // 数", "// 数", TokenKind.Comment)]
    [InlineData("csharp", "string s = \"a\";", "\"a\"", TokenKind.String)]
    [InlineData("c#", "class Point { }", "Point", TokenKind.Type)]
    [InlineData("python", "def run(x): return None", "def", TokenKind.Keyword)]
    [InlineData("py", "def run(x): return None", "run", TokenKind.Function)]
    [InlineData("py", "def run(x): return None", "None", TokenKind.Constant)]
    [InlineData("python", "n = 0x1F", "0x1F", TokenKind.Number)]
    [InlineData("ts", "const a: string = `x`;", "const", TokenKind.Keyword)]
    [InlineData("TypeScript", "const a: string = `x`;", "`x`", TokenKind.String)]
    [InlineData("rust", "fn main() {}", "fn", TokenKind.Keyword)]
    [InlineData("go", "func main() {}", "func", TokenKind.Keyword)]
    [InlineData("java", "public class A {}", "public", TokenKind.Keyword)]
    [InlineData("sql", "SELECT 1", "SELECT", TokenKind.Keyword)]
    [InlineData("bash", "if true; then echo \"$HOME\"; fi", "if", TokenKind.Keyword)]
    [InlineData("html", "<a href=\"x\">t</a>", "a", TokenKind.Tag)]
    [InlineData("html", "<a href=\"x\">t</a>", "href", TokenKind.Attribute)]
    [InlineData("json", "{\"a\": true}", "true", TokenKind.Constant)]
    [InlineData("yaml", "key: 1 # c", "# c", TokenKind.Comment)]
    [InlineData("diff", "-old\n+new", "-old", TokenKind.Deleted)]
    [InlineData("diff", "-old\n+new", "+new", TokenKind.Inserted)]
    [InlineData("kt", "fun run(x: Int): String? = null", "fun", TokenKind.Keyword)]
    [InlineData("kotlin", "fun run(x: Int): String? = null", "run", TokenKind.Function)]
    [InlineData("scala", "case class P(x: Int)", "case", TokenKind.Keyword)]
    [InlineData("hs", "f :: Maybe a -- c", "Maybe", TokenKind.Type)]
    [InlineData("ex", "defmodule Demo do", "Demo", TokenKind.Type)]
    [InlineData("zig", "const x = 0x1F; // c", "const", TokenKind.Keyword)]
    [InlineData("toml", "[a.b]\nx = 1979-05-27 # c", "a.b", TokenKind.Heading)]
    [InlineData("toml", "[a.b]\nx = 1979-05-27 # c", "1979-05-27", TokenKind.Number)]
    [InlineData("toml", "a.\"q\".c = [true]", "\"q\"", TokenKind.Attribute)]
    [InlineData("toml", "x = [\"a=b\", \"c.d\"]", "\"a=b\"", TokenKind.String)]
    [InlineData("tf", "resource \"a\" \"b\" { n = var.x }", "resource", TokenKind.Keyword)]
    [InlineData("hcl", "s = \"web-${each.key}\"", "each", TokenKind.Keyword)]
    [InlineData("terraform", "t = <<-EOT\n  x\n  EOT\nn = 1", "1", TokenKind.Number)]
    [InlineData("nginx", "server { listen 80; }", "listen", TokenKind.Keyword)]
    [InlineData("nginx", "root /var/$host; # c", "$host", TokenKind.Variable)]
    [InlineData("verilog", "module m; // c", "// c", TokenKind.Comment)]
    [InlineData("vhdl", "signal x : std_logic;", "signal", TokenKind.Keyword)]
    [InlineData("sol", "contract A { }", "contract", TokenKind.Keyword)]
    [InlineData("proto", "message M { }", "message", TokenKind.Keyword)]
    [InlineData("gql", "type Q { x: Int! }", "type", TokenKind.Keyword)]
    [InlineData("vue", "<p v-if=\"x\">t</p>", "p", TokenKind.Tag)]
    [InlineData("svelte", "<script>let x = 1;</script>\n{#if x}<p>{x + 1}</p>{/if}", "let", TokenKind.Keyword)]
    [InlineData("svelte", "<script>let x = 1;</script>\n{#if x}<p>{x + 1}</p>{/if}", "if", TokenKind.Keyword)]
    [InlineData("swift", "let x = 1 // c", "let", TokenKind.Keyword)]
    [InlineData("swift", "let x = 1 // c", "1", TokenKind.Number)]
    [InlineData("swift", "let x = 1 // c", "// c", TokenKind.Comment)]
    [InlineData("swift", "let s = \"a\"", "\"a\"", TokenKind.String)]
    [InlineData("nim", "proc f(x: int) = discard", "proc", TokenKind.Keyword)]
    [InlineData("f90", "integer :: n ! c", "! c", TokenKind.Comment)]
    public void A_piece_of_code_is_told(string language, string code, string piece, TokenKind kind) =>
        Assert.Contains((piece, kind), Highlighter.Highlight(language, code).Select(token => (code.Substring(token.Start, token.Length), token.Kind)));

    [Fact]
    public void Tokens_ascend_and_stay_within_their_lines()
    {
        const string Code = "/* one\n   two */\nint x = 1;\n\nvar y = @\"a\nb\";";
        var tokens = Highlighter.Highlight("cs", Code);
        Assert.Equal(2, tokens.Count(token => token.Kind == TokenKind.Comment));
        Assert.All(tokens, token => Assert.DoesNotContain('\n', Code.Substring(token.Start, token.Length)));
        Assert.All(tokens.Zip(tokens.Skip(1)), pair => Assert.True(pair.First.End <= pair.Second.Start));
    }

    [Fact]
    public void The_same_code_is_looked_at_once()
    {
        var first = Highlighter.Highlight("rs", "let a = 1;");
        Assert.Equal(first, Highlighter.Highlight("rust", "let a = 1;"));
        Assert.NotEmpty(first);
    }

    [Fact]
    public void A_line_that_comes_again_in_another_state_is_another()
    {
        const string Code = "x = 1\n\"\"\"\nx = 1\n\"\"\"";
        var tokens = Highlighter.Highlight("python", Code);
        Assert.Contains(tokens, token => token.Start == 4 && token.Kind == TokenKind.Number);
        Assert.Contains(tokens, token => token.Start == 10 && token.Kind == TokenKind.String);
    }

    [Fact]
    public void Endless_lines_are_left_plain() =>
        Assert.Empty(Highlighter.Highlight("js", "var a = [" + string.Concat(Enumerable.Repeat("1,", 5000)) + "]"));

    [Fact]
    public void Every_usual_name_leads_to_a_grammar_that_tells_code()
    {
        using var shelf = new Publisher.Highlighting.Grammars.GrammarShelf();
        Assert.All(shelf.Names, name => Assert.True(Highlighter.Knows(name)));
        Assert.Equal(shelf.Names.Length, shelf.Names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    [Theory]
    [InlineData("text")]
    [InlineData("console")]
    [InlineData("mermaid")]
    [InlineData("")]
    public void What_is_meant_to_be_plain_is_not_reported(string language)
    {
        Assert.True(Highlighter.Knows(language));
        Assert.Empty(Highlighter.Highlight(language, "if (x) return 1;"));
    }

    [Fact]
    public void Code_that_nobody_will_see_is_only_looked_up()
    {
        var book = BookOf(new CodeBlock(default, Attributes.Empty, "cs", "int x;"), new CodeBlock(default, Attributes.Empty, "pyton", "x = 1"));
        var outcome = CodeHighlighter.Highlight(book, new HashSet<LanguageTag>());
        Assert.Equal("COD001", Assert.Single(outcome.Diagnostics).Code);
        Assert.All(outcome.Value!.Chapters.SelectMany(chapter => chapter.Pairs).SelectMany(pair => pair.Sides).SelectMany(side => side.Blocks).OfType<CodeBlock>(),
            code => Assert.Empty(code.Tokens));
    }

    [Fact]
    public void COD001_An_unknown_language_is_told_where_it_stands_with_the_nearest()
    {
        var file = new SourceFile("a.md", "# A\n\n```pyton\nx = 1\n```\n");
        var outcome = CodeHighlighter.Highlight(BookOf(new CodeBlock(file.Span(5, 24), Attributes.Empty, "pyton", "x = 1")));
        var found = Assert.Single(outcome.Diagnostics);
        Assert.Equal(("COD001", Severity.Information, "a.md:3:4"), (found.Code, found.Severity, found.Span.ToString()));
        Assert.Contains("python", found.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public void COD009_Where_the_native_library_is_missing_code_stays_plain()
    {
        var code = new CodeBlock(default, Attributes.Empty, "cs", "int x;");
        var outcome = CodeHighlighter.Highlight(BookOf(code), new CodeHighlighter { MakeShelf = () => throw new DllNotFoundException("libonigwrap") });
        var found = Assert.Single(outcome.Diagnostics);
        Assert.Equal(("COD009", Severity.Warning), (found.Code, found.Severity));
        Assert.Same(code, outcome.Value!.Chapters[0].Pairs[0].Sides[0].Blocks[0]);
    }

    [Fact]
    public void A_book_without_code_of_a_known_language_reads_no_grammars()
    {
        var highlighter = new CodeHighlighter { MakeShelf = () => throw new InvalidOperationException() };
        var plain = new CodeBlock(default, Attributes.Empty, "console", "$ ls");
        Assert.Empty(CodeHighlighter.Highlight(BookOf(plain, plain with { CodeLanguage = "" }), highlighter).Diagnostics);
    }

    [Fact]
    public void Code_is_found_in_lists_and_notes_and_keeps_its_text()
    {
        var code = new CodeBlock(default, Attributes.Empty, "cs", "int x;");
        var note = new Footnote(default, LanguageTag.English, "n", [code]);
        var text = new Paragraph(default, LanguageTag.English, Attributes.Empty, [new NoteReference(default, note)]);
        var book = CodeHighlighter.Highlight(BookOf(new Quote(default, LanguageTag.English, Attributes.Empty, [code]), text)).Value!;
        var blocks = book.Chapters[0].Pairs[0].Sides[0].Blocks;
        var inQuote = Assert.IsType<CodeBlock>(Assert.IsType<Quote>(blocks[0]).Blocks[0]);
        var inNote = Assert.IsType<CodeBlock>(Assert.IsType<NoteReference>(Assert.IsType<Paragraph>(blocks[1]).Content[0]).Note.Blocks[0]);
        Assert.All([inQuote, inNote], block => Assert.Equal((TokenKind.Keyword, "int x;"), (block.Tokens[0].Kind, block.Text)));
    }

    [Fact]
    public void Without_a_theme_nothing_is_set_apart()
    {
        var book = BookOf(new CodeBlock(default, Attributes.Empty, "cs", "int x;"));
        book = book with { Settings = book.Settings with { Code = new CodeSettings { Theme = CodeTheme.None } } };
        Assert.Empty(Assert.IsType<CodeBlock>(CodeHighlighter.Highlight(book).Value!.Chapters[0].Pairs[0].Sides[0].Blocks[0]).Tokens);
    }

    private static Book BookOf(params Block[] blocks) => SampleEditions.Book() with
    {
        Chapters = [new Chapter("c", ChapterRole.Body, [new Pair("p", PairState.Complete, [new PairSide(LanguageTag.English, [.. blocks])])])],
    };
}
