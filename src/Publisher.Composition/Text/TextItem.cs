using Publisher.Composition.Lines;
using Publisher.Model.Pages;

namespace Publisher.Composition.Text;

/// <summary>
/// A stretch of one styled run that one face sets: what is shaped at once. <see cref="Face"/> is null for boxes, line ends
/// and characters that no face has.
/// </summary>
internal readonly record struct TextItem(int Start, int End, StyledRun Run, FaceKey? Face, LanguageRules Rules);
