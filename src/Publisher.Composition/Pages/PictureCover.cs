using Publisher.Composition.Text;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;
using Publisher.Model.Drawings;
using Publisher.Model.Editions;
using Publisher.Model.Measures;
using Publisher.Model.Pages;

namespace Publisher.Composition.Pages;

/// <summary>
/// The sheet that a cover is on: the trimmed page, what goes on beyond it, and its place among the pages. That of an e-book is not
/// <see cref="IsPrinted"/>.
/// </summary>
internal readonly record struct CoverSheet(Size Size, Length Bleed, int Index, bool IsPrinted)
{
    public Rect Page => new(Length.Zero, Length.Zero, Size.Width, Size.Height);

    /// <summary>The box with the bleed beyond each edge of the page that it touches.</summary>
    public Rect Bled(Rect box)
    {
        var (left, top) = (box.X <= Length.Zero ? Bleed : Length.Zero, box.Y <= Length.Zero ? Bleed : Length.Zero);
        var (right, bottom) = (box.Right >= Size.Width ? Bleed : Length.Zero, box.Bottom >= Size.Height ? Bleed : Length.Zero);
        return new Rect(box.X - left, box.Y - top, box.Width + left + right, box.Height + top + bottom);
    }
}

/// <summary>
/// A cover with the author's picture over the whole page and the title in a band on it. Behind a band that hides it the picture
/// does not go on, so that what it shows is not cut there.
/// </summary>
internal sealed class PictureCover(Edition edition, TextSetter texts, IPageSampler? sampler, DiagnosticBag diagnostics)
{
    /// <summary>A picture and the band on it overlap, so that no paper shows between them.</summary>
    private static readonly Length Overlap = Length.FromPoints(1);

    private BookCover Cover => edition.Metadata.Cover;

    public void Add(ImageAsset image, CoverSheet sheet, TagNode parent, List<PageItem> items)
    {
        var title = Cover.Band == CoverBand.None ? null : new CoverTitle(edition, texts, sheet.Size);
        var (scale, height) = title?.Fit() ?? default;
        var band = BandOf(height, sheet);
        var area = title is null ? sheet.Page : InSight(band, sheet);
        var picture = CoverPicture.Fill(image, sheet.Bled(area), Cover.Focus);
        CheckResolution(picture, sheet);
        items.Add(picture.Item(Described(parent, area, sheet).Add(new TagContent())));
        if (title is null)
        {
            return;
        }
        var inks = InksOf(picture, area, band, sheet);
        items.Add(Ground(band, inks, sheet));
        items.AddRange(title.Set(parent, scale, band.Y, inks.Text));
    }

    private Rect BandOf(Length height, CoverSheet sheet)
    {
        var left = sheet.Size.Height - height;
        // A band in the optical middle stands a little above the one that is measured.
        var top = Cover.Band switch { CoverBand.Top => Length.Zero, CoverBand.Middle => left * 0.46, _ => left };
        return new Rect(Length.Zero, top, sheet.Size.Width, height);
    }

    /// <summary>The part of the page where the picture shows.</summary>
    private Rect InSight(Rect band, CoverSheet sheet) => Cover switch
    {
        { Opacity: < 1 } or { Band: CoverBand.Middle } => sheet.Page,
        { Band: CoverBand.Top } => sheet.Page with { Y = band.Bottom - Overlap, Height = sheet.Size.Height - band.Bottom + Overlap },
        _ => sheet.Page with { Height = band.Y + Overlap },
    };

    private TagNode Described(TagNode parent, Rect area, CoverSheet sheet)
    {
        var language = edition.MainLanguage;
        var alt = Cover.Alt.For(language);
        var node = parent.Add(new TagNode(TagRole.Figure)
        {
            AltText = alt.Length > 0 ? alt : Cover.DescriptionIn(language, BookNames.Title(edition, language)),
            AltTranslations = [.. Cover.Alt.Values.Where(other => other.Language != language && edition.Languages.Contains(other.Language))],
            Language = language,
        });
        node.Place(sheet.Index, area);
        return node;
    }

    private CoverInks InksOf(CoverPicture picture, Rect area, Rect band, CoverSheet sheet)
    {
        var sample = sampler?.Sample(new Page { Index = 0, Label = "", Items = [picture.Item(null)], Size = sheet.Size }, sheet.Size);
        var inks = CoverInks.Choose(Cover, [.. sample?.Within(area, sheet.Size) ?? []], [.. sample?.Within(band, sheet.Size) ?? []]);
        if (inks.Contrast < CoverInks.LeastContrast)
        {
            diagnostics.Add(DiagnosticCatalog.CoverTitleFaint.Create(Cover.Span));
        }
        return inks;
    }

    private static PageItem Ground(Rect band, CoverInks inks, CoverSheet sheet)
    {
        if (inks.Opacity >= 1)
        {
            return new FilledRect { Box = sheet.Bled(band), Ink = inks.Ground, Artifact = ArtifactKind.Layout };
        }
        var box = sheet.Bled(band);
        var (width, height) = (box.Width.Points, box.Height.Points);
        var shape = new DrawingShape(DrawingRect.Of(0, 0, width, height), Affine.Identity) { Fill = new DrawingFill(new SolidPaint(inks.Ground), inks.Opacity) };
        return new PlacedDrawing { Drawing = new VectorDrawing(width, height, new DrawingGroup([shape])), Box = box, Artifact = ArtifactKind.Layout };
    }

    /// <summary>What printers ask for at least; pictures in the text are held to the same.</summary>
    private const double LeastDpi = 150;

    private void CheckResolution(CoverPicture picture, CoverSheet sheet)
    {
        if (sheet.IsPrinted && picture.DotsPerInch is { } dpi && dpi < LeastDpi - 0.01)
        {
            var grow = LeastDpi / dpi;
            diagnostics.Add(DiagnosticCatalog.CoverCoarse.Create(Cover.Span, picture.Image.Path, Math.Min(Math.Round(dpi), LeastDpi - 1),
                Math.Ceiling(picture.Image.PixelWidth * grow), Math.Ceiling(picture.Image.PixelHeight * grow)));
        }
    }
}
