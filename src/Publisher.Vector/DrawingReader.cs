using Publisher.Fonts;
using Publisher.Fonts.Shaping;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;
using Publisher.Model.Drawings;
using Publisher.Vector.Markup;
using Publisher.Vector.Painting;

namespace Publisher.Vector;

/// <summary>Reads SVG pictures into drawings, their text set in the book's fonts. Same file, same fonts, same drawing.</summary>
public static class DrawingReader
{
    /// <summary>The catalogue with the drawing of each SVG that could be read; of the others it is said why.</summary>
    /// <param name="language">Of text that does not say its own.</param>
    /// <param name="painter">Paints what is under a filter; without it that is drawn unfiltered, which is reported.</param>
    public static ImageCatalog ReadAll(ImageCatalog images, FontLibrary fonts, LanguageTag language, DiagnosticBag diagnostics, IFilterPainter? painter = null)
    {
        var all = images.All.ToArray();
        if (!all.Any(image => image.Format == ImageFormat.Svg))
        {
            return images;
        }
        Parallel.For(0, all.Length, () => new TextShaper(fonts),
            (i, _, shaper) =>
            {
                all[i] = all[i].Format == ImageFormat.Svg ? all[i] with { Drawing = Read(all[i], shaper, language, diagnostics, painter) } : all[i];
                return shaper;
            },
            shaper => shaper.Dispose());
        return new ImageCatalog(all);
    }

    /// <summary>Null when the picture cannot be drawn, which is reported at the place in its file.</summary>
    public static VectorDrawing? Read(ImageAsset image, TextShaper shaper, LanguageTag language, DiagnosticBag diagnostics, IFilterPainter? painter = null)
    {
        try
        {
            var file = SvgFile.Read(image.Path, image.Bytes.Span);
            return new DrawingBuilder(file, shaper, language, new Remarks(image.Path, diagnostics), painter).Build();
        }
        catch (SvgFaultException fault)
        {
            diagnostics.Add(DiagnosticCatalog.VectorPictureInPrint.Create(fault.Span, image.Path, fault.Reason));
            return null;
        }
    }
}
