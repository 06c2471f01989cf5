using Publisher.Model.Documents;
using Publisher.Model.Drawings;
using Publisher.Raster;
using Publisher.Tests.Support;
using static Publisher.Tests.Support.Drawings;

namespace Publisher.Tests.Vector;

/// <summary>What filters make of their objects: pictures, or something below what stays a drawing.</summary>
public class FilterTests
{
    private static readonly FilterPainter Painter = new(RealFonts.Library, new ImageDecoder());

    private static List<DrawingNode> Filtered(string content)
    {
        var (drawing, diagnostics) = Read(File(content), painter: Painter);
        Assert.Empty(diagnostics);
        return [.. drawing!.Content.Leaves()];
    }

    private static DrawingImage Picture(string content) => Assert.IsType<DrawingImage>(Assert.Single(Filtered(content)));

    /// <summary>Red, green, blue and alpha where a point of the drawing is painted.</summary>
    private static int[] At(DrawingImage picture, double x, double y)
    {
        var pixels = new ImageDecoder().Decode(picture.Image)!;
        var at = picture.Transform.Inverse()!.Value.Apply(new DrawingPoint(x, y));
        var offset = ((int)(at.Y * pixels.Height) * pixels.Width + (int)(at.X * pixels.Width)) * 4;
        return [.. pixels.Rgba.AsSpan(offset, 4).ToArray().Select(value => (int)value)];
    }

    [Fact]
    public void A_shadow_is_a_picture_below_its_object_whose_text_stays_text()
    {
        var leaves = Filtered("<filter id='f'><feDropShadow dx='9' dy='0' stdDeviation='0' flood-color='#00f'/></filter>"
            + "<g filter='url(#f)'><rect x='10' y='10' width='20' height='20' fill='red'/><text x='10' y='20'>word</text></g>");
        Assert.Equal([typeof(DrawingImage), typeof(DrawingShape), typeof(DrawingText)], leaves.Select(leaf => leaf.GetType()));
        var shadow = (DrawingImage)leaves[0];
        Assert.Equal([0, 0, 255, 255], At(shadow, 31, 20));
        Assert.Equal(0, At(shadow, 12, 20)[3]);
    }

    [Theory]
    [InlineData("<feFlood flood-color='lime'/>", 0, 255, 0, 255)]
    [InlineData("<feOffset dx='30'/>", 0, 0, 0, 0)]
    [InlineData("<feFlood flood-opacity='0'/><feMerge><feMergeNode/></feMerge>", 0, 0, 0, 0)]
    [InlineData("<feColorMatrix values='0 1 0 0 0  1 0 0 0 0  0 0 1 0 0  0 0 0 1 0'/>", 0, 255, 0, 255)]
    [InlineData("<feComponentTransfer><feFuncR type='discrete' tableValues='1 0'/><feFuncB type='table' tableValues='1 0'/></feComponentTransfer>", 0, 0, 255, 255)]
    [InlineData("<feFlood flood-color='blue' result='b'/><feBlend in='SourceGraphic' in2='b' mode='multiply'/>", 0, 0, 0, 255)]
    [InlineData("<feFlood flood-color='blue'/><feComposite in2='SourceAlpha' operator='in'/>", 0, 0, 255, 255)]
    [InlineData("<feFlood flood-color='blue'/><feComposite in2='SourceGraphic' operator='arithmetic' k2='1' k3='1'/>", 255, 0, 255, 255)]
    [InlineData("<feFlood x='60' y='0' width='5' height='5' flood-color='blue'/>", 0, 0, 0, 0)]
    public void A_primitive_changes_pixels(string primitives, int red, int green, int blue, int alpha)
    {
        var picture = Picture($"<filter id='f' color-interpolation-filters='sRGB'>{primitives}</filter><rect x='10' y='10' width='20' height='20' fill='red' filter='url(#f)'/>");
        Assert.Equal([red, green, blue, alpha], At(picture, 20, 20));
    }

    [Theory]
    [InlineData("invert(1)", 0, 255, 255)]
    [InlineData("brightness(0)", 0, 0, 0)]
    [InlineData("grayscale(100%)", 54, 54, 54)]
    [InlineData("invert(100%) brightness(.5)", 0, 128, 128)]
    public void A_function_changes_pixels(string value, int red, int green, int blue) =>
        Assert.Equal([red, green, blue, 255], At(Picture($"<rect x='10' y='10' width='20' height='20' fill='red' style='filter: {value}'/>"), 20, 20));

    [Fact]
    public void A_blur_is_as_wide_as_it_says_after_all_maps()
    {
        var picture = Picture("<g transform='scale(2)'><filter id='f' x='-1' y='-1' width='3' height='3'><feGaussianBlur stdDeviation='2'/></filter><rect x='10' y='10' width='10' height='10' filter='url(#f)'/></g>");
        Assert.InRange(At(picture, 20, 30)[3], 115, 140); // half of it at the edge
        Assert.InRange(At(picture, 12, 30)[3], 1, 14); // little at two deviations
    }

    [Fact]
    public void Pixels_follow_print_and_have_a_bound()
    {
        var small = Picture("<filter id='f' x='0' y='0' width='1' height='1'><feOffset/></filter><rect width='48' height='96' filter='url(#f)'/>");
        Assert.Equal((150, 300), (small.Image.PixelWidth, small.Image.PixelHeight));
        var large = Picture("<filter id='f' x='0' y='0' width='1' height='1'><feOffset/></filter><rect width='90000' height='90000' filter='url(#f)'/>");
        Assert.InRange((long)large.Image.PixelWidth * large.Image.PixelHeight, 1, 12_100_000);
    }

    [Fact]
    public void What_the_painter_cannot_do_is_said_and_the_object_drawn_plain()
    {
        var (drawing, diagnostics) = Read(File("<filter id='f'><feTurbulence/></filter><rect width='9' height='9' filter='url(#f)'/>"), painter: Painter);
        Assert.IsType<DrawingShape>(Assert.Single(drawing!.Content.Leaves()));
        Assert.Contains("<feTurbulence>", Assert.Single(diagnostics).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Filters_without_end_are_left_out()
    {
        var many = string.Concat(Enumerable.Repeat("<rect width='90000' height='90000' filter='url(#f)'/>", 9));
        var (drawing, diagnostics) = Read(File("<filter id='f'><feOffset/></filter>" + many), painter: Painter);
        Assert.Equal(3, drawing!.Images.Count());
        Assert.Equal("CMP018", Assert.Single(diagnostics).Code);
    }

    [Fact]
    public void The_same_filter_is_painted_to_the_same_bytes()
    {
        const string Content = "<filter id='f'><feGaussianBlur stdDeviation='3'/></filter><text y='40' font-size='40' filter='url(#f)'>文</text>";
        Assert.Equal(Picture(Content).Image.Bytes.ToArray(), Picture(Content).Image.Bytes.ToArray());
    }

    [Fact]
    public void Blending_is_of_the_group() =>
        Assert.Equal(BlendMode.Multiply, Assert.IsType<DrawingGroup>(Read(File("<g style='mix-blend-mode: multiply'><rect width='9' height='9'/></g>")).Drawing!.Content.Children[0]).Blend);
}
