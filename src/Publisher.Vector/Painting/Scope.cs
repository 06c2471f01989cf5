using Publisher.Model.Drawings;
using Publisher.Vector.Styles;

namespace Publisher.Vector.Painting;

/// <summary>
/// Where an element stands: the style it inherits, the map from its numbers to those of the drawing, the size of the viewport
/// that percentages are of, how deep it is.
/// </summary>
internal readonly record struct Scope(SvgStyle Style, Affine Map, double Width, double Height, int Depth)
{
    /// <summary>Outlines are wanted, not paint: all is filled white, nothing stroked.</summary>
    public bool IsClip { get; init; }

    /// <summary>What 100 % of a length that is neither width nor height is (SVG 2, 8.9).</summary>
    public double Diagonal => Math.Sqrt((Width * Width + Height * Height) / 2);

    public Scope Deeper(SvgStyle style, in Affine map) => this with { Style = style, Map = map, Depth = Depth + 1 };
}
