namespace Publisher.Model.Diagnostics;

public static partial class DiagnosticCatalog
{
    /// <summary>{0}: the file.</summary>
    public static readonly DiagnosticRule VectorPictureInPrint = new("CMP003", Severity.Warning,
        "The picture '{0}' is SVG, which the PDF cannot show yet: a frame with its description stands in its place.",
        "Add a PNG of it under the same name and refer to that; EPUB and web editions show the SVG.",
        "图片“{0}”是 SVG，PDF 目前无法显示，该处改为带说明文字的框。",
        "请另备同名 PNG 并引用它；EPUB 与网页版可以显示 SVG。");

    private static DiagnosticRule[] Pages => [VectorPictureInPrint];
}
