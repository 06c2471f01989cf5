using System.Collections.Frozen;
using Publisher.Model.Documents;

namespace Publisher.Model.Editions;

/// <summary>
/// The numbers that print and screen must agree on. Notes count from 1 in each chapter, translations of one note share
/// a number (T69). Figures and tables count through the book; a pair shares its number.
/// </summary>
public sealed class EditionNumbers(
    FrozenDictionary<string, int> notes,
    FrozenDictionary<string, int> figures,
    FrozenDictionary<string, int> tables,
    FrozenDictionary<string, int> chapters)
{
    public static readonly EditionNumbers Empty = new(
        FrozenDictionary<string, int>.Empty, FrozenDictionary<string, int>.Empty,
        FrozenDictionary<string, int>.Empty, FrozenDictionary<string, int>.Empty);

    /// <summary>The number of a note in its chapter, from 1; 0 for a note that nothing refers to.</summary>
    public int Note(Footnote note) => notes.GetValueOrDefault(note.Id);

    /// <summary>The number of the captioned figure in the pair; 0 if it is not numbered.</summary>
    public int Figure(string pairId) => figures.GetValueOrDefault(pairId);

    /// <summary>The number of the captioned table in the pair; 0 if it is not numbered.</summary>
    public int Table(string pairId) => tables.GetValueOrDefault(pairId);

    /// <summary>The number of a body chapter, from 1; 0 for front and back matter.</summary>
    public int Chapter(string chapterId) => chapters.GetValueOrDefault(chapterId);
}
