using System.Globalization;
using System.Text;
using Publisher.Composition;
using Publisher.Composition.References;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;
using Publisher.Model.Editions;
using Publisher.Model.Measures;
using Publisher.Model.Pages;
using Publisher.Tests.Support;

namespace Publisher.Tests.Numbering;

/// <summary>References and lists on composed pages.</summary>
public sealed class PrintedReferenceTests
{
    /// <summary>Chapters of some pages each: the first refers to what stands in the last.</summary>
    private static NumberedBook Book(int chapters, string settings = "")
    {
        var text = new StringBuilder("# A\n\nSee @fig:end, page [](#fig:end){.page}, and @fig:near.\n\n![x](1.png \"Near\"){#fig:near}\n\n");
        for (var i = 0; i < chapters; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"# Chapter {(char)('B' + i % 20)}{i}\n\n");
            text.Append(string.Concat(Enumerable.Repeat("Words that fill a page of the book, one after the other, until it is full. ", 60))).Append("\n\n");
        }
        text.Append("# End\n\n![x](2.png \"The end\"){#fig:end}\n\n| a |\n|---|\n| 1 |\n: Rows\n");
        return NumberedBook.Of("en", text.ToString(), settings);
    }

    private static PagedBook Compose(Edition edition)
    {
        var outcome = BookComposer.Compose(edition, RealFonts.Library);
        Assert.DoesNotContain(outcome.Diagnostics, one => one.Severity > Severity.Information && one.Code.StartsWith("REF", StringComparison.Ordinal));
        return outcome.Value!;
    }

    private static string TextOf(Page page) => string.Concat(page.Items.OfType<GlyphRun>().Select(run => run.Text)).Replace('\u00A0', ' ');

    [Theory]
    [InlineData(2)]
    [InlineData(60)]
    public void A_reference_to_another_chapter_names_the_page_that_its_target_is_on(int chapters)
    {
        var book = Compose(Book(chapters).Edition());
        var folio = book.Pages[book.Anchors["fig:end"].PageIndex].Label;
        Assert.Equal(chapters > 10, folio.Length > 2);
        var page = TextOf(book.Pages[book.Anchors["fig:near"].PageIndex]);
        Assert.Contains($"See Figure 2 (page {folio}), page page {folio}, and Figure 1.", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("never", "See Figure 2, page page")]
    [InlineData("always", "and Figure 1 (page")]
    public void The_book_says_whether_references_name_pages(string pages, string expected)
    {
        var book = Compose(Book(2, $"references: {{ pages: {pages} }}").Edition());
        Assert.Contains(expected, TextOf(book.Pages[book.Anchors["fig:near"].PageIndex]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_book_without_such_references_is_set_once()
    {
        Assert.False(NumberedBook.Of("en", "# Chapter 1\n\n![x](1.png \"x\"){#fig:a}\n\nSee @fig:a and Chapter 1.\n").Edition().NamesPages);
        Assert.True(Book(1).Edition().NamesPages);
    }

    [Fact]
    public void Lists_of_figures_and_tables_stand_behind_the_contents_with_folios()
    {
        var book = Compose(Book(2, "lists: [figures, tables]").Edition());
        var figures = book.Pages.Single(page => TextOf(page) is { } text && text.StartsWith("Figures", StringComparison.Ordinal) && text.Contains("Near", StringComparison.Ordinal));
        var tables = book.Pages.Single(page => TextOf(page) is { } text && text.StartsWith("Tables", StringComparison.Ordinal) && text.Contains("Rows", StringComparison.Ordinal));
        Assert.Equal(figures.Index + 1, tables.Index);
        Assert.Contains("Figure 2　The end", TextOf(figures), StringComparison.Ordinal);
        var link = figures.Links.Single(link => link.Target == "#fig:end");
        Assert.Equal("The end", link.Description);
        var folio = book.Pages[book.Anchors["fig:end"].PageIndex].Label;
        Assert.Contains(figures.Items.OfType<GlyphRun>(), run => run.Text.ToString().Trim() == folio);
    }

    [Fact]
    public void A_bilingual_list_has_one_entry_for_a_figure_in_both_languages()
    {
        var book = NumberedBook.Pair("# 甲\n\n文\n\n# 乙\n\n![图](1.png \"图题\")\n", "# A\n\nText\n\n# B\n\n![f](1.png \"Title\")\n", "lists: [figures]");
        var list = Compose(book.Edition()).Pages.Select(TextOf).Single(text => text.Contains("插图", StringComparison.Ordinal));
        Assert.Contains("图1　图题", list, StringComparison.Ordinal);
        Assert.Contains("Figure 1　Title", list, StringComparison.Ordinal);
    }

    [Fact]
    public void A_label_and_its_number_are_not_parted()
    {
        var book = NumberedBook.Of("zh-Hans", "# 甲\n\n![图](1.png \"题\"){#fig:a}\n\n" + string.Concat(Enumerable.Range(0, 60).Select(i => "字如@fig:a所示" + new string('文', i % 7))) + "\n");
        var lines = BookComposer.Compose(book.Edition(), RealFonts.Library, recordLines: true).Value!.Lines;
        Assert.NotEmpty(lines);
        Assert.DoesNotContain(lines, line => line.Line.Paragraph[line.Line.TextStart..line.Line.TextEnd].TrimEnd().EndsWith('图'));
    }

    [Fact]
    public void REF005_UnsettledPages_is_told_when_the_last_pass_moves_a_target()
    {
        var passes = new FolioPasses(Book(1).Edition());
        passes.Next();
        Assert.False(passes.Take(On(8)));
        Assert.True(passes.Take(On(9)));
        var bag = new DiagnosticBag();
        passes.Check(On(9), bag);
        Assert.Empty(bag.ToImmutable());
        passes.Check(On(7), bag);
        Assert.Equal("REF005", Assert.Single(bag.ToImmutable()).Code);
    }

    /// <summary>A directory of ten pages where the target is on one of them.</summary>
    private static PageDirectory On(int page) => new(new Size(Length.FromPoints(100), Length.FromPoints(100)),
        [.. Enumerable.Range(1, 10).Select(label => label.ToString(CultureInfo.InvariantCulture))], [],
        new Dictionary<string, Anchor> { ["fig:end"] = new Anchor(page - 1, default) }, []);

    [Theory]
    [InlineData("", "(1)　E = mc²", "(2)　a = b", "(3)　c = d")]
    [InlineData(" {title=\"Laws\"}", "(1)　Laws", "(2)　Laws – a = b", "(3)　Laws – c = d")]
    public void The_list_of_equations_has_every_number(string attributes, params string[] entries)
    {
        var text = $"# A\n\nText.\n\n$$\nE = mc^2 \\label{{eq:m}}\n$${attributes}\n\n$$\n\\begin{{align}}\na &= b \\label{{eq:a}} \\\\\nc &= d \\label{{eq:b}}\n\\end{{align}}\n$${attributes}\n";
        var book = Compose(NumberedBook.Of("en", text, "lists: [equations]").Edition());
        var list = Assert.Single(book.Pages, page => TextOf(page).Contains("Equations", StringComparison.Ordinal) && TextOf(page).Contains(entries[0], StringComparison.Ordinal));
        Assert.All(entries, entry => Assert.Contains(entry, TextOf(list), StringComparison.Ordinal));
        Assert.All(list.Links, link => Assert.True(book.Anchors.ContainsKey(link.Target[1..]), link.Target));
    }

    [Fact]
    public void An_equation_of_two_languages_stands_in_the_list_once()
    {
        var book = Compose(NumberedBook.Pair("# 甲\n\n字。\n\n$$\nE = mc^2 \\label{eq:m}\n$$\n", "# A\n\nText.\n\n$$\nE = mc^2 \\label{eq:m}\n$$\n", "lists: [equations]").Edition());
        var list = Assert.Single(book.Pages, page => TextOf(page).Contains("Equations", StringComparison.Ordinal) && TextOf(page).Contains("mc²", StringComparison.Ordinal));
        Assert.Equal(2, TextOf(list).Split("E = mc²").Length);
    }
}
