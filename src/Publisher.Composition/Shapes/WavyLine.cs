using System.Collections.Immutable;
using Publisher.Model.Measures;
using Publisher.Model.Pages;

namespace Publisher.Composition.Shapes;

/// <summary>A wavy line of whole half-waves from end to end: half-waves are near a quarter of an em long.</summary>
internal static class WavyLine
{
    private const double HalfWave = 0.25;

    /// <summary>Height of a crest over the middle, in em, and of the handles that draw it.</summary>
    private const double Amplitude = 0.05;
    private const double HandleHeight = Amplitude / 0.75;

    public static ImmutableArray<PathSegment> Between(Length left, Length right, Length y, Length em)
    {
        var count = Math.Max(2, (int)Math.Round((right - left).Points / (em * HalfWave).Points));
        var step = (right - left) / count;
        var segments = ImmutableArray.CreateBuilder<PathSegment>(count + 1);
        segments.Add(PathSegment.Move(new Point(left, y)));
        for (var i = 0; i < count; i++)
        {
            var x = left + step * i;
            var height = em * (i % 2 == 0 ? -HandleHeight : HandleHeight);
            segments.Add(PathSegment.Cubic(new Point(x + step * 0.35, y + height), new Point(x + step * 0.65, y + height),
                new Point(i + 1 == count ? right : x + step, y)));
        }
        return segments.MoveToImmutable();
    }
}
