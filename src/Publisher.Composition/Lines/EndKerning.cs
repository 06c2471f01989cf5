using System.Runtime.InteropServices;
using Publisher.Composition.Text;

namespace Publisher.Composition.Lines;

/// <summary>
/// The kerning that a cell has with its neighbour in the text, and must not have when a line ends between the two: the
/// line would end that much beside its edge (T84).
/// </summary>
internal sealed class EndKerning(IGlyphSource source)
{
    /// <summary>What the cell's advance in the line differs from its glyph's own; negative when it was drawn closer.</summary>
    public int Of(ParagraphWork work, int index)
    {
        ref readonly var cell = ref work.Cells[index];
        if (cell.Kind is CharacterKind.Han or CharacterKind.Invisible || cell.Kind.IsWideMark || cell.IsSpace
            || index + 1 >= work.CellCount || work.Cells[index + 1].Item != cell.Item
            || work.Items[cell.Item] is not { Face: { } face } item || cell.FirstGlyph >= work.LastGlyph(index))
        {
            return 0;
        }
        var glyph = CollectionsMarshal.AsSpan(work.Glyphs)[cell.FirstGlyph];
        var kerning = glyph.Advance - source.Advance(face, glyph.Id);
        return kerning == 0 ? 0 : new UnitScale(item.Run.Style.Size, source.Metrics(face).UnitsPerEm).ToUnits(kerning);
    }
}
