using System.Text.Json;
using Publisher.Cli;
using Publisher.Tests.Architecture;

namespace Publisher.Tests.Cli;

/// <summary><c>publisher lines</c>: what it answers, and that nothing stops it from answering.</summary>
public sealed class LinesCommandTests
{
    private static JsonElement[] Answers(params string[] questions)
    {
        var output = new StringWriter();
        var surroundings = new Surroundings(Repository.Root, Repository.Root, _ => null, output, TextWriter.Null)
        {
            OpenInput = () => new StringReader(string.Join('\n', questions)),
        };
        Assert.Equal(ExitCode.Success, CommandTree.Run(["lines", "--json"], surroundings));
        return [.. output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];
    }

    private static string Lines(JsonElement answer) =>
        string.Join('|', answer.GetProperty("lines").EnumerateArray().Select(line => line.GetProperty("text").GetString())) + "#";

    private static JsonElement Cluster(JsonElement answer, string text) => answer.GetProperty("lines").EnumerateArray()
        .SelectMany(line => line.GetProperty("clusters").EnumerateArray()).First(cluster => cluster.GetProperty("text").GetString() == text);

    [Fact]
    public void A_question_is_answered_with_lines_positions_and_stages()
    {
        var answer = Answers("""{"text": "一二，三四五。六七八", "measure": 6}""")[0];
        var first = answer.GetProperty("lines")[0];

        Assert.Equal("一二，三四五。|六七八#", Lines(answer));
        Assert.Equal(6, first.GetProperty("width").GetDouble(), 3);
        Assert.Equal("S4", first.GetProperty("stage").GetString());
        Assert.Equal(0.5, Cluster(answer, "，").GetProperty("advance").GetDouble(), 3);
        Assert.Equal(5.5, Cluster(answer, "。").GetProperty("ink").GetDouble(), 3);
        Assert.True(answer.TryGetProperty("demerits", out _));
        Assert.Empty(answer.GetProperty("warnings").EnumerateArray());
    }

    [Theory]
    [InlineData("\"kinsoku\": \"strict\", \"measure\": 8", "一二三四五六七——八九十", "一二三四五六|七——八九十#")]
    [InlineData("\"hang\": \"end\", \"measure\": 5", "甲乙丙丁戊，己庚", "甲乙丙丁戊，|己庚#")]
    [InlineData("\"runt\": \"off\", \"measure\": 8", "一二三四五六七八九", "一二三四五六七八|九#")]
    [InlineData("\"lang\": \"ko\", \"ko-break\": \"syllable\", \"measure\": 5", "가나다 라마바 사아", "가나다 라|마바 사아#")]
    [InlineData("\"lang\": \"en\", \"hyphenate\": true, \"measure\": 4.5", "an international word here", "an inter|national|word here#")]
    [InlineData("\"indent\": 2, \"measure\": 8", "（一二三）四五六七八九十", "（一二三）四五|六七八九十#")]
    [InlineData("\"markdown\": true, \"measure\": 6", "一二，**三四五**。六七八", "一二，三四五。|六七八#")]
    [InlineData("\"measure\": 20", "第一行\\n第二行", "第一行第二行#")]
    public void Options_are_understood(string options, string text, string expected) =>
        Assert.Equal(expected, Lines(Answers($$"""{"text": "{{text}}", {{options}}}""")[0]));

    [Theory]
    [InlineData("autospace", "\"none\"", 2)]
    [InlineData("autospace", "0.125", 2.125)]
    [InlineData("autospace", "\"fixed\"", 2.25)]
    public void Autospace_is_a_word_or_a_number(string name, string value, double ink) => Assert.Equal(ink,
        Cluster(Answers($$"""{"text": "使用A", "{{name}}": {{value}}}""")[0], "A").GetProperty("ink").GetDouble(), 3);

    [Fact]
    public void Bad_objects_are_answered_and_the_next_too()
    {
        var answers = Answers("nonsense", "[1]", """{"measure": 3}""", """{"text": "x", "measure": "wide"}""",
            """{"text": "x", "colour": 1}""", """{"text": "x", "lang": "-"}""", """{"text": "x", "font": "None Such"}""",
            """{"text": "\ud800"}""", """{"text": "好"}""");

        Assert.Equal(9, answers.Length);
        Assert.All(answers.SkipLast(1), answer => Assert.NotEmpty(answer.GetProperty("error").GetString()!));
        Assert.Equal("好#", Lines(answers[^1]));
    }

    [Fact]
    public void A_family_of_the_fonts_folder_gives_its_own_ink()
    {
        var answers = Answers("""{"text": "好。A", "font": "Noto Serif SC"}""", """{"text": "好。A"}""");

        Assert.Equal(1, Cluster(answers[1], "。").GetProperty("ink").GetDouble());
        Assert.InRange(Cluster(answers[0], "。").GetProperty("ink").GetDouble(), 1.01, 1.3);
    }

    [Fact]
    public void A_note_mark_without_note_is_a_mark() =>
        Assert.Equal("字1。#", Lines(Answers("""{"text": "字[^1]。", "markdown": true}""")[0]));
}
