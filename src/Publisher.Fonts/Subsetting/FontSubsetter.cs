using System.Collections.Immutable;
using Publisher.Fonts.OpenType;

namespace Publisher.Fonts.Subsetting;

/// <summary>Cuts faces down to the glyphs that are used, through hb-subset of the native HarfBuzz library.</summary>
public static class FontSubsetter
{
    /// <summary>Tables that PDF viewers do not read, because the PDF itself says what they would.</summary>
    private static readonly ImmutableArray<string> NotForPdf =
    [
        "GSUB", "GPOS", "GDEF", "BASE", "STAT", "JSTF", "vhea", "vmtx", "VORG", "cmap", "name", "OS/2", "post", "DSIG",
        "MATH", "gasp", "meta", "LTSH", "VDMX", "hdmx", "kern", "PCLT", "COLR", "CPAL", "SVG ", "CBDT", "CBLC", "sbix",
    ];

    /// <summary>Features that reading systems apply by themselves or through CSS.</summary>
    private static readonly ImmutableArray<string> ForReaders =
    [
        "kern", "liga", "clig", "calt", "ccmp", "locl", "mark", "mkmk", "rlig", "vert", "vrt2", "vkrn", "halt", "vhal",
        "chws", "vchw", "fwid", "hwid", "tnum", "onum", "lnum", "pnum", "smcp", "ruby", "palt",
    ];

    /// <summary>
    /// For PDF: keeps the glyphs that have numbers (and what they are composed of), under these numbers, and drops every
    /// table that PDF does not read. Deterministic.
    /// </summary>
    /// <exception cref="InvalidDataException">HarfBuzz refused the font.</exception>
    public static SubsetFont ForPdf(GlyphNumbers numbers)
    {
        using var plan = new SubsetPlan();
        plan.Keep(numbers.Glyphs.Order());
        foreach (var glyph in numbers.AreNew ? numbers.Glyphs : [])
        {
            plan.Number(glyph, numbers.Of(glyph));
        }
        plan.Name(NativeSubset.DropTables, NotForPdf.AsSpan());
        plan.SetFlags(NativeSubset.NoHinting | NativeSubset.NotdefOutline | NativeSubset.NoLayoutClosure);
        var bytes = plan.Execute(numbers.Face);
        return numbers.Face.IsCff
            ? new SubsetFont(TableDirectory.Read(bytes).Require("CFF ").ToArray(), IsCff: true)
            : new SubsetFont(bytes, IsCff: false);
    }

    /// <summary>
    /// For e-books and web pages: keeps the given code points with the layout features that reading systems use
    /// (kern, liga, vert, halt, chws, locl...). The result is a complete TrueType or OpenType font; the whole one where the
    /// licence wants that.
    /// </summary>
    /// <exception cref="InvalidDataException">HarfBuzz refused the font.</exception>
    public static ReadOnlyMemory<byte> ForWeb(FontFace face, IReadOnlyCollection<int> codePoints)
    {
        if (!face.MaySubset)
        {
            return face.File;
        }
        using var plan = new SubsetPlan();
        plan.Keep(codePoints.Order());
        plan.Name(NativeSubset.LayoutFeatures, ForReaders.AsSpan());
        plan.SetFlags(NativeSubset.NoHinting | NativeSubset.NotdefOutline);
        return plan.Execute(face);
    }
}

/// <summary>A subset for PDF. <see cref="IsCff"/>: the bytes are a bare <c>CFF </c> table for CIDFontType0C.</summary>
public sealed record SubsetFont(byte[] Bytes, bool IsCff);
