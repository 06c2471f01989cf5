using Publisher.Composition.Blocks;
using Publisher.Composition.Styles;
using Publisher.Composition.Text;
using Publisher.Model.Documents;
using Publisher.Model.Editions;
using Publisher.Model.Layouts;
using Publisher.Model.Measures;
using Publisher.Model.Pages;

namespace Publisher.Composition.Pages;

/// <summary>
/// Draws the cover: the author's picture over the whole page, or a ground with the title in every language of the edition
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

    /// <param name="index">The place of the cover among the pages.</param>
    public Page Compose(Size size, TagNode parent, int index = 0)
    {
        var items = new List<PageItem>();
        if (edition.Images.Find(edition.Metadata.Cover) is { } picture && PictureItems.IsDrawable(picture))
        {
            AddPicture(picture, size, parent, index, items);
        }
        else
        {
            Draw(size, parent, items);
        }
        return new Page { Index = index, Label = Wording(edition.MainLanguage).Cover, Items = items, Size = size };
    }

    /// <summary>Covers the page without distorting the picture; what sticks out is cut by the page's edge.</summary>
    private void AddPicture(ImageAsset picture, Size size, TagNode parent, int index, List<PageItem> items)
    {
        var natural = PictureItems.SizeOf(picture);
        var scale = Math.Max(size.Width.Points / natural.Width.Points, size.Height.Points / natural.Height.Points);
        var (width, height) = (natural.Width * scale, natural.Height * scale);
        var box = new Rect((size.Width - width) / 2, (size.Height - height) / 2, width, height);
        var language = edition.MainLanguage;
        var text = string.Format(System.Globalization.CultureInfo.InvariantCulture, Wording(language).CoverOf,
            BookNames.Title(edition, language));
        var node = parent.Add(new TagNode(TagRole.Figure) { AltText = text, Language = language });
        node.Place(index, new Rect(Length.Zero, Length.Zero, size.Width, size.Height));
        items.Add(PictureItems.Of(picture, box, node.Add(new TagContent())));
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
