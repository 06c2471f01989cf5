using Publisher.Model.Documents;
using Publisher.Model.Measures;
using Publisher.Pdf.Content;
using Publisher.Raster;
using Publisher.Tests.Support;

namespace Publisher.Tests.Pdf.Images;

/// <summary>The matrices that turn pictures on pages agree with the pixels that the painter turns.</summary>
public sealed class UprightTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    public void Each_pixel_lands_where_the_painter_puts_it(int orientation)
    {
        const int Wide = 3, High = 2;
        var grey = Enumerable.Range(1, Wide * High).Select(i => (byte)(i * 40)).ToArray();
        var asset = new ImageAsset("x", ImageFormat.Png, PngMaker.Make(Wide, High, 8, 0, grey), 1, 1) { Orientation = orientation };
        var turned = new ImageDecoder().Decode(asset)!;
        var box = new Rect(Length.Zero, Length.Zero, Length.FromPoints(turned.Width), Length.FromPoints(turned.Height));
        var m = Upright.Matrix(orientation, box, turned.Height);
        for (var y = 0; y < High; y++)
        {
            for (var x = 0; x < Wide; x++)
            {
                // Middle of the pixel in image space, where y goes up.
                var (u, v) = ((x + 0.5) / Wide, 1 - (y + 0.5) / High);
                var (toX, toY) = ((int)(m[0] * u + m[2] * v + m[4]), (int)(turned.Height - (m[1] * u + m[3] * v + m[5])));
                Assert.Equal(grey[y * Wide + x], turned.Rgba[(toY * turned.Width + toX) * 4]);
            }
        }
    }
}
