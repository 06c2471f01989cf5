using Publisher.Model;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;
using Publisher.Model.Pairs;
using Publisher.Parsing;
using Publisher.Parsing.Markdown.Grammar;
using Publisher.Tests.Support;

namespace Publisher.Tests.Parsing;

/// <summary>What fences say of code, and code that is taken out of files.</summary>
public sealed class CodeTests
{
    private const string Source = "using X;\n\n// ANCHOR: add\n    int Add(int a)\n    {\n\n        return a;\n    }\n// ANCHOR_END: add\n#region Other\nint y;\n#region Inner\nint z;\n#endregion\n#endregion\n";

    [Theory]
    [InlineData("rust,ignore", "rust", "", null, "", true)]
    [InlineData("python:run.py", "python", "run.py", null, "", true)]
    [InlineData("ts:line-numbers {1,4-6}", "ts", "", 1, "1,4,5,6", true)]
    [InlineData("ts:line-numbers=7 [a.ts]", "ts", "a.ts", 7, "", true)]
    [InlineData("js title=\"src/a b.js\" {2}", "js", "src/a b.js", null, "2", true)]
    [InlineData("jsx {1,3} title='x' showLineNumbers", "jsx", "x", 1, "1,3", true)]
    [InlineData("py hl_lines=\"2 4\" linenums=\"5\"", "py", "", 5, "2,4", true)]
    [InlineData("{.haskell .numberLines startFrom=\"100\"}", "haskell", "", 100, "", true)]
    [InlineData("{.line-numbers}", "", "", 1, "", true)]
    [InlineData("c++ {.no-wrap highlight=\"1\" start=10 line-numbers=true}", "c++", "", 10, "1", false)]
    [InlineData("title=\"x\"", "", "x", null, "", true)]
    [InlineData("cs some words", "cs", "", null, "", true)]
    [InlineData("cs {", "cs", "", null, "", true)]
    public void Fences_of_the_usual_tools_are_understood(string info, string language, string title, int? first, string marked, bool wrap)
    {
        var attributes = FenceInfo.Read(info, out var found);
        var display = CodeDisplay.Of(new CodeBlock(default, attributes, found, ""), new CodeSettings());
        Assert.Equal((language, title, first, wrap), (found, display.Title, display.FirstNumber, display.Wrap));
        Assert.Equal(marked, string.Join(',', Enumerable.Range(1, 9).Where(display.Marked.Contains)));
    }

    [Fact]
    public void The_book_decides_what_blocks_leave_open()
    {
        var settings = new CodeSettings { LineNumbers = true, Wrap = false };
        CodeDisplay Of(string info) => CodeDisplay.Of(new CodeBlock(default, FenceInfo.Read(info, out _), "", ""), settings);
        Assert.Equal((1, false), (Of("cs").FirstNumber, Of("cs").Wrap));
        Assert.Equal((null, true), (Of("cs {.no-line-numbers .wrap}").FirstNumber, Of("cs {.no-line-numbers .wrap}").Wrap));
    }

    [Theory]
    [InlineData("{include=\"src/x.cs\" lines=\"4-5\"}", "int Add(int a)\n{")]
    [InlineData("{include=\"src/x.cs\" lines=\"11,13\"}", "int y;\nint z;")]
    [InlineData("{include=\"./src/x.cs\" region=\"add\"}", "int Add(int a)\n{\n\n    return a;\n}")]
    [InlineData("{include=\"src/x.cs\" region=\"Other\"}", "int y;\nint z;")]
    [InlineData("{include=\"src/x.cs\" region=\"Inner\"}", "int z;")]
    [InlineData("{include=\"src/x.cs\" lines=\"15-\"}", "#endregion")]
    public void Code_is_taken_out_of_files(string info, string expected)
    {
        var (code, diagnostics) = Read($"# A\n\n```cs {info}\n```\n");
        Assert.Empty(diagnostics);
        Assert.Equal(("cs", expected), (code.CodeLanguage, code.Text));
        Assert.Empty(code.Attributes.Pairs);
    }

