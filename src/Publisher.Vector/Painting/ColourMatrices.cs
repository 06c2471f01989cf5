using System.Collections.Immutable;
using Publisher.Model.Drawings;
using Publisher.Vector.Markup;
using Publisher.Vector.Values;

namespace Publisher.Vector.Painting;

/// <summary>Matrices over colours: those that filters write out and those that have names (Filter Effects 1, 9.6 and 13).</summary>
internal static class ColourMatrices
{
    private static readonly ImmutableArray<double> Identity = [1, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 1, 0];

    public static ColourMatrixStep Read(SvgElement primitive, int input)
    {
        var values = NumberReader.List(primitive["values"]);
        return new ColourMatrixStep(input, primitive["type"] switch
        {
            "saturate" => Saturate(values is [var share] ? share : 1),
            "hueRotate" => Turn(values is [var degrees] ? degrees : 0),
            "luminanceToAlpha" => [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0.2126, 0.7152, 0.0722, 0, 0],
            _ => values.Count == 20 ? [.. values] : Identity,
        });
    }

    public static ImmutableArray<double> Saturate(double s) =>
    [
        0.213 + 0.787 * s, 0.715 - 0.715 * s, 0.072 - 0.072 * s, 0, 0,
        0.213 - 0.213 * s, 0.715 + 0.285 * s, 0.072 - 0.072 * s, 0, 0,
        0.213 - 0.213 * s, 0.715 - 0.715 * s, 0.072 + 0.928 * s, 0, 0,
        0, 0, 0, 1, 0,
    ];

    public static ImmutableArray<double> Turn(double degrees)
    {
        var (s, c) = Math.SinCos(degrees * Math.PI / 180);
        return
        [
            0.213 + c * 0.787 - s * 0.213, 0.715 - c * 0.715 - s * 0.715, 0.072 - c * 0.072 + s * 0.928, 0, 0,
            0.213 - c * 0.213 + s * 0.143, 0.715 + c * 0.285 + s * 0.140, 0.072 - c * 0.072 - s * 0.283, 0, 0,
            0.213 - c * 0.213 - s * 0.787, 0.715 - c * 0.715 + s * 0.715, 0.072 + c * 0.928 + s * 0.072, 0, 0,
            0, 0, 0, 1, 0,
        ];
    }

    /// <param name="share">1 is all brown, 0 nothing.</param>
    public static ImmutableArray<double> Sepia(double share)
    {
        var k = 1 - share;
        return
        [
            0.393 + 0.607 * k, 0.769 - 0.769 * k, 0.189 - 0.189 * k, 0, 0,
            0.349 - 0.349 * k, 0.686 + 0.314 * k, 0.168 - 0.168 * k, 0, 0,
            0.272 - 0.272 * k, 0.534 - 0.534 * k, 0.131 + 0.869 * k, 0, 0,
            0, 0, 0, 1, 0,
        ];
    }

    /// <summary>The same line for red, green and blue.</summary>
    public static ImmutableArray<double> Line(double slope, double intercept) =>
        [slope, 0, 0, 0, intercept, 0, slope, 0, 0, intercept, 0, 0, slope, 0, intercept, 0, 0, 0, 1, 0];

    public static ImmutableArray<double> Fade(double share) => [1, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, share, 0];
}
