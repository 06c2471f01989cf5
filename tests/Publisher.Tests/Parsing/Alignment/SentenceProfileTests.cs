using Publisher.Model.Documents;
using Publisher.Parsing.Alignment;

namespace Publisher.Tests.Parsing.Alignment;

/// <summary>Sentences tell apart what lengths alone do not.</summary>
public sealed class SentenceProfileTests
{
    private const string Short = "It rained all day.";
    private const string Long = "The villagers say that the mason hid a copper coin inside a pier, and that nobody has ever found it since.";

    private static BlockFeatures Feature(string text) =>
        BlockFeatures.Of(new Paragraph(default, LanguageTag.English, Attributes.Empty, [new Text(default, text)]));

    private static double Cost(string source, string target, double forLengths = 0) =>
        new SentenceProfile([Feature(source)], [Feature(target)], LengthModel.Usual).Cost(0, 1, 0, 1, forLengths);

    [Theory]
    [InlineData("One is here. Two is there! Is three?", 3)]
    [InlineData("下了一天雨。谁也没来！为什么？", 3)]
    [InlineData("Version 1.0 of e.g. this, by J. Smith, is “done.” So there.", 2)]
    [InlineData("Is it late? asked the guard.", 1)]
    [InlineData("No end", 1)]
    [InlineData("", 0)]
    public void Sentences_end_where_readers_see_them_end(string text, int count)
    {
        var features = Feature(text);

        Assert.Equal(count, features.Sentences.Length);
        Assert.Equal(features.Length, features.Sentences.Sum(), 6);
    }

    [Fact]
    public void Descriptions_of_pictures_hold_no_sentences() =>
        Assert.Empty(BlockFeatures.Of(new Picture(default, LanguageTag.English, Attributes.Empty, "a.png", "A bridge. A river.", "")).Sentences);

    [Fact]
    public void The_same_sequence_earns_and_another_of_the_same_length_costs()
    {
        Assert.InRange(Cost($"{Short} {Long} {Short}", $"{Short} {Long} {Short}"), -2.21, -2.19);
        Assert.True(Cost($"{Short} {Long} {Short}", $"{Long} {Short} {Short}") > 0);
    }

    [Fact]
    public void Sentences_merged_fit_better_than_sentences_of_another_text()
    {
        var merged = Cost($"{Long} {Short} {Long} {Short}", $"{Long} {Short.TrimEnd('.')}, {Long} {Short}");

        Assert.True(merged < 0, $"{merged}");
        Assert.True(merged < Cost($"{Long} {Short} {Long} {Short}", $"{Short} {Short} {Long.TrimEnd('.')}, {Long}"));
    }

    [Fact]
    public void One_sentence_tells_nothing_that_its_length_did_not() => Assert.Equal(0, Cost(Short, Long));

    [Fact]
    public void A_sentence_left_out_is_not_paid_for_twice()
    {
        Assert.True(Cost($"{Short} {Long} {Long}", $"{Short} {Long}") > 0);
        Assert.Equal(0, Cost($"{Short} {Long} {Long}", $"{Short} {Long}", forLengths: 4));
    }

    [Fact]
    public void Long_blocks_are_compared_only_if_they_have_as_many()
    {
        var many = string.Join(' ', Enumerable.Repeat($"{Short} {Long}", 10));

        Assert.Equal(-6, Cost(many, many));
        Assert.True(Cost(many, $"{many} {Short}") > 0);
    }
}
