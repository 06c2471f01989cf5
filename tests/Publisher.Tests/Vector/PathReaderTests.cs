using Publisher.Model.Drawings;
using Publisher.Model.Pages;
using Publisher.Vector.Values;

namespace Publisher.Tests.Vector;

/// <summary>Path data as SVG 2, chapter 9, has it.</summary>
public class PathReaderTests
{
    private static string Read(string data) => string.Join(' ', PathReader.Read(data).Steps.Select(step => step.Verb switch
    {
        PathVerb.Move => "M" + At(step.End),
        PathVerb.Line => "L" + At(step.End),
        PathVerb.Cubic => $"C{At(step.Control1)}/{At(step.Control2)}/{At(step.End)}",
        _ => "Z",
    }));

    private static string At(DrawingPoint point) => FormattableString.Invariant($"{point.X:0.##},{point.Y:0.##}");

    [Theory]
    [InlineData("M1 2L3 4Z", "M1,2 L3,4 Z")]
    [InlineData("m1-2.5.5.5h3z", "M1,-2.5 L1.5,-2 L4.5,-2 Z")]
    [InlineData("M0 0 10 0 10 10", "M0,0 L10,0 L10,10")]
    [InlineData("m5 5 1 1 1 1", "M5,5 L6,6 L7,7")]
    [InlineData("M0,0H4V5h-1v-1", "M0,0 L4,0 L4,5 L3,5 L3,4")]
    [InlineData("M1e1-1E-1", "M10,-0.1")]
    [InlineData("M0 0C1 1 2 1 3 0S5-1 6 0", "M0,0 C1,1/2,1/3,0 C4,-1/5,-1/6,0")]
    [InlineData("M0 0S1 1 2 2", "M0,0 C0,0/1,1/2,2")]
    [InlineData("M0 0Q3 3 6 0T12 0", "M0,0 C2,2/4,2/6,0 C8,-2/10,-2/12,0")]
    [InlineData("M1 1ZL2 2", "M1,1 Z M1,1 L2,2")]
    [InlineData("M0 0A0 5 0 0 1 4 4", "M0,0 L4,4")]
    [InlineData("", "")]
    public void Data_becomes_moves_lines_and_curves(string data, string expected) =>
        Assert.Equal(expected, Read(data));

    [Theory]
    [InlineData("M0 0L1 1L2", "M0,0 L1,1")]
    [InlineData("M0 0L1 1 X 2 2", "M0,0 L1,1")]
    [InlineData("L1 1", "")]
    [InlineData("M0 0A1 1 0 2 0 5 5", "M0,0")]
    public void What_comes_before_a_fault_is_drawn(string data, string expected)
    {
        Assert.Equal(expected, Read(data));
        Assert.False(PathReader.Read(data).IsWhole);
    }

    /// <summary>Flags need no separators; large and sweep choose one of four arcs.</summary>
    [Theory]
    [InlineData("M10 0A10 10 0 01 0 10", 0, 0)]
    [InlineData("M10 0A10 10 0 00 0 10", 10, 10)]
    [InlineData("M10 0A10 10 0 1 1 0 10", 10, 10)]
    [InlineData("M10 0A10 10 0 110 10", 10, 10)]
    public void Arcs_stay_on_their_circle(string data, double x, double y)
    {
        var steps = PathReader.Read(data).Steps;
        var from = steps[0].End;
        foreach (var step in steps.Skip(1))
        {
            var middle = new DrawingPoint((from.X + 3 * step.Control1.X + 3 * step.Control2.X + step.End.X) / 8,
                (from.Y + 3 * step.Control1.Y + 3 * step.Control2.Y + step.End.Y) / 8);
            Assert.Equal(10, Math.Sqrt((middle.X - x) * (middle.X - x) + (middle.Y - y) * (middle.Y - y)), 0.01);
            from = step.End;
        }
        Assert.Equal(new DrawingPoint(0, 10), from);
    }

    [Fact]
    public void Radii_too_small_grow_until_they_reach() =>
        Assert.Equal("5.00", DrawingBounds.Of(PathReader.Read("M0 0A1 1 0 0 1 10 0").Steps).Height.ToString("0.00", System.Globalization.CultureInfo.InvariantCulture));

    [Fact]
    public void A_path_has_an_end() => Assert.False(PathReader.Read("M0 0" + string.Concat(Enumerable.Repeat("l1 1", PathReader.MostSteps + 10))).IsWhole);
}
