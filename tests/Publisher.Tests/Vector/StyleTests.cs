using Publisher.Model.Pages;
using static Publisher.Tests.Support.Drawings;

namespace Publisher.Tests.Vector;

/// <summary>Which colour a rectangle gets: selectors, their weight, inheritance (Selectors 4, CSS Cascade 4).</summary>
public class StyleTests
{
    private static readonly Ink Red = new(255, 0, 0);
    private static readonly Ink Blue = new(0, 0, 255);

    private const string Rect = "<g class='outer x'><title>t</title><rect id='r' class='a b' data-k='v-w' width='9' height='9' fill='blue'/></g>";

    [Theory]
    [InlineData("rect")]
    [InlineData(".a")]
    [InlineData("#r")]
    [InlineData("rect.a.b")]
    [InlineData("g rect")]
    [InlineData("svg > g > rect")]
    [InlineData("title + rect")]
    [InlineData("title ~ .a")]
    [InlineData("[data-k]")]
    [InlineData("[data-k='v-w']")]
    [InlineData("[data-k^=v]")]
    [InlineData("[data-k$=\"w\"]")]
    [InlineData("[data-k|=v]")]
    [InlineData("[class~=b]")]
    [InlineData("rect:last-child")]
    [InlineData("rect:first-of-type")]
    [InlineData("rect:nth-child(2n)")]
    [InlineData(":not(g):not(title)")]
    [InlineData("p, .b")]
    [InlineData("*")]
    public void A_selector_that_fits_colours_it(string selector) =>
        Assert.Equal(Red, FillOf(Shape($"<style>{selector} {{ fill: red }}</style>{Rect}")));

    [Theory]
    [InlineData("circle")]
    [InlineData(".c")]
    [InlineData("rect rect")]
    [InlineData("svg > rect")]
    [InlineData("rect:first-child")]
    [InlineData("rect:nth-child(odd)")]
    [InlineData("rect:hover")]
    [InlineData("[data-k=v]")]
    [InlineData("rect + title")]
    [InlineData("..")]
    public void A_selector_that_does_not_fit_leaves_it(string selector) =>
        Assert.Equal(Blue, FillOf(Shape($"<style>{selector} {{ fill: red }}</style>{Rect}")));

    [Theory]
    [InlineData("#r { fill: red } rect.a.b { fill: blue }")]
    [InlineData("rect { fill: blue } rect { fill: red }")]
    [InlineData("rect { fill: red !important } #r { fill: blue }")]
    [InlineData("/* { */ .a { /* fill: blue */ fill: red; }")]
    [InlineData("@import url(x); @font-face { font-family: x } .a { fill: red }")]
    [InlineData("@media screen { .a { fill: blue } } @media print { .a { fill: red } } @media (min-width: 1px) { .a { fill: blue } }")]
    [InlineData(":root { --c: red } .a { fill: var(--c, blue) }")]
    [InlineData(".a { fill: light-dark(rgb(255, 0, 0), blue) }")]
    [InlineData(".a { color: red; fill: currentColor }")]
    public void The_heavier_rule_wins(string rules) =>
        Assert.Equal(Red, FillOf(Shape($"<style>{rules}</style>{Rect}")));

    [Fact]
    public void The_style_attribute_goes_before_rules_and_they_before_attributes()
    {
        Assert.Equal(Red, FillOf(Shape("<style>#r { fill: blue }</style><rect id='r' width='9' height='9' style='fill: red'/>")));
        Assert.Equal(Red, FillOf(Shape("<style>rect { fill: red }</style><rect width='9' height='9' fill='blue'/>")));
    }

    [Fact]
    public void Colours_are_inherited_opacity_is_not()
    {
        var shape = Shape("<g fill='red' fill-opacity='.5'><rect width='9' height='9'/></g>");
        Assert.Equal((Red, 0.5), (FillOf(shape), shape.Fill!.Opacity));
        Assert.Equal(0.25, Shape("<g opacity='.25'><rect width='9' height='9'/></g>").Fill!.Opacity);
    }
}
