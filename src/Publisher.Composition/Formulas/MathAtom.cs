using Publisher.Model.Formulas;

namespace Publisher.Composition.Formulas;

/// <summary>
/// A part of a row, set: an atom of a class, or space and other matter between atoms, which has none. <see cref="Break"/> is
/// what the author says of a line end behind it.
/// </summary>
internal readonly record struct MathAtom(MathBox Box, MathClass? Class, MathPlace Place, bool? Break = null);
