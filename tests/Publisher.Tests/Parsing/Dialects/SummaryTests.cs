using Publisher.Model;
using Publisher.Model.Documents;
using Publisher.Parsing;
using Publisher.Tests.Support;

namespace Publisher.Tests.Parsing.Dialects;

/// <summary>Folders of mdBook and GitBook as they are: the order, parts and depth of their tables of chapters.</summary>
public sealed class SummaryTests
{
    private static Book Read(MemoryWorkspace files)
    {
        var outcome = ManuscriptReader.Read(files);
        Assert.Empty(outcome.Diagnostics);
        return outcome.Value!;
    }

    private static string Contents(Book book) => string.Join('\n', book.Chapters.SelectMany(chapter => chapter.Pairs.SelectMany(pair => pair.Sides).SelectMany(side => side.Blocks)
        .OfType<Heading>().Select((heading, i) => (i == 0 ? chapter.Role + " " : "") + new string('#', heading.Level) + PlainText.Of(heading.Content))));

    private static readonly MemoryWorkspace MdBook = new()
    {
        ["book.toml"] = "[book]\ntitle = \"The Tea Book\" # a remark\nauthors = [\n  \"Lu Yu\",\n  \"Okakura\",\n]\nlanguage = \"en\"\nsrc = \"text\"\n\n[output.html]\ntitle = \"no\"\n",
        ["README.md"] = "# For programmers\n",
        ["text/SUMMARY.md"] = "# Summary\n\n[Preface](preface.md)\n\n# Leaves\n\n- [Green](green.md)\n  - [Steamed](green/steamed.md)\n    - [Sencha](green/sencha.md)\n- [Black](black.md)\n\n# Water\n\n- [Springs](springs.md)\n\n---\n\n[Thanks](thanks.md)\n",
        ["text/preface.md"] = "# Preface\n\nRead on.\n", ["text/green.md"] = "# Green\n\nSee [steam](green/steamed.md) and [the end](thanks.md).\n",
        ["text/green/steamed.md"] = "# Steamed\n\nText.\n\n## How\n\nText.\n", ["text/green/sencha.md"] = "Text without a heading.\n",
        ["text/black.md"] = "# Black\n\nText.\n", ["text/springs.md"] = "# Springs\n\nText.\n", ["text/thanks.md"] = "# Thanks\n\nText.\n",
    };

    [Fact]
    public void The_contents_branch_as_the_table_of_mdBook_does()
    {
        var book = Read(MdBook);

        Assert.Equal("""
            Front #Preface
            Part #Leaves
            Body #Green
            ##Steamed
            ###How
            ###Sencha
            Body #Black
            Part #Water
            Body #Springs
            Back #Thanks
            """, Contents(book));
        Assert.Equal("The Tea Book", book.Metadata.Title.For(LanguageTag.English));
        Assert.Equal(["Lu Yu", "Okakura"], book.Metadata.People.Select(person => person.Name.For(LanguageTag.English)));
        Assert.Equal([LanguageTag.English], book.Languages);
    }

    [Fact]
    public void Links_to_a_chapter_within_a_chapter_lead_to_its_heading()
    {
        var chapter = Read(MdBook).Chapters.Single(chapter => PlainText.Of(chapter.Title(LanguageTag.English)) == "Green");
        var blocks = chapter.Pairs.SelectMany(pair => pair.Sides[0].Blocks).ToList();
        var link = ((Paragraph)blocks[1]).Content.OfType<Link>().First();

        Assert.Equal("#" + blocks.OfType<Heading>().Single(heading => PlainText.Of(heading.Content) == "Steamed").Id, link.Target);
    }

    [Fact]
    public void Two_languages_have_a_table_each()
    {
        var book = Read(new()
        {
            ["zh/SUMMARY.md"] = "# 目录\n\n## 茶叶\n\n* [绿茶](green.md)\n", ["en/SUMMARY.md"] = "# Summary\n\n## Leaves\n\n* [Green](green.md)\n",
            ["zh/green.md"] = "# 绿茶\n\n茶是一种饮料。\n", ["en/green.md"] = "# Green\n\nTea is a drink.\n",
        });

        Assert.Equal("Part #茶叶\n#Leaves\nBody #绿茶\n#Green", Contents(book));
        Assert.Equal([LanguageTag.ChineseSimplified, LanguageTag.English], book.Languages);
    }

    [Fact]
    public void Languages_of_GitBook_are_those_of_its_list() => Assert.Equal([LanguageTag.English, LanguageTag.ChineseSimplified], Read(new()
    {
        ["LANGS.md"] = "* [English](en/)\n* [中文](zh)\n",
        ["en/SUMMARY.md"] = "* [Introduction](README.md)\n", ["zh/SUMMARY.md"] = "* [介绍](README.md)\n",
        ["en/README.md"] = "# Introduction\n\nTea is a drink.\n", ["zh/README.md"] = "# 介绍\n\n茶是一种饮料。\n",
    }).Languages);

    [Fact]
    public void The_older_GitBook_has_names_and_variables_in_JSON()
    {
        var book = Read(new()
        {
            ["book.json"] = "{ \"title\": \"Tea\", \"author\": \"Lu Yu\", \"root\": \"./text\", \"variables\": { \"leaf\": \"green\" } }",
            ["text/SUMMARY.md"] = "* [A](a.md)\n", ["text/a.md"] = "# A\n\nIt is {{ book.leaf }}.\n",
        });

        Assert.Equal(("Tea", "Lu Yu"), (book.Metadata.Title.For(LanguageTag.English), book.Metadata.People[0].Name.For(LanguageTag.English)));
        Assert.Equal("It is green.", PlainText.Of(((Paragraph)book.Chapters[0].Pairs[1].Sides[0].Blocks[0]).Content));
    }

    [Fact]
    public void GitBook_says_where_its_text_is() => Assert.Equal("Body #A", Contents(Read(new()
    {
        [".gitbook.yaml"] = "root: ./handbook/\n", ["handbook/SUMMARY.md"] = "# Table of contents\n\n* [A](a.md)\n", ["handbook/a.md"] = "# A\n\nText.\n",
    })));

    [Fact]
    public void What_is_included_is_a_source_of_the_book() => Assert.Equal(["SUMMARY.md", "a.md", "x.rs"], Read(new()
    {
        ["SUMMARY.md"] = "- [A](a.md)\n", ["a.md"] = "# A\n\n```\n{{#include x.rs}}\n```\n", ["x.rs"] = "x\n",
    }).Sources);

    [Fact]
    public void A_book_may_name_its_table()
    {
        var book = Read(new()
        {
            ["book.yaml"] = "title: Tea\nchapters: order/SUMMARY.md\nback: [end.md]\n", ["order/SUMMARY.md"] = "- [B](../b.md)\n- [A](../a.md)\n",
            ["a.md"] = "# A\n\nText.\n", ["b.md"] = "# B\n\nText.\n", ["end.md"] = "# End\n\nText.\n",
        });

        Assert.Equal("Body #B\nBody #A\nBack #End", Contents(book));
    }

    [Fact]
    public void A_summary_that_is_no_table_is_a_chapter() => Assert.Equal("Body #Summary\nBody #A", Contents(Read(new()
    {
        ["SUMMARY.md"] = "# Summary\n\nThe matter in short:\n\n- one\n- two\n", ["a.md"] = "# A\n\nText.\n",
    })));
}
