using System.Text;
using Publisher.Parsing;
using Publisher.Tests.Architecture;
using Publisher.Tests.Support;

namespace Publisher.Tests.Hostile;

/// <summary>Manuscripts and settings whose bytes are damaged: read as far as they can be, with faults that name a place.</summary>
public sealed class HostileTextTests
{
    private const string Settings = """
        languages: [zh-Hans, en]
        title: { zh-Hans: 茶, en: "Tea: a book" }
        people: [{ name: 陆羽, role: aut }]
        date: 2024-05-01
        chapters: [a.md, { file: b.md, kind: preface }]
        editions:
          - { name: both, languages: [zh-Hans, en], arrangement: parallel, formats: [pdf], page: A4 }
        page: { size: 170x240mm, body-size: 10.5pt, margins: { inner: 20mm }, accent: "#A8321E" }
        typography: { zh-Hans: { punct: kaiming, indent: 1 } }
        pdf: { conformance: a-3a, attach: source }
        print: { bleed: 3mm, marks: crop }
        severities: { MAN012: error }
        """;

    [Fact]
    public void No_damage_to_settings_stops_the_reader()
    {
        var whole = Encoding.UTF8.GetBytes(Settings);
        for (var seed = 0; seed < Mutator.Rounds(400); seed++)
        {
            Read("# 茶 | Tea\n\n茶。\n\nTea.\n"u8.ToArray(), new Mutator(seed).Damage(whole));
        }
    }

    public static TheoryData<string> Chapters =>
        [.. Directory.EnumerateFiles(Path.Combine(Repository.Root, "manuscript"), "*.md").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Chapters))]
    public void No_damage_to_chapters_stops_the_reader(string chapter)
    {
        var whole = File.ReadAllBytes(Path.Combine(Repository.Root, "manuscript", chapter));
        for (var seed = 0; seed < Mutator.Rounds(25); seed++)
        {
            var mutator = new Mutator(seed);
            var start = mutator.Next(Math.Max(1, whole.Length - 4000));
            var bytes = whole.AsSpan(start, Math.Min(4000, whole.Length - start)).ToArray();
            for (var times = 0; times < 8 && bytes.Length > 0; times++)
            {
                bytes = mutator.Damage(bytes);
            }
            Read(bytes, "languages: [zh-Hans, en]\n"u8.ToArray());
        }
    }

    public static TheoryData<string> Repeated =>
        ["[", "![", "*", "**a ", "_", "`", "> ", "- ", "- * ", "1. ", "{", "[^", "\t", "<div>", ":::", "::: x\n", "|", "~", "$", "(", "#", "\\", "&", "<", "[a](", "^", "\0", "\r"];

    [Theory]
    [MemberData(nameof(Repeated))]
    public void One_mark_many_times_over_is_read_or_refused(string mark)
    {
        var count = Mutator.Rounds(5_000);

        Read(Encoding.UTF8.GetBytes("# A\n\n" + string.Concat(Enumerable.Repeat(mark, count)) + "\n"), "languages: [en]\n"u8.ToArray());
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{a: ")]
    [InlineData("- ")]
    [InlineData("? ")]
    [InlineData("a:\n ")]
    [InlineData("\"")]
    [InlineData("&a ")]
    [InlineData("!")]
    public void Settings_nested_without_end_are_refused(string mark) =>
        Read("# A\n"u8.ToArray(), Encoding.UTF8.GetBytes("title: " + string.Concat(Enumerable.Repeat(mark, 20_000))));

    private static void Read(byte[] chapter, byte[] settings)
    {
        var read = ManuscriptReader.Read(new MemoryWorkspace().Add("a.md", chapter).Add("b.md", "# B\n"u8.ToArray()).Add("book.yaml", settings));

        Assert.True(read.Value is not null || read.Diagnostics.Any(fault => fault.Severity == Model.Diagnostics.Severity.Error));
        Assert.All(read.Diagnostics, fault => Assert.NotEmpty(fault.Message));
    }
}
