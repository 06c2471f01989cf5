using UglyToad.PdfPig.Fonts;

namespace Publisher.Verification.Fonts;

/// <summary>Codes of simple fonts: one byte, by name through an encoding, or straight into the program (ISO 32000-1, 9.6.6).</summary>
internal sealed class SimpleGlyphs : FontGlyphs
{
    /// <summary>Where symbol fonts of Windows keep their codes (ISO 32000-1, 9.6.6.4).</summary>
    private const int SymbolArea = 0xF000;

    private readonly SimpleEncoding _encoding;
    private readonly double?[] _widths;
    private readonly int _first;

    public SimpleGlyphs(FontUse font)
        : base(font)
    {
        _encoding = new SimpleEncoding(font);
        _first = font.Value["FirstChar"].Integer ?? 0;
        _widths = [.. font.Value["Widths"].Items.Select(width => width.Real)];
    }

    public override int? Glyph(int code)
    {
        var file = Font.File;
        return file.TrueType is { } program ? GlyphIn(program, code)
            : file.Cff is { } cff ? GlyphIn(cff, code)
            : file.Type1 is { } type1 && _encoding.Name(code) is { } name ? type1.ContainsNamedCharacter(name) ? null : -1
            : null;
    }

    public override double? Width(int code)
    {
        var index = code - _first;
        return index >= 0 && index < _widths.Length ? _widths[index] : Font.Descriptor["MissingWidth"].Real ?? 0;
    }

    protected override string? TextByEncoding(int code) =>
        _encoding.IsNamed && _encoding.Name(code) is { } name ? Unicode(name) : null;

    private static string? Unicode(string name) =>
        name == ".notdef" ? null : GlyphList.AdobeGlyphList.NameToUnicode(name) ?? GlyphList.ZapfDingbats.NameToUnicode(name);

    private int GlyphIn(TrueTypeProgram program, int code)
    {
        if (!Font.IsSymbolic && _encoding.Name(code) is { } name && GlyphByName(program, name) is > 0 and var byName)
        {
            return byName;
        }
        if (program.Map(3, 0) is { } symbols)
        {
            return symbols[code] is > 0 and var plain ? plain : symbols[SymbolArea + code];
        }
        return program.Map(1, 0)?[code] is > 0 and var mac ? mac : Font.IsSymbolic && program.Maps is [var only] ? only[code] : 0;
    }

    private static int? GlyphByName(TrueTypeProgram program, string name)
    {
        if (program.Map(3, 1) is { } unicode && Unicode(name) is { Length: > 0 } text && unicode[char.ConvertToUtf32(text, 0)] is > 0 and var glyph)
        {
            return glyph;
        }
        if (program.Map(1, 0) is { } mac && SimpleEncoding.MacCode(name) is { } code && mac[code] is > 0 and var byMac)
        {
            return byMac;
        }
        return program.GlyphOf(name);
    }

    private int? GlyphIn(CffProgram cff, int code)
    {
        if (cff.IsCid)
        {
            return null;
        }
        if (_encoding.Name(code) is { } name)
        {
            return cff.GlyphOf(name) ?? -1;
        }
        return cff.GlyphOfCode(code) ?? (_encoding.StandardName(code) is { } standard ? cff.GlyphOf(standard) ?? -1 : 0);
    }
}
