using System.Collections.Immutable;
using Publisher.Model.Measures;
using Publisher.Model.Pages;

namespace Publisher.Composition.Shapes;

/// <summary>A circle as a closed path of four cubics.</summary>
internal static class Circle
{
    /// <summary>Handle length of the cubic that best follows a quarter circle, in radii.</summary>
    private const double Handle = 0.5523;

    public static ImmutableArray<PathSegment> At(Point centre, Length radius)
    {
        var handle = radius * Handle;
        Point Offset(Length dx, Length dy) => centre.Offset(dx, dy);
        return
        [
            PathSegment.Move(Offset(radius, Length.Zero)),
            PathSegment.Cubic(Offset(radius, handle), Offset(handle, radius), Offset(Length.Zero, radius)),
            PathSegment.Cubic(Offset(-handle, radius), Offset(-radius, handle), Offset(-radius, Length.Zero)),
            PathSegment.Cubic(Offset(-radius, -handle), Offset(-handle, -radius), Offset(Length.Zero, -radius)),
            PathSegment.Cubic(Offset(handle, -radius), Offset(radius, -handle), Offset(radius, Length.Zero)),
            PathSegment.Close(),
        ];
    }
}
