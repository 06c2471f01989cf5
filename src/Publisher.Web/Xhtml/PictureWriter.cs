using System.Globalization;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;

namespace Publisher.Web.Xhtml;

/// <summary>A picture as the text calls for it.</summary>
internal readonly record struct PictureUse(SourceSpan Span, string Source, string AltText, string Title, string ClassName)
{
    /// <summary>A share of the measure that the author asked for (<c>{width=60%}</c>), else null.</summary>
    public string? Width { get; init; }

    /// <summary>The descriptions in the edition's other languages, for the web edition's language switch.</summary>
    public IReadOnlyList<LocalizedString>? Translations { get; init; }
}

/// <summary>Writes <c>img</c> with its size, so that pages do not jump, and its description.</summary>
internal static class PictureWriter
{
    private const double CssPixelsPerInch = 96; // CSS Values 4, 6.2

    public static void Write(XhtmlContext context, PictureUse use)
    {
        var image = context.Edition.Images.Find(use.Source);
        var bytes = image is null ? null : Bytes(context, image, use.Span);
        if (image is null || bytes is null)
        {
            if (image is null)
            {
                context.Diagnostics.Add(DiagnosticCatalog.PictureNotInBook.Create(use.Span, use.Source));
            }
            WriteDescription(context, use);
            return;
        }
        context.Facts.HasPictures = true;
        context.Facts.HasPicturesWithoutText |= use.AltText.Length == 0;
        Barriers.CheckPicture(context.Facts, use.Span, use.Source, use.AltText);
        if (context.Writer.IsXhtml)
        {
            StoreLimits.Check(context, image, use.Span);
        }
        var writer = context.Writer.Start("img").OptionalAttribute("class", use.ClassName);
        context.Pictures.WriteSource(writer, image, bytes.Value);
        WriteSize(writer, image);
        writer.Attribute("alt", use.AltText).OptionalAttribute("title", use.Title);
        WriteTranslations(context, use);
        writer.OptionalAttribute("style", WidthStyle(use.Width)).EndVoid();
    }

    private static ReadOnlyMemory<byte>? Bytes(XhtmlContext context, ImageAsset image, SourceSpan span)
    {
        if (image.Format != ImageFormat.Svg)
        {
            return image.Bytes;
        }
        var svg = SvgCleaner.Clean(image.Bytes);
        if (svg.Error.Length > 0)
        {
            context.Diagnostics.Add(DiagnosticCatalog.SvgBroken.Create(span, image.Path, svg.Error));
            return null;
        }
        if (svg.Removed.Count > 0)
        {
            context.Diagnostics.Add(
                DiagnosticCatalog.SvgCleaned.Create(span, image.Path, string.Join(", ", svg.Removed)));
        }
        return svg.Bytes;
    }

    private static void WriteSize(MarkupWriter writer, ImageAsset image)
    {
        var scale = image.Format == ImageFormat.Svg || image.DotsPerInch <= 0 ? 1 : CssPixelsPerInch / image.DotsPerInch;
        if (image is { PixelWidth: > 0, PixelHeight: > 0 })
        {
            writer.Attribute("width", Pixels(image.PixelWidth * scale)).Attribute("height", Pixels(image.PixelHeight * scale));
        }
    }

    /// <summary>The web edition swaps the description when one language is shown alone; nothing else reads these.</summary>
    private static void WriteTranslations(XhtmlContext context, PictureUse use)
    {
        if (context.Writer.IsXhtml || use.Translations is null)
        {
            return;
        }
        foreach (var translation in use.Translations)
        {
            context.Writer.Attribute("data-alt-" + context.LanguageClass(translation.Language), translation.Text);
        }
    }

    private static void WriteDescription(XhtmlContext context, PictureUse use)
    {
        context.Writer.Start("span", "missing-picture");
        context.Text(use.AltText.Length > 0 ? use.AltText : use.Source);
        context.Writer.End();
    }

    private static string WidthStyle(string? width) =>
        width is { Length: > 1 } && width.EndsWith('%')
            && double.TryParse(width.AsSpan()[..^1], NumberStyles.Float, CultureInfo.InvariantCulture, out var share)
            && share is > 0 and <= 100
            ? string.Create(CultureInfo.InvariantCulture, $"width: {share}%")
            : "";

    private static string Pixels(double value) =>
        Math.Max(1, Math.Round(value)).ToString(CultureInfo.InvariantCulture);
}
