using System.Collections.Immutable;
using Publisher.Model.Pages;

namespace Publisher.Model.Drawings;

/// <summary>
/// What changes the pixels of a group (Filter Effects 1): steps whose inputs are earlier steps or the group itself, the last
/// one shown, nothing outside of the region. Lengths are the drawing's.
/// </summary>
public sealed record DrawingFilter(ImmutableArray<FilterStep> Steps, DrawingBounds Region)
{
    /// <summary>The input that is the group as it is painted.</summary>
    public const int Source = -1;

    /// <summary>The input of which nothing is painted.</summary>
    public const int Nothing = -2;
}

/// <summary>One operation on pixels.</summary>
/// <param name="Inputs">Places of earlier steps, or one of the constants of <see cref="DrawingFilter"/>.</param>
public abstract record FilterStep(ImmutableArray<int> Inputs)
{
    /// <summary>Works on light as it adds up (<c>linearRGB</c>), not on numbers of sRGB.</summary>
    public bool IsLinear { get; init; }

    /// <summary>Nothing is painted outside of it; null for the region of the filter.</summary>
    public DrawingBounds? Crop { get; init; }
}

/// <summary>Gaussian blur with these standard deviations.</summary>
public sealed record BlurStep(int Input, double X, double Y) : FilterStep([Input]);

public sealed record OffsetStep(int Input, double X, double Y) : FilterStep([Input]);

/// <summary>One colour everywhere.</summary>
public sealed record FloodStep(Ink Ink, double Opacity) : FilterStep([]);

/// <summary>Inputs laid over each other, the first one lowest.</summary>
public sealed record MergeStep(ImmutableArray<int> Layers) : FilterStep(Layers);

/// <summary>The first input over the second by a rule of blending.</summary>
public sealed record BlendStep(int Over, int Under, BlendMode Mode) : FilterStep([Over, Under]);

/// <summary>The rules of Porter and Duff, or a sum of products with four factors.</summary>
public sealed record CompositeStep(int Over, int Under, CompositeRule Rule, ImmutableArray<double> Factors) : FilterStep([Over, Under]);

/// <summary>Twenty numbers, by rows: what red, green, blue and alpha become of the four and 1.</summary>
public sealed record ColourMatrixStep(int Input, ImmutableArray<double> Matrix) : FilterStep([Input]);

/// <summary>Each channel by a table of 256 values.</summary>
public sealed record TransferStep(int Input, ImmutableArray<byte> Red, ImmutableArray<byte> Green, ImmutableArray<byte> Blue, ImmutableArray<byte> Alpha) : FilterStep([Input]);

/// <summary>Grows or shrinks what is painted by these radii.</summary>
public sealed record MorphologyStep(int Input, double X, double Y, bool Grows) : FilterStep([Input]);

public enum CompositeRule { Over, In, Out, Atop, Xor, Lighter, Arithmetic }

/// <summary>How colours of a group meet those below (Compositing and Blending 1; ISO 32000-1, 11.3.5); PDF has the same names.</summary>
public enum BlendMode
{
    Normal, Multiply, Screen, Overlay, Darken, Lighten, ColorDodge, ColorBurn, HardLight, SoftLight, Difference, Exclusion,
    Hue, Saturation, Color, Luminosity,
}

/// <summary>Paints groups under filters, which no page description has a word for.</summary>
public interface IFilterPainter
{
    /// <summary>A PNG of the filter's region, <paramref name="scale"/> pixels to one of the drawing's.</summary>
    byte[] PaintPng(DrawingGroup group, DrawingFilter filter, double scale);
}
