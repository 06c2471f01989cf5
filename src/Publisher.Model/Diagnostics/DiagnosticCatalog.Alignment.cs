using System.Collections.Immutable;

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

    public static readonly DiagnosticRule MovedTranslation = new("ALN004", Severity.Warning,
        "The translation has this in another place than the source.",
        "Move it where the source has it; bilingual editions show it there already.",
        "译文中此处的次序与原文不同。",
        "请把它移到与原文相同的位置；双语版本已按原文次序排列。");

    /// <summary>{0}: the language of the translation.</summary>
    public static readonly DiagnosticRule StaleTranslation = new("ALN005", Severity.Warning,
        "The source has changed since this was translated into {0}.",
        "Revise it ('publisher status --html' shows what changed), then 'publisher accept FILE:LINE'.",
        "此处译成 {0} 之后，原文已有改动。",
        "请修订译文（“publisher status --html”显示改动），再运行“publisher accept 文件:行”。");

    /// <summary>{0}: the language that lacks it.</summary>
    public static readonly DiagnosticRule MissingPart = new("ALN006", Severity.Warning,
        "This item, cell or note has no counterpart in {0}.",
        "Translate it, or take it out here too.",
        "此列表项、单元格或注释没有对应的 {0} 内容。",
        "请补上译文，或在此处也删去。");

    /// <summary>{0}: the file; {1}: why.</summary>
    public static readonly DiagnosticRule UnusableSyncFile = new("ALN007", Severity.Error,
        "'{0}' cannot be used: {1}.",
        "Restore it from version control, or delete it and run 'publisher sync'; what was accepted is then forgotten.",
        "无法使用“{0}”：{1}。",
        "请从版本库恢复，或删除后运行“publisher sync”；已确认的记录将会丢失。");

    /// <summary>What says that a translation is behind its source, and that there is none: authors set these together.</summary>
    public static ImmutableArray<DiagnosticRule> StaleRules => [StaleTranslation];
    public static ImmutableArray<DiagnosticRule> MissingRules => [MissingTranslation, MissingChapterFile, MissingPart];

    private static DiagnosticRule[] Alignment =>
        [MissingTranslation, DoubtfulPair, MissingChapterFile, MovedTranslation, StaleTranslation, MissingPart, UnusableSyncFile];
}
