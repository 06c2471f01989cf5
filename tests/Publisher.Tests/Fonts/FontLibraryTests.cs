using Publisher.Fonts;
using Publisher.Fonts.OpenType;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;
using Publisher.Model.Pages;
using Publisher.Tests.Support;

namespace Publisher.Tests.Fonts;

public class FontLibraryTests
{
    private const string Manifest = """
        families:
          - name: Test Serif
            role: serif
            faces:
              - { file: a.ttf, weight: 400, italic: false }
          - name: Good Serif
            role: serif
            faces:
              - { file: good.ttf, weight: 400, italic: false }
        """;

    [Theory]
    [InlineData("zh-Hans", FontRole.Serif, "Noto Serif SC")]
    [InlineData("zh-Hans", FontRole.Sans, "Noto Sans SC")]
    [InlineData("zh-Hant", FontRole.Serif, "Noto Serif SC")]
    [InlineData("en", FontRole.Serif, "Source Serif 4")]
    [InlineData("fr", FontRole.Sans, "Source Sans 3")]
    [InlineData("en", FontRole.Mono, "JetBrains Mono")]
    [InlineData("en", FontRole.Math, "STIX Two Math")]
    public void A_language_and_a_role_have_their_family(string language, FontRole role, string family) =>
        Assert.Equal(family, RealFonts.Library.Choose(LanguageTag.Parse(language), role, bold: false, italic: false).Family);

    [Fact]
    public void Weight_and_slope_are_those_that_the_family_has()
    {
        var bold = RealFonts.Library.Choose(LanguageTag.English, FontRole.Serif, bold: true, italic: true);
        Assert.Equal((700, true), (bold.Weight, bold.Italic));

        // T52: never a synthetic slant.
        var chinese = RealFonts.Library.Choose(LanguageTag.ChineseSimplified, FontRole.Serif, bold: false, italic: true);
        Assert.False(chinese.Italic);
    }

    [Theory]
    [InlineData('汉', "en", "Noto Serif SC")]
    [InlineData('я', "zh-Hans", "Noto Serif SC")]
    [InlineData(0x2A0D, "en", "STIX Two Math")]
    public void Other_families_stand_in_for_what_one_lacks(int codePoint, string language, string family) =>
        Assert.Equal(family, RealFonts.Library.FaceFor(codePoint, LanguageTag.Parse(language), FontRole.Serif, false, false)?.Family);

    [Fact]
    public void A_character_that_no_font_has_has_no_face() =>
        Assert.Null(RealFonts.Library.FaceFor(0x10FFFD, LanguageTag.English, FontRole.Serif, false, false));

    [Fact]
    public void The_author_may_choose_families()
    {
        var settings = new FontSettings { Choices = [new FontChoice(LanguageTag.English, "serif", "Noto Serif", default)] };
        var library = RealFonts.Open(RealFonts.Workspace(), settings).Value!;
        Assert.Equal("Noto Serif", library.Choose(LanguageTag.English, FontRole.Serif, false, false).Family);
    }

    [Fact]
    public void Metrics_are_those_of_the_file()
    {
        var metrics = RealFonts.Library.Choose(LanguageTag.ChineseSimplified, FontRole.Serif, false, false).Metrics;
        Assert.Equal(1000, metrics.UnitsPerEm);
        Assert.InRange(metrics.CapHeight, 700, 760);
        Assert.True(metrics.BoundingBox.YMax > 800 && metrics.BoundingBox.YMin < -100);
    }

    [Fact]
    public void FNT001_FontFileMissing_is_reported_at_its_line()
    {
        var outcome = Open(new MemoryWorkspace { ["fonts.yaml"] = Manifest }.Add("good.ttf", Good()));
        var diagnostic = Assert.Single(outcome.Diagnostics);
        Assert.Equal("FNT001", diagnostic.Code);
        Assert.Contains("a.ttf", diagnostic.Message, StringComparison.Ordinal);
        Assert.NotNull(diagnostic.Span.File);
        Assert.NotNull(outcome.Value);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(500)]
    [InlineData(20000)]
    public void FNT002_FontDamaged_says_so_for_a_font_cut_short(int length) =>
        Assert.Equal("FNT002", Assert.Single(OpenWith(Good()[..length]).Diagnostics).Code);

