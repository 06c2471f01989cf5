using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Publisher.Import.Manuscript;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;
using Publisher.Model.Pairs;
using Publisher.Parsing.Markdown;
using Publisher.Tests.Support;

namespace Publisher.Tests.Import;

/// <summary>Whatever the reader of manuscripts understands, the writer can say: reading what was written gives the same.</summary>
public sealed partial class MarkdownWriterTests
{
    private static readonly LanguageTag En = LanguageTag.English;

    public static TheoryData<string> Files() => [.. CaseFile.In("../Parsing/Cases").Select(path => Path.GetFileName(path)!)];

    [Theory]
    [MemberData(nameof(Files))]
    public void What_was_read_is_read_again_from_what_was_written(string file)
    {
        var faults = new List<string>();
        foreach (var (name, input) in Cases(file))
        {
            if (IsFaulty(input))
            {
                continue; // what nobody should write is not written
            }
            var expected = Read(input);
            var written = Write(expected);
            var actual = Read(written);
            if (Dump(expected) != Dump(actual))
            {
                faults.Add($"--- {name}\n{input}\nwritten:\n{written}\nexpected:\n{Dump(expected)}\nactual:\n{Dump(actual)}");
            }
        }
        Assert.True(faults.Count == 0, string.Join("\n", faults));
    }

    [Theory]
    [InlineData("# no heading")]
    [InlineData("1. no list")]
    [InlineData("- no list")]
    [InlineData("+ no list")]
    [InlineData("* no *emphasis* _here_ or snake_case")]
    [InlineData("> no quotation")]
    [InlineData(": no definition")]
    [InlineData("::: no division")]
    [InlineData("=== no heading")]
    [InlineData("| no | table |")]
    [InlineData("a <b> and &amp; and \\ and `code` and [link](x) and ![picture](y)")]
    [InlineData("{漢|かん} and {#id} and $x$ and 3~5, 10~20, 2^10^")]
    [InlineData("see http://example.org/x_y or www.example.org")]
    [InlineData("[^1] and [x] and [!NOTE]")]
    [InlineData("ends with !")]
    [InlineData("--- and *** and ```")]
    [InlineData("^^^ and $$")]
    public void Text_stays_text(string text)
    {
        var blocks = Read(Write([new Paragraph(default, En, Attributes.Empty, [new Text(default, text)])]));

        Assert.Equal($"Paragraph \"{text.Replace("\\", "\\\\", StringComparison.Ordinal)}\"\n", TreeDump.Of(blocks, En));
    }

    /// <summary>Where signs cannot stand the element serves; nothing of that is left in the tree.</summary>
    [Fact]
    public void Emphasis_that_signs_cannot_say_is_said_all_the_same()
    {
        ImmutableArray<Inline> content =
        [
            T("un"), new Emphasis(default, [T("“frigging”")]), T("believable "), new Strong(default, [new Emphasis(default, [T("both")])]),
            T(" x"), new Superscript(default, [T("a, b and c")]), T(" "), new Emphasis(default, [T("one "), new Emphasis(default, [T("two")]), T(" three")]),
            T("中文"), new Emphasis(default, [T("“引文”")]), T("后"), new MathSpan(default, "x"), T("5"),
        ];

        var blocks = Read(Write([new Paragraph(default, En, Attributes.Empty, content)]));

        Assert.Equal("Paragraph " + TreeDump.Of(content) + "\n", TreeDump.Of(blocks, En));
    }

    [Fact]
    public void Lists_that_follow_each_other_stay_apart()
    {
        ListBlock List(bool ordered, string text) => new(default, En, Attributes.Empty, ordered, 1, true,
            [new ListItem(default, [new Paragraph(default, En, Attributes.Empty, [T(text)])])]);
        ImmutableArray<Block> blocks = [List(false, "a"), List(false, "b"), List(false, "c"), List(true, "d"), List(true, "e")];

        Assert.Equal(TreeDump.Of(blocks, En), TreeDump.Of(Read(Write(blocks)), En));
    }

    private static Text T(string text) => new(default, text);

    private static string Write(ImmutableArray<Block> blocks)
    {
        var pair = new Pair("1", PairState.Complete, [new PairSide(En, blocks)]);
        return new ChapterMarkdown(new Chapter("case", ChapterRole.Body, [pair]), [En]).Write().Single().Text;
    }

    private static ImmutableArray<Block> Read(string markdown) => Read(markdown, new DiagnosticBag());

    private static ImmutableArray<Block> Read(string markdown, DiagnosticBag bag) => MarkdownFileReader.Read(new ReadingContext(
        new SourceFile("case.md", markdown), "case", En, [En, LanguageTag.ChineseSimplified], bag)).Blocks;

    private static bool IsFaulty(string markdown)
    {
        var bag = new DiagnosticBag();
        Read(markdown, bag);
        return !bag.ToImmutable().IsEmpty;
    }

    /// <summary>Names of notes are the file's own affair.</summary>
    private static string Dump(ImmutableArray<Block> blocks)
    {
        var names = new Dictionary<string, int>(StringComparer.Ordinal);
        return NoteName().Replace(TreeDump.Of(blocks, En), match =>
            $"fn{(names.TryGetValue(match.Value, out var number) ? number : names[match.Value] = names.Count + 1)}");
    }

    private static IEnumerable<(string Name, string Input)> Cases(string file)
    {
        var text = File.ReadAllText(CaseFile.In("../Parsing/Cases").Single(path => Path.GetFileName(path) == file));
        foreach (var one in text.Split("%%% ", StringSplitOptions.RemoveEmptyEntries))
        {
            var (line, dot) = (one.IndexOf('\n'), one.IndexOf("\n.\n", StringComparison.Ordinal));
            yield return (one[..line], one[(line + 1)..(dot + 1)]);
        }
    }

    [GeneratedRegex(@"fn-case-[\w-]+")]
    private static partial Regex NoteName();
}
