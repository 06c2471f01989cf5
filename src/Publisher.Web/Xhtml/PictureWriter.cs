using System.Collections.Immutable;
using System.Globalization;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;

namespace Publisher.Web.Xhtml;

/// <summary>A picture as the text calls for it.</summary>
/// <param name="Descriptions">The text alternative, and that of other languages which share the picture.</param>
internal readonly record struct PictureUse(SourceSpan Span, string Source, ImmutableArray<LocalizedString> Descriptions, string Title, string ClassName)
{
    /// <summary>A share of the measure that the author asked for (<c>{width=60%}</c>), or pixels (<c>300px</c>), else null.</summary>
    public string? Width { get; init; }

    public string AltText => Descriptions.IsEmpty ? "" : Descriptions[0].Text;
}

/// <summary>
/// Writes <c>img</c> with its size, so that pages do not jump, and its description. Where languages share the picture,
/// the descriptions of the others follow it as text that only readers who listen meet, each in its language: an attribute
/// has one language, and names that ARIA joins are spoken in one voice.
/// </summary>
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
        var writer = context.Writer.Start("img")
            .OptionalAttribute("class", XhtmlBlockWriter.Classes(use.ClassName, IsThemed(image) ? "themed" : ""));
        context.Pictures.WriteSource(writer, image, bytes.Value);
        WriteSize(writer, image);
        WriteLanguage(context, use);
        writer.Attribute("alt", use.AltText).OptionalAttribute("title", use.Title);
        WriteSwitch(context, use);
        writer.OptionalAttribute("style", WidthStyle(use.Width)).EndVoid();
        WriteTranslations(context, use);
    }

    /// <summary>Whether a drawing has colours for dark schemes, so that paper behind it would spoil it.</summary>
    private static bool IsThemed(ImageAsset image) =>
        image.Format == ImageFormat.Svg && image.Bytes.Span.IndexOf("prefers-color-scheme"u8) >= 0;

    private static ReadOnlyMemory<byte>? Bytes(XhtmlContext context, ImageAsset image, SourceSpan span)
    {
        if (image.Format != ImageFormat.Svg)
        {
            return image.Bytes;
        }
        var svg = SvgCleaner.Clean(image.Bytes);
        if (svg.Error.Length > 0)
        {
            var file = new SourceFile(image.Path, System.Text.Encoding.UTF8.GetString(image.Bytes.Span));
            context.Diagnostics.Add(DiagnosticCatalog.SvgBroken.Create(file.CharacterAt(svg.Line, svg.Column), image.Path, svg.Error));
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

    /// <summary>The language of an element is that of its attributes (HTML, 3.2.6.2).</summary>
    private static void WriteLanguage(XhtmlContext context, PictureUse use)
    {
        if (use.Descriptions is [{ Language: var language }, ..] && language != context.Language && language != LanguageTag.None && language != default)
        {
            context.Writer.Language(language.Value);
        }
    }

    /// <summary>The web edition swaps the description when one language is shown alone; nothing else reads these.</summary>
    private static void WriteSwitch(XhtmlContext context, PictureUse use)
    {
        if (context.Writer.IsXhtml || use.Descriptions.Length < 2)
        {
            return;
        }
        foreach (var description in use.Descriptions)
        {
            context.Writer.Attribute("data-alt-" + context.LanguageClass(description.Language), description.Text);
        }
    }

    private static void WriteTranslations(XhtmlContext context, PictureUse use)
    {
        foreach (var description in use.Descriptions.Skip(1))
        {
            context.Writer.Start("span", "alt-text " + context.LanguageClass(description.Language))
                .Language(description.Language.Value).Text(description.Text).End();
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
            : width is [.., 'p', 'x'] && int.TryParse(width.AsSpan()[..^2], NumberStyles.None, CultureInfo.InvariantCulture, out var pixels) && pixels > 0
            ? string.Create(CultureInfo.InvariantCulture, $"width: {pixels}px") : "";

    private static string Pixels(double value) =>
        Math.Max(1, Math.Round(value)).ToString(CultureInfo.InvariantCulture);
}
