using System.Text;
using Publisher.Model.Documents;
using Publisher.Model.Editions;

namespace Publisher.Cli.Building;

/// <summary>Names of the files written: <c>slug-edition.format</c>, safe on every file system.</summary>
internal static class OutputNames
{
    /// <summary>Most file systems allow 255 bytes; a slug of this many characters leaves room even in UTF-8 Chinese.</summary>
    private const int LongestSlug = 60;

    public static string Of(Edition edition, OutputFormats format) =>
        $"{Slug(edition.Settings.Slug, edition.Metadata.Title)}-{Clean(edition.Spec.Name, keepCase: true)}.{Extension(format)}";

    /// <summary>A file for translators, which gets its language when it is known.</summary>
    public static string OfTranslation(Book book, string extension) => $"{Slug(book.Settings.Slug, book.Metadata.Title)}.{extension}";

    public static string Extension(OutputFormats format) => format switch
    {
        OutputFormats.Pdf => "pdf",
        OutputFormats.Epub => "epub",
        _ => "html",
    };

    /// <summary>The author's slug; else the title, in English if it has one, because that is the easiest to type.</summary>
    private static string Slug(string chosen, LocalizedText title)
    {
        var slug = Clean(chosen.Length > 0 ? chosen : title.For(LanguageTag.English), keepCase: false);
        return slug.Length > 0 ? slug : "book";
    }

    /// <summary>Letters and digits of any script; everything else becomes single hyphens.</summary>
    private static string Clean(string text, bool keepCase)
    {
        var slug = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
            {
                slug.Append((keepCase ? rune : Rune.ToLowerInvariant(rune)).ToString());
            }
            else if (slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
            if (slug.Length >= LongestSlug)
            {
                break;
            }
        }
        return slug.ToString().Trim('-');
    }
}