    [Theory]
    [InlineData("src/y.cs")]
    [InlineData("../x.cs")]
    [InlineData("/etc/passwd")]
    [InlineData("C:/x.cs")]
    public void COD002_A_file_that_is_not_there_or_not_in_the_book(string path) => AssertFault("COD002", $"{{include=\"{path}\"}}", 17);

    [Fact]
    public void COD003_A_region_that_is_not_there() => AssertFault("COD003", "{include=\"src/x.cs\" region=\"sub\"}", 35);

    [Fact]
    public void COD004_Lines_that_are_not_there() => AssertFault("COD004", "{include=\"src/x.cs\" lines=\"3-99\"}", 34);

    [Theory]
    [InlineData("{include=\"src/x.cs\" lines=\"all\"}", 34)]
    [InlineData("{highlight=\"all\"}", 19)]
    public void COD006_What_is_no_list_of_lines(string info, int column) => AssertFault("COD006", info, column);

    [Fact]
    public void COD008_Lines_to_be_set_off_that_the_code_has_not() =>
        AssertFault("COD008", "{include=\"src/x.cs\" lines=\"1-2\" highlight=\"3\"}", 50);

    private static void AssertFault(string code, string info, int column)
    {
        var found = Assert.Single(Read($"# A\n\n```cs {info}\n```\n").Diagnostics);
        Assert.Equal((code, 3, column), (found.Code, found.Span.StartPosition.Line, found.Span.StartPosition.Column));
    }

    [Fact]
    public void COD005_Lines_of_a_block_that_includes_a_file_are_left_out_and_reported()
    {
        var (code, diagnostics) = Read("# A\n\n```cs {include=\"src/x.cs\" lines=\"1\"}\nint mine;\n```\n");
        Assert.Equal("COD005", Assert.Single(diagnostics).Code);
        Assert.Equal("using X;", code.Text);
    }

    [Fact]
    public void The_same_code_in_both_languages_is_shared()
    {
        var files = new MemoryWorkspace
        {
            ["src/x.cs"] = Source,
            ["a.zh.md"] = "# 甲\n\n文字。\n\n```cs {include=\"src/x.cs\" region=\"add\"}\n```\n\n结束。\n",
            ["a.en.md"] = "# A\n\nText.\n\n```cs {include=\"src/x.cs\" region=\"add\"}\n```\n\nEnd.\n",
        };
        var outcome = ManuscriptReader.Read(files);
        var pair = Assert.Single(outcome.Value!.Chapters[0].Pairs, pair => pair.Sides[0].Blocks[0] is CodeBlock);
        Assert.Equal(PairState.Shared, pair.State);
    }

    [Fact]
    public void Files_are_sought_from_the_folder_of_the_manuscript_file()
    {
        var files = new MemoryWorkspace { ["text/a.md"] = "# A\n\n```cs {include=\"../src/x.cs\" lines=\"1\"}\n```\n", ["src/x.cs"] = Source };
        var outcome = ManuscriptReader.Read(files);
        Assert.Empty(outcome.Diagnostics.Where(found => found.Code.StartsWith("COD", StringComparison.Ordinal)));
        Assert.Contains(outcome.Value!.Chapters[0].Pairs, pair => pair.Sides[0].Blocks[0] is CodeBlock { Text: "using X;" });
    }

    private static (CodeBlock Code, IReadOnlyList<Diagnostic> Diagnostics) Read(string markdown)
    {
        var files = new MemoryWorkspace { ["a.md"] = markdown, ["src/x.cs"] = Source };
        files.AddFault("../x.cs", WorkspaceStatus.Outside);
        var outcome = ManuscriptReader.Read(files);
        var code = outcome.Value!.Chapters[0].Pairs.SelectMany(pair => pair.Sides[0].Blocks).OfType<CodeBlock>().First();
        return (code, [.. outcome.Diagnostics.Where(found => found.Code.StartsWith("COD", StringComparison.Ordinal))]);
    }
}
