namespace Publisher.Model.Diagnostics;

public static partial class DiagnosticCatalog
{
    /// <summary>{0}: the path.</summary>
    public static readonly DiagnosticRule PictureUnreadableInPdf = new("PDF001", Severity.Error,
        "The picture '{0}' cannot be decoded, so the PDF would lack it.",
        "Open it in a picture editor and save it again as PNG or JPEG.",
        "无法解码图片“{0}”，PDF 中将缺少它。",
        "请用图片编辑软件打开并重新存为 PNG 或 JPEG。");

    private static DiagnosticRule[] Pdf => [PictureUnreadableInPdf];
}
