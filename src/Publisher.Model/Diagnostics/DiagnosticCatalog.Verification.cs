namespace Publisher.Model.Diagnostics;

/// <summary>PDFs that <c>publisher verify</c> cannot judge. What it finds in those it can is worded beside its rules.</summary>
public static partial class DiagnosticCatalog
{
    public static readonly DiagnosticRule PdfMissing = new("VER001", Severity.Error,
        "there is no such file, or it cannot be read", "give the path of a PDF file, and mind upper and lower case",
        "没有这个文件，或无法读取", "请给出 PDF 文件的路径，并注意大小写");

    public static readonly DiagnosticRule NotPdf = new("VER002", Severity.Error,
        "this is no PDF: nothing near its beginning says so", "give the path of a file that begins with %PDF-",
        "这不是 PDF 文件：开头没有相应标记", "请给出以 %PDF- 开头的文件");

    public static readonly DiagnosticRule PdfCutShort = new("VER003", Severity.Error,
        "the PDF is cut short: nothing near its end says that it ends", "copy or download it again",
        "PDF 不完整：结尾没有结束标记", "请重新复制或下载");

    public static readonly DiagnosticRule PdfEncrypted = new("VER004", Severity.Error,
        "the PDF is encrypted and asks for a password", "save it without one; PDF/A allows no encryption",
        "PDF 已加密，需要口令", "请另存为不加密的文件；PDF/A 不允许加密");

    /// <summary>{0}: what the library says.</summary>
    public static readonly DiagnosticRule PdfDamaged = new("VER005", Severity.Error,
        "the PDF is damaged and cannot be read: {0}", "make or download it again; qpdf --check tells more",
        "PDF 已损坏，无法读取：{0}", "请重新生成或下载；qpdf --check 会给出详情");

    /// <summary>{0}: what it claims, or nothing; {1}: the profiles there are.</summary>
    public static readonly DiagnosticRule NothingClaimed = new("VER006", Severity.Error,
        "the PDF claims {0}, so there is nothing to check it against", "name a profile with --profile: {1}",
        "PDF 声明符合的是：{0}，因此没有可对照的标准", "请用 --profile 指定：{1}");

    private static DiagnosticRule[] Verification => [PdfMissing, NotPdf, PdfCutShort, PdfEncrypted, PdfDamaged, NothingClaimed];
}
