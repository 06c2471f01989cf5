namespace Publisher.Parsing.Settings;

/// <summary>Every key of <c>book.yaml</c>; <c>src/book.schema.json</c> says the same to editors, and a test keeps both in step.</summary>
internal static class BookKeys
{
    public static readonly KeySet Root = new("",
    [
        "languages", "title", "title-sort", "subtitle", "label", "description", "publisher", "rights", "edition", "people", "date",
        "identifiers", "subjects", "collections", "cover", "slug", "front", "chapters", "back", "parts", "editions", "page", "fonts", "typography",
        "number-chapters", "numbering", "references", "lists", "boxes", "math", "code", "pdf", "print", "epub", "sync", "dialect", "variables", "severities",
    ]);

    public static readonly KeySet Person = new("people[]", ["name", "role", "sort"]);
    public static readonly KeySet Identifier = new("identifiers[]", ["scheme", "value", "edition"]);
    public static readonly KeySet Subject = new("subjects[]", ["name", "authority", "term"]);
    public static readonly KeySet Collection = new("collections[]", ["name", "type", "position"]);
    public static readonly KeySet Cover = new("cover", ["picture", "position", "band", "background", "color", "opacity", "alt"]);
    public static readonly KeySet Chapter = new("chapters[]", ["file", "kind"]);
    public static readonly KeySet Part = new("parts[]", ["title", "chapters"]);
    public static readonly KeySet Edition = new("editions[]", ["name", "languages", "arrangement", "formats", "page", "margin-column", "review"]);
    public static readonly KeySet Page = new("page",
        ["size", "parallel-size", "body-size", "line-feed", "margins", "chapters-open", "columns", "running-heads", "heads-on-openings", "folio",
            "numbered", "notes", "margin-column", "notes-restart", "floats", "float-barrier", "accent"]);
    public static readonly KeySet Margins = new("page.margins", ["inner", "outer", "head", "foot"]);
    public static readonly KeySet Family = new("fonts.LANGUAGE", ["serif", "sans", "mono"]);
    public static readonly KeySet Math = new("math", ["macros"]);
    public static readonly KeySet Code = new("code", ["theme", "line-numbers", "wrap", "grammars"]);
    public static readonly KeySet Numbering = new("numbering", ["chapters", "sections", "figures", "digits", "separator"]);
    public static readonly KeySet References = new("references", ["pages", "typed"]);
    public static readonly KeySet Box = new("boxes[]", ["match", "kind", "class", "title", "style", "repeat-title", "contents"]);
    public static readonly KeySet Pdf = new("pdf", ["compress", "conformance", "attach"]);
    public static readonly KeySet Print = new("print", ["bleed", "marks", "binding", "two-sided"]);
    public static readonly KeySet Epub = new("epub", ["fonts", "target", "language-choice", "certified-by"]);
    public static readonly KeySet Sync = new("sync", ["stale", "missing"]);
}
