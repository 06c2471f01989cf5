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
}
