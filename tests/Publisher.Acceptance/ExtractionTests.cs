using System.Globalization;
using System.Text;
using Publisher.Acceptance.Support;
using Publisher.Cli.Workspace;
using Publisher.Fonts;
using Publisher.Model.Documents;
using Publisher.Model.Typefaces;
using Publisher.Parsing;

namespace Publisher.Acceptance;

/// <summary>
/// Text that is hard to get out of a PDF comes out as it was written (T82): ligatures, selectors, look-alikes, characters
/// beyond the first plane, divided words, squeezed marks; and every character of every face.
/// </summary>
public sealed class ExtractionTests : IDisposable
{
    private static readonly string[] Hard =
    [
        "office fluffy ffi fjord affine waffle", "AVAV To Ty We. Yo, “Ta”", "naïve café é e\u0301a\u030A — x–y “quote” ‘single’ it’s",
        "中文ABC——“x”。使用 GDP 数据，占50%的", "⼀⼁⼆⽇⽉一丨二日月", "𠂉汉字龘👍🍵𝒳", "（《红楼》《西游》）“你好。”他说：“好。”",
        "《A》B、C；D——E……F⋯⋯G·H～I", "……………………和————", "葛\U000E0100葛\U000E0101辻\U000E0100☺\uFE0E☺\uFE0F", "ﬁ ﬂ ﬃ fi fl ffi", "①②③㈠㊀㍿",
    ];

    private readonly SmallBook _book = new();

