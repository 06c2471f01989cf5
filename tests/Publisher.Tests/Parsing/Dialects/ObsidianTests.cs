using Publisher.Model;
using Publisher.Model.Documents;
using Publisher.Parsing;
using Publisher.Tests.Support;

namespace Publisher.Tests.Parsing.Dialects;

/// <summary>Vaults of Obsidian as they are.</summary>
public sealed class ObsidianTests
{
    private static Book ReadBook(MemoryWorkspace files, string? settings = ".obsidian/app.json")
    {
        if (settings is not null)
        {
            files[settings] = "{}";
        }
        var outcome = ManuscriptReader.Read(files.Add("images/leaf.png", PngMaker.Make(1, 1, 8, 0, [255])));
        Assert.Empty(outcome.Diagnostics);
        return outcome.Value!;
    }

    private static string Read(MemoryWorkspace files, string? settings = ".obsidian/app.json") => TreeDump.Of(
        ReadBook(files, settings).Chapters[0].Pairs.SelectMany(pair => pair.Sides).SelectMany(side => side.Blocks)).Replace(" [en]", "").TrimEnd();

    private const string Water = "## Springs\n\nSoft water. ^soft\n\n### Deep\n\nCold.\n\n## Rain\n\nRare.\n";

    [Theory]
    [InlineData("[[Water]]", "link(#water: \"Water\")")]
    [InlineData("[[water|rain]]", "link(#water: \"rain\")")]
    [InlineData("[[Water#Springs]]", "link(#springs: \"Water > Springs\")")]
    [InlineData("[[Water#^soft|it]]", "link(#water-soft: \"it\")")]
    public void Links_by_name_lead_to_notes_headings_and_blocks(string link, string expected)
    {
        var text = Read(new() { ["Tea.md"] = $"# Tea\n\nSee {link}, `[[x]]`, [[1]](https://a.org).\n", ["Water.md"] = Water });

        Assert.Contains(expected.Split(':')[1].Trim(')', ' '), text, StringComparison.Ordinal);
        Assert.Contains(expected[5..expected.IndexOf(':')], text, StringComparison.Ordinal);
        Assert.Contains("code(\"[[x]]\")", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_several_notes_the_nearest_is_meant()
    {
        var book = ReadBook(new() { ["a/Tea.md"] = "# Tea\n\n[[Note]]\n", ["a/Note.md"] = "# One\n\nText.\n", ["Note.md"] = "# Two\n\nText.\n", ["b/Note.md"] = "# Three\n\nText.\n" });
        var links = book.Chapters.SelectMany(chapter => chapter.Pairs).SelectMany(pair => pair.Sides).SelectMany(side => side.Blocks).OfType<Paragraph>()
            .SelectMany(paragraph => paragraph.Content).OfType<Link>();

        Assert.Equal("#a-note", Assert.Single(links).Target);
    }

    [Fact]
    public void Notes_sections_and_blocks_are_shown_where_they_are_embedded()
    {
        const string Springs = "Paragraph \"Soft water.\"\nHeading 3 \"Deep\"\nParagraph \"Cold.\"";
        var text = Read(new() { ["Tea.md"] = "# Tea\n\n![[Water#Springs]]\n\n> ![[Water#^soft]]\n", ["Water.md"] = Water });

        Assert.Equal($"Heading 1 \"Tea\"\nHeading 2 \"Springs\"\n{Springs}\nQuote\n  Paragraph \"Soft water.\"", Ids(text));
    }

    private static string Ids(string dump) => System.Text.RegularExpressions.Regex.Replace(dump, @" \{#[^}]*\}", "");

    [Fact]
    public void Pictures_are_found_by_name_and_keep_their_width()
    {
        var pictures = ReadBook(new() { ["notes/Tea.md"] = "# Tea\n\n![[leaf.png|300]]\n\n![A leaf](leaf.png)\n" }).Chapters[0].Pairs.SelectMany(pair => pair.Sides[0].Blocks).OfType<Picture>().ToList();

        Assert.Equal(["images/leaf.png", "images/leaf.png"], pictures.Select(picture => picture.Source));
        Assert.Equal("300px", pictures[0].Attributes.Find("width"));
    }

    [Fact]
    public void Comments_and_lines_of_tags_are_not_printed() => Assert.Equal("Heading 1 \"Tea\"\nParagraph \"One two #tag.\"\nParagraph \"Three four.\"",
        Ids(Read(new() { ["Tea.md"] = "---\ntags: [a]\ncssclasses: wide\n---\n#tea #drink/green\n\n# Tea\n\nOne %%hidden%%two #tag.\n\n%%\nall\n\nof this\n%%\n\nThree\n%% gone %%\nfour.\n" })));

    [Fact]
    public void A_note_without_a_heading_has_its_name() => Assert.Equal("Heading 1 \"Green tea\"\nParagraph \"Text.\"", Ids(Read(new() { ["x/Green tea.md"] = "Text.\n" })));

    [Fact]
    public void Other_manuscripts_are_left_alone() => Assert.Equal("Heading 1 \"Tea\"\nParagraph \"#tea\"\nParagraph \"[[Water]] %%a%% b ^c\"",
        Ids(Read(new() { ["Tea.md"] = "# Tea\n\n#tea\n\n[[Water]] %%a%% b ^c\n" }, settings: null)));

    [Fact]
    public void A_book_may_say_what_it_is_written_for() => Assert.Equal("Heading 1 \"Tea\"\nParagraph \"b\"",
        Ids(Read(new() { ["book.yaml"] = "dialect: [obsidian]\n", ["Tea.md"] = "# Tea\n\n#tea\n\n%%a%%b\n" }, settings: null)));

    [Theory]
    [InlineData("aliases: [Aqua, Living water]", "[[living water]]", "Living water")]
    [InlineData("aliases:\n  - Living water", "[[Living water|it]]", "it")]
    [InlineData("alias: Aqua, Living water", "[[Living water#Springs]]", "Living water > Springs")]
    public void A_note_is_found_by_its_aliases(string head, string link, string words)
    {
        var text = Read(new() { ["Tea.md"] = $"# Tea\n\nSee {link}.\n", ["Water.md"] = $"---\n{head}\ncssclasses: [wide]\nrating: 5\nup: \"[[Tea]]\"\n---\n# Water\n\n{Water}" });

        Assert.Contains($"#{(link.Contains('#') ? "springs" : "water")}: \"{words}\"", text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Names_of_files_come_before_aliases() => Assert.Matches("link\\(#rain[^ ]*: \"Rain\"\\)",
        Read(new() { ["Ada.md"] = "# Tea\n\nSee [[Rain]].\n", ["Rain.md"] = "# Rain\n\nText.\n", ["Water.md"] = "---\naliases: Rain\n---\n# Water\n\nText.\n" }));

    [Fact]
    public void Footnotes_of_shown_notes_keep_clear_of_each_other()
    {
        var text = Read(new()
        {
            ["Ada.md"] = "# Tea\n\nOne.[^1]\n\n![[Water]]\n\n> ![[Rain#Soft]]\n\nTwo.[^2]\n\n[^1]: Own.\n[^2]: Also own.\n",
            ["Water.md"] = "# Water\n\nWet.[^1]\n\n[^1]: Of water.\n    On two lines.\n", ["Rain.md"] = "# Rain\n\n## Soft\n\nSoft.[^1]\n\n## Hard\n\nHard.[^2]\n\n[^1]: Of rain.\n[^2]: Of hail.\n",
        });

        Assert.Equal(["Own.", "Of water. On two lines.", "Of rain.", "Also own."],
            System.Text.RegularExpressions.Regex.Matches(text, @"Note fn-\S+\n\s+Paragraph(?: \[en\])? ""([^""]*)""").Select(one => one.Groups[1].Value));
    }

    [Fact]
    public void Footnotes_may_stand_where_they_are_marked()
    {
        var text = Ids(Read(new() { ["Ada.md"] = "# Tea\n\nOne^[A *note* of [[Ada|it]] [x].] two, `^[code]`.\n\n> Three^[Other].\n" }));

        Assert.Matches("Paragraph \"One\" note\\(\\S+\\) \" two, \" code\\(\"\\^\\[code\\]\"\\)", text);
        Assert.Matches("Note \\S+\\n\\s+Paragraph \"A \" em\\(\"note\"\\) \" of \" link\\(#ada: \"it\"\\) \" \\[x\\]\\.\"", text);
        Assert.Contains("Paragraph \"Other\"", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Callouts_have_Markdown_in_titles_and_stand_in_each_other() => Assert.Equal(
        "Admonition Tip \"Brew \" strong(\"hot\") \" with \" code(\"x\")\n  Paragraph \"One.\"\n  Admonition Note \"In \" em(\"it\")\n    Paragraph \"Two.\"",
        Ids(Read(new() { ["Tea.md"] = "# Tea\n\n> [!tip]- Brew **hot** with `x`\n> One.\n>\n> > [!info] In *it*\n> > Two.\n" })).Split('\n', 2)[1]);

    [Fact]
    public void A_shown_note_may_have_an_alias_and_be_an_item_of_a_list()
    {
        const string rain = "# Rain\n\n- Soft\n  1. Warm ^warm\n  2. Cold\n- Hard ^hard\n\n| a |\n|---|\n| b |\n\n^tab\n\nAfter.\n";
        var text = Ids(Read(new() { ["Ada.md"] = "# Tea\n\n![[Water|the water]]\n\n![[Rain#^warm]]\n\n![[Rain#^hard]]\n\n![[Rain#^tab]]\n\n[[Rain#^tab|table]]\n", ["Water.md"] = "Wet.\n", ["Rain.md"] = rain }));

        Assert.Equal("Heading 1 \"Tea\"\nParagraph \"Wet.\"\nList 1\n  Item\n    Paragraph \"Warm\"\nList\n  Item\n    Paragraph \"Hard\"\n"
            + "Table Default\n  Head\n    Cell \"a\"\n  Row\n    Cell \"b\"\nParagraph link(#rain-tab: \"table\")", text);
    }

    [Fact]
    public void A_mark_of_its_own_line_names_the_block_above()
    {
        var book = ReadBook(new() { ["Tea.md"] = "# Tea\n\n- One ^one\n- Two\n\n^all\n\nAfter [[#^all|it]], [[#^one|that]].\n" });
        var list = book.Chapters[0].Pairs.SelectMany(pair => pair.Sides[0].Blocks).OfType<ListBlock>().Single();

        Assert.Equal(("tea-all", "tea-one"), (list.Id, list.Items[0].Blocks[0].Id));
    }
}
