using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;
using Publisher.Model.Layouts;
using Publisher.Parsing;
using Publisher.Tests.Support;

namespace Publisher.Tests.Parsing.Settings;

/// <summary>What a book changes of the profiles, by name (T85).</summary>
public sealed class TypographyTests
{
    private static Outcome<Book> Read(string typography) =>
        ManuscriptReader.Read(new MemoryWorkspace { ["a.md"] = "# 茶\n", ["book.yaml"] = $"languages: [zh-Hans]\ntypography:\n{typography}" });

    [Fact]
    public void T85_Options_are_set_for_one_language_or_for_all()
    {
        var book = Read("  zh-Hans: { punct: kaiming, runt: false }\n  indent: 1\n");
        var profile = book.Value!.Settings.Typography.For(LanguageTag.ChineseSimplified);

        Assert.Empty(book.Diagnostics);
        Assert.Equal(PunctuationScheme.Kaiming, profile.Punctuation);
        Assert.Equal(0, profile.RuntLength);
        Assert.Equal(1, book.Value.Settings.Typography.For(LanguageTag.Japanese).FirstLineIndent);
        Assert.Equal(1, book.Value.Settings.Typography.For(LanguageTag.Japanese).RuntLength);
    }

    [Fact]
    public void BOK002_An_option_that_is_none_names_the_nearest()
    {
        var fault = Assert.Single(Read("  zh-Hans: { punt: kaiming }\n").Diagnostics);

        Assert.Equal("BOK002", fault.Code);
        Assert.Equal((3, 14), (fault.Span.StartPosition.Line, fault.Span.StartPosition.Column));
        Assert.Contains("punct", fault.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("  zh-Hans: { punct: wide }\n")]
    [InlineData("  zh-Hans: { autospace: 0.7 }\n")]
    [InlineData("  zz-: { autospace: 0.2 }\n")]
    public void BOK006_A_value_that_cannot_be_is_reported(string typography) =>
        Assert.Equal("BOK006", Assert.Single(Read(typography).Diagnostics).Code);
}
