using System.Text;
using Publisher.Fonts;
using Publisher.Fonts.Shaping;
using Publisher.Model.Drawings;

namespace Publisher.Vector.Words;

/// <summary>Letters of one face and style that stand side by side, and where they are put; lengths in user units.</summary>
internal sealed class Segment(Letter first, FontFace face, int start, bool isChunk)
{
    /// <summary>Offsets in the text of a run have 16 bits.</summary>
    private const int MostLetters = 4_000;

    public Letter First { get; } = first;
    public FontFace Face { get; } = face;

    /// <summary>The place of its first letter in the whole text.</summary>
    public int Start { get; } = start;

    /// <summary>Begins at a place of its own.</summary>
    public bool IsChunk { get; } = isChunk;
    public StringBuilder Text { get; } = new();
    public int Count { get; set; }
    public List<ShapedGlyph> Glyphs { get; } = [];

    /// <summary>Size at which the glyphs are set: that of the style, less where the face stands in for a narrower one.</summary>
    public double Size { get; set; }

    /// <summary>Sum of advances and letter spacing.</summary>
    public double Width { get; set; }
    public double X { get; set; }
    public double Y { get; set; }
    public double ScaleX { get; set; } = 1;

    /// <summary>How it is turned about its beginning, in degrees.</summary>
    public double Turn { get; set; } = first.Turn;

    /// <summary>Beyond the end of its track, where nothing is shown.</summary>
    public bool IsLost { get; set; }

    /// <summary>Added after each letter to reach a length, and after the last one.</summary>
    public double Extra { get; set; }
    public double LastExtra { get; set; }

    public double FullWidth => Width * ScaleX + Extra * Math.Max(0, Count - 1) + LastExtra;

    public DrawingBounds Bounds => new(X, Y - First.Style.FontSize * 0.9, X + FullWidth, Y + First.Style.FontSize * 0.25);

    public bool Takes(in Letter letter, FontFace face) =>
        ReferenceEquals(letter.Style, First.Style) && ReferenceEquals(face, Face) && letter is { ShiftX: 0, ShiftY: 0, Turn: 0 }
            && First.Turn == 0 && Count < MostLetters && ReferenceEquals(letter.Track, First.Track);
}
