using Publisher.Cli.Reporting;
using Publisher.Model.Diagnostics;

namespace Publisher.Tests.Cli;

public class SourceExcerptTests
{
    [Fact]
    public void Carets_stand_under_the_place()
    {
        var file = new SourceFile("a.md", "one\ntwo three\nfour");

        Assert.Equal("     2 | two three\n       |     ^^^^^", SourceExcerpt.Of(file.Span(8, 13)));
    }

    [Fact]
    public void Chinese_takes_two_columns()
    {
        var file = new SourceFile("a.md", "他说：坏字");

        Assert.Equal("     1 | 他说：坏字\n       |       ^^^^", SourceExcerpt.Of(file.Span(3, 5)));
    }

    [Fact]
    public void A_place_that_runs_over_lines_is_marked_to_the_end_of_its_first()
    {
        var file = new SourceFile("a.md", "one two\r\nthree");

        Assert.Equal("     1 | one two\n       |     ^^^", SourceExcerpt.Of(file.Span(4, 12)));
    }

    [Fact]
    public void A_line_of_ten_million_characters_is_cut_around_the_place()
    {
        var file = new SourceFile("a.md", new string('a', 5_000_000) + "X" + new string('b', 5_000_000));

        var excerpt = SourceExcerpt.Of(file.Span(5_000_000, 5_000_001))!;

        Assert.InRange(excerpt.Length, 100, 250);
        Assert.Contains("aaaXbbb", excerpt);
    }

    [Fact]
    public void Control_characters_are_shown_not_sent()
    {
        var file = new SourceFile("a.md", "a\e[31m\0\u202Eb");

        var excerpt = SourceExcerpt.Of(file.Span(0, 1))!;

        Assert.DoesNotContain(excerpt, character => char.IsControl(character) && character != '\n');
        Assert.DoesNotContain('\u202E', excerpt);
    }

    [Fact]
    public void An_empty_place_at_the_end_of_the_text_has_one_caret()
    {
        var file = new SourceFile("a.md", "abc");

        Assert.Equal("     1 | abc\n       |    ^", SourceExcerpt.Of(file.Span(3, 3)));
    }

    [Fact]
    public void A_surrogate_pair_is_never_cut()
    {
        var file = new SourceFile("a.md", string.Concat(Enumerable.Repeat("😀", 200)));

        for (var start = 0; start < 200; start += 2)
        {
            var excerpt = SourceExcerpt.Of(file.Span(start, start + 2))!;
            Assert.Equal(excerpt, new string(excerpt.EnumerateRunes().SelectMany(rune => rune.ToString()).ToArray()));
            Assert.DoesNotContain('\uFFFD', excerpt);
        }
    }

    [Fact]
    public void Nowhere_has_no_excerpt() => Assert.Null(SourceExcerpt.Of(SourceSpan.Nowhere));
}
