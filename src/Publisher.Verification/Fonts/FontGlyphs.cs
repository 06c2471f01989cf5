namespace Publisher.Verification.Fonts;

/// <summary>What a font makes of a code: its glyph, its width in the dictionary and in the program, its text.</summary>
internal abstract class FontGlyphs
{
    protected FontGlyphs(FontUse font)
    {
        Font = font;
        var toUnicode = font.Value["ToUnicode"];
        ToUnicode = toUnicode.IsStream ? CMap.Read(toUnicode) : null;
    }

    protected FontUse Font { get; }

    public CMap? ToUnicode { get; }

    /// <summary>The glyph in the program; null when it cannot be told; -1 when there is none; 0 is .notdef.</summary>
    public abstract int? Glyph(int code);

    /// <summary>The width that the dictionary gives, in thousandths; null when it gives none.</summary>
    public abstract double? Width(int code);

    /// <summary>The text of a code; null when there is no way to tell.</summary>
    public string? Text(int code) => ToUnicode?.Text((uint)code) ?? TextByEncoding(code);

    /// <summary>The width that the program gives.</summary>
    public double? ProgramWidth(int code) => Glyph(code) is >= 0 and var glyph
        ? Font.File.TrueType?.Width(glyph) ?? Font.File.Cff?.Width(glyph) : null;

    protected abstract string? TextByEncoding(int code);
}
