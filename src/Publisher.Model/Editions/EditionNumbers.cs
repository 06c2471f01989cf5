using System.Collections.Frozen;
using Publisher.Model.Documents;

namespace Publisher.Model.Editions;

/// <summary>
/// The numbers of notes, which print and screen must agree on: from 1 in each chapter, translations of one note share a
/// number (T69). Those of figures, chapters... stand on the blocks (<see cref="Block.Label"/>).
/// </summary>
public sealed class EditionNumbers(FrozenDictionary<string, int> notes)
{
    public static readonly EditionNumbers Empty = new(FrozenDictionary<string, int>.Empty);

    /// <summary>The number of a note in its chapter, from 1; 0 for a note that nothing refers to.</summary>
    public int Note(Footnote note) => notes.GetValueOrDefault(note.Id);
}
