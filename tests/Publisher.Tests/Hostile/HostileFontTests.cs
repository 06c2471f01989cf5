using System.Buffers.Binary;
using Publisher.Cli.Building;
using Publisher.Fonts;
using Publisher.Fonts.OpenType;
using Publisher.Fonts.Shaping;
using Publisher.Fonts.Subsetting;
using Publisher.Model.Documents;
using Publisher.Model.Pages;
using Publisher.Tests.Support;

namespace Publisher.Tests.Hostile;

/// <summary>Fonts that are damaged or made to do harm: opened or refused, then shaped, measured and cut without a crash.</summary>
public sealed class HostileFontTests
{
    private const string Manifest = """
        families:
          - name: Damaged
            role: serif
            languages: [en, zh-Hans]
            licence: OFL-1.1
            faces: [{ file: x.font, weight: 400 }]
        """;

    public static TheoryData<string> Files => [.. Smallest(".ttf"), .. Smallest(".otf")];

    private static readonly MemoryWorkspace Fonts = RealFonts.Workspace();

    [Theory]
    [MemberData(nameof(Files))]
    public void No_damage_stops_the_opening_or_the_use(string file)
    {
        var whole = Cut(file);
        for (var seed = 0; seed < Mutator.Rounds(60); seed++)
        {
            Try(new Mutator(seed).Damage(whole));
        }
    }

    [Fact]
    public void A_map_of_groups_that_overlap_is_refused_before_it_is_spread()
    {
        // 100,000 groups of all characters would be 100 thousand million entries.
        var table = new byte[12 + 16 + 100_000 * 12];
        BinaryPrimitives.WriteUInt16BigEndian(table.AsSpan(2), 1);
        BinaryPrimitives.WriteUInt16BigEndian(table.AsSpan(4), 3);
        BinaryPrimitives.WriteUInt16BigEndian(table.AsSpan(6), 10);
        BinaryPrimitives.WriteUInt32BigEndian(table.AsSpan(8), 12);
        BinaryPrimitives.WriteUInt16BigEndian(table.AsSpan(12), 12);
        BinaryPrimitives.WriteUInt32BigEndian(table.AsSpan(24), 100_000);
        for (var at = 28; at < table.Length; at += 12)
        {
            BinaryPrimitives.WriteUInt32BigEndian(table.AsSpan(at + 4), 0x10FFFF);
        }

        Assert.Throws<InvalidDataException>(() => CharacterMap.Read(table, 100));
    }

    [Fact]
    public void A_map_that_claims_more_groups_than_numbers_can_count_is_refused()
    {
        var table = new byte[64];
        (table[3], table[5], table[7], table[11], table[13]) = (1, 3, 10, 12, 12);
        BinaryPrimitives.WriteUInt32BigEndian(table.AsSpan(24), 0x7FFFFFFF);

        Assert.Throws<InvalidDataException>(() => CharacterMap.Read(table, 100));
    }

    [Fact]
    public void Segments_that_all_cover_everything_are_refused_before_they_are_spread()
    {
        const int Segments = 8000;
        var table = new byte[12 + 16 + Segments * 8];
        (table[3], table[5], table[7], table[11], table[13]) = (1, 3, 1, 12, 4);
        BinaryPrimitives.WriteUInt16BigEndian(table.AsSpan(12 + 6), Segments * 2);
        table.AsSpan(12 + 14, Segments * 2).Fill(0xFE);

        Assert.Throws<InvalidDataException>(() => CharacterMap.Read(table, 100));
    }

    [Fact]
    public void FNT010_FontNotCut_is_reported_for_every_font_that_refuses()
    {
        Exception Refusal(string name) => new InvalidDataException(name + " cannot be reduced to the characters used");
        var one = FontFaults.Caught(() => throw Refusal("A"));
        var several = FontFaults.Caught(() => throw new AggregateException(Refusal("B"), Refusal("A")));

        Assert.Equal("FNT010", Assert.Single(one).Code);
        Assert.Equal(["A", "B"], several.Select(fault => fault.Message.Split(' ')[4]));
        Assert.Throws<AggregateException>(() => FontFaults.Caught(() => throw new AggregateException(Refusal("A"), new InvalidOperationException())));
    }

    private static IEnumerable<string> Smallest(string extension) => RealFonts.Workspace() is var fonts
        ? fonts.List("").Where(path => path.EndsWith(extension, StringComparison.Ordinal)).OrderBy(path => fonts.Read(path).Bytes.Length).Take(1) : [];

    /// <summary>A small font with everything in it, cut from a real one, so that damage does not vanish in megabytes.</summary>
    private static byte[] Cut(string file)
    {
        using var library = Open(Fonts.Read(file).Bytes.ToArray()) ?? throw new InvalidOperationException(file);
        return FontSubsetter.ForWeb(library.Faces[0], [.. Enumerable.Range(0x20, 95), 0xFB01, 0x4E00]).ToArray();
    }

    private static FontLibrary? Open(byte[] bytes)
    {
        var workspace = new MemoryWorkspace { ["fonts.yaml"] = Manifest }.Add("x.font", bytes);
        return RealFonts.Open(workspace, new FontSettings()).Value;
    }

    private static void Try(byte[] bytes)
    {
        using var library = Open(bytes);
        if (library is null)
        {
            return;
        }
        var face = library.Faces[0];
        using var shaper = new TextShaper(library);
        var glyphs = new List<ShapedGlyph>();
        shaper.Shape(face, "Affinity, fi 一 AVATAR (12)", LanguageTag.English, ShapingFeatures.SmallCaps, glyphs);
        foreach (var glyph in glyphs)
        {
            Assert.InRange(glyph.Id, 0, Math.Max(0, face.GlyphCount - 1));
            _ = face.Extents(glyph.Id);
            _ = face.Advance(glyph.Id);
        }
        Refusable(() =>
        {
            var numbers = new GlyphNumbers(face);
            glyphs.ForEach(glyph => numbers.Of(glyph.Id));
            return FontSubsetter.ForPdf(numbers);
        });
        Refusable(() => FontSubsetter.ForWeb(face, [65, 66, 0x4E00]));
    }

    /// <summary>Cutting may refuse a font; anything else it may not.</summary>
    private static void Refusable(Func<object> cut)
    {
        try
        {
            cut();
        }
        catch (InvalidDataException)
        {
            return;
        }
    }
}
