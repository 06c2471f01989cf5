using Publisher.Composition.Text;

namespace Publisher.Composition.Lines;

/// <summary>
/// The smallest piece of a line: a glyph cluster, a two-em unit, a space or a box, and the gap after it. Widths in
/// <see cref="Model.Measures.Length"/> units along the inline axis. A full-width mark is its ink half only (T10): blanks are
/// gaps, so that a blank at a line's edge goes with the gap that is not on the line.
/// </summary>
internal struct Cell
{
    /// <summary>Offset in the text; the cell ends where the next one starts.</summary>
    public int TextStart;

    /// <summary>Index of the first glyph; the next cell's first glyph ends it.</summary>
    public int FirstGlyph;

    /// <summary>Index of the <see cref="TextItem"/>.</summary>
    public int Item;

    public int Advance;

    /// <summary>How far the glyph moves along the line so that its ink lies in the cell.</summary>
    public int Shift;

    /// <summary>Natural width of the gap to the next cell, and how far its stages change it.</summary>
    public int Gap;
    public int Shrink;
    public int Stretch;
    public ShrinkStage ShrinkStage;
    public StretchStage StretchStage;
    public CharacterKind Kind;
    public CellFlags Flags;

    public readonly bool IsSpace => (Flags & CellFlags.Space) != 0;

    /// <summary>Space kept (positive) or hung (negative) when the cell starts or ends a line.</summary>
    public int StartEdge;
    public int EndEdge;

    /// <summary>How much shorter a line may be that the cell ends: by hanging (T17), or by a blank given up (T14).</summary>
    public int EndSaving;
}

[Flags]
internal enum CellFlags : byte
{
    None = 0,

    /// <summary>Discarded at line ends; its width is the gap after it.</summary>
    Space = 1,

    /// <summary>No face has the character: nothing is drawn.</summary>
    Missing = 2,

    /// <summary>A line end the author demands follows.</summary>
    Forced = 4,
}
