using System.Collections.Immutable;
using Publisher.Model.Documents;
using Publisher.Model.Layouts;
using Publisher.Model.Pages;

namespace Publisher.Web.Xhtml;

/// <summary>
/// How the style sheets show one piece of emphasis (T52, T53): the class of its element, and whether Latin words in it are set
/// apart. Must agree with book.css and page.css.
/// </summary>
internal readonly record struct EmphasisLook(string Class, bool PartsLatin, EmphasisStyle Emphasis)
{
    public static EmphasisLook Of(LanguageProfile profile, LanguageTag language, ImmutableArray<Inline> content)
    {
        var isCjk = LatinInEmphasis.IsNeeded(language, content);
        return profile.Emphasis switch
        {
            EmphasisStyle.None => new EmphasisLook("plain", false, profile.Emphasis),
            EmphasisStyle.Bold => new EmphasisLook("bold", false, profile.Emphasis),
            EmphasisStyle.Dots when isCjk => new EmphasisLook(profile.DotsSide == DotsSide.Under ? "dots under" : "dots over", true, profile.Emphasis),
            EmphasisStyle.Kai when isCjk => new EmphasisLook("kai", true, profile.Emphasis),
            _ when isCjk => new EmphasisLook("plain", true, EmphasisStyle.None),
            _ => new EmphasisLook(language.IsCjk ? "latin" : "", false, EmphasisStyle.Italic),
        };
    }

    /// <summary>The style of the text outside of Latin words that are set apart.</summary>
    public TextStyle Apply(TextStyle style) => Emphasis switch
    {
        EmphasisStyle.Bold => style with { Bold = true },
        EmphasisStyle.Kai => style with { Role = FontRole.Kai },
        EmphasisStyle.Italic => style with { Italic = true },
        _ => style,
    };
}
