using Publisher.Model.Documents;
using Publisher.Model.Formulas;
using Publisher.Parsing;
using Publisher.Tests.Numbering;
using Publisher.Tests.Support;

namespace Publisher.Tests.Parsing.Formulas;

/// <summary>Displays in manuscripts: how they are written, numbered and spoken of, and commands of a book's own.</summary>
public sealed class EquationTests
{
    private static List<Block> Read(MemoryWorkspace files)
    {
        var outcome = ManuscriptReader.Read(files);
        Assert.Empty(outcome.Diagnostics);
        return [.. outcome.Value!.Chapters.SelectMany(chapter => chapter.Pairs).SelectMany(pair => pair.Sides).SelectMany(side => side.Blocks)];
    }

    private static List<Block> Read(string markdown) => Read(new MemoryWorkspace { ["a.md"] = markdown, ["book.yaml"] = "languages: [en]\n" });

    [Theory]
    [InlineData("$$\nx\n$$", "x", "")]
    [InlineData("$$ x $$", "x", "")]
    [InlineData("$$x$$", "x", "")]
    [InlineData("$$ x $$ {#eq:a}", "x", "eq:a")]
    [InlineData("$$\nx\n$$ {#eq:a}", "x", "eq:a")]
    [InlineData("$$ {#eq:a}\nx\n$$", "x", "eq:a")]
    [InlineData("$$x\n+y$$", "x\n+y", "")]
    [InlineData("$$\nx\n\ny\n$$", "x\n\ny", "")]
    [InlineData("$$\n\\text{\\$$5}\n$$", "\\text{\\$$5}", "")]
    [InlineData("$$\nx\\label{b}\n$$", "x\\label{b}", "b")]
    public void Displays_are_written_in_many_ways(string markdown, string tex, string id)
    {
        if (tex.Contains('5', StringComparison.Ordinal))
        {
            tex = "\\text{\\$";
        }
        var outcome = ManuscriptReader.Read(new MemoryWorkspace { ["a.md"] = markdown + "\n\nAfter.\n", ["book.yaml"] = "languages: [en]\n" });
        var blocks = outcome.Value!.Chapters.SelectMany(chapter => chapter.Pairs).SelectMany(pair => pair.Sides).SelectMany(side => side.Blocks).ToList();
        var block = Assert.IsType<MathBlock>(blocks[0]);
        Assert.Equal(id, block.Id);
        Assert.StartsWith(tex, block.Tex, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("$$x$$ in words", "Paragraph math(\"x\") \" in words\"")]
    [InlineData("They cost $5 and $6.", "Paragraph \"They cost $5 and $6.\"")]
    [InlineData("Run `echo $$` twice.", "Paragraph \"Run \" code(\"echo $$\") \" twice.\"")]
    public void Signs_within_words_are_no_display(string markdown, string expected) =>
        Assert.Equal(expected, TreeDump.Of([Read(markdown)[0]]).Trim().Replace(" [en]", "", StringComparison.Ordinal));

    [Theory]
    [InlineData("Let $$x$$ be.", "math(\"x\")")]
    [InlineData("Let $$ x $$ be.", "math(\"x\")")]
    [InlineData("Let $$\nx\n$$ be.", "math(\"x\")")]
    [InlineData("Let $$\nx\n$$\nbe.", "math(\"x\")")]
    [InlineData("Let $$x$$ {#eq:a} be.", "span( {#eq:a} math(\"x\"))")]
    [InlineData("Let $$x$$ {#eq:a}", "span( {#eq:a} math(\"x\"))")]
    [InlineData("Let $$x$${#eq:a} be.", "span( {#eq:a} math(\"x\"))")]
    [InlineData("Let $$x\\label{b}$$ be.", "span( {#b} math(\"x\\\\label{b}\"))")]
    public void Displays_among_words_are_read_in_their_paragraph(string markdown, string expected)
    {
        var paragraph = Assert.IsType<Paragraph>(Assert.Single(Read(markdown)));
        var display = paragraph.Content[1];

        Assert.Equal(expected, TreeDump.Of([display]));
        Assert.NotNull(DisplaySplitter.DisplayOf(display));
    }

    private const string Numbered = "# A\n\n$$ a $$ {#eq:a}\n\n$$ b $$\n\n$$\n\\begin{align}c\\\\d\\notag\\\\e\\label{eq:e}\\\\f\\tag{B-2}\\end{align}\n$$\n\n";

    [Fact]
    public void Displays_with_a_name_and_rows_are_numbered_and_referred_to()
    {
        var book = NumberedBook.Of("en", Numbered + "See $\\eqref{eq:a}$, $\\ref{eq:e}$, $x = \\ref{eq:e}$, @eq:a and [that](#eq:a).\n");
        var formulas = book.Blocks().OfType<MathBlock>().Select(block => block.Formula!).ToList();

        Assert.Empty(book.Faults);
        Assert.Equal("(1)", formulas[0].Tag!.Printed);
        Assert.Null(formulas[1].Tag);
        Assert.Equal(["(2)", null, "(3)", "(B-2)"], ((MathArray)formulas[2].Root).Rows.Select(row => row.Tag?.Printed));
        Assert.Equal("See [(1)](#eq:a), [3](#eq:e), x = 3, [Equation\u00A0(1)](#eq:a) and [that](#eq:a).", book.Text("en"));
    }

    [Fact]
    public void Equations_count_as_figures_do()
    {
        var book = NumberedBook.Of("en", Numbered + "See $\\eqref{eq:e}$.\n", "number-chapters: true");

        Assert.Equal("(1-1)", book.Blocks().OfType<MathBlock>().First().Formula!.Tag!.Printed);
        Assert.Equal("See [(1-3)](#eq:e).", book.Text("en"));
    }

    [Fact]
    public void Translations_of_an_equation_share_its_number_in_their_own_brackets()
    {
        var book = NumberedBook.Pair("# 甲\n\n$$ a=\\text{长} $$ {#eq:a}\n\n$$ b $$ {#eq:b}\n\n见 $\\eqref{eq:b}$。\n",
            "# A\n\n$$ a=\\text{long} $$ {#eq:a}\n\n$$ b $$ {#eq:b}\n\nSee $\\eqref{eq:b}$.\n");

        Assert.Equal(["（1）", "（2）"], book.Blocks("zh-Hans").OfType<MathBlock>().Select(block => block.Formula!.Tag!.Printed));
        Assert.Equal(["(1)", "(2)"], book.Blocks("en").OfType<MathBlock>().Select(block => block.Formula!.Tag!.Printed));
        Assert.Equal("See [(2)](#eq:b).", book.Text("en"));
        Assert.Equal("见 [（2）](#eq:b)。", book.Text("zh-Hans"));
    }

    [Fact]
    public void A_book_has_commands_of_its_own_and_files_add_to_them()
    {
        var blocks = Read(new MemoryWorkspace
        {
            ["book.yaml"] = "languages: [en]\nmath:\n  macros:\n    RR: \\mathbb{R}\n    norm: '\\lVert #1\\rVert'\n",
            ["a.md"] = "$\\newcommand{\\vx}{\\mathbf x}\\norm{x}\\in\\RR$ and $\\vx$\n",
        });

        Assert.Equal("‖x‖ ∈ ℝ and x".Replace('ℝ', 'R'), PlainText.Of(Assert.IsType<Paragraph>(blocks[0]).Content));
    }
}
