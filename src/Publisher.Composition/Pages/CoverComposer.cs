using Publisher.Composition.Blocks;
using Publisher.Composition.Styles;
using Publisher.Composition.Text;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;
using Publisher.Model.Editions;
using Publisher.Model.Layouts;
using Publisher.Model.Measures;
using Publisher.Model.Pages;

namespace Publisher.Composition.Pages;

/// <summary>
/// Draws the cover: the author's picture with a band for the title, or a ground with the title in every language of the edition
/// and a drawing. All sizes follow the page, so that the e-book's cover is the same picture.
/// </summary>
internal sealed class CoverComposer(Edition edition, Palette palette, TextSetter texts)
{
    // Shares of the page's width.
    private const double Margin = 0.11;
    private const double TitleSize = 0.094;
    private const double SecondSize = 0.052;
    private const double SmallSize = 0.026;

    /// <summary>Where the drawing begins, as a share of the height.</summary>
    private const double ArtTop = 0.36;

    /// <summary>What the picture's colours are; null where they are not looked at.</summary>
    public IPageSampler? Sampler { get; init; }

    public DiagnosticBag Diagnostics { get; init; } = new();

    public Page Compose(CoverSheet sheet, TagNode parent)
    {
        var items = new List<PageItem>();
        if (edition.Images.Find(edition.Metadata.Cover.Pictures.For(edition.MainLanguage)) is { } picture && PictureItems.IsDrawable(picture))
        {
            new PictureCover(edition, texts, Sampler, Diagnostics).Add(picture, sheet, parent, items);
        }
        else
        {
            Draw(sheet.Size, parent, items);
        }
        return new Page { Index = sheet.Index, Label = Wording(edition.MainLanguage).Cover, Items = items, Size = sheet.Size };
    }

    private void Draw(Size size, TagNode parent, List<PageItem> items)
    {
        items.Add(new FilledRect
        {
            Box = new Rect(Length.Zero, Length.Zero, size.Width, size.Height), Ink = palette.Tint,
            Artifact = ArtifactKind.Background,
        });
        var artTop = size.Height * ArtTop;
        items.Add(CoverArt.Draw(new Rect(Length.Zero, artTop, size.Width, size.Height - artTop), palette.Accent));
        var margin = size.Width * Margin;
        var text = new TitleText(texts, parent, margin, size.Width - margin * 2) { Y = size.Height * 0.09 };
        AddTitles(text, size);
        items.AddRange(text.Items);
        AddFoot(size, parent, items);
    }

    private void AddTitles(TitleText text, Size size)
    {
        var main = edition.MainLanguage;
        text.Add(BookNames.Joined(edition, edition.Metadata.Label.For), Style(main, size, SmallSize, FontRole.Sans) with { Ink = palette.Accent, Bold = true });
        text.Y += size.Width * 0.02;
        text.AddTitle(BookNames.Title(edition, main), Style(main, size, TitleSize, FontRole.Serif) with { Bold = true }, 1.22);
        foreach (var language in edition.Languages[1..])
        {
            text.Y += size.Width * 0.025;
            text.AddTitle(BookNames.Title(edition, language), Style(language, size, SecondSize, FontRole.Serif), 1.25);
        }
    }

    /// <summary>People and date at the foot, where the drawing is thin.</summary>
    private void AddFoot(Size size, TagNode parent, List<PageItem> items)
    {
        var margin = size.Width * Margin;
        var text = new TitleText(texts, parent, margin, size.Width - margin * 2) { Y = size.Height * 0.93 };
        var main = edition.MainLanguage;
        var line = string.Join("  ·  ", new[] { BookNames.People(edition, main), Wording(main).Date(edition.Metadata.Date) }.Where(part => part.Length > 0));
        text.Add(line, Style(main, size, SmallSize, FontRole.Sans));
        items.AddRange(text.Items);
    }

    private static Model.Wording.UiText Wording(LanguageTag language) => Model.Wording.UiText.For(language);

    private static TextStyle Style(LanguageTag language, Size page, double size, FontRole role) =>
        new(role, page.Width * size, language);
}
