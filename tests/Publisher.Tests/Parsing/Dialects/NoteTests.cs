using Publisher.Model;
using Publisher.Model.Documents;
using Publisher.Model.Wording;
using Publisher.Parsing;
using Publisher.Tests.Support;

namespace Publisher.Tests.Parsing.Dialects;

/// <summary>Notes, tips and warnings as each tool writes them lead to one block.</summary>
public sealed class NoteTests
{
    private static Block Read(string markdown, MemoryWorkspace? files = null)
    {
        files ??= new MemoryWorkspace();
        files["SUMMARY.md"] = "- [A](a.md)\n";
        files["a.md"] = "# A\n\n" + markdown + "\n\nAfter.\n";
        var outcome = ManuscriptReader.Read(files);
        Assert.Empty(outcome.Diagnostics);
        var blocks = outcome.Value!.Chapters[0].Pairs.SelectMany(pair => pair.Sides[0].Blocks).ToList();
        Assert.Equal(3, blocks.Count);
        Assert.Equal("After.", PlainText.Of(((Paragraph)blocks[2]).Content));
        return blocks[1];
    }

    [Theory]
    [InlineData("> [!tip]\n> Hot.", AdmonitionKind.Tip, "")]
    [InlineData("> [!info]- Folded\n> Hot.", AdmonitionKind.Note, "Folded")]
    [InlineData("> [!danger|right]+ Open\n> Hot.", AdmonitionKind.Caution, "Open")]
    [InlineData("::: tip Title of it\nHot.\n:::", AdmonitionKind.Tip, "Title of it")]
    [InlineData(":::note[Title of it]\nHot.\n:::", AdmonitionKind.Note, "Title of it")]
    [InlineData(":::warning{title=\"Title of it\"}\nHot.\n:::", AdmonitionKind.Warning, "Title of it")]
    [InlineData("!!! warning \"Title of it\"\n    Hot.", AdmonitionKind.Warning, "Title of it")]
    [InlineData("???+ note\n\n    Hot.", AdmonitionKind.Note, "")]
    [InlineData("{% hint style=\"danger\" %}\nHot.\n{% endhint %}", AdmonitionKind.Caution, "")]
    [InlineData("{% hint style='tip' %}Hot.{% endhint %}", AdmonitionKind.Tip, "")]
    [InlineData("<div class=\"warning\">\n\nHot.\n\n</div>", AdmonitionKind.Warning, "")]
    [InlineData("<details>\n<summary>More of it</summary>\n\nHot.\n\n</details>", AdmonitionKind.Note, "More of it")]
    [InlineData("<details>\n\n<summary>More of it</summary>\n\nHot.\n\n</details>", AdmonitionKind.Note, "More of it")]
    public void Notes_have_a_kind_and_a_title(string markdown, AdmonitionKind kind, string title)
    {
        var note = Assert.IsType<Admonition>(Read(markdown));

        Assert.Equal((kind, title), (note.Kind, PlainText.Of(note.Title)));
        Assert.Equal("Hot.", PlainText.Of(Assert.IsType<Paragraph>(Assert.Single(note.Blocks)).Content));
    }

    [Theory]
    [InlineData("tldr", "Summary", "摘要", "Zusammenfassung")]
    [InlineData("faq", "Question", "问题", "Frage")]
    [InlineData("example", "Example", "示例", "Beispiel")]
    [InlineData("check", "Success", "成功", "Erfolg")]
    [InlineData("bug", "Bug", "缺陷", "Fehler im Programm")]
    [InlineData("hint", "Tip", "提示", "Tip")]
    public void Names_that_say_more_have_titles_of_their_own(string name, string english, string chinese, string german)
    {
        var note = Assert.IsType<Admonition>(Read($"> [!{name}]\n> Hot."));

        Assert.Equal((english, chinese, german), (UiText.For(LanguageTag.English).Name(note), UiText.For(LanguageTag.ChineseSimplified).Name(note),
            UiText.For(LanguageTag.Parse("de")).Name(note)));
    }

    [Fact]
    public void A_quotation_in_a_callout_is_one() => Assert.Equal("Quote\n  Paragraph strong(\"Lu Yu\")\n  Paragraph \"Hot.\"", TreeDump.Of([Read("> [!quote] Lu Yu\n> Hot.")]).Replace(" [en]", "").TrimEnd());

    [Fact]
    public void Notes_hold_notes_and_code()
    {
        var outer = Assert.IsType<Admonition>(Read("!!! note\n    One.\n\n    ??? tip \"In\"\n        Two.\n\n        ```py\n        x = 1\n        ```\n\n    Three."));

        Assert.Equal("Paragraph Admonition Paragraph", string.Join(' ', outer.Blocks.Select(block => block.GetType().Name)));
        Assert.Equal("x = 1", Assert.IsType<CodeBlock>(((Admonition)outer.Blocks[1]).Blocks[1]).Text);
    }

    [Fact]
    public void Titles_of_code_and_tabs_are_kept() => Assert.Equal("x.py", Assert.IsType<CodeBlock>(Read("{% code title=\"x.py\" %}\n```py\nx = 1\n```\n{% endcode %}")).Attributes.Find("title"));

    [Theory]
    [InlineData("a ==b== c", "Paragraph \"a \" span( {.mark} \"b\") \" c\"")]
    [InlineData("中文==强调==。", "Paragraph \"中文\" span( {.mark} \"强调\") \"。\"")]
    [InlineData("<mark>b</mark>", "Paragraph span( {.mark} \"b\")")]
    [InlineData("if a == b and c == d", "Paragraph \"if a == b and c == d\"")]
    public void Highlighted_text_is_marked(string markdown, string expected) => Assert.Equal(expected, TreeDump.Of([Read(markdown, new() { ["book.yaml"] = "languages: [zh-Hans]\n" })]).Replace(" [zh-Hans]", "").TrimEnd());
}
