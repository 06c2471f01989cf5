namespace Publisher.Web.Epub;

/// <summary>Where files lie in the container. All XHTML shares one folder, so that links need no path.</summary>
internal static class EpubPaths
{
    public const string Root = "EPUB/";
    public const string Package = Root + "package.opf";
    public const string Texts = "text/";
    public const string Images = "images/";
    public const string Fonts = "fonts/";
    public const string Style = "styles/book.css";
    public const string Ncx = "toc.ncx";
    public const string Navigation = "nav.xhtml";
    public const string TitlePage = "title-page.xhtml";
    public const string Cover = "cover.xhtml";

    /// <summary>A file name of ASCII letters, digits, dots and hyphens (EPUB 3.3, 4.2.2: safe on every system); null if nothing is left.</summary>
    public static string? SafeName(string text)
    {
        var isSafe = text.Length > 0 && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.')
            && char.IsAsciiLetterOrDigit(text[0]);
        return isSafe ? text : null;
    }
}
