using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;
using Publisher.Model.Layouts;
using Publisher.Model.Measures;
using Publisher.Model.Pages;

namespace Publisher.Tests.Pages;

public class LineLocatorTests
{
    private const string Source = "# Title\n\nThe **first** line of\ntext, and [a link](https://a.example/text) and\nthe end of it.\n\nNext.\n";
    private const string Composed = "The first line of text, and a link and the end of it.";

    [Theory]
    [InlineData("The first line", 3, 1)]
    [InlineData("line of text,", 3, 15)]
    [InlineData("text, and a link", 4, 1)]
    [InlineData("link and", 4, 14)]
    [InlineData("the end of it.", 5, 1)]
    public void Finds_the_beginning_of_a_line_through_marks_and_line_ends(string line, int expectedLine, int expectedColumn) =>
        Assert.Equal(new LinePosition(expectedLine, expectedColumn), Locate(Composed, line).StartPosition);

    [Fact]
    public void Of_repeated_words_takes_those_that_are_due()
    {
        var text = string.Join(' ', Enumerable.Repeat("again and again", 9));
        var file = new SourceFile("a.md", text);
        var record = Record(file.Span(0, text.Length), text, 48, 63);

        Assert.Equal(48, LineLocator.Locate(record).Start);
    }

    [Fact]
    public void What_the_source_writes_otherwise_is_placed_at_its_block() =>
        Assert.Equal(new LinePosition(3, 1), Locate("文字 The first line", "文字").StartPosition);

    private static SourceSpan Locate(string composed, string line)
    {
        var file = new SourceFile("a.md", Source);
        var at = composed.IndexOf(line, StringComparison.Ordinal);
        return LineLocator.Locate(Record(file.Span(9, Source.IndexOf("\n\nNext", StringComparison.Ordinal)), composed, at, at + line.Length));
    }

    private static LineRecord Record(SourceSpan block, string text, int start, int end) =>
        new(block, text, start, end, LanguageTag.English) 
        {
            Profile = LanguageProfile.For(LanguageTag.English), Measure = Length.Zero, Size = Length.Zero,
        };
}
