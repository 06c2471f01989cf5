using Publisher.Composition.Lines;
using Publisher.Model.Measures;
using Publisher.Model.Pages;

namespace Publisher.Composition.Text;

/// <summary>
/// A stretch of one styled run that one face sets: what is shaped at once. <see cref="Face"/> is null for boxes, line ends
/// and characters that no face has.
/// </summary>
internal readonly record struct TextItem(int Start, int End, StyledRun Run, FaceKey? Face, LanguageRules Rules)
{
    /// <summary>
    /// Size of the glyphs: that of the style, but for Latin letters that are to match the CJK face beside them (T47). Spaces,
    /// blanks, rises and lines go by the style, so that they do not change with the face.
    /// </summary>
    public Length Size { get; init; } = Run.Style.Size;
}
