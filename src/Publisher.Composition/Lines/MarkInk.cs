using Publisher.Composition.Text;
using Publisher.Model.Layouts;
using Publisher.Model.Pages;

namespace Publisher.Composition.Lines;

/// <summary>
/// Whether the ink of a full-width mark lies where the language has it (T10): a face of another region has the right
/// character at the wrong place in its frame.
/// </summary>
internal sealed class MarkInk(IGlyphSource source)
{
    private readonly Dictionary<(FaceKey Face, ushort Glyph), MarkBlank> _blanks = [];

    public bool Contradicts(FaceKey face, ushort glyph, CharacterKind kind, LanguageProfile profile) => kind switch
    {
        CharacterKind.Comma or CharacterKind.Stop => profile.StopBlank != BlankOf(face, glyph),
        CharacterKind.Colon => profile.ColonBlank != BlankOf(face, glyph),
        _ => false,
    };

    private MarkBlank BlankOf(FaceKey face, ushort glyph)
    {
        if (!_blanks.TryGetValue((face, glyph), out var blank))
        {
            _blanks[(face, glyph)] = blank = Find(face, glyph);
        }
        return blank;
    }

    /// <summary>By the middle of the ink: nearer to the middle of the frame than to that of its first half, or not.</summary>
    private MarkBlank Find(FaceKey face, ushort glyph)
    {
        var extents = source.Extents(face, glyph);
        var middle = (extents.XMin + extents.XMax) * 500 / source.Metrics(face).UnitsPerEm;
        return middle > 375 ? MarkBlank.Middle : MarkBlank.After;
    }
}
