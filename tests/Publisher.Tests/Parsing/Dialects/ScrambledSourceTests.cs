using System.Text;
using Publisher.Model.Editions;
using Publisher.Parsing;
using Publisher.Tests.Support;

namespace Publisher.Tests.Parsing.Dialects;

/// <summary>Pieces of what all tools write, in every order, the same in every run: whatever comes of it, it is read, and its places are in the files.</summary>
public sealed class ScrambledSourceTests
{
    private static readonly string[] Pieces =
    [
        "\n", "\n\n", "正文，", "words ", "# 题 | Title\n", "- item\n", "  - in\n", "> ", "    ", "```js\n", "```\n", "{{#include b.md}}", "{{#include b.md:2}}\n", "{{#playground b.md}}\n",
        "{% hint style=\"info\" %}\n", "{% endhint %}\n", "{% tab title=\"t\" %}\n", "{% file src=\"x.pdf\" %}", "{% swagger method=\"get\" path=\"/{id}\" %}\n", "!!! note \"T **b**\"\n", "=== \"Tab\"\n",
        "    body\n", "<Tabs>\n", "<TabItem label=\"x\">", "</TabItem>", "</Tabs>\n", "<Admonition type=\"tip\">\n", "</Admonition>\n", "{/* no */}", "{a.b}", "import x from 'y'\n", "export const z = 1\n",
        "<script setup>\n", "</script>\n", "<<< @/b.md{1}\n", "--8<-- \"b.md\"\n", "[[toc]]\n", ":tada:", "++ctrl+c++", "^^in^^", "{: .x }\n", "*[A]: b\n", "[[b]]", "![[b]]\n", "![[b#^id]]\n", "^id\n", "%%",
        "[^1]", "\n[^1]: note\n", "> [!tip]- T *x*\n", "| verse\n", "|  in\n", "|\n", "+---+---+\n", "+===+===+\n", "| 甲| b |\n", "|   +---+\n", "+---+   +\n", "| a | b |\n|---|---|\n", "$$x$$", "$$\n", "$$ x\n", "{#a .b}",
        "::: tip A `b`\n", ":::\n", "<details>\n", "<summary>s</summary>\n", "</details>\n", "<figure><img src=\"x.png\"></figure>\n", "<table><tr><td>c</td></tr></table>", "// [!code ++]\n", "\r\n", "\t", "\\",
    ];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, 40)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Nothing_throws_and_places_are_in_files(int seed)
    {
        var state = ((ulong)seed * 2654435761) + 88172645463325252;
        var files = new MemoryWorkspace
        {
            ["book.yaml"] = $"languages: [{(seed % 2 == 0 ? "en" : "zh-Hans, en")}]\ndialect: [mdbook, gitbook, obsidian, docusaurus, vitepress, mkdocs]\n",
            ["a.md"] = Text(ref state, 150), ["b.md"] = Text(ref state, 30), ["c.mdx"] = Text(ref state, 80),
        };
        var read = ManuscriptReader.Read(files.Add("x.png", SampleEditions.Png));

        Assert.All(read.Diagnostics, fault => Assert.True(fault.Span.IsNowhere || fault.Span.StartPosition.Line > 0));
        foreach (var edition in read.Value!.Editions)
        {
            Assert.NotEmpty(EditionBuilder.Build(read.Value, edition).Chapters.Select(chapter => TreeDump.Of(chapter.Pairs)));
        }
    }

    private static string Text(ref ulong state, int pieces)
    {
        var text = new StringBuilder("# A\n\n");
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
