using System.Text;
using Publisher.Model.Drawings;
using Publisher.Pdf.Fonts;
using Publisher.Pdf.Images;
using Publisher.Pdf.Objects;

namespace Publisher.Pdf.Drawings;

/// <summary>
/// Writes drawings as form XObjects (ISO 32000-1, 8.10), one each, with groups, masks and patterns as objects of their own.
/// All is in the drawing's own numbers; the page's matrix turns them over.
/// </summary>
internal sealed class DrawingWriter(PdfWriter writer, FaceUses faces, int fonts, ImageNames images)
{
    /// <summary>Groups blend in sRGB, which the output intent is (ISO 19005-2, 6.2.10).</summary>
    private const string Group = " /Group <</S /Transparency /CS /DeviceRGB /I true>>";

    private readonly Dictionary<(int Fill, int Stroke), int> _alphas = [];
    private readonly Dictionary<BlendMode, int> _blends = [];
    private readonly ShadingWriter _shadings = new(writer);

    public FaceUses Faces { get; } = faces;

    /// <summary>The number of the dictionary of fonts.</summary>
    public int Fonts => fonts;

    public (string Name, int Number, int Orientation)? Find(DrawingImage image) =>
        images.Find(image.Image) is var (name, orientation) ? (name, images.All.First(entry => entry.Name == name).Number, orientation) : null;

    public int Write(VectorDrawing drawing)
    {
        var box = new DrawingBounds(0, 0, drawing.Width, drawing.Height);
        return Form(drawing.Content, box, "");
    }

    /// <summary>A group that is composed before it is laid over what lies below (11.4.5).</summary>
    public int TransparencyGroup(DrawingGroup group, DrawingBounds box) => Form(group, box, Group);

    /// <summary>A graphics state whose soft mask is the brightness or the alpha of a group (11.6.5.3).</summary>
    public int SoftMask(DrawingMask mask, DrawingBounds box)
    {
        var group = Form(mask.Content, box, Group);
        return State($"/SMask <</Type /Mask /S {(mask.IsLuminance ? "/Luminosity" : "/Alpha")} /G {group} 0 R>>");
    }

    /// <summary>A graphics state that lets paint show only as far as a gradient is opaque.</summary>
    public int SoftMask(GradientPaint gradient, DrawingBounds box)
    {
        var content = new PdfBuffer();
        var resources = new FormResources();
        var shading = _shadings.Write(gradient, box, isAlpha: true);
        content.Matrix(gradient.Transform).Raw(" cm /").Raw(resources.Add("Shading", "H", shading)).Raw(" sh\n");
        var group = Form(content, resources, box, " /Group <</S /Transparency /CS /DeviceGray /I true>>");
        return State($"/SMask <</Type /Mask /S /Luminosity /G {group} 0 R>>");
    }

    /// <summary>A graphics state with constant opacities, to a thousandth; 0 when all is opaque and none is needed.</summary>
    public int Alpha(double fill, double stroke)
    {
        var key = ((int)Math.Round(fill * 1000), (int)Math.Round(stroke * 1000));
        if (!_alphas.TryGetValue(key, out var number))
        {
            var buffer = new PdfBuffer();
            buffer.Raw("<</Type /ExtGState /ca ").Number(fill).Raw(" /CA ").Number(stroke).Raw(">>");
            _alphas[key] = number = writer.Write(buffer);
        }
        return number;
    }

    /// <summary>A graphics state in which paint is blended (11.6.3); its names are the standard's own.</summary>
    public int Blend(BlendMode mode)
    {
        if (!_blends.TryGetValue(mode, out var number))
        {
            _blends[mode] = number = State($"/BM /{mode}");
        }
        return number;
    }

    public int ShadingPattern(GradientPaint gradient, DrawingBounds box)
    {
        var buffer = new PdfBuffer();
        buffer.Raw("<</Type /Pattern /PatternType 2 /Shading ").Ref(_shadings.Write(gradient, box, isAlpha: false)).Raw(" /Matrix [").Matrix(gradient.Transform);
        return _shadings.Once(buffer.Raw("]>>"));
    }

    /// <summary>A tiling pattern (8.7.3).</summary>
    public int TilingPattern(PatternPaint pattern)
    {
        var tile = pattern.Tile;
        var form = new FormWriter(this, tile);
        form.Draw(pattern.Content);
        var entries = new PdfBuffer();
        entries.Raw("/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [").Box(tile).Raw("] /XStep ").Fine(tile.Width)
            .Raw(" /YStep ").Fine(tile.Height).Raw(" /Matrix [").Matrix(pattern.Transform).Raw("]");
        form.Resources.Write(entries);
        return Stream(entries, form.Content);
    }

    private int State(string entries)
    {
        var buffer = new PdfBuffer();
        return writer.Write(buffer.Raw("<</Type /ExtGState ").Raw(entries).Raw(">>"));
    }

    private int Form(DrawingGroup group, DrawingBounds box, string extras)
    {
        var form = new FormWriter(this, box);
        form.Draw(group);
        return Form(form.Content, form.Resources, box, extras);
    }

    private int Form(PdfBuffer content, FormResources resources, DrawingBounds box, string extras)
    {
        var entries = new PdfBuffer();
        entries.Raw("/Type /XObject /Subtype /Form /BBox [").Box(box).Raw("]").Raw(extras);
        resources.Write(entries);
        return Stream(entries, content);
    }

    private int Stream(PdfBuffer entries, PdfBuffer content)
    {
        var number = writer.Reserve();
        writer.WriteStream(number, Encoding.ASCII.GetString(entries.Written), content.Written);
        return number;
    }
}

/// <summary>Maps, boxes and points of drawings in PDF syntax.</summary>
internal static class DrawingSyntax
{
    public static PdfBuffer Matrix(this PdfBuffer buffer, in Affine map) => buffer.Fine(map.A).Raw(" ").Fine(map.B).Raw(" ").Fine(map.C)
        .Raw(" ").Fine(map.D).Raw(" ").Fine(map.E).Raw(" ").Fine(map.F);

    public static PdfBuffer Box(this PdfBuffer buffer, DrawingBounds box) =>
        buffer.Fine(box.Left).Raw(" ").Fine(box.Top).Raw(" ").Fine(box.Right).Raw(" ").Fine(box.Bottom);
}
