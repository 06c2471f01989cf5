using System.Globalization;
using System.Xml;
using Publisher.Model.Documents;

namespace Publisher.Parsing.Pictures;

/// <summary>The size of an SVG picture in CSS pixels, from its root element: width and height, else the view box.</summary>
internal static class SvgHeader
{
    private const int DefaultWidth = 300;
    private const int DefaultHeight = 150;

    /// <summary>Null when it is no SVG.</summary>
    public static PictureHeader? Read(ReadOnlySpan<byte> bytes)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, MaxCharactersFromEntities = 0 };
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(bytes.ToArray()), settings);
            return reader.MoveToContent() == XmlNodeType.Element && reader.LocalName == "svg" ? Read(reader) : null;
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static PictureHeader Read(XmlReader root)
    {
        var box = (root.GetAttribute("viewBox") ?? "").Split([' ', ',', '\t', '\n'], StringSplitOptions.RemoveEmptyEntries);
        var (boxWidth, boxHeight) = box.Length == 4 ? (Pixels(box[2]), Pixels(box[3])) : (null, null);
        var (givenWidth, givenHeight) = (Pixels(root.GetAttribute("width")), Pixels(root.GetAttribute("height")));
        // A side that is not given keeps the proportions of the view box (CSS 2.2, 10.6.2).
        var width = givenWidth ?? givenHeight * boxWidth / boxHeight ?? boxWidth ?? DefaultWidth;
        var height = givenHeight ?? givenWidth * boxHeight / boxWidth ?? boxHeight ?? DefaultHeight;
        return new PictureHeader(ImageFormat.Svg, Math.Max(1, (int)Math.Round(width)), Math.Max(1, (int)Math.Round(height)), 96);
    }

    private static double? Pixels(string? text)
    {
        var (number, unit) = text switch
        {
            null or "" => ("", 0),
            _ when text.EndsWith("px", StringComparison.Ordinal) => (text[..^2], 1),
            _ when text.EndsWith("pt", StringComparison.Ordinal) => (text[..^2], 96 / 72.0),
            _ when text.EndsWith("mm", StringComparison.Ordinal) => (text[..^2], 96 / 25.4),
            _ when text.EndsWith("cm", StringComparison.Ordinal) => (text[..^2], 96 / 2.54),
            _ when text.EndsWith("in", StringComparison.Ordinal) => (text[..^2], 96.0),
            _ => (text, 1),
        };
        return double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && value is > 0 and < 100_000
            ? value * unit : null;
    }
}
