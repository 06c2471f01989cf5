namespace Publisher.Model.Diagnostics;

public static partial class DiagnosticCatalog
{
    /// <summary>{0}: the languages that lack it.</summary>
    public static readonly DiagnosticRule MissingTranslation = new("ALN001", Severity.Warning,
        "This has no counterpart in {0}.",
        "Translate it, or write '<!-- only: LANGUAGE -->' above it if it is meant for this language alone.",
        "此处没有对应的 {0} 内容。",
        "请补上译文；若只供本语言使用，请在其上方写“<!-- only: 语言 -->”。");

    public static readonly DiagnosticRule DoubtfulPair = new("ALN002", Severity.Warning,
        "It is not certain that this translates what stands before it.",
        "Give both the same {{#id}}, or bring their order and kinds into step.",
        "无法确定此处是否为其对应内容的译文。",
        "请给两边加上同一个 {{#id}}，或使顺序与类型一致。");

    /// <summary>{0}: the chapter; {1}: the language.</summary>
    public static readonly DiagnosticRule MissingChapterFile = new("ALN003", Severity.Warning,
        "The chapter '{0}' has no file in {1}.",
        "Add the file, or take the language out of book.yaml.",
        "章节“{0}”缺少 {1} 文件。",
        "请补上该文件，或在 book.yaml 中去掉该语言。");

    private static DiagnosticRule[] Alignment => [MissingTranslation, DoubtfulPair, MissingChapterFile];
}
