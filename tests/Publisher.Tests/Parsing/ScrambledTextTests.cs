using System.Text;
using Publisher.Composition;
using Publisher.Model.Editions;
using Publisher.Parsing;
using Publisher.Pdf;
using Publisher.Raster;
using Publisher.Tests.Support;
using Publisher.Web;

namespace Publisher.Tests.Parsing;

/// <summary>
/// Text that nobody wrote: pieces of the dialect in every order, the same in every run. Whatever comes of it, no stage may
/// throw.
/// </summary>
public sealed class ScrambledTextTests
{
    private static readonly string[] Pieces =
    [
        "# 标题 | Title\n", "\n", "\n\n", "正文，带**强调**。", "Plain *text*, ", "[^1]", "\n[^1]: 注 | note\n\n    more\n", "- 项 | item\n",
        "1. one\n", "> quote\n", "> [!NOTE] t\n> x\n", "```py\ncode\n", "```\n", "| a | b |\n|--|--|\n| 1 \\| 2 | 3 |\n", ": cap | tion {#t}\n",
        "![alt | 替](x.png \"c | d\"){#f width=5%}", "[x](#t)", "[y](https://a.b)", "<div>", "</p>", "<!-- only: en -->\n", "::: {lang=zh}\n", ":::\n",
        "[字]{lang=ja}", "{漢字|かん|じ}", "$x^2$", "$$\ny\n$$\n", "---\n", "***", "__", "`", "~~", "\\", "  \n", "\t", "词\n:   定义\n\n", "- [ ] ",
        "\u3000", "“”‘’——……", "\U0001F375", "e\u0301", "\u200B", "\u202E", "﷽", "\r\n", "&amp;&#0;", "<http://x>", "[^", "](", "{", "}", "|",
    ];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, 30), 92, 117, 961, 1225];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void No_stage_throws(int seed)
    {
        var state = (ulong)seed * 2654435761 + 88172645463325252;
        var book = new MemoryWorkspace { ["book.yaml"] = seed % 3 == 0 ? "" : "languages: [zh-Hans, en]\n" };
        for (var chapter = 0; chapter < 3; chapter++)
        {
            var name = (seed % 4) switch { 0 => $"zh/{chapter}.md", 1 => $"{chapter}.en.md", _ => $"{chapter}.md" };
            book[name] = Text(ref state, 120);
            book[name.Replace("zh/", "en/", StringComparison.Ordinal).Replace(".en.", ".zh.", StringComparison.Ordinal)] = Text(ref state, 120);
        }
        var read = ManuscriptReader.Read(book.Add("x.png", SampleEditions.Png));

        Assert.All(read.Diagnostics, fault => Assert.NotEmpty(fault.Message));
        foreach (var edition in read.Value?.Editions ?? [])
        {
            Set(EditionBuilder.Build(read.Value!, edition));
        }
    }

    private static void Set(Edition edition)
    {
        var assets = new WebAssets(RealFonts.Library, new DateTimeOffset(2023, 10, 26, 0, 0, 0, TimeSpan.Zero));
        var paged = BookComposer.Compose(edition, RealFonts.Library).Value!;
        Assert.NotEmpty(paged.Pages);
        PdfExporter.Export(paged, RealFonts.Library, new ImageDecoder(), assets.BuildTime, new MemoryStream());
        EpubExporter.Export(edition, assets, new MemoryStream());
        HtmlExporter.Export(edition, assets, new MemoryStream());
    }

    private static string Text(ref ulong state, int pieces)
    {
        var text = new StringBuilder();
        for (var i = 0; i < pieces; i++)
        {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            text.Append(Pieces[state % (ulong)Pieces.Length]);
        }
        return text.ToString();
    }
}
