using System.Globalization;
using System.Text;

namespace Publisher.Benchmarks;

/// <summary>What a technical book is made of, each kind of matter beside the same book without it: what it adds to a build.</summary>
internal static class TechnicalSpeed
{
    private const int Count = 100;

    public static void Measure(Suite suite)
    {
        Compare(suite, "100 diagrams", new() { Diagrams = true });
        Compare(suite, "1000 formulas", new() { Formulas = true });
        Compare(suite, "numbers and blocks", new() { Blocks = true });
        Compare(suite, "all of it", new() { Diagrams = true, Formulas = true, Blocks = true });
    }

    /// <summary>What the pages have beside text.</summary>
    private sealed record Matter
    {
        public bool Diagrams { get; init; }
        public bool Formulas { get; init; }
        public bool Blocks { get; init; }
    }

    private static void Compare(Suite suite, string title, Matter matter)
    {
        var (plain, full) = (Write(new()), Write(matter));
        foreach (var format in new[] { "pdf", "epub", "html" })
        {
            var without = suite.MeasureOne("text alone", plain, null, format);
            var with = suite.MeasureOne(title, full, null, format);
            Suite.PrintAdded(title, format, with.Cpu - without.Cpu);
        }
        Directory.Delete(plain, recursive: true);
        Directory.Delete(full, recursive: true);
    }

    private static string Write(Matter matter)
    {
        var book = Directory.CreateTempSubdirectory("publisher-technical-").FullName;
        var formulas = FormulaSpeed.Formulas().ToList();
        File.WriteAllText(Path.Combine(book, "book.yaml"), "languages: [zh-Hans]\ntitle: 技术\n" + (matter.Blocks
            ? "numbering: { chapters: auto, sections: 1 }\nlists: [figures, tables]\nboxes:\n  - { match: '^实验', style: tint, repeat-title: true }\n" : ""));
        for (var chapter = 0; chapter < 10; chapter++)
        {
            var text = new StringBuilder(Invariant($"# 第{chapter}部分 {{#ch:{chapter}}}\n\n"));
            for (var i = chapter * Count / 10; i < (chapter + 1) * Count / 10; i++)
            {
                WriteSection(text, i, matter, formulas);
                if (matter.Diagrams)
                {
                    File.WriteAllText(Path.Combine(book, Invariant($"{i}.svg")), Diagrams.Draw(i));
                }
            }
            File.WriteAllText(Path.Combine(book, Invariant($"{chapter:00}.md")), text.ToString());
        }
        return book;
    }

    private static void WriteSection(StringBuilder text, int i, Matter matter, List<string> formulas)
    {
        text.Append(Invariant($"## 第{i}节\n\n"));
        for (var line = 0; line < 10; line++)
        {
            text.Append("一段文字，里面有").Append(matter.Formulas ? $"${formulas[(i * 10) + line]}$" : "一两个词")
                .Append("，也有 words of another script，长短不一；排版的人要让每一行都排满，既不松散，也不拥挤。\n\n");
        }
        if (matter.Diagrams)
        {
            text.Append(Invariant($"![第{i}张图]({i}.svg \"第{i}张图\")\n\n"));
        }
        if (matter.Blocks)
        {
            text.Append(Invariant($"""
                | 名称 | 数 | 说明 |
                |:---|---:|:---|
                | 甲 | {i}.5 | 见@tbl:t{(i * 7) % Count} |
                | 乙 | 12 | ^^ |

                : 第{i}张表 {"{#tbl:t"}{i}{"}"}

                > [!NOTE]
                > 见@tbl:t{i}和表 1-{(i % 9) + 1}，参看@ch:{i % 10}。

                ### 实验 {(i / 10) + 1}-{(i % 10) + 1} 测量

                1. 准备；
                2. 测量，见@tbl:t{(i + 50) % Count}；
                3. 记录。


                """));
        }
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
