using Publisher.Cli.Building;
using Publisher.Model.Documents;
using Publisher.Model.Editions;

namespace Publisher.Tests.Cli;

public class OutputNamesTests
{
    [Theory]
    [InlineData("inside-gpt", "", "en", "inside-gpt-en.pdf")]
    [InlineData("", "Inside GPT-4.5: Pre-training!", "en", "inside-gpt-4-5-pre-training-en.pdf")]
    [InlineData("", "透视预训练", "zh-Hans", "透视预训练-zh-Hans.pdf")]
    [InlineData("../../etc/passwd", "", "en", "etc-passwd-en.pdf")]
    [InlineData("", "", "en", "book-en.pdf")]
    [InlineData("a", "", "../x", "a-x.pdf")]
    public void Names_are_readable_and_cannot_leave_the_folder(string slug, string title, string edition, string expected) =>
        Assert.Equal(expected, Name(slug, title, edition));

    [Fact]
    public void Long_titles_are_cut() =>
        Assert.InRange(Name("", string.Concat(Enumerable.Repeat("很长的书名", 100)), "en").Length, 10, 80);

    private static string Name(string slug, string title, string edition) => OutputNames.Of(
        new Edition(new EditionSpec(edition, [LanguageTag.English], Arrangement.Single),
            new BookMetadata { Title = LocalizedText.Of(LanguageTag.English, title) }, [], EditionNumbers.Empty,
            new BookSettings { Slug = slug }, ImageCatalog.Empty),
        OutputFormats.Pdf);
}
