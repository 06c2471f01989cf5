using Publisher.Model.Documents;

namespace Publisher.Web.Xhtml;

/// <summary>
/// What a chapter is, as EPUB Structural Semantics 1.1 and DPUB-ARIA 1.1 name it. <see cref="Role"/> is empty where
/// ARIA has no counterpart.
/// </summary>
internal readonly record struct ChapterSemantics(string EpubType, string Role)
{
    public static ChapterSemantics Of(Chapter chapter) => chapter.Kind switch
    {
        "abstract" or "acknowledgments" or "afterword" or "appendix" or "bibliography" or "chapter" or "colophon"
            or "conclusion" or "dedication" or "epigraph" or "epilogue" or "errata" or "foreword" or "glossary"
            or "index" or "introduction" or "part" or "preface" or "prologue"
            => new ChapterSemantics(chapter.Kind, "doc-" + chapter.Kind),
        "acknowledgements" => new ChapterSemantics("acknowledgments", "doc-acknowledgments"),
        "copyright" or "copyright-page" => new ChapterSemantics("copyright-page", ""),
        _ => chapter.Role switch
        {
            ChapterRole.Part => new ChapterSemantics("part", "doc-part"),
            ChapterRole.Body => new ChapterSemantics("chapter", "doc-chapter"),
            _ => new ChapterSemantics("", ""),
        },
    };

    /// <summary>The matter that the chapter lies in, for <c>epub:type</c> on <c>body</c>.</summary>
    public static string Matter(Chapter chapter) => chapter.Role switch
    {
        ChapterRole.Front => "frontmatter",
        ChapterRole.Back => "backmatter",
        _ => "bodymatter",
    };
}