    [Fact]
    public void FNT002_FontDamaged_whatever_bytes_are_wrong()
    {
        var good = Good();
        for (var seed = 0; seed < 300; seed++)
        {
            // A fixed scatter of faults in the first tables; any outcome will do but a crash.
            var bytes = good.ToArray();
            for (var i = 0; i < 8; i++)
            {
                bytes[(seed * 7919 + i * 104729) % 4096] ^= (byte)(seed + 1);
            }
            var outcome = OpenWith(bytes);
            Assert.All(outcome.Diagnostics, diagnostic => Assert.StartsWith("FNT", diagnostic.Code, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void FNT003_FontChecksum_warns_of_another_file()
    {
        var manifest = Manifest.Replace("italic: false }", "italic: false, sha256: 00 }", StringComparison.Ordinal);
        var outcome = Open(new MemoryWorkspace { ["fonts.yaml"] = manifest }.Add("a.ttf", Good()).Add("good.ttf", Good()));
        Assert.All(outcome.Diagnostics, diagnostic => Assert.Equal(("FNT003", Severity.Warning), (diagnostic.Code, diagnostic.Severity)));
        Assert.NotEmpty(outcome.Diagnostics);
    }

    [Fact]
    public void Checksums_are_left_alone_when_only_tables_are_asked_for()
    {
        var manifest = Manifest.Replace("italic: false }", "italic: false, sha256: 00 }", StringComparison.Ordinal);
        var workspace = new MemoryWorkspace { ["fonts.yaml"] = manifest }.Add("a.ttf", Good()).Add("good.ttf", Good());
        var outcome = FontLibrary.Open(workspace, RealFonts.Manifest(workspace), new FontSettings(), FontVerification.Tables);
        Assert.Empty(outcome.Diagnostics);
        Assert.Equal(2, outcome.Value!.Faces.Count);
    }

    [Theory]
    [InlineData("source-serif-4/SourceSerif4-Regular.ttf")]
    [InlineData("noto-emoji/NotoEmoji-Regular.ttf")]
    public void The_check_of_a_character_map_finds_what_reading_it_would_find(string path)
    {
        var file = RealFonts.Workspace().Read(path).Bytes.ToArray();
        var table = FontTable(file, "cmap");
        var found = 0;
        for (var seed = 0; seed < 400; seed++)
        {
            var bytes = table[..^(seed % 3 * (table.Length / 8))];
            for (var i = 0; i < seed % 5; i++)
            {
                bytes[(seed * 7919 + i * 104729) % bytes.Length] ^= (byte)(seed + 1);
            }
            var fault = Record.Exception(() => CharacterMap.Read(bytes, 3000));
            Assert.Equal(fault?.Message, Record.Exception(() => CharacterMap.Check(bytes))?.Message);
            found += fault is null ? 0 : 1;
        }
        Assert.InRange(found, 50, 350);
    }

    [Fact]
    public void FNT004_FontNotPermitted_by_its_licence_bits()
    {
        var bytes = Good();
        bytes[TableAt(bytes, "OS/2") + 9] = 2;
        Assert.Equal("FNT004", Assert.Single(OpenWith(bytes).Diagnostics).Code);
    }

    [Fact]
    public void FNT005_UnknownFontFamily_names_those_there_are()
    {
        var settings = new FontSettings { Choices = [new FontChoice(LanguageTag.English, "serif", "Noto Serf", default)] };
        var diagnostic = Assert.Single(RealFonts.Open(RealFonts.Workspace(), settings).Diagnostics);
        Assert.Equal("FNT005", diagnostic.Code);
        Assert.Contains("Noto Serif", diagnostic.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public void FNT006_NoTextFont_leaves_no_library()
    {
        var outcome = Open(new MemoryWorkspace { ["fonts.yaml"] = Manifest });
        Assert.Null(outcome.Value);
        Assert.Contains(outcome.Diagnostics, diagnostic => diagnostic.Code == "FNT006");
    }

    private static byte[] Good() =>
        RealFonts.Workspace().Read("source-serif-4/SourceSerif4-Regular.ttf").Bytes.ToArray();

    private static Outcome<FontLibrary> OpenWith(byte[] bytes) =>
        Open(new MemoryWorkspace { ["fonts.yaml"] = Manifest }.Add("a.ttf", bytes).Add("good.ttf", Good()));

    private static Outcome<FontLibrary> Open(MemoryWorkspace workspace) => RealFonts.Open(workspace, new FontSettings());

    private static byte[] FontTable(byte[] font, string tag) => TableDirectory.Read(font).Require(tag).ToArray();

    private static int TableAt(byte[] font, string tag)
    {
        var entry = font.AsSpan().IndexOf(System.Text.Encoding.ASCII.GetBytes(tag));
        return System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(font.AsSpan(entry + 8));
    }
}
