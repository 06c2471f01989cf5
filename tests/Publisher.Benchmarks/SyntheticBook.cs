using System.Globalization;
using System.Text;

namespace Publisher.Benchmarks;

/// <summary>
/// Writes bilingual manuscripts of any size in parallel trees: running text with realistic punctuation and mixed Latin,
/// code, tables, lists, footnotes. The same size always gives the same bytes.
/// </summary>
internal sealed class SyntheticBook
{
    /// <summary>Sections that fill an A5 page of a Chinese edition, found by building.</summary>
    private const double SectionsPerPage = 0.62;
    private const int SectionsPerChapter = 14;

    private readonly StringBuilder _zh = new();
    private readonly StringBuilder _en = new();
    private ulong _state = 88172645463325252;
    private int _note;
    private int _owed;

    /// <param name="pages">A5 pages of the Chinese edition, roughly.</param>
    public static void Write(string folder, int pages)
    {
        var book = new SyntheticBook();
        var sections = Math.Max(1, (int)(pages * SectionsPerPage));
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "book.yaml"), Settings);
        for (var chapter = 1; sections > 0; chapter++, sections -= SectionsPerChapter)
        {
            book.WriteChapter(folder, chapter, Math.Min(sections, SectionsPerChapter));
        }
    }

    private const string Settings = """
        languages: [zh-Hans, en]
        title: { zh-Hans: 系统笔记, en: Notes on Systems }
        people: [{ name: { zh-Hans: 编辑部, en: The Editors } }]
        date: 2024-01-01
        slug: systems
        number-chapters: true
        editions:
          - { name: zh-Hans, languages: [zh-Hans] }
          - { name: en, languages: [en] }
          - { name: bilingual, languages: [zh-Hans, en], arrangement: parallel }

        """;

    private void WriteChapter(string folder, int number, int sections)
    {
        _zh.Clear();
        _en.Clear();
        (_note, _owed) = (0, 0);
        var thing = Pick(Words.Things);
        Line($"# {thing.Zh}（{number}）\n", $"# The {thing.En} ({number})\n");
        for (var section = 0; section < sections; section++)
        {
            WriteSection(number, section);
        }
        foreach (var (language, text) in new[] { ("zh", _zh), ("en", _en) })
        {
            Directory.CreateDirectory(Path.Combine(folder, language));
            File.WriteAllText(Path.Combine(folder, language, string.Create(CultureInfo.InvariantCulture, $"{number:0000}.md")), text.ToString());
        }
    }

    private void WriteSection(int chapter, int section)
    {
        var thing = Pick(Words.Things);
        Line($"## {thing.Zh}的取舍\n", $"## Trade-offs of the {thing.En}\n");
        Paragraph(5, withNote: section % 3 == 0);
        Paragraph(7, withNote: false);
        switch (section % 4)
        {
            case 0: Code(); break;
            case 1: Table(chapter, section); break;
            case 2: List(); break;
            default: Paragraph(6, withNote: false); break;
        }
        Paragraph(6, withNote: false);
        WriteNotes();
    }

    private void Paragraph(int sentences, bool withNote)
    {
        for (var i = 0; i < sentences; i++)
        {
            var (zh, en) = Sentence();
            _zh.Append(zh);
            _en.Append(en);
            if (withNote && i == 1)
            {
                _note++;
                _zh.Append(CultureInfo.InvariantCulture, $"[^{_note}]");
                _en.Length--;
                _en.Append(CultureInfo.InvariantCulture, $"[^{_note}] ");
            }
        }
        _en.Length--;
        Line("\n", "\n");
    }

    /// <summary>Notes whose marks stand above and whose text is still owed.</summary>
    private void WriteNotes()
    {
        for (; _owed < _note; _owed++)
        {
            var (zh, en) = Sentence();
            Line($"[^{_owed + 1}]: {zh}\n", $"[^{_owed + 1}]: {en.TrimEnd()}\n");
        }
    }

    private void Code()
    {
        var code = new StringBuilder("```python\ndef step(queue, limit=64):\n");
        for (var i = 0; i < 6; i++)
        {
            code.Append(CultureInfo.InvariantCulture, $"    {Pick(Words.Calls)}  # {Next(1000)}\n");
        }
        Line(code + "    return queue\n```\n", code + "    return queue\n```\n");
    }

    private void Table(int chapter, int section)
    {
        Line("| 组件 | 延迟（毫秒） | 说明 |\n|:--|--:|:--|", "| Component | Latency (ms) | Remark |\n|:--|--:|:--|");
        for (var row = 0; row < 5; row++)
        {
            var (thing, other, number) = (Pick(Words.Things), Pick(Words.Things), Next(900) + 10);
            Line($"| {thing.Zh} | {number} | 依赖{other.Zh} |", $"| {thing.En} | {number} | depends on the {other.En} |");
        }
        Line($"\n: 各组件的延迟 {{#t-{chapter}-{section}}}\n", $"\n: Latency by component {{#t-{chapter}-{section}}}\n");
    }

    private void List()
    {
        for (var item = 0; item < 4; item++)
        {
            var (zh, en) = Sentence();
            Line("- " + zh, "- " + en.TrimEnd());
        }
        Line("", "");
    }

    private (string Zh, string En) Sentence()
    {
        var form = Pick(Words.Sentences);
        var (a, b, people, name) = (Pick(Words.Things), Pick(Words.Things), Pick(Words.People), Pick(Words.Names));
        var (number, call) = (Next(9000) + 100, Pick(Words.Calls));
        var en = string.Format(CultureInfo.InvariantCulture, form.En, a.En, b.En, people.En, name.En, number, call);
        return (string.Format(CultureInfo.InvariantCulture, form.Zh, a.Zh, b.Zh, people.Zh, name.Zh, number, call), char.ToUpperInvariant(en[0]) + en[1..]);
    }

    private void Line(string zh, string en)
    {
        _zh.Append(zh).Append('\n');
        _en.Append(en).Append('\n');
    }

    private T Pick<T>(T[] choices) => choices[Next(choices.Length)];

    /// <summary>xorshift64 [Marsaglia 2003]: the same numbers on every machine and in every version of .NET.</summary>
    private int Next(int below)
    {
        _state ^= _state << 13;
        _state ^= _state >> 7;
        _state ^= _state << 17;
        return (int)(_state % (ulong)below);
    }
}
