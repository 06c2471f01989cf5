using Publisher.Import.Markup;
using Publisher.Import.Package;
using Publisher.Model.Documents;

namespace Publisher.Import.Content;

/// <summary>
/// What a document of the reading order is for: by its own semantics (EPUB 3), the landmarks, the guide (EPUB 2). Cover,
/// contents and this program's title page are made anew by every build and become no chapters.
/// </summary>
internal sealed class SpineDocumentKind(OpenedEpub epub, bool isOwn)
{
    /// <summary>A cover page may name the book; longer texts are more than a cover.</summary>
    private const int LongestCoverText = 200;

    private static readonly string[] Kinds =
    [
        "abstract", "acknowledgments", "afterword", "appendix", "bibliography", "chapter", "colophon", "conclusion", "copyright-page",
        "dedication", "epigraph", "epilogue", "errata", "foreword", "glossary", "index", "introduction", "part", "preface", "prologue",
    ];

    private static readonly string[] Front = ["copyright-page", "dedication", "epigraph", "foreword", "preface", "acknowledgments", "title-page", "titlepage", "halftitlepage", "frontmatter"];
    private static readonly string[] Back = ["afterword", "appendix", "bibliography", "colophon", "errata", "glossary", "index", "endnotes", "backmatter", "rearnotes"];

    private readonly ILookup<string, string> _landmarks =
        epub.Navigation.Landmarks.Concat(epub.Package.Guide).ToLookup(mark => mark.Target.Path ?? "", mark => mark.Type, StringComparer.Ordinal);

    public bool IsChapter(SpineDocument document)
    {
        var body = document.File.Body;
        var isContents = document.Path == epub.Package.Navigation?.Path || Is(document, "toc");
        var isCover = (Is(document, "cover") || body.HasType("cover")) && body.PlainText().Length <= LongestCoverText
            && body.Descendants().Any(element => element.Name is "img" or "image");
        return !isContents && !isCover && !(isOwn && body.Descendants().Any(element => element.Name == "section" && element.HasClass("title-page")));
    }

    /// <summary>A word of EPUB's semantics that manuscripts know, else empty.</summary>
    public string KindOf(SpineDocument document)
    {
        var kind = document.File.Body.Descendants().Take(3).Prepend(document.File.Body)
            .Select(element => element.TypeAmong(Kinds)).FirstOrDefault(kind => kind.Length > 0);
        kind ??= _landmarks[document.Path].Select(type => type == "acknowledgements" ? "acknowledgments" : type).FirstOrDefault(Kinds.Contains);
        return kind is null or "chapter" ? "" : kind;
    }

    public ChapterRole RoleOf(SpineDocument document, string kind)
    {
        var types = document.File.Body.Descendants().Take(2).Prepend(document.File.Body)
            .SelectMany(element => (element.Attribute("epub:type") ?? "").Split(' ')).Concat(_landmarks[document.Path]).Append(kind).ToList();
        return types.Contains("part") ? ChapterRole.Part
            : types.Contains("bodymatter") && kind.Length == 0 ? ChapterRole.Body
            : types.Contains("frontmatter") ? ChapterRole.Front
            : types.Contains("backmatter") ? ChapterRole.Back
            : types.Contains("bodymatter") ? ChapterRole.Body
            : types.Exists(Front.Contains) ? ChapterRole.Front
            : types.Exists(Back.Contains) ? ChapterRole.Back
            : ChapterRole.Body;
    }

    private bool Is(SpineDocument document, string type) => _landmarks[document.Path].Contains(type);
}
