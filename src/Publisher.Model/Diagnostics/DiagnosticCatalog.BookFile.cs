namespace Publisher.Model.Diagnostics;

/// <summary>Settings files: <c>book.yaml</c>, the fonts manifest and front matter.</summary>
public static partial class DiagnosticCatalog
{
    public static readonly DiagnosticRule InvalidYaml = new("BOK001", Severity.Error,
        "This is not valid YAML: {0}.",
        "Check indentation, colons and quotes on this line and the one before; put texts that contain ': ' or '#' in quotes.",
        "这里不是有效的 YAML：{0}。",
        "请检查本行和上一行的缩进、冒号与引号；含有“: ”或“#”的文本请加引号。");

    public static readonly DiagnosticRule UnknownKey = new("BOK002", Severity.Error,
        "Unknown key '{0}'.",
        "The nearest valid key is '{1}'. Valid here: {2}.",
        "未知的键“{0}”。",
        "最接近的有效键是“{1}”。此处可用：{2}。");

    public static readonly DiagnosticRule WrongKind = new("BOK003", Severity.Error,
        "'{0}' must be {1}, but here is {2}.",
        "Write {3}.",
        "“{0}”应为 {1}，这里却是 {2}。",
        "请写成 {3}。");

    public static readonly DiagnosticRule DuplicateKey = new("BOK004", Severity.Error,
        "The key '{0}' stands here a second time.",
        "Keep one of them; the first (line {1}) is used.",
        "键“{0}”在此重复出现。",
        "只保留一个；目前采用第一个（第 {1} 行）。");

    public static readonly DiagnosticRule MissingKey = new("BOK005", Severity.Error,
        "The key '{0}' is missing here.",
        "Add '{0}: {1}'.",
        "此处缺少键“{0}”。",
        "请加上“{0}: {1}”。");

    public static readonly DiagnosticRule BadValue = new("BOK006", Severity.Error,
        "'{1}' is not a valid value of '{0}'.",
        "Use {2}.",
        "“{1}”不是“{0}”的有效值。",
        "请使用 {2}。");

    public static readonly DiagnosticRule YamlFeature = new("BOK007", Severity.Error,
        "{0} are not supported in settings files.",
        "Write the value out in full.",
        "设置文件不支持{0}。",
        "请把值完整写出。");

    public static readonly DiagnosticRule FontManifestMissing = new("BOK008", Severity.Error,
        "There is no readable fonts.yaml in the fonts folder.",
        "A fonts folder needs a manifest 'fonts.yaml' that lists families and files; see the one in the project's fonts/.",
        "字体文件夹中没有可读的 fonts.yaml。",
        "字体文件夹需要清单 fonts.yaml 来列出字族与文件；可参考项目自带的 fonts/。");

    public static readonly DiagnosticRule ChapterListedTwice = new("BOK009", Severity.Error,
        "The chapter '{0}' is listed a second time.",
        "Keep one of them; the first is used. Files of one chapter in several languages count as one.",
        "章节“{0}”在此重复列出。",
        "只保留一个；目前采用第一个。同一章节的各语言文件算作一个。");

    /// <summary>{0}: the file's name.</summary>
    public static readonly DiagnosticRule SettingsUnderOtherName = new("BOK010", Severity.Warning,
        "'{0}' is not read: the settings of a book are in 'book.yaml'.",
        "Rename it to book.yaml.",
        "没有读取“{0}”：书籍设置应写在 book.yaml 中。",
        "请把它改名为 book.yaml。");

    public static readonly DiagnosticRule FurtherDocument = new("BOK011", Severity.Error,
        "A second YAML document begins here; only the first is read.",
        "Remove the line '---', or put its text in quotes.",
        "这里开始了第二个 YAML 文档；只有第一个会被读取。",
        "请删去“---”这一行，或给文本加引号。");

    /// <summary>{0}: the conformance.</summary>
    public static readonly DiagnosticRule AttachmentForbidden = new("BOK012", Severity.Error,
        "A PDF that conforms to '{0}' may not hold the manuscript: PDF/A-2 takes no attachments but PDF/A files.",
        "Write 'conformance: a-3a' or 'a-3a+ua-1', or take 'attach' out.",
        "遵循“{0}”的 PDF 不能附带书稿：PDF/A-2 只允许附带 PDF/A 文件。",
        "请写 conformance: a-3a 或 a-3a+ua-1，或去掉 attach。");

    /// <summary>{0}: the ISBN, {1}: the digit that it should end with.</summary>
    public static readonly DiagnosticRule IsbnCheckDigit = new("BOK013", Severity.Error,
        "The ISBN '{0}' cannot be right: with these digits it would end in {1}.",
        "Compare it with the registration, digit by digit; stores refuse a book with a wrong ISBN.",
        "ISBN“{0}”有误：按前面的数字，校验码应为 {1}。",
        "请与登记的书号逐位核对；书店不接受书号有误的书。");

    /// <summary>{0}: the number of languages.</summary>
    public static readonly DiagnosticRule FacingLanguages = new("BOK014", Severity.Warning,
        "Facing pages show two languages; this edition has {0}, whose pages follow one another.",
        "Take two of them, or 'arrangement: parallel' or 'interleaved'.",
        "对页版式同时显示两种语言；这个版本有 {0} 种，它们的页面将依次排列。",
        "请只取两种语言，或改用 arrangement: parallel 或 interleaved。");

    private static DiagnosticRule[] BookFile =>
    [
        InvalidYaml, UnknownKey, WrongKind, DuplicateKey, MissingKey, BadValue, YamlFeature, FontManifestMissing,
        ChapterListedTwice, SettingsUnderOtherName, FurtherDocument, AttachmentForbidden, IsbnCheckDigit, FacingLanguages,
    ];
}
