using Publisher.Model.Diagnostics;

namespace Publisher.Tests.Parsing.Translation;

/// <summary>Codes CHK070 to CHK077: each found at its place, and not found beside it.</summary>
public sealed class SpacingCheckTests
{
    private const string Title = "# 题目\n\n";
    private const string EnglishTitle = "# Title\n\n";

    private static IEnumerable<Diagnostic> Found(string first, string second, string language = "zh-Hans", string other = "en") =>
        Checked.Diagnostics(Title + first, EnglishTitle + second, language, other).Where(one => string.CompareOrdinal(one.Code, "CHK070") >= 0);

    private static Diagnostic Only(string code, string words, string first, string second, string language = "zh-Hans", string other = "en")
    {
        var fault = Assert.Single(Found(first, second, language, other));
        Assert.Equal((code, words), (fault.Code, fault.Words()));
        return fault;
    }

    private static void None(string first, string second, string language = "zh-Hans", string other = "en") =>
        Assert.Empty(Found(first, second, language, other).Select(one => $"{one.Span} {one.Message}"));

    [Theory]
    [InlineData("Words  and more.")]
    [InlineData("Words and **more**  of them.")]
    [InlineData("Words and  [more](https://example.org).")]
    public void CHK070_DoubledSpace(string english) => Only("CHK070", "  ", "文字。", english);

    [Theory]
    [InlineData("One sentence.  Another.")]
    [InlineData("Aligned     by many.")]
    [InlineData("A line  \nthat is broken.")]
    [InlineData("Code `a  b` and $a  b$ and <b title=\"a  b\">bold</b>.")]
    [InlineData("| a   | b   |\n|-----|-----|\n| one | two |")]
    public void CHK070_leaves_other_spaces_alone(string english) => None(english, english, "und", "en");

    [Theory]
    [InlineData("前面 ，后面。", "，")]
    [InlineData("前面， 后面。", "，")]
    [InlineData("前面（ 里面）。", "（")]
    [InlineData("用 `code` ，后面。", "，")]
    [InlineData("**重** ，后面。", "，")]
    [InlineData("见： [此](https://example.org)。", "：")]
    public void CHK071_SpaceBesideWideMark(string chinese, string mark) =>
        Assert.Contains($"“{mark}”", Only("CHK071", " ", chinese, "Words.").Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("**重：** 后面。", "**Words:** more.")]
    [InlineData("鲁迅 《故乡》", "Lu Xun “My Old Home”")]
    [InlineData("前面，\n后面。", "Words,\nmore.")]
    public void CHK071_leaves_other_spaces_alone(string chinese, string english) => None(chinese, english);

    [Theory]
    [InlineData("好...", "...")]
    [InlineData("好。。。", "。。。")]
    [InlineData("好......然后。", "......")]
    public void CHK072_TypedEllipsis(string chinese, string words) => Only("CHK072", words, chinese, "Words.");

    [Fact]
    public void CHK072_leaves_ranges_paths_and_English_alone() => None("从 a...b 到 ../c。", "From a...b to ../c, and so on...");

    [Theory]
    [InlineData("茶--饮料。", "--")]
    [InlineData("茶 -- 饮料。", " -- ")]
    [InlineData("茶---饮料。", "---")]
    public void CHK073_TypedDash(string chinese, string words) => Only("CHK073", words, chinese, "Words.");

    [Fact]
    public void CHK073_leaves_options_and_English_alone() => None("用--fix选项。", "Use the option --fix -- it helps.");

    [Theory]
    [InlineData("Words , and more.")]
    [InlineData("Words and more .")]
    [InlineData("Use `code` : it helps.")]
    public void CHK074_SpaceBeforeMark(string english) => Assert.Equal(Severity.Warning, Only("CHK074", " ", "文字。", english).Severity);

    [Theory]
    [InlineData("Use .NET and :set and word ... word.")]
    [InlineData("A ratio of 3 : 2, a smile :) and !x.")]
    public void CHK074_leaves_names_and_ratios_alone(string english) => None("比例为3:2。", english);

    [Fact]
    public void CHK074_asks_only_languages_that_want_no_space()
    {
        None("Vraiment ? Oui !", "Really? Yes!", "fr", "en");
        var files = Checked.Book(Title + "文字。", EnglishTitle + "Really ? Yes.");
        Assert.Contains(Checked.Diagnostics(files), one => one.Code == "CHK074");
        files["book.yaml"] = "languages: [zh-Hans, en]\ntypography: { en: { mark-spaces: any } }\n";
        Assert.DoesNotContain(Checked.Diagnostics(files), one => one.Code == "CHK074");
    }

    [Fact]
    public void CHK075_NoSpaceAfterComma() => Assert.Equal(Severity.Warning, Only("CHK075", ",", "文字。", "Words,and more.").Severity);

    [Theory]
    [InlineData("The numbers 1,000 and 2,5 and f(one,two).")]
    [InlineData("Languages en,zh and names red,green,blue.")]
    [InlineData("See https://example.org/one,two now.")]
    public void CHK075_leaves_numbers_lists_and_addresses_alone(string english) => None(english, english, "und", "en");

    [Theory]
    [InlineData("第１２章。", "１２")]
    [InlineData("用ＡＢＣ写。", "ＡＢＣ")]
    [InlineData("共１，２８０．５元。", "１，２８０．５")]
    [InlineData("共１２，３４页。", "１２")]
    public void CHK076_WideLetters(string chinese, string words) =>
        Assert.Equal(Severity.Information, Found(chinese, "Chapter 12.").First() is { Code: "CHK076" } fault && fault.Words() == words ? fault.Severity : Severity.Ignore);

    [Fact]
    public void CHK076_leaves_Japanese_alone() => None("第１２章。", "Chapter 12.", "ja", "en");

    private static string Repeated(string text, int times) => string.Concat(Enumerable.Repeat(text, times));

    [Theory]
    [InlineData("用 Rust 写。", "再用 Rust写。", "")]
    [InlineData("用Rust写。", "再用Rust 写。", " ")]
    public void CHK077_MixedSpacing(string usual, string slip, string words)
    {
        var fault = Only("CHK077", words, Repeated(usual, 30) + slip, "Rust.");

        Assert.Equal(Severity.Information, fault.Severity);
        Assert.Contains("61 times, against 1", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void CHK077_leaves_habits_lone_letters_and_short_books_alone()
    {
        None(Repeated("用 Rust 写，用Rust写。", 30), "Rust.");
        None(Repeated("用 Rust 写。", 30) + "穿T恤。", "Rust.");
        None("用 Rust 写。用Rust写。", "Rust.");
    }

    /// <summary>Some of the numbers are full-width on purpose.</summary>
    [Fact]
    public void Labelled_sentences_are_written_well() =>
        Assert.Empty(LabelledPairs.Sentences().SelectMany(pair => Found(pair.First, pair.Second, pair.Language, pair.Other)
            .Where(one => one.Code != "CHK076").Select(one => $"{one.Code}: {pair.First} {pair.Second}")));
}
