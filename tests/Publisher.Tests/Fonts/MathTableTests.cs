using System.Buffers.Binary;
using Publisher.Fonts;
using Publisher.Fonts.OpenType;
using Publisher.Model.Documents;
using Publisher.Model.Pages;
using Publisher.Tests.Support;

namespace Publisher.Tests.Fonts;

/// <summary>The MATH table of STIX Two Math, by the values that fontTools reads in it.</summary>
public sealed class MathTableTests
{
    private static readonly FontFace Stix = RealFonts.Library.Choose(LanguageTag.None, FontRole.Math, false, false);

    private static MathTable Table => Stix.Math!;

    private static ushort Glyph(string character) => Stix.Glyph(char.ConvertToUtf32(character, 0));

    [Fact]
    public void Constants_are_those_of_the_font()
    {
        Assert.Equal((70, 55), (Table.ScriptPercent, Table.ScriptScriptPercent));
        Assert.Equal(1800, Table.DisplayOperatorMinHeight);
        Assert.Equal(150, Table[MathConstant.MathLeading]);
        Assert.Equal(258, Table[MathConstant.AxisHeight]);
        Assert.Equal(640, Table[MathConstant.FractionNumeratorDisplayStyleShiftUp]);
        Assert.Equal(68, Table[MathConstant.UnderbarExtraDescender]);
        Assert.Equal(-335, Table[MathConstant.RadicalKernAfterDegree]);
        Assert.Equal(55, Table.RadicalDegreeBottomRaisePercent);
    }

    [Fact]
    public void Glyphs_have_their_corrections_and_attachment_points()
    {
        Assert.Equal(20, Table.ItalicsCorrection(Glyph("𝑓")));
        Assert.Equal(100, Table.ItalicsCorrection(Glyph("𝑉")));
        Assert.Equal(0, Table.ItalicsCorrection(Glyph("∑")));
        Assert.Equal(470, Table.TopAccentAttachment(Glyph("𝑓")));
        Assert.Equal(-230, Table.TopAccentAttachment(Glyph("\u0302")));
        Assert.Null(Table.TopAccentAttachment(Glyph("∑")));
    }

    [Fact]
    public void Delimiters_grow_by_variants_and_then_by_parts()
    {
        var growth = Table.Growth(Glyph("("), vertical: true);
        Assert.Equal([933, 1187, 1427, 1667, 1907, 2145, 2385, 2625, 2865, 3101, 3341, 3581, 3821], growth.Variants.Select(one => one.Length));
        Assert.Equal([(1273, false), (1252, true), (1273, false)], growth.Parts.Select(part => (part.Length, part.IsExtender)));
        Assert.Equal((0, 250), (growth.Parts[0].StartConnector, growth.Parts[0].EndConnector));
        Assert.Equal(100, growth.LeastOverlap);
        Assert.Equal(6, Table.Growth(Glyph("⏞"), vertical: false).Variants.Length);
        Assert.Empty(Table.Growth(Glyph("x"), vertical: true).Variants);
    }

    [Fact]
    public void Kerns_are_found_by_height()
    {
        // Steps of 𝑉 at its bottom right corner: a subscript stands closer the lower it is.
        var glyph = Glyph("𝑉");
        var kerns = Enumerable.Range(-4, 12).Select(step => Table.Kern(glyph, MathCorner.BottomRight, step * 100)).ToList();
        Assert.Contains(kerns, kern => kern < 0);
        Assert.Equal(kerns.Order(), kerns);
        Assert.Equal(0, Table.Kern(Glyph("∑"), MathCorner.TopLeft, 0));
    }

    [Fact]
    public void A_text_face_has_none() =>
        Assert.Null(RealFonts.Library.Choose(LanguageTag.English, FontRole.Serif, false, false).Math);

    [Fact]
    public void A_damaged_table_answers_as_if_it_said_nothing()
    {
        var whole = TableDirectory.Read(Stix.File).Require("MATH").ToArray();
        for (var length = 0; length < whole.Length; length += 997)
        {
            Ask(MathTable.Read(whole.AsMemory(0, length), Stix.GlyphCount));
        }
        var random = 12345u;
        for (var round = 0; round < 300; round++)
        {
            var damaged = (byte[])whole.Clone();
            for (var i = 0; i < 20; i++)
            {
                random = random * 1664525 + 1013904223;
                BinaryPrimitives.WriteUInt16BigEndian(damaged.AsSpan((int)(random >> 8) % (round % 2 == 0 ? 400 : damaged.Length - 2)), (ushort)random);
            }
            Ask(MathTable.Read(damaged, Stix.GlyphCount));
        }
    }

    private static void Ask(MathTable? table)
    {
        foreach (var glyph in table is null ? [] : new[] { Glyph("("), Glyph("𝑉"), Glyph("⏞"), (ushort)0, ushort.MaxValue })
        {
            var growth = table!.Growth(glyph, vertical: glyph % 2 == 0);
            Assert.All(growth.Variants, variant => Assert.True(variant.Glyph < Stix.GlyphCount));
            Assert.All(growth.Parts, part => Assert.True(part.Glyph < Stix.GlyphCount));
            _ = (table.ItalicsCorrection(glyph), table.TopAccentAttachment(glyph));
            _ = table.Kern(glyph, MathCorner.TopRight, 400);
        }
    }
}
