using Publisher.Model.Drawings;
using Publisher.Model.Pages;
using Publisher.Vector.Values;

namespace Publisher.Tests.Vector;

/// <summary>Colours, lengths and transforms as CSS and SVG write them.</summary>
public class ValueTests
{
    [Theory]
    [InlineData("#f80", 255, 136, 0, 1)]
    [InlineData("#FF880080", 255, 136, 0, 0.502)]
    [InlineData("rebeccapurple", 0x66, 0x33, 0x99, 1)]
    [InlineData("LightGrey", 211, 211, 211, 1)]
    [InlineData("rgb(1, 2, 3)", 1, 2, 3, 1)]
    [InlineData("rgb(100%,0%,50%)", 255, 0, 128, 1)]
    [InlineData("rgba(1,2,3,.25)", 1, 2, 3, 0.25)]
    [InlineData("rgb(1 2 3 / 50%)", 1, 2, 3, 0.5)]
    [InlineData("hsl(120, 100%, 25%)", 0, 128, 0, 1)]
    [InlineData("hsl(-120 100% 50%)", 0, 0, 255, 1)]
    public void A_colour_is_read(string text, int red, int green, int blue, double opacity)
    {
        var colour = ColourReader.Read(text)!.Value;
        Assert.Equal(new Ink((byte)red, (byte)green, (byte)blue), colour.Ink);
        Assert.Equal(opacity, colour.Opacity, 0.001);
    }

    [Theory]
    [InlineData("")]
    [InlineData("#12")]
    [InlineData("#ggg")]
    [InlineData("rgb(1,2)")]
    [InlineData("nocolour")]
    public void What_is_no_colour_is_none(string text) => Assert.Null(ColourReader.Read(text));

    [Theory]
    [InlineData("12", 12)]
    [InlineData("1in", 96)]
    [InlineData("72pt", 96)]
    [InlineData("25.4mm", 96)]
    [InlineData("2em", 20)]
    [InlineData("50%", 100)]
    [InlineData("-.5px", -0.5)]
    public void A_length_is_read(string text, double pixels) => Assert.Equal(pixels, LengthReader.Read(text, 10, 200)!.Value, 1e-9);

    [Theory]
    [InlineData("auto")]
    [InlineData("12furlongs")]
    public void What_is_no_length_is_none(string text) => Assert.Null(LengthReader.Read(text, 10, 200));

    [Theory]
    [InlineData("translate(3,4)", 4, 6)]
    [InlineData("translate(3) scale(2)", 5, 4)]
    [InlineData("scale(2 -1)", 2, -2)]
    [InlineData("rotate(90)", -2, 1)]
    [InlineData("rotate(180 1 1)", 1, 0)]
    [InlineData("rotate(0.25turn)", -2, 1)]
    [InlineData("skewX(45)", 3, 2)]
    [InlineData("matrix(1 0 0 1 5 5)", 6, 7)]
    [InlineData("nothing(1)", 1, 2)]
    public void A_transform_moves_the_point_1_2(string text, double x, double y)
    {
        var moved = TransformReader.Read(text).Apply(new DrawingPoint(1, 2));
        Assert.Equal((x, y), (Math.Round(moved.X, 9), Math.Round(moved.Y, 9)));
    }
}
