using Publisher.Model;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;
using Publisher.Parsing;
using Publisher.Tests.Support;

namespace Publisher.Tests.Parsing.Dialects;

/// <summary>Sources of other tools with one fault each: the code, the file and place, and a book that keeps all the rest.</summary>
public sealed class SourceFaultTests
{
    private const string Vault = ".obsidian/app.json";

    private static Diagnostic Fault(MemoryWorkspace files, string code, string place, string kept)
    {
        var outcome = ManuscriptReader.Read(files);
        var fault = Assert.Single(outcome.Diagnostics, one => one.Severity > Severity.Information);
        Assert.Equal(code, fault.Code);
        Assert.Equal(place, fault.Span.ToString());
        Assert.Contains(kept, Dump(outcome.Value!), StringComparison.Ordinal);
        return fault;
    }

    private static string Dump(Book book) => string.Join('\n', book.Chapters.SelectMany(chapter => chapter.Pairs)
        .SelectMany(pair => pair.Sides).Select(side => TreeDump.Of(side.Blocks)));

    [Fact]
    public void SRC001_IncludeMissing_stays_as_it_is_typed() => Fault(
        new() { ["a.md"] = "# A\n\nBefore {{#include no.md}} after.\n" }, "SRC001", "a.md:3:8", "{{#include no.md}} after.");

