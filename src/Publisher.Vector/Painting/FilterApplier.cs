using System.Security.Cryptography;
using Publisher.Model.Documents;
using Publisher.Model.Drawings;
using Publisher.Vector.Markup;

namespace Publisher.Vector.Painting;

/// <summary>
/// Turns what is under a filter into a picture. Where a filter only puts something below its object, as shadows do, the
/// object itself stays as it is: sharp, its text text.
/// </summary>
internal sealed class FilterApplier(DrawingBuilder builder)
{
    /// <summary>Of a picture in print: 300 to the inch of 96 CSS pixels.</summary>
    private const double Scale = 300 / 96.0;

    /// <summary>Of all filters of a file together; beyond it they are left out.</summary>
    private const double MostPixels = 40e6;

    /// <summary>Of one; larger ones are coarser.</summary>
    private const double MostOfOne = 12e6;

    private readonly FilterBuilder _reader = new(builder);
    private double _pixels;

    public List<DrawingNode> Apply(SvgElement element, in Scope scope, List<DrawingNode> parts)
    {
        if (scope.Map.Inverse() is not { } back)
        {
            return parts;
        }
        var bounds = NodeBounds.OfFills(parts).By(back);
        var (filter, unknown) = _reader.Read(scope.Style.Filter, scope, bounds);
        return filter is not null && builder.Painter is { } painter && Picture(element, painter, filter, parts) is { } painted
            ? painted : Unfiltered(element, unknown.Length > 0 ? "filter: " + unknown : "filter", parts);
    }

    private List<DrawingNode> Unfiltered(SvgElement element, string what, List<DrawingNode> parts)
    {
        builder.Remarks.Ignored(builder.File, element, what, new("the element is drawn without it", "该元素不加滤镜绘出"));
        return parts;
    }

    private List<DrawingNode>? Picture(SvgElement element, IFilterPainter painter, DrawingFilter filter, List<DrawingNode> parts)
    {
        var region = filter.Region;
        var scale = Math.Min(Scale, Math.Sqrt(MostOfOne / (region.Width * region.Height)));
        _pixels += region.Width * region.Height * scale * scale;
        if (!(_pixels <= MostPixels))
        {
            return null;
        }
        var below = WithoutObject(filter);
        var png = painter.PaintPng(new DrawingGroup(parts), below ?? filter, scale);
        var name = $"{builder.File.Source.Path}#{Convert.ToHexStringLower(SHA256.HashData(png).AsSpan(0, 8))}";
        var (width, height) = ((int)Math.Ceiling(region.Width * scale), (int)Math.Ceiling(region.Height * scale));
        var image = new ImageAsset(name, ImageFormat.Png, png, Math.Max(1, width), Math.Max(1, height)) { Span = builder.File.SpanOf(element) };
        var picture = new DrawingImage(image, Affine.Move(region.Left, region.Top) * Affine.Scale(region.Width, region.Height));
        return below is null ? [picture] : [picture, .. parts];
    }

    /// <summary>The filter less the object that it lays uppermost; null when it does not.</summary>
    private static DrawingFilter? WithoutObject(DrawingFilter filter)
    {
        FilterStep? step = filter.Steps[^1] switch
        {
            MergeStep { Crop: null, Layers: [.. var layers, DrawingFilter.Source] } => new MergeStep(layers),
            CompositeStep { Crop: null, Rule: CompositeRule.Over, Over: DrawingFilter.Source } over => new MergeStep([over.Under]),
            BlendStep { Crop: null, Mode: BlendMode.Normal, Over: DrawingFilter.Source } over => new MergeStep([over.Under]),
            _ => null,
        };
        return step is MergeStep { Layers.Length: > 0 } merge
            ? filter with { Steps = filter.Steps.SetItem(filter.Steps.Length - 1, merge with { IsLinear = filter.Steps[^1].IsLinear }) } : null;
    }
}
