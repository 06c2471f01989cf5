namespace Publisher.Model.Diagnostics;

public static partial class DiagnosticCatalog
{
    /// <summary>{0}: the file; {1}: why. At the place in the SVG file.</summary>
    public static readonly DiagnosticRule VectorPictureInPrint = new("CMP003", Severity.Warning,
        "The picture '{0}' cannot be drawn in the PDF: {1}; a frame with its description stands in its place.",
        "Mend the SVG file at this place, or save it anew from the program that made it.",
        "图片“{0}”无法在 PDF 中绘出：{1}；该处改为带说明文字的框。",
        "请在此处修正 SVG 文件，或从生成它的程序重新导出。");

    /// <summary>{0}: the file; {1}: what; {2}: what is done instead.</summary>
    public static readonly DiagnosticRule DrawingPartIgnored = new("CMP018", Severity.Warning,
        "The picture '{0}' uses {1}, which the PDF does not draw: {2}.",
        "Look at the picture in the PDF; if something is missing, export it without this (draw.io: text as SVG text; Mermaid: htmlLabels false).",
        "图片“{0}”用到{1}，PDF 不绘制它：{2}。",
        "请查看 PDF 中的图片；若有缺失，请换一种方式导出（draw.io：文字导出为 SVG 文字；Mermaid：htmlLabels 设为 false）。");

    private static DiagnosticRule[] Pages => [VectorPictureInPrint, DrawingPartIgnored];
}
