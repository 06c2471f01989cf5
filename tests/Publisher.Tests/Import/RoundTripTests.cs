using System.Text.RegularExpressions;
using Publisher.Cli.Workspace;
using Publisher.Model.Documents;
using Publisher.Model.Editions;
using Publisher.Tests.Architecture;
using Publisher.Tests.Support;

namespace Publisher.Tests.Import;

/// <summary>A book that this program made comes back as it was: text, structure, metadata, pairs of languages.</summary>
public sealed class RoundTripTests
{
    /// <summary>The report in <c>manuscript/</c>, each of its editions: the very same files.</summary>
    [Theory]
    [InlineData("bilingual")]
    [InlineData("zh-Hans")]
    [InlineData("en")]
    public void The_report_comes_back_as_it_was(string edition)
    {
        var book = RoundTrip.Read(new DiskWorkspace(Path.Combine(Repository.Root, "manuscript")));
        var epub = RoundTrip.Epub(book, edition);

        var again = RoundTrip.Again(epub, edition);

        AssertSame(epub, again);
    }

    /// <summary>A book with every kind of block and inline, in one language and in two, built without the reader of Markdown.</summary>
    [Theory]
    [InlineData("bilingual")]
    [InlineData("zh-Hans")]
    [InlineData("en")]
    public void Every_kind_of_block_comes_back(string edition)
    {
        var sample = edition switch { "bilingual" => SampleEditions.Bilingual(), "en" => SampleEditions.English(), _ => SampleEditions.Chinese() };
        var epub = RoundTrip.Epub(WithoutRawBlocks(sample.With(new EpubSettings { Fonts = EpubFontFormat.None })));

        var again = RoundTrip.Again(epub, edition);

        Assert.Equal(Structure(epub), Structure(again));
    }

    [Fact]
    public void Code_comes_back_with_its_title_its_numbers_and_the_lines_set_off()
    {
        var code = new CodeBlock(default, new Attributes("", ["line-numbers"], [new("title", "src/x.cs"), new("start", "9"), new("highlight", "2")]), "cs",
            "if (a)\n    b(); // 中文\n\nc();") { Tokens = [new CodeToken(0, 2, TokenKind.Keyword), new CodeToken(16, 5, TokenKind.Comment)] };
        var english = LanguageTag.English;
        var sample = SampleEditions.Of(english, SampleEditions.H(english, 1, "code", SampleEditions.T("Code")), code, SampleEditions.P(english, SampleEditions.T("End.")));
        var epub = RoundTrip.Epub(sample.With(new EpubSettings { Fonts = EpubFontFormat.None }));

        var again = Structure(RoundTrip.Again(epub, "en"));

        Assert.Contains(">src/x.cs</div>", again, StringComparison.Ordinal);
        Assert.Matches("<pre[^>]* class=\"counted line-numbers\"><code class=\"language-cs\"><span class=\"line\" data-line=\"9\">if \\(a\\)</span>\n"
            + "<span class=\"line marked\" data-line=\"10\">", again.Replace(">\n<", "><", StringComparison.Ordinal).Replace("</span><span class=\"line", "</span>\n<span class=\"line", StringComparison.Ordinal));
    }

    /// <summary>Raw HTML comes back as the blocks that it is, which are another kind of pair.</summary>
    private static Edition WithoutRawBlocks(Edition edition) => edition with
    {
        Chapters = [.. edition.Chapters.Select(chapter => chapter with { Pairs = [.. chapter.Pairs.Where(pair => pair.Sides[0].Blocks[0] is not RawBlock)] })],
    };

    /// <summary>Elements and text of every document; ids are names that the manuscript may choose anew.</summary>
    private static string Structure(byte[] epub) => string.Join("\n", RoundTrip.Texts(epub).Where(file => file.Key.EndsWith(".xhtml", StringComparison.Ordinal))
        .Select(file => Regex.Replace(file.Key + "\n" + file.Value, " (?:id|href|aria-labelledby)=\"[^\"]*\"", "")
            .Replace("\n<span></span>", "", StringComparison.Ordinal) // held nothing but an id
            // The reader of Markdown marks what is for one language only; raw HTML comes back as what it means.
            .Replace(" class=\"only\"", "", StringComparison.Ordinal)
            .Replace("b>", "strong>", StringComparison.Ordinal).Replace("kbd>", "code>", StringComparison.Ordinal).Replace("><", ">\n<", StringComparison.Ordinal)));

    private static void AssertSame(byte[] expected, byte[] actual)
    {
        var (before, after) = (RoundTrip.Texts(expected), RoundTrip.Texts(actual));
        Assert.Equal(before.Keys, after.Keys);
        foreach (var path in before.Keys)
        {
            Assert.Equal(before[path], after[path]);
        }
    }
}
