using System.Text;
using Publisher.Vector.Markup;
using Publisher.Vector.Styles;

namespace Publisher.Vector.Words;

/// <summary>A character of a text with what its elements say of its place.</summary>
internal struct Letter
{
    public Rune Rune { get; init; }
    public SvgStyle Style { get; init; }
    public SvgElement Element { get; init; }
    public double? X { get; set; }
    public double? Y { get; set; }
    public double ShiftX { get; set; }
    public double ShiftY { get; set; }
    public double Turn { get; set; }

    /// <summary>How far the baseline is raised by <c>baseline-shift</c>.</summary>
    public double Raise { get; init; }

    /// <summary>What it runs along; null on a straight line.</summary>
    public TextTrack? Track { get; init; }
}

/// <summary>Letters of an element whose length is given: what they are to be stretched to.</summary>
internal readonly record struct GivenLength(int Start, int End, double Length, bool ScalesGlyphs);
