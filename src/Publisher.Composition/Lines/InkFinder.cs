using Publisher.Composition.Text;
using Publisher.Model.Pages;

namespace Publisher.Composition.Lines;

/// <summary>
/// Where a wide mark's ink lies in its glyph (T10): how far the glyph must move so that the ink stands in a cell of half an
/// em. Found by the glyph's own extents, since faces and regions differ; remembered.
/// </summary>
internal sealed class InkFinder(IGlyphSource source)
{
    /// <summary>Ink may reach this far out of its half, in 1/1000 em, and still count as lying in it.</summary>
    private const int Tolerance = 80;

    private readonly Dictionary<(FaceKey Face, ushort Glyph, int Cell), int> _shifts = [];

    /// <summary>
    /// Shift in 1/1000 em for a cell of <paramref name="cell"/> 1/1000 em, and whether the ink stands in the half that
    /// the kind of mark and the language ask for.
    /// </summary>
    public int Shift(FaceKey face, ushort glyph, int advance, int cell, CharacterKind kind)
    {
        if (!_shifts.TryGetValue((face, glyph, cell), out var shift))
        {
            _shifts[(face, glyph, cell)] = shift = Find(face, glyph, advance, cell, kind);
        }
        return shift;
    }

    private int Find(FaceKey face, ushort glyph, int advance, int cell, CharacterKind kind)
    {
        var unitsPerEm = source.Metrics(face).UnitsPerEm;
        var extents = source.Extents(face, glyph);
        var left = extents.XMin * 1000 / unitsPerEm;
        var right = extents.XMax * 1000 / unitsPerEm;
        var width = advance * 1000 / unitsPerEm;
        var expected = kind == CharacterKind.Opening ? cell - width : IsCentred(kind) ? (cell - width) / 2 : 0;
        var fits = right <= left || (left + expected >= -Tolerance && right + expected <= cell + Tolerance);
        return fits ? expected : (cell - left - right) / 2;
    }

    private static bool IsCentred(CharacterKind kind) =>
        kind is CharacterKind.MiddleDot or CharacterKind.Interpunct or CharacterKind.Connector or CharacterKind.FixedMark;
}
