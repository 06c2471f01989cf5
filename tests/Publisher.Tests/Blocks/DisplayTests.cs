using System.Collections.Immutable;
using System.Text;
using Publisher.Composition;
using Publisher.Model.Documents;
using Publisher.Model.Editions;
using Publisher.Model.Formulas;
using Publisher.Model.Pages;
using Publisher.Tests.Numbering;
using Publisher.Tests.Support;
using Publisher.Web;

namespace Publisher.Tests.Blocks;

/// <summary>Displays that authors write among the words of a paragraph stand on lines of their own in every output.</summary>
public sealed class DisplayTests
{
    private static ImmutableArray<Block> Parts(string markdown) => [.. NumberedBook.Of("en", "# A\n\n" + markdown + "\n").Blocks().Skip(1)];

    private static string Dump(string markdown) => TreeDump.Of(Parts(markdown)).Replace(" [en]", "", StringComparison.Ordinal).TrimEnd();

    [Theory]
    [InlineData("So $$x$$ holds.", "Paragraph \"So\"\nMathBlock \"x\"\nParagraph continued \"holds.\"")]
    [InlineData("So $$x$$, where $$y$$", "Paragraph \"So\"\nMathBlock \"x,\"\nParagraph continued \"where\"\nMathBlock \"y\"")]
    [InlineData("$$x$$ in words", "MathBlock \"x\"\nParagraph continued \"in words\"")]
    [InlineData("So $$x$$.", "Paragraph \"So\"\nMathBlock \"x.\"")]
    [InlineData("So\n$$x$$\n$$y$$\nhold.", "Paragraph \"So\"\nMathBlock \"x\"\nMathBlock \"y\"\nParagraph continued \"hold.\"")]
    [InlineData("So $$x$$ {#eq:a} {.b}", "Paragraph {.b} \"So\"\nMathBlock {#eq:a} \"x\"")]
    [InlineData("- So $$x$$ holds.", "List\n  Item\n    Paragraph \"So\"\n    MathBlock \"x\"\n    Paragraph continued \"holds.\"")]
    [InlineData("So $x$ holds.", "Paragraph \"So \" math(\"x\") \" holds.\"")]
    public void A_paragraph_is_parted_by_its_displays(string markdown, string expected) => Assert.Equal(expected, Dump(markdown));

    [Fact]
    public void Displays_in_notes_are_set_apart_too()
    {
        var paragraph = (Paragraph)Parts("So.[^1]\n\n[^1]: As $$x$$ is.")[0];

        Assert.Equal([typeof(Paragraph), typeof(MathBlock), typeof(Paragraph)],
            ((NoteReference)paragraph.Content[1]).Note.Blocks.Select(block => block.GetType()));
    }

    [Fact]
    public void The_mark_behind_rows_goes_into_their_last_cell()
    {
        var array = Assert.IsType<MathArray>(((MathBlock)Parts("So $$\\begin{aligned}a&=b\\\\c&=d\\end{aligned}$$, too.")[1]).Formula!.Root);

        Assert.Equal(new MathText(","), ((MathRow)array.Rows[^1].Cells[^1]).Children[^1]);
    }

    [Fact]
    public void They_are_numbered_and_referred_to_in_each_language()
    {
        var book = NumberedBook.Pair("# 甲\n\n有 $$x$$ {#eq:a}，其中如 @eq:a 所示。\n", "# A\n\nSo $$x$$ {#eq:a}, where @eq:a shows.\n");

        Assert.Empty(book.Faults);
        foreach (var (language, words) in new[] { ("zh-Hans", "[式（1）](#eq:a)"), ("en", "(1)](#eq:a)") })
        {
            var display = Assert.Single(book.Blocks(language).OfType<MathBlock>());
            Assert.Equal("1", display.Formula!.Tag?.Text.Trim('(', ')', '（', '）'));
            Assert.Contains(words, book.Text(language), StringComparison.Ordinal);
        }
        Assert.Equal(2, book.Book.Chapters[0].Pairs.Length);
    }

    [Fact]
    public void They_stand_in_the_middle_of_lines_of_their_own()
    {
        var edition = NumberedBook.Of("en", "# A\n\nSo $$x=1$$ holds.\n").Edition();
        var runs = BookComposer.Compose(edition, RealFonts.Library).Value!.Pages.SelectMany(page => page.Items.OfType<GlyphRun>()).ToList();
        GlyphRun Of(string text) => runs.Last(run => run.Text.Span.Contains(text, StringComparison.Ordinal));

        Assert.True(Of("So").Origin.Y < Of("=").Origin.Y && Of("=").Origin.Y < Of("holds").Origin.Y);
        Assert.True(Of("=").Origin.X > Of("holds").Origin.X);
        using var output = new MemoryStream();
        HtmlExporter.Export(edition, new WebAssets(RealFonts.Library, new DateTimeOffset(2023, 10, 26, 0, 0, 0, TimeSpan.Zero)), output);
        Assert.Contains("display=\"block\"", Encoding.UTF8.GetString(output.ToArray()), StringComparison.Ordinal);
    }
}
