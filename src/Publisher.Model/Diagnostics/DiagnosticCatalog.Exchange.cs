namespace Publisher.Model.Diagnostics;

public static partial class DiagnosticCatalog
{
    /// <summary>{0}: the file; {1}: why.</summary>
    public static readonly DiagnosticRule UnreadableExchangeFile = new("XCH001", Severity.Error,
        "'{0}' cannot be read: {1}.",
        "Give a PO, XLIFF 1.2 or 2.x, TMX or CSV file, as 'publisher export' writes them.",
        "无法读取“{0}”：{1}。", "请给出 PO、XLIFF 1.2 或 2.x、TMX 或 CSV 文件（与 publisher export 写出的相同）。");

    /// <summary>{0}: what it seems to be in.</summary>
    public static readonly DiagnosticRule ExchangeEncoding = new("XCH002", Severity.Error,
        "The file is not in UTF-8 ({0}).",
        "Save it as UTF-8; for PO: 'msgconv -t UTF-8'.",
        "文件不是 UTF-8 编码（{0}）。", "请另存为 UTF-8；PO 文件可用“msgconv -t UTF-8”。");

    /// <summary>{0}: what is wrong.</summary>
    public static readonly DiagnosticRule DamagedExchangeFile = new("XCH003", Severity.Error,
        "The file is damaged here: {0}.",
        "Mend the place, or export the file again from the tool that wrote it.",
        "文件在此处损坏：{0}。", "请修正此处，或从写出它的工具重新导出。");

    /// <summary>{0}: the id.</summary>
    public static readonly DiagnosticRule DuplicateExchangeUnit = new("XCH004", Severity.Error,
        "The unit '{0}' is in the file twice; the second is left out.",
        "Keep one of them (for PO: 'msguniq').",
        "单元“{0}”在文件中出现两次，第二次未采用。", "请只保留一个（PO 可用“msguniq”）。");

    /// <summary>{0}: the id.</summary>
    public static readonly DiagnosticRule UnknownExchangeUnit = new("XCH005", Severity.Error,
        "The book has no unit '{0}' any more; its translation is not written.",
        "Export again; the tool's translation memory then offers the text. 'publisher sync' keeps ids when texts change.",
        "书中已没有单元“{0}”，其译文未写入。", "请重新导出，翻译工具的记忆库会给出该译文；“publisher sync”可在文字改动后保留编号。");

    /// <summary>{0}: the tag; {1}: what is wrong with it.</summary>
    public static readonly DiagnosticRule PlaceholderFault = new("XCH006", Severity.Error,
        "The placeholder {0} {1}; this translation is not written.",
        "Use each placeholder of the source once, a closing one behind its opening one.",
        "占位符 {0} {1}，此条译文未写入。", "原文的每个占位符请恰好使用一次，并先开后闭。");

    /// <summary>{0}: file and line of the exchange file.</summary>
    public static readonly DiagnosticRule HandEditKept = new("XCH007", Severity.Warning,
        "This was edited after the export; it stays, and the translation in {0} is left out.",
        "Compare the two and take over by hand what is better, or export again.",
        "此处在导出之后经过手工修改，予以保留；{0} 中的译文未采用。", "请比较两者并手工取舍，或重新导出。");

    /// <summary>{0}: the language.</summary>
    public static readonly DiagnosticRule SourceChangedSince = new("XCH008", Severity.Warning,
        "The source has changed since the export; the translation into {0} was written and stays stale.",
        "Revise it, then 'publisher accept FILE:LINE'; or export again.",
        "原文在导出之后有改动；{0} 译文已写入，仍标为过时。", "请修订译文后运行“publisher accept 文件:行”，或重新导出。");

    /// <summary>{0}: translated; {1}: all; {2}: the language.</summary>
    public static readonly DiagnosticRule PartlyTranslated = new("XCH009", Severity.Warning,
        "{0} of the {1} texts of this block are translated into {2}; it is added when all are.",
        "Translate the others too, then import again.",
        "此块共 {1} 处文字，已有 {0} 处译成 {2}；全部译完后才会写入。", "请译完其余部分，再导入一次。");

    /// <summary>{0}: why.</summary>
    public static readonly DiagnosticRule TranslationNotPlaced = new("XCH010", Severity.Error,
        "This translation was not written: {0}.",
        "Write it into the Markdown file by hand, or reword it.",
        "此条译文未写入：{0}。", "请手工写入 Markdown 文件，或改换措辞。");

    /// <summary>{0}: the language; {1}: the book's.</summary>
    public static readonly DiagnosticRule WrongExchangeLanguage = new("XCH011", Severity.Error,
        "The file is for '{0}', which is no translation of this book; it has: {1}.",
        "Name the language with --to, or add it to the languages of book.yaml.",
        "文件的语言是“{0}”，本书没有这种译文；已有：{1}。", "请用 --to 指定语言，或把它加入 book.yaml 的 languages。");

    public static readonly DiagnosticRule NotOffered = new("XCH012", Severity.Warning,
        "This is not offered for translation: its Markdown cannot be taken apart into words and markup without loss.",
        "Translate it in the Markdown file; a comment or an entity within the words is the usual reason.",
        "此处未提供翻译：其 Markdown 无法无损地拆成文字与标记。", "请直接在 Markdown 文件中翻译；通常是因为文字中夹有注释或实体。");

    public static readonly DiagnosticRule UnmarkedExchange = new("XCH013", Severity.Warning,
        "The file does not say what the translations were when it was exported: edits by hand since then cannot be told.",
        "Review what was written ('git diff').",
        "文件没有记下导出时的译文，无法识别此后的手工修改。", "请检查写入的内容（“git diff”）。");

    /// <summary>{0}: the language.</summary>
    public static readonly DiagnosticRule FilledFromMemory = new("XCH014", Severity.Information,
        "The translation into {0} was filled in from the memory.",
        "Review it: the same words may mean something else here.",
        "{0} 译文取自翻译记忆。", "请检查：同样的文字在此处可能另有含义。");

    private static DiagnosticRule[] Exchange =>
    [
        UnreadableExchangeFile, ExchangeEncoding, DamagedExchangeFile, DuplicateExchangeUnit, UnknownExchangeUnit, PlaceholderFault,
        HandEditKept, SourceChangedSince, PartlyTranslated, TranslationNotPlaced, WrongExchangeLanguage, NotOffered, UnmarkedExchange,
        FilledFromMemory,
    ];
}
