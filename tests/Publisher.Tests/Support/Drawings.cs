using System.Text;
using Publisher.Fonts.Shaping;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;
using Publisher.Model.Drawings;
using Publisher.Model.Measures;
using Publisher.Model.Pages;
using Publisher.Vector;

namespace Publisher.Tests.Support;

/// <summary>SVG read into drawings, for tests that look at what is drawn.</summary>
internal static class Drawings
{
    private const string Head = "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink'";

    /// <summary>A file of 100 by 100 pixels with this inside.</summary>
    public static string File(string content) => $"{Head} width='100' height='100'>{content}</svg>";

    public static (VectorDrawing? Drawing, IReadOnlyList<Diagnostic> Diagnostics) Read(string svg, LanguageTag? language = null, IFilterPainter? painter = null)
    {
        var bag = new DiagnosticBag();
        using var shaper = new TextShaper(RealFonts.Library);
        var image = new ImageAsset("images/x.svg", ImageFormat.Svg, Encoding.UTF8.GetBytes(svg), 100, 100);
        return (DrawingReader.Read(image, shaper, language ?? LanguageTag.English, bag, painter), bag.ToImmutable());
    }

    /// <summary>All that is drawn, without remarks.</summary>
    public static List<DrawingNode> Leaves(string content)
    {
        var (drawing, diagnostics) = Read(File(content));
        Assert.Empty(diagnostics);
        return [.. drawing!.Content.Leaves()];
    }

    public static DrawingShape Shape(string content) => Assert.IsType<DrawingShape>(Assert.Single(Leaves(content)));

    public static Ink? FillOf(DrawingNode node) => ((node as DrawingShape)?.Fill?.Paint as SolidPaint)?.Ink;

    /// <summary>The box of an outline in the drawing's numbers, rounded to thousandths.</summary>
    public static string BoxOf(DrawingShape shape)
    {
        var map = shape.Transform;
        var box = DrawingBounds.Of(shape.Path.Select(step => step.By(map)));
        return FormattableString.Invariant($"{box.Left:0.###} {box.Top:0.###} {box.Right:0.###} {box.Bottom:0.###}");
    }

    /// <summary>A book of one page.</summary>
    public static PagedBook BookOf(Page page, TagNode section) => new(SampleEditions.Chinese(),
        new PageDirectory(page.Size, ["1"], [], new Dictionary<string, Anchor>(), []), [new PagedSection([page], section)]);

    /// <summary>The drawing as a page of its own.</summary>
    public static Page PageOf(VectorDrawing drawing, out Size size)
    {
        size = new Size(Length.FromPoints(drawing.Width * 0.75), Length.FromPoints(drawing.Height * 0.75));
        return new Page { Index = 0, Label = "1", Size = size, Items = [new PlacedDrawing { Drawing = drawing, Box = new Rect(Length.Zero, Length.Zero, size.Width, size.Height) }] };
    }
}