    [Theory]
    [MemberData(nameof(TextReaders.All), MemberType = typeof(TextReaders))]
    public void T82_Hard_text_comes_out_as_it_was_written(string reader)
    {
        _book.With("book.yaml", "title: T\nlanguages: [zh-Hans]\n").With("a.md", "# 题\n\n" + string.Join("\n\n", Hard) + "\n\n*重点强调*与**粗体**、{汉字|hàn|zì}好。\n");
        var text = Plain(Extract(reader));

        var lost = Hard.Where(line => !text.Contains(Plain(line), StringComparison.Ordinal)).ToList();
        Assert.True(lost.Count == 0, string.Join('\n', lost) + "\n\n" + text);
        Assert.Contains("重点强调与粗体、汉字好。", text.Replace("hànzì", "", StringComparison.Ordinal).Replace("hàn zì", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    /// <summary>pdf.js leaves soft hyphens out, so that its lines end within words and cannot be joined again.</summary>
    [Theory]
    [InlineData("Poppler")]
    [InlineData("MuPDF")]
    public void T82_Divided_words_come_out_whole_and_spaces_neither_more_nor_fewer(string reader)
    {
        const string Sentence = "Extraordinarily well-considered hyphenation notwithstanding, internationalisation of incomprehensibilities characteristically misunderstands telecommunications infrastructure.";
        var paragraph = string.Join(' ', Enumerable.Repeat(Sentence, 5));
        _book.With("book.yaml", "title: T\nlanguages: [en]\n").With("a.md", "# T\n\n" + paragraph + "\n");
        var raw = Extract(reader);

        Assert.Contains("\u00AD\n", raw, StringComparison.Ordinal);
        Assert.Contains(paragraph, Plain(raw), StringComparison.Ordinal);
    }

    /// <summary>
    /// Left out, because no page shows them as themselves: controls, private use (no meaning to compare), format characters and
    /// selectors (no picture), blanks (layout), and what is written from right to left, which is not set. A flag is one glyph for
    /// two letters beyond the first plane: MuPDF reads such pairs wrongly.
    /// </summary>
    private static bool IsCompared(Rune rune, string reader) => Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.PrivateUse
            or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.OtherNotAssigned or UnicodeCategory.SpaceSeparator
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
        && rune.Value is not (>= 0x590 and < 0x900 or >= 0xFB1D and < 0xFE20 or >= 0x10800 and < 0x11000 or >= 0x1E800 and < 0x1F000
            or 0x115F or 0x1160 or 0x3164 or 0xFFA0 or 0x2800 or 0x034F or 0xFFFC)
        && (reader != "MuPDF" || rune.Value is not (>= 0x1F1E6 and <= 0x1F1FF));

    [Theory]
    [MemberData(nameof(TextReaders.All), MemberType = typeof(TextReaders))]
    public void T82_Every_character_of_every_face_comes_out_as_itself(string reader)
    {
        var styles = new (string Before, string After, Func<FontFace, bool> Faces)[]
        {
            ("", "", face => face is { IsBold: false, Italic: false }), ("**", "**", face => face is { IsBold: true, Italic: false }),
            ("[", "]{lang=en}", face => face is { IsBold: false, Italic: false }), ("*[", "]{lang=en}*", face => face is { IsBold: false, Italic: true }),
        };
        var lines = styles.SelectMany(style => Lines(style.Faces, reader).Select(line => (Marked: style.Before + Entities(line) + style.After, Text: line))).ToList();
        _book.With("book.yaml", "title: T\nlanguages: [zh-Hans]\n").With("a.md", "# T\n\n" + string.Join("\n\n", lines.Select(line => line.Marked)) + "\n");
        var text = SourceText.Bare(Extract(reader));
        var lost = lines.Where(line => !text.Contains(SourceText.Bare(line.Text), StringComparison.Ordinal)).ToList();

        Assert.True(lines.Count > 1000);
        Assert.True(lost.Count == 0, $"{lost.Count} of {lines.Count} lines:\n" + string.Join('\n', lost.Take(20).Select(line => line.Text + " " + string.Join(' ', line.Text.EnumerateRunes().Select(rune => rune.Value.ToString("X4", CultureInfo.InvariantCulture))))));
    }

    /// <summary>The characters of the faces, sixteen by sixteen.</summary>
    private static IEnumerable<string> Lines(Func<FontFace, bool> faces, string reader)
    {
        var workspace = new DiskWorkspace(Path.Combine(Repository.Root, "fonts"));
        using var library = FontLibrary.Open(workspace, FontManifestReader.Read(workspace).Value!, new FontSettings()).Value!;
        var chosen = library.Faces.Where(faces).ToList();
        var runes = Enumerable.Range(0x21, 0x10FFFF - 0x21).Where(Rune.IsValid).Select(code => new Rune(code))
            .Where(rune => IsCompared(rune, reader) && chosen.Exists(face => face.Has(rune.Value)));
        return runes.Chunk(16).Select(line => string.Concat(line)).ToList();
    }

    private static string Entities(string text) => string.Concat(text.EnumerateRunes().Select(rune => $"&#x{rune.Value:X};"));

    private string Extract(string reader)
    {
        var run = _book.Build("--format", "pdf");
        Assert.True(run.ExitCode == 0, run.Everything);
        return TextReaders.Read(reader, Path.Combine(_book.Output, Assert.Single(_book.Outputs)));
    }

    /// <summary>Without line ends, those after hyphens of words among them; where readers guess spaces, at autospace beside CJK and between its marks, there are none.</summary>
    private static string Plain(string text)
    {
        var words = text.Replace("\u00AD\n", "", StringComparison.Ordinal).Replace("-\n", "-", StringComparison.Ordinal)
            .Split([' ', '\n', '\r', '\f'], StringSplitOptions.RemoveEmptyEntries);
        var plain = new StringBuilder();
        foreach (var word in words)
        {
            var isGuessed = plain.Length > 0 && (IsCjk(plain[^1]) || IsCjk(word[0]));
            plain.Append(plain.Length > 0 && !isGuessed ? " " : "").Append(word);
        }
        return plain.ToString();
    }

    private static bool IsCjk(char character) =>
        character is >= '\u2E80' or '—' or '…' or '⋯' or '“' or '”' or '‘' or '’' or '·' or >= '\u2460' and <= '\u24FF';

    public void Dispose() => _book.Dispose();
}
