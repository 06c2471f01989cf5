using Publisher.Model.Diagnostics;
using Publisher.Model.Editions;
using Publisher.Model.Wording;

namespace Publisher.Model.Documents;

/// <summary>Where the title stands on a cover with a picture; nowhere where the picture has it.</summary>
public enum CoverBand { Bottom, Middle, Top, None }

/// <summary>What of a picture stays in sight when it is cut: shares of its width and height.</summary>
public readonly record struct CoverFocus(double X, double Y)
{
    public static readonly CoverFocus Centre = new(0.5, 0.5);
}

/// <summary>The cover of a book as its author asks for it. Without a picture one is drawn.</summary>
public sealed record BookCover
{
    public static readonly BookCover Drawn = new();

    /// <summary>Paths of the picture, by language.</summary>
    public LocalizedText Pictures { get; init; } = LocalizedText.Empty;

    public CoverFocus Focus { get; init; } = CoverFocus.Centre;
    public CoverBand Band { get; init; } = CoverBand.Bottom;

    /// <summary>Colours of the band and its text, <c>#RRGGBB</c>; null: chosen by the picture, and to be read on it.</summary>
    public string? Background { get; init; }
    public string? Colour { get; init; }

    /// <summary>How much the band hides of the picture, 0 to 1.</summary>
    public double Opacity { get; init; } = 1;

    /// <summary>What the picture shows.</summary>
    public LocalizedText Alt { get; init; } = LocalizedText.Empty;

    public SourceSpan Span { get; init; } = SourceSpan.Nowhere;

    public bool HasPicture => !Pictures.IsEmpty;

    /// <summary>
    /// What listeners are told of the whole cover as a picture: whose it is, and what it shows. The author's own words alone where the
    /// picture has the title itself.
    /// </summary>
    public string DescriptionIn(LanguageTag language, string title)
    {
        var words = UiText.For(language);
        var whose = string.Format(System.Globalization.CultureInfo.InvariantCulture, words.CoverOf, title);
        var alt = Alt.For(language);
        return alt.Length == 0 ? whose : Band == CoverBand.None ? alt : language.IsCjk ? $"{whose}：{alt}" : $"{whose}: {alt}";
    }
}
