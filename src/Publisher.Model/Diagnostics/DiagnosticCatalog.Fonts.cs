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

    /// <summary>{0}: the language.</summary>
    public static readonly DiagnosticRule NoKaiFamily = new("FNT007", Severity.Warning,
        "Emphasis of {0} asks for a Kai face, and no family of that role is there; it is marked by dots.",
        "Add a family with role kai to fonts.yaml (fonts/README.md tells how), or choose another 'emphasis' under typography.",
        "{0} 的强调要求楷体，但没有 role 为 kai 的字体族；改用着重号。",
        "请在 fonts.yaml 中加入 role 为 kai 的字体族（见 fonts/README.md），或在 typography 中另选 emphasis。");

    /// <summary>{0}: the family.</summary>
    public static readonly DiagnosticRule NoBoldFace = new("FNT008", Severity.Warning,
        "'{0}' has no bold face; bold text is set in the regular one.",
        "Add a bold face, or name a family that stands in for it: 'heavier' in fonts.yaml. Weight is never faked.",
        "“{0}”没有粗体；粗体文字以常规体排印。",
        "请加入粗体字体，或在 fonts.yaml 中用 heavier 指定代替它的字体族。本程序从不伪造粗体。");

    /// <summary>{0}: the family.</summary>
    public static readonly DiagnosticRule NoSmallCaps = new("FNT009", Severity.Warning,
        "'{0}' has no small capitals here; capitals of 0.8 of the size stand in for them.",
        "Use upright text, or a family whose face has the feature smcp.",
        "“{0}”的这一字体没有小型大写字母；以 0.8 倍的大写字母代替。",
        "请使用正体，或换用带有 smcp 特性的字体。");

    /// <summary>{0}: what HarfBuzz says.</summary>
    public static readonly DiagnosticRule FontNotCut = new("FNT010", Severity.Error,
        "A font is damaged: {0}.",
        "Download it again and check it against its sha256 in fonts.yaml.",
        "有字体已损坏：{0}。",
        "请重新下载，并与 fonts.yaml 中的 sha256 核对。");

    /// <summary>{0}: the role.</summary>
    public static readonly DiagnosticRule NoMathFace = new("FNT011", Severity.Warning,
        "No family of role {0} has a face with an OpenType MATH table; formulas are shown as their TeX source.",
        "Add a family with role math to fonts.yaml (fonts/README.md tells how), such as STIX Two Math.",
        "没有 role 为 {0} 的字体族含有 OpenType MATH 表；公式以 TeX 源码显示。",
        "请在 fonts.yaml 中加入 role 为 math 的字体族（见 fonts/README.md），如 STIX Two Math。");

    private static DiagnosticRule[] Fonts =>
    [
        FontFileMissing, FontDamaged, FontChecksum, FontNotPermitted, UnknownFontFamily, NoTextFont, NoKaiFamily, NoBoldFace,
        NoSmallCaps, FontNotCut, NoMathFace,
    ];
}
