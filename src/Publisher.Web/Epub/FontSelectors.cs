namespace Publisher.Web.Epub;

/// <summary>The elements that the style sheet sets in another role than the text. Must agree with book.css and with the styles that the writers note.</summary>
internal static class FontSelectors
{
    public static readonly string[] Sans =
    [
        "h1", "h2", "h3", "h4", "h5", "h6", ".choice", "th", "figcaption", "caption", ".admonition-title", ".note-number",
        ".book-label", ".book-subtitle", ".book-people", ".book-publisher", ".book-date",
    ];

    public static readonly string[] Mono = ["code", "pre"];

    public static readonly string[] Kai = ["em.kai"];
}
