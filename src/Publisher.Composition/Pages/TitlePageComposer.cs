using Publisher.Composition.Blocks;
using Publisher.Composition.Text;
using Publisher.Model.Documents;
using Publisher.Model.Editions;
using Publisher.Model.Measures;
using Publisher.Model.Pages;
using Publisher.Model.Wording;

namespace Publisher.Composition.Pages;

/// <summary>The title page: every language's title and subtitle, then people, date and publisher; hierarchy by size alone.</summary>
internal sealed class TitlePageComposer(Edition edition, PagePlan plan, TextSetter texts)
{
    // Relative to the body size: 38, 26, 15 and 10.5 pt to a body of 10.5.
    private const double MainScale = 26 / 10.5;
    private const double SecondScale = 18 / 10.5;
    private const double SubtitleScale = 12.5 / 10.5;

    public BookSection Compose()
    {
        var node = new TagNode(TagRole.Section);
        var text = new TitleText(texts, node, Length.Zero, plan.Page.Measure) { Y = plan.Page.LineFeed * (plan.Page.Lines / 6) };
        AddTitles(text);
        text.Y = plan.Page.TextHeight - plan.Page.LineFeed * 5;
        AddImprint(text);
        var page = new PageDraft();
        page.Strips.Add(new PlacedStrip(new Strip(plan.Page.TextHeight) { Items = [.. text.Items] }, 0, Length.Zero, Length.Zero));
        return new BookSection("title-page", Folios.Roman, [page], node) { HasFurniture = false };
    }

    private void AddTitles(TitleText text)
    {
        var metadata = edition.Metadata;
        var main = edition.MainLanguage;
        text.Add(BookNames.Joined(edition, metadata.Label.For), Style(main, FontRole.Sans, 1) with { Ink = plan.Palette.Accent });
        text.Y += plan.Page.LineFeed;
        foreach (var language in edition.Languages)
        {
            var isMain = language == main;
            text.AddTitle(metadata.Title.For(language), Style(language, FontRole.Serif, isMain ? MainScale : SecondScale) with { Bold = isMain });
            text.Y += plan.Page.LineFeed * 0.3;
            text.Add(metadata.Subtitle.Find(language) ?? "", Style(language, FontRole.Serif, SubtitleScale), 1.5);
            text.Y += plan.Page.LineFeed;
        }
        text.AddRule(plan.Page.BodySize * 4, Length.FromMillimetres(0.4), plan.Palette.Accent);
    }

    private void AddImprint(TitleText text)
    {
        var style = Style(edition.MainLanguage, FontRole.Serif, 1);
        var people = BookNames.Joined(edition, language => BookNames.People(edition, language));
        var publisher = BookNames.Joined(edition, edition.Metadata.Publisher.For);
        text.Add(people, style, 1.5);
        text.Add(BookNames.Joined(edition, language => UiText.For(language).Date(edition.Metadata.Date)), style, 1.5);
        text.Add(publisher == people ? "" : publisher, style, 1.5);
    }

    private TextStyle Style(LanguageTag language, FontRole role, double scale) => new(role, plan.Page.BodySize * scale, language);
}
