using Publisher.Model.Diagnostics;
using Publisher.Tests.Support;

namespace Publisher.Tests.Parsing.Translation;

/// <summary>CHK020 to CHK022: the terms of <c>terms.csv</c>.</summary>
public sealed class TermCheckTests
{
    private static MemoryWorkspace Book(string terms, string chinese, string english)
    {
        var files = Checked.Book("# 题目\n\n" + chinese, "# Title\n\n" + english);
        files["terms.csv"] = terms;
        return files;
    }

    private static IEnumerable<string> Found(string terms, string chinese, string english) =>
        Checked.Diagnostics(Book(terms, chinese, english)).Select(one => $"{one.Code} {one.Words()}");

    [Fact]
    public void CHK020_TermMissing_points_at_the_term()
    {
        var fault = Assert.Single(Checked.Diagnostics(Book("en,zh\ntransformer,变换器|转换器\n", "这是变压器。", "It is a transformer.")));

        Assert.Equal(("CHK020", "transformer", 3, 9), (fault.Code, fault.Words(), fault.Span.StartPosition.Line, fault.Span.StartPosition.Column));
        Assert.Contains("变换器 / 转换器", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("变换器。", "Transformers.")]
    [InlineData("转换器。", "A transformer.")]
    [InlineData("文字。", "A transformerless thing.")]
    public void CHK020_takes_variants_and_whole_words(string chinese, string english) =>
        Assert.Empty(Found("en,zh\ntransformer,变换器|转换器\n", chinese, english));

    [Theory]
    [InlineData("cache", "cached", true)]
    [InlineData("cache", "caching", true)]
    [InlineData("train", "training", true)]
    [InlineData("plan", "planned", true)]
    [InlineData("copy", "copies", true)]
    [InlineData("class", "classes", true)]
    [InlineData("model", "model’s", true)]
    [InlineData("model", "remodel", false)]
    [InlineData("language model", "Language models", true)]
    public void CHK020_knows_English_inflections(string term, string word, bool isFound) =>
        Assert.Equal(isFound ? [$"CHK020 {word}"] : [], Found($"en,zh\n{term},译名\n", "文字。", $"Some {word} here."));

    [Fact]
    public void CHK020_heeds_case_where_it_counts()
    {
        Assert.Empty(Found("en,zh,case\nRust,Rust语言,yes\n", "铁锈。", "The rust."));
        Assert.Equal(["CHK020 rust"], Found("en,zh,case\nRust,Rust语言,no\n", "铁锈。", "The rust."));
    }

    [Fact]
    public void CHK020_asks_for_the_longest_term_only() =>
        Assert.Empty(Found("en,zh\nmodel,模型\nmodel car,车模\n", "车模。", "A model car."));

    [Fact]
    public void CHK021_TermForbidden()
    {
        Assert.Equal(["CHK021 令牌"], Found("en,zh,forbidden\ntoken,词元,令牌|代币\n", "词元即令牌。", "A token."));
        Assert.Empty(Found("en,zh,forbidden\ntoken,词元,令\n指令,指令,\n", "指令与词元。", "A token."));
    }

    [Theory]
    [InlineData("en,zh\n\"token,词元\n", 2, 1)]
    [InlineData("en,zh\n\"token\"x,词元\n", 2, 8)]
    [InlineData("en,zh\nto\"ken,词元\n", 2, 3)]
    [InlineData("en,zh,colour?\ntoken,词元\n", 1, 7)]
    [InlineData("note\ntoken\n", 1, 1)]
    [InlineData("en,zh\ntoken,词元,more\n", 2, 10)]
    [InlineData("en,zh,case\ntoken,词元,maybe\n", 2, 10)]
    [InlineData("en,zh,note\n,,empty\n", 2, 1)]
    public void CHK022_TermFileFault(string terms, int line, int column)
    {
        var fault = Assert.Single(Checked.Diagnostics(Book(terms, "文字。", "Words.")));

        Assert.Equal(("CHK022", "terms.csv"), (fault.Code, fault.Span.File!.Path));
        Assert.Equal(new LinePosition(line, column), fault.Span.StartPosition);
    }

    [Fact]
    public void Quoted_cells_hold_commas_quotes_and_line_ends() =>
        Assert.Equal(["CHK020 so-called \"tokens, all\""],
            Found("en,zh,note\r\n\"so-called \"\"tokens, all\"\"\",词元,\"a\r\nb\"\r\n", "文字。", "The so-called \"tokens, all\" here."));
}
