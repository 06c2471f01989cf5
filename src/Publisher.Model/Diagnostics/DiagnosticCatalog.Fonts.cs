namespace Publisher.Model.Diagnostics;

public static partial class DiagnosticCatalog
{
    /// <summary>{0}: the file.</summary>
    public static readonly DiagnosticRule FontFileMissing = new("FNT001", Severity.Error,
        "The font file '{0}' is not there or cannot be read.",
        "Put the file into the fonts folder, or take the face out of fonts.yaml. In a git checkout: git lfs pull.",
        "字体文件“{0}”不存在或无法读取。",
        "请把文件放入字体文件夹，或从 fonts.yaml 中删去该字体；若来自 git，请运行 git lfs pull。");

    /// <summary>{0}: the file; {1}: what is wrong.</summary>
    public static readonly DiagnosticRule FontDamaged = new("FNT002", Severity.Error,
        "The font '{0}' cannot be used: {1}.",
        "Use a single-face .ttf or .otf file; download it again if it may be incomplete.",
        "字体“{0}”无法使用：{1}。",
        "请使用单一字体的 .ttf 或 .otf 文件；若文件可能不完整，请重新下载。");

    /// <summary>{0}: the file.</summary>
    public static readonly DiagnosticRule FontChecksum = new("FNT003", Severity.Warning,
        "The font file '{0}' is not the one that fonts.yaml describes: its SHA-256 differs.",
        "Restore the file, or write the new sha256 into fonts.yaml if the change is meant.",
        "字体文件“{0}”与 fonts.yaml 的记载不符：SHA-256 不同。",
        "请恢复该文件；若确已更换，请更新 fonts.yaml 中的 sha256。");

    /// <summary>{0}: the file.</summary>
    public static readonly DiagnosticRule FontNotPermitted = new("FNT004", Severity.Error,
        "The licence bits of the font '{0}' forbid embedding.",
        "Choose another font; PDF/A and e-books need embedded fonts.",
        "字体“{0}”的许可位禁止嵌入。",
        "请换用其他字体：PDF/A 与电子书都需要嵌入字体。");

    /// <summary>{0}: the family asked for; {1}: the families there are.</summary>
    public static readonly DiagnosticRule UnknownFontFamily = new("FNT005", Severity.Error,
        "There is no font family '{0}'.",
        "Name one of: {1}; or add the family to fonts.yaml.",
        "没有名为“{0}”的字体族。",
        "可用的有：{1}；也可以把它加入 fonts.yaml。");

    public static readonly DiagnosticRule NoTextFont = new("FNT006", Severity.Error,
        "No usable text font is left in the fonts folder.",
        "Declare at least one family with role serif or sans in fonts.yaml.",
        "字体文件夹中没有可用的正文字体。",
        "请在 fonts.yaml 中至少声明一个 role 为 serif 或 sans 的字体族。");

    private static DiagnosticRule[] Fonts =>
        [FontFileMissing, FontDamaged, FontChecksum, FontNotPermitted, UnknownFontFamily, NoTextFont];
}
