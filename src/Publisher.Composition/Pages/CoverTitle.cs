using System.Collections.Immutable;
using Publisher.Composition.Text;
using Publisher.Model.Documents;
using Publisher.Model.Editions;
using Publisher.Model.Layouts;
using Publisher.Model.Measures;
using Publisher.Model.Pages;

namespace Publisher.Composition.Pages;

/// <summary>
/// What stands in the band of a cover: label and series, the titles of all languages with their subtitles, people and publisher.
/// As large as the page asks for, or smaller until it fits.
/// </summary>
internal sealed class CoverTitle(Edition edition, TextSetter texts, Size page)
{
    // Shares of the page's width: a scale in steps of about 1.35.
    private const double Margin = 0.09;
    private const double MainTitle = 0.094;
    private const double OtherTitle = 0.05;
    private const double MainSubtitle = 0.042;
    private const double OtherSubtitle = 0.031;
    private const double Small = 0.029;
    private const double RuleWidth = 0.09;

    /// <summary>What the band has above and below its text, which the picture's edge must not crowd.</summary>
    private const double PaddingAbove = 0.065;
    private const double PaddingBelow = 0.075;

    /// <summary>Most of the page's height that a band takes; the picture is to be seen.</summary>
    private const double MostHeight = 0.52;

    private const double Shrinking = 0.92;

    /// <summary>Smaller than this no title is read; a band that is still too low grows.</summary>
    private const double LeastScale = 0.2;

    private Ink _ink = Ink.Black;

    /// <summary>How large the text is set to fit, as a share of what the page asks for; the height of the band around it.</summary>
    public (double Scale, Length Height) Fit()
    {
        for (var scale = 1.0; ; scale *= Shrinking)
        {
            var height = Set(new TagNode(TagRole.Section), scale).Y + page.Width * PaddingBelow;
            if (height <= page.Height * MostHeight || scale < LeastScale)
            {
                return (scale, Length.Min(height, page.Height));
            }
        }
    }

    /// <summary>The text at its place in a band that begins at <paramref name="top"/>.</summary>
    public IEnumerable<PageItem> Set(TagNode parent, double scale, Length top, Ink ink)
    {
        _ink = ink;
        return Set(parent, scale).Items.Select(item => item.MovedBy(Length.Zero, top));
    }

    /// <summary>From the top of the band, which is 0, to <see cref="TitleText.Y"/> below the last line.</summary>
    private TitleText Set(TagNode parent, double scale)
    {
        var text = new TitleText(texts, parent, page.Width * Margin, page.Width * (1 - 2 * Margin)) { Y = page.Width * PaddingAbove };
        var main = edition.MainLanguage;
        if (Above() is { Length: > 0 } above)
        {
            text.Add(above, Style(main, Small * Math.Max(scale, 0.75), FontRole.Sans), 1.4);
            text.Y += page.Width * 0.02 * scale;
        }
        AddTitles(text, scale);
        AddNames(text, scale);
        return text;
    }

    private void AddTitles(TitleText text, double scale)
    {
        var main = edition.MainLanguage;
        var said = new HashSet<string>(StringComparer.Ordinal);
        foreach (var language in edition.Languages)
        {
            var (title, subtitle) = language == main ? (MainTitle, MainSubtitle) : (OtherTitle, OtherSubtitle);
            if (!said.Add(BookNames.Title(edition, language)))
            {
                continue;
            }
            text.Y += language == main ? Length.Zero : page.Width * 0.028 * scale;
            text.AddPhrases(BookNames.Title(edition, language), Style(language, title * scale, FontRole.Serif) with { Bold = language == main }, 1.2);
            if (edition.Metadata.Subtitle.Find(language) is { Length: > 0 } second)
            {
                text.Y += page.Width * 0.012 * scale;
                text.AddPhrases(second, Style(language, subtitle * scale, FontRole.Serif), 1.4);
            }
        }
    }

    private void AddNames(TitleText text, double scale)
    {
        var people = BookNames.Joined(edition, language => BookNames.People(edition, language));
        var publisher = BookNames.Joined(edition, edition.Metadata.Publisher.For);
        if (people.Length + publisher.Length == 0)
        {
            return;
        }
        var small = Small * Math.Max(scale, 0.75);
        text.Y += page.Width * 0.038 * scale;
        text.AddRule(page.Width * RuleWidth, page.Width * 0.003, _ink);
        text.Y += page.Width * 0.03 * scale;
        text.Add(people, Style(edition.MainLanguage, small * 1.12, FontRole.Sans), 1.5);
        text.Add(publisher == people ? "" : publisher, Style(edition.MainLanguage, small, FontRole.Sans), 1.5);
    }

    /// <summary>The label of the book and the series that it belongs to.</summary>
    private string Above()
    {
        var series = edition.Metadata.Collections.Where(collection => collection.IsSeries).Select(collection =>
            $"{BookNames.Joined(edition, collection.Name.For)} {collection.Position}".TrimEnd());
        return string.Join("  ·  ", series.Prepend(BookNames.Joined(edition, edition.Metadata.Label.For)).Where(part => part.Length > 0));
    }

    private TextStyle Style(LanguageTag language, double size, FontRole role) => new(role, page.Width * size, language) { Ink = _ink };
}
