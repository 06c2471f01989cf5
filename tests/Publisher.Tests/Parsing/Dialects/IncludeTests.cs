using Publisher.Model;
using Publisher.Model.Documents;
using Publisher.Parsing;
using Publisher.Tests.Support;

namespace Publisher.Tests.Parsing.Dialects;

/// <summary>Texts put together of files and variables, as mdBook does.</summary>
public sealed class IncludeTests
{
    /// <summary>The blocks of the only chapter, without its heading.</summary>
    private static string Read(MemoryWorkspace files)
    {
        files["SUMMARY.md"] = "- [A](a.md)\n";
        var outcome = ManuscriptReader.Read(files);
        Assert.Empty(outcome.Diagnostics.Where(one => one.Code != "MAN022"));
        return TreeDump.Of(outcome.Value!.Chapters[0].Pairs.Skip(1).SelectMany(pair => pair.Sides).SelectMany(side => side.Blocks)).TrimEnd();
    }

    private const string Program = "use a;\n// ANCHOR: all\nfn main() {\n    // ANCHOR: call\n    run();\n    // ANCHOR_END: call\n}\n// ANCHOR_END: all\n";

    [Theory]
    [InlineData("", "use a;\\nfn main() {\\n    run();\\n}")]
    [InlineData(":1", "use a;")]
    [InlineData(":5:7", "    run();\\n}")]
    [InlineData("::3", "use a;\\nfn main() {")]
    [InlineData(":7:", "}")]
    [InlineData(":call", "    run();")]
    [InlineData(":all", "fn main() {\\n    run();\\n}")]
    public void Code_is_included_whole_by_lines_and_by_anchor(string part, string expected) => Assert.Equal($"Code rust \"{expected}\" [en]".Replace(" [en]", ""),
        Read(new() { ["a.md"] = $"# A\n\n```rust\n{{{{#include code/m.rs{part}}}}}\n```\n", ["code/m.rs"] = Program }));

    [Fact]
    public void Code_in_a_list_keeps_its_indent() => Assert.Contains("Code rust \"fn main() {\\n    run();\\n}\"",
        Read(new() { ["a.md"] = "# A\n\n- Item:\n\n  ```rust\n  {{#rustdoc_include m.rs:all}}\n  ```\n", ["m.rs"] = Program }), StringComparison.Ordinal);

    [Fact]
    public void Prose_is_included_and_includes_in_turn() => Assert.Equal("Paragraph [en] \"One.\"\nParagraph [en] \"Two.\"\nParagraph [en] \"Three.\"".Replace(" [en]", ""),
        Read(new() { ["a.md"] = "# A\n\nOne.\n\n{{#include b.md}}\n", ["b.md"] = "---\ntitle: B\n---\nTwo.\n\n{{#include c.txt}}\n", ["c.txt"] = "Three.\n" }).Replace(" [en]", ""));

    [Fact]
    public void A_directive_behind_a_backslash_is_text() => Assert.Equal("Code \"{{#include x}}\"\nParagraph \"{{#include x}}\"",
        Read(new() { ["a.md"] = "# A\n\n```\n\\{{#include x}}\n```\n\n\\{{#include x}}\n" }).Replace(" [en]", ""));

    [Fact]
    public void Hidden_lines_of_Rust_are_not_shown() => Assert.Equal("Code rust \"#[derive(Debug)]\\nlet x = 1;\\n# shown\"",
        Read(new() { ["a.md"] = "# A\n\n```rust\n# fn main() {\n#[derive(Debug)]\nlet x = 1;\n## shown\n#\n# }\n```\n" }));

    [Fact]
    public void Variables_are_texts_but_not_in_code_and_formulas() => Assert.Equal(
        "Paragraph \"Version 1.2 of Tea, \" code(\"{{version}}\") \", \" math(\"x_{{n}}\") \", {{version}}, {{ a + b }}.\"\nCode html \"{{version}} {{ user.name }}\"",
        Read(new()
        {
            ["book.yaml"] = "variables: { version: 1.2, name: Tea }\n",
            ["a.md"] = "# A\n\nVersion {{version}} of {{ name }}, `{{version}}`, $x_{{n}}$, \\{{version}}, {{ a + b }}.\n\n```html\n{{version}} {{ user.name }}\n```\n",
        }).Replace(" [en]", ""));

    [Theory]
    [InlineData("{{")]
    [InlineData("[[")]
    [InlineData("`a")]
    [InlineData("%%")]
    [InlineData("$ ")]
    public void A_long_line_of_signs_is_text(string signs)
    {
        var line = string.Concat(Enumerable.Repeat(signs, 20_000));
        var outcome = ManuscriptReader.Read(new MemoryWorkspace { ["book.yaml"] = "dialect: [obsidian, mdbook]\nvariables: { x: y }\n", ["a.md"] = $"# A\n\n{line}\n\nAfter.\n" });

        Assert.Equal("After.", PlainText.Of(((Paragraph)outcome.Value!.Chapters[0].Pairs[^1].Sides[0].Blocks[0]).Content));
    }

    [Fact]
    public void Templates_are_text_where_no_variables_are_given() => Assert.Equal("Paragraph \"Vue writes {{ count }}.\"",
        Read(new() { ["a.md"] = "# A\n\nVue writes {{ count }}.\n" }).Replace(" [en]", ""));
}
