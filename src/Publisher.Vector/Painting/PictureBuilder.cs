using System.Buffers.Binary;
using Publisher.Model.Documents;
using Publisher.Model.Drawings;
using Publisher.Vector.Markup;

namespace Publisher.Vector.Painting;

/// <summary>Pictures inside of drawings: only those written into the file itself (data: addresses), nothing is fetched.</summary>
internal sealed class PictureBuilder(DrawingBuilder builder)
{
    private const int MostPixels = 100_000_000;
    private readonly Dictionary<SvgElement, ImageAsset?> _assets = [];

    public void Add(SvgElement element, in Scope scope, List<DrawingNode> output)
    {
        if (scope.Style.IsHidden || Bytes(element["href"] ?? "") is not var (type, bytes))
        {
            if (!scope.Style.IsHidden)
            {
                builder.Remarks.Ignored(builder.File, element, "<image>");
            }
            return;
        }
        var lengths = new Lengths(element, scope);
        var (x, y) = (lengths.X("x") ?? 0, lengths.Y("y") ?? 0);
        if (type.StartsWith("image/svg", StringComparison.Ordinal))
        {
            AddDrawing(element, bytes, new Area(x, y, lengths.X("width") ?? 0, lengths.Y("height") ?? 0), scope, output);
        }
        else if (AssetOf(element, bytes) is { } image)
        {
            var width = lengths.X("width") ?? (lengths.Y("height") * image.PixelWidth / image.PixelHeight) ?? image.PixelWidth;
            var height = lengths.Y("height") ?? width * image.PixelHeight / image.PixelWidth;
            AddImage(element, image, new Area(x, y, width, height), scope, output);
        }
        else
        {
            builder.Remarks.Ignored(builder.File, element, "<image>");
        }
    }

    private static void AddImage(SvgElement element, ImageAsset image, Area area, in Scope scope, List<DrawingNode> output)
    {
        if (!(area.Width > 0 && area.Height > 0))
        {
            return;
        }
        var aspect = element["preserveAspectRatio"];
        var fit = scope.Map * Viewports.Fit(new Area(0, 0, image.PixelWidth, image.PixelHeight), aspect, area);
        var node = new DrawingImage(image, fit * Affine.Scale(image.PixelWidth, image.PixelHeight));
        output.Add(aspect?.Contains("slice", StringComparison.Ordinal) == true
            ? new DrawingGroup([node]) { Clip = new DrawingClip(area.Outline(scope.Map), false) } : node);
    }

    private void AddDrawing(SvgElement element, byte[] bytes, Area area, in Scope scope, List<DrawingNode> output)
    {
        if (!builder.MayNest)
        {
            builder.Remarks.Ignored(builder.File, element, "<image>");
            return;
        }
        var place = builder.File.SpanOf(element);
        try
        {
            var file = SvgFile.Read(builder.File.Source.Path, bytes);
            var inner = new DrawingBuilder(file, builder.Shaper, builder.Language, builder.Remarks.Inside(place), builder.Painter, builder.Nesting + 1);
            var (width, height) = Viewports.SizeOf(file.Root);
            area = area with { Width = area.Width > 0 ? area.Width : width, Height = area.Height > 0 ? area.Height : height };
            var fit = scope.Map * Viewports.Fit(new Area(0, 0, width, height), element["preserveAspectRatio"], area);
            var parts = inner.Draw(new Area(0, 0, width, height), fit);
            output.Add(new DrawingGroup(parts) { Clip = new DrawingClip(new Area(0, 0, width, height).Outline(fit), false) });
        }
        catch (SvgFaultException fault)
        {
            throw new SvgFaultException(place, fault.Reason);
        }
    }

    private ImageAsset? AssetOf(SvgElement element, byte[] bytes)
    {
        if (!_assets.TryGetValue(element, out var asset))
        {
            var name = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{builder.File.Source.Path}#{element.Offset}-{builder.Nesting}-{bytes.Length}");
            _assets[element] = asset = SizeOf(bytes) is var (format, width, height) && width > 0 && height > 0 && (long)width * height <= MostPixels
                ? new ImageAsset(name, format, bytes, width, height) { Span = builder.File.SpanOf(element) } : null;
        }
        return asset;
    }

    /// <summary>Type and content of a data: address (RFC 2397); null for any other.</summary>
    private static (string Type, byte[] Bytes)? Bytes(string address)
    {
        var comma = address.IndexOf(',', StringComparison.Ordinal);
        if (!address.StartsWith("data:", StringComparison.OrdinalIgnoreCase) || comma < 0)
        {
            return null;
        }
        var head = address[5..comma].ToLowerInvariant();
        if (!head.Contains(";base64", StringComparison.Ordinal))
        {
            return (head, System.Text.Encoding.UTF8.GetBytes(Uri.UnescapeDataString(address[(comma + 1)..])));
        }
        var packed = string.Concat(address[(comma + 1)..].Where(c => !char.IsWhiteSpace(c)));
        packed = packed.Contains('%', StringComparison.Ordinal) ? Uri.UnescapeDataString(packed) : packed;
        var bytes = new byte[packed.Length];
        return Convert.TryFromBase64String(packed.PadRight((packed.Length + 3) / 4 * 4, '='), bytes, out var count) ? (head, bytes[..count]) : null;
    }

    private static (ImageFormat Format, int Width, int Height)? SizeOf(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > 24 && bytes[0] == 0x89 && bytes[1..4].SequenceEqual("PNG"u8))
        {
            return (ImageFormat.Png, BinaryPrimitives.ReadInt32BigEndian(bytes[16..]), BinaryPrimitives.ReadInt32BigEndian(bytes[20..]));
        }
        return bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8]) ? JpegSize(bytes) : null;
    }

    /// <summary>From the first frame header (ITU T.81, B.2.2).</summary>
    private static (ImageFormat Format, int Width, int Height)? JpegSize(ReadOnlySpan<byte> bytes)
    {
        for (var at = 2; at + 9 < bytes.Length && bytes[at] == 0xFF;)
        {
            if (bytes[at + 1] is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
            {
                return (ImageFormat.Jpeg, BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 7)..]), BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 5)..]));
            }
            at += bytes[at + 1] == 0xFF ? 1 : 2 + BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 2)..]);
        }
        return null;
    }
}
