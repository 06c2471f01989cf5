using System.Text;
using Publisher.Acceptance.Support;

namespace Publisher.Acceptance;

/// <summary>Odd but honest text: it must build, or be refused with its place, in bounded time and without a crash.</summary>
public sealed class HardTextTests : IDisposable
{
    private readonly SmallBook _book = new();

    [Fact]
    public void A_byte_order_mark_is_no_character() => Builds([0xEF, 0xBB, 0xBF, .. "# A\n\nText.\n"u8]);

    [Fact]
    public void Windows_line_ends() => Builds("# A\r\n\r\nOne line,\r\nand another.\r\n"u8.ToArray());

    [Fact]
    public void Old_Macintosh_line_ends() => Builds("# A\r\rOne line.\r"u8.ToArray());

    [Fact]
    public void NUL_bytes_do_not_crash()
    {
        _book.With("a.md", "# A\n\nNUL: \0 here.\n");
        EndsWell();
    }

    [Fact]
    public void A_paragraph_of_ten_megabytes()
    {
        var text = new StringBuilder("# A\n\n");
        while (text.Length < 10_000_000)
        {
            text.Append("The quick brown fox jumps over the lazy dog, and nobody knows why. ");
        }
        _book.With("a.md", text.Append('\n').ToString());
        EndsWell("--format", "pdf");
    }

    [Fact]
    public void A_line_of_a_million_characters_without_a_break()
    {
        _book.With("a.md", "# A\n\n" + new string('x', 1_000_000) + "\n");
        EndsWell("--format", "pdf");
    }

    [Theory]
    [InlineData("> ")]
    [InlineData("- ")]
    public void A_hundred_levels_of_nesting(string mark)
    {
        _book.With("a.md", "# A\n\n" + string.Concat(Enumerable.Repeat(mark, 100)) + "deep\n");
        EndsWell();
    }

    [Theory]
    [InlineData("*a **b ")]
    [InlineData("[")]
    [InlineData("![](")]
    [InlineData("`")]
    [InlineData("[^1]")]
    public void Ten_thousand_openings_without_an_end(string mark)
    {
        _book.With("a.md", "# A\n\n" + string.Concat(Enumerable.Repeat(mark, 10_000)) + "\n");
        EndsWell("--format", "html");
    }

    [Fact]
    public void Scripts_of_the_world_are_set_or_named_as_missing()
    {
        _book.With("a.md", "# A\n\nΑθήνα, Москва, 東京, 서울, القاهرة, मुंबई, 🍵, e\u0301, \U0002000B, ﷽.\n");
        EndsWell();
    }

    [Fact]
    public void One_file_with_a_title_and_nothing_else() => Builds("# A\n"u8.ToArray());

    private void Builds(byte[] text)
    {
        _book.With("a.md", text);
        var run = _book.Build();

        Assert.True(run.ExitCode == 0, run.Everything);
        Assert.Equal(3, _book.Outputs.Length);
    }

    /// <summary>
    /// Either built or reported with a diagnostic; never a crash. What is at fault in the text itself stops no output: all
    /// files that were asked for are there, or none.
    /// </summary>
    private void EndsWell(params string[] more)
    {
        var run = _book.Build(more);

        Assert.InRange(run.ExitCode, 0, 1);
        Assert.DoesNotContain("internal error", run.Error);
        Assert.DoesNotContain("   at ", run.Error);
        if (run.ExitCode == 1)
        {
            Assert.Matches(@"a\.md:\d+:\d+: error [A-Z]{3}\d{3}: ", run.Error);
            var isWritten = run.Everything.Contains("written all the same", StringComparison.Ordinal);
            Assert.Equal(!isWritten ? 0 : more.Length == 0 ? 3 : 1, _book.Outputs.Length);
        }
    }

    public void Dispose() => _book.Dispose();
}