    [Fact]
    public void SRC002_IncludeCycle_names_the_chain_in_the_file_that_closes_it()
    {
        var fault = Fault(new() { ["a.md"] = "# A\n\n{{#include b.txt}}\n", ["b.txt"] = "B.\n\n{{#include c.txt}}\n", ["c.txt"] = "C. {{#include b.txt}}\n" },
            "SRC002", "c.txt:1:4", "B.");

        Assert.Contains("b.txt → c.txt → b.txt", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void SRC003_IncludeTooMuch_ends_a_chain_of_files()
    {
        var files = new MemoryWorkspace { ["a.md"] = "# A\n\n{{#include 1.txt}}\n" };
        for (var i = 1; i < 20; i++)
        {
            files[$"{i}.txt"] = $"Text {i}.\n\n{{{{#include {i + 1}.txt}}}}\n";
        }
        Fault(files, "SRC003", "10.txt:3:1", "Text 10.");
    }

    [Theory]
    [InlineData("9:12", "1:3")]
    [InlineData("strat", "start")]
    public void SRC004_IncludePartMissing_names_what_there_is(string part, string nearest)
    {
        var fault = Fault(new() { ["a.md"] = $"# A\n\nSee {{{{#include b.txt:{part}}}}}.\n", ["b.txt"] = "// ANCHOR: start\nx\n// ANCHOR_END: start\n" },
            "SRC004", "a.md:3:5", "See {{#include");

        Assert.Contains(nearest, fault.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public void SRC005_UnknownVariable_names_the_nearest()
    {
        var fault = Fault(new() { ["book.yaml"] = "variables: { version: 1.2 }\n", ["a.md"] = "# A\n\nNow {{version}}, not {{verison}}.\n" },
            "SRC005", "a.md:3:22", "Now 1.2, not {{verison}}.");

        Assert.Contains("'version'", fault.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public void SRC006_NoteMissing_keeps_the_words()
    {
        var fault = Fault(new() { [Vault] = "{}", ["Tea.md"] = "# Tea\n\nSee [[Watr|the water]].\n", ["Water.md"] = "# Water\n\nWet.\n" },
            "SRC006", "Tea.md:3:5", "See the water.");

        Assert.Contains("'Water'", fault.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public void SRC007_SectionMissing_names_the_nearest_heading()
    {
        var fault = Fault(new() { [Vault] = "{}", ["Tea.md"] = "# Tea\n\n![[Water#Sorces]]\n", ["Water.md"] = "# Water\n\n## Sources\n\nWet.\n" },
            "SRC007", "Tea.md:3:1", "Water > Sorces");

        Assert.Contains("'Sources'", fault.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public void SRC008_ForeignTag_is_kept_as_text() => Fault(
        new() { ["a.md"] = "# A\n\n{{< figure src=\"x.png\" >}}\n\n`{{< code >}}`\n" }, "SRC008", "a.md:3:1", "figure src=");

    [Fact]
    public void SRC009_UnmatchedTag_is_closed_at_the_end() => Fault(
        new() { ["SUMMARY.md"] = "- [A](a.md)\n", ["a.md"] = "# A\n\n{% hint style=\"warning\" %}\nHot.\n" }, "SRC009", "a.md:3:1", "Hot.");

    [Fact]
    public void SRC010_OpenComment_keeps_what_follows() => Fault(
        new() { [Vault] = "{}", ["a.md"] = "# A\n\nOne %% two.\n\nThree.\n" }, "SRC010", "a.md:3:5", "Three.");

    [Fact]
    public void SRC011_EntryWithoutFile_is_left_out()
    {
        var outcome = ManuscriptReader.Read(new MemoryWorkspace { ["SUMMARY.md"] = "# Summary\n\n- [Draft]()\n  - [A](a.md)\n", ["a.md"] = "# A\n\nText.\n" });

        var remark = Assert.Single(outcome.Diagnostics);
        Assert.Equal(("SRC011", "SUMMARY.md:3:3"), (remark.Code, remark.Span.ToString()));
        Assert.Equal("A", PlainText.Of(Assert.Single(outcome.Value!.Chapters).Title(LanguageTag.English)));
    }

    [Fact]
    public void SRC012_NoTableOfChapters_reads_all_files() => Fault(
        new() { ["book.yaml"] = "chapters: a.md\n", ["a.md"] = "# A\n\nText.\n" }, "SRC012", "book.yaml:1:11", "Text.");

    [Fact]
    public void SRC013_AssembledFile_is_not_rewritten()
    {
        var outcome = ManuscriptConverter.Split(new MemoryWorkspace { ["a.md"] = "# 茶 | Tea\n\n茶是饮料。\n\nTea is a drink.\n\n{{#include b.txt}}\n", ["b.txt"] = "水也是饮料。\n\nWater is one too.\n" });

        Assert.Null(outcome.Value);
        Assert.Equal(("SRC013", "a.md"), (Assert.Single(outcome.Diagnostics).Code, outcome.Diagnostics[0].Path));
    }

    [Fact]
    public void SRC014_Component_keeps_what_stands_within() => Fault(
        new() { ["docusaurus.config.js"] = "", ["docs/a.md"] = "# A\n\nSee <Card title=\"More\">\n\n  the text\n\n</Card>\n" }, "SRC014", "docs/a.md:3:5", "the text");

    [Fact]
    public void SRC015_ProgramLine_is_left_out()
    {
        var outcome = ManuscriptReader.Read(new MemoryWorkspace { ["a.mdx"] = "import {\n  B,\n} from './b';\nimport C from './c';\n\n# A\n\nimport means to bring in.\n" });

        Assert.Equal(["SRC015 a.mdx:1:1", "SRC015 a.mdx:4:1"], outcome.Diagnostics.Select(one => $"{one.Code} {one.Span}"));
        Assert.Equal("Heading 1 {#a-2} \"A\"\nParagraph \"import means to bring in.\"", Dump(outcome.Value!).Replace(" [en]", "", StringComparison.Ordinal).Replace("\n\n", "\n", StringComparison.Ordinal).Trim());
    }

    [Fact]
    public void SRC016_UnreadNavigation_orders_by_names()
    {
        var outcome = ManuscriptReader.Read(new MemoryWorkspace { ["docs/.vitepress/config.ts"] = "export default { themeConfig: { sidebar: makeSidebar() } }", ["docs/a.md"] = "# A\n\nText.\n" });

        var remark = Assert.Single(outcome.Diagnostics);
        Assert.Equal(("SRC016", "docs/.vitepress/config.ts"), (remark.Code, remark.Path));
    }

    [Fact]
    public void SRC017_Abbreviation_is_left_out()
    {
        var outcome = ManuscriptReader.Read(new MemoryWorkspace { ["mkdocs.yml"] = "site_name: S\n", ["docs/a.md"] = "# A\n\nHTML.\n\n*[HTML]: Hyper Text\n" });

        Assert.Equal("SRC017 docs/a.md:5:1", Assert.Single(outcome.Diagnostics) is var remark ? $"{remark.Code} {remark.Span}" : "");
    }

    [Fact]
    public void Faults_of_included_text_are_in_the_included_file() => Fault(
        new() { ["a.md"] = "# A\n\nOne.\n\n{{#include parts/b.md}}\n\nTwo.\n", ["parts/b.md"] = "Three.\n\nSee [four](#nowhere).\n", ["book.yaml"] = "chapters: [a.md]\n" },
        "MAN012", "parts/b.md:3:5", "Two.");
}
