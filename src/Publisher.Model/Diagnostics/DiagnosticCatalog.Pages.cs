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

    /// <summary>{0}: the size in per cent.</summary>
    public static readonly DiagnosticRule FormulaReduced = new("CMP020", Severity.Warning,
        "A displayed formula is wider than its column; it is set at {0} % of its size.",
        "Break it yourself (aligned, split, multline) or shorten it; lines break by themselves only before relations and operators outside brackets.",
        "有公式宽于栏宽，以其原大小的 {0}% 排出。",
        "请自行断行（aligned、split、multline）或缩短公式；程序只会在括号之外的关系符和运算符之前断行。");

    /// <summary>{0}: by how much, in points.</summary>
    public static readonly DiagnosticRule FormulaTooWide = new("CMP021", Severity.Warning,
        "A displayed formula is {0} pt too wide for its column, even reduced.",
        "Break it yourself (aligned, split, multline), or use a wider page or column.",
        "有公式即使缩小后仍超出栏宽 {0} 点。",
        "请自行断行（aligned、split、multline），或使用更宽的版面。");

    /// <summary>{0}: by how much, in points.</summary>
    public static readonly DiagnosticRule TableTooWide = new("CMP022", Severity.Warning,
        "A table is {0} pt too wide for its column, even in the smallest size: its words are broken letter by letter.",
        "Give it a page on its side ({{.landscape}} on a line before it), part it into two tables or turn rows into columns, leave columns out, or use a wider page; in columns side by side, a table that both languages share has the whole page.",
        "有表格即使用最小字号仍超出栏宽 {0} 点，词语会被逐字拆开。",
        "请让它横排在单独一页（表格前一行写 {{.landscape}}）、拆成两张表、行列互换、减少列数，或使用更宽的版面；并列排版时，两种语言共用的表格可占整页宽度。");

    private static DiagnosticRule[] Pages => [VectorPictureInPrint, DrawingPartIgnored, FormulaReduced, FormulaTooWide, TableTooWide];
}
