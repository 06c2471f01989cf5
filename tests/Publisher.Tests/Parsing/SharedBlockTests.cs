using Publisher.Model.Documents;
using Publisher.Model.Pairs;
using Publisher.Parsing;
using Publisher.Tests.Support;

namespace Publisher.Tests.Parsing;

/// <summary>Blocks of one file that are for all languages of the book, or for none of them: they stand once, and are never lost.</summary>
public sealed class SharedBlockTests
{
    private static Pair SecondOf(string block) => Assert.Single(ManuscriptReader.Read(new MemoryWorkspace
    {
        ["book.yaml"] = "languages: [zh-Hans, en]\n", ["a.md"] = "# 甲 | A\n\n" + block + "\n",
    }).Value!.Chapters).Pairs[1];

    [Theory]
    [InlineData("::: both\n| a | b |\n|---|---|\n| 1 | 2 |\n:::")]
    [InlineData("::: both\nWords of one language.\n:::")]
    [InlineData("::: both\n- one\n- two\n:::")]
    [InlineData("::: {lang=fr}\nBonjour.\n:::")]
    [InlineData("Bonjour. {lang=fr}")]
    public void They_stand_once(string block)
    {
        var pair = SecondOf(block);
        Assert.Equal(PairState.Shared, pair.State);
        Assert.All(pair.Sides, side => Assert.NotEmpty(side.Blocks));
    }
}
