using System.Text;
using Publisher.Parsing.Pictures;

namespace Publisher.Tests.Parsing.Pictures;

/// <summary>The size of an SVG file in CSS pixels.</summary>
public class SvgHeaderTests
{
    [Theory]
    [InlineData("width='200' height='100'", 200, 100)]
    [InlineData("viewBox='0 0 40 30'", 40, 30)]
    [InlineData("width='200' viewBox='0 0 100 50'", 200, 100)]
    [InlineData("height='200' viewBox='0 0 100 50'", 400, 200)]
    [InlineData("width='100%' viewBox='0 0 100 50'", 100, 50)]
    [InlineData("width='72pt'", 96, 150)]
    [InlineData("", 300, 150)]
    public void A_side_that_is_not_given_follows_the_view_box(string attributes, int width, int height)
    {
        var header = PictureHeader.Read(Encoding.UTF8.GetBytes($"<svg xmlns='http://www.w3.org/2000/svg' {attributes}/>"))!.Value;
        Assert.Equal((width, height), (header.Width, header.Height));
    }
}
