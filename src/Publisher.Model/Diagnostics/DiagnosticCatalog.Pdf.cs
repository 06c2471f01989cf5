namespace Publisher.Model.Diagnostics;

public static partial class DiagnosticCatalog
{
    /// <summary>{0}: the path.</summary>
    public static readonly DiagnosticRule PictureUnreadableInPdf = new("PDF001", Severity.Error,
        "The picture '{0}' cannot be decoded, so the PDF would lack it.",
        "Open it in a picture editor and save it again as PNG or JPEG.",
        "无法解码图片“{0}”，PDF 中将缺少它。",
        "请用图片编辑软件打开并重新存为 PNG 或 JPEG。");

    /// <summary>{0}: the path; {1}: dots per inch; {2}: the pixels that would do.</summary>
    public static readonly DiagnosticRule PictureCoarse = new("PDF002", Severity.Warning,
        "The picture '{0}' is printed at {1} dpi; below 150 its pixels show on paper.",
        "Use a picture at least {2} pixels wide, or show it smaller with '{{width=50%}}'.",
        "图片“{0}”印出时只有 {1} dpi；低于 150 dpi 纸上会看出像素。",
        "请换用至少 {2} 像素宽的图片，或用 {{width=50%}} 缩小显示。");

    public static readonly DiagnosticRule PictureWithoutProfile = new("PDF003", Severity.Warning,
        "The picture '{0}' is CMYK without a colour profile; PDF/A does not allow that, so it is converted to RGB by rule of thumb.",
        "Save it with its profile or as RGB; 'pdf: {{ conformance: none }}' leaves it as it is.",
        "图片“{0}”是没有色彩配置文件的 CMYK；PDF/A 不允许，因此按粗略规则转成 RGB。",
        "请连同配置文件一起保存，或存为 RGB；pdf: {{ conformance: none }} 可保持原样。");

    private static DiagnosticRule[] Pdf => [PictureUnreadableInPdf, PictureCoarse, PictureWithoutProfile];
}
