namespace Publisher.Model.Diagnostics;

/// <summary>Boxes and other blocks of a kind of their own.</summary>
public static partial class DiagnosticCatalog
{
    /// <summary>{0}: the pattern; {1}: what is wrong. At its place in book.yaml.</summary>
    public static readonly DiagnosticRule BadBoxPattern = new("BLK001", Severity.Error,
        "The pattern '{0}' cannot be used: {1}.",
        "Patterns are regular expressions of .NET without look-around and back-references; put them in single quotes, e.g. '^实验 \\d+-\\d+'.",
        "模式“{0}”无法使用：{1}。",
        "模式是 .NET 正则表达式，不支持环视和反向引用；请写在单引号中，例如 '^实验 \\d+-\\d+'。");

    /// <summary>{0}: what was looked for. At the rule in book.yaml.</summary>
    public static readonly DiagnosticRule UnusedBoxRule = new("BLK002", Severity.Warning,
        "No block of the book fits this rule for boxes: {0}.",
        "Compare it with the text, character by character; 'kind' says whether headings (the default), quotations or paragraphs are looked at. A chapter's own heading makes no box.",
        "书中没有任何内容符合这条方框规则：{0}。",
        "请与正文逐字核对；kind 说明检查标题（默认）、引用还是段落。章标题本身不会成为方框。");

    /// <summary>At the cell.</summary>
    public static readonly DiagnosticRule NothingAbove = new("BLK003", Severity.Warning,
        "'^^' merges a cell with the one above, but there is none above it that is as wide.",
        "Put '^^' below a cell of the same columns, in the head or in the body; write '\\^^' for the signs themselves.",
        "“^^”表示与上方单元格合并，但上方没有同宽的单元格。",
        "请把“^^”写在占用相同列的单元格下方（同在表头或同在表身）；若要这两个符号本身，请写“\\^^”。");

    /// <summary>{0}: the value; {1}: the nearest that is known; {2}: all of them. At the block.</summary>
    public static readonly DiagnosticRule BadFloat = new("BLK010", Severity.Warning,
        "'float={0}' names no place where a float could stand; did you mean '{1}'?",
        "Known are {2}. Until then the block stands as the book's 'page: floats' says.",
        "“float={0}”不是浮动的位置，是否想写“{1}”？",
        "可用的值：{2}。改正之前按全书的 page: floats 处理。");

    /// <summary>{0}: the value. At the block.</summary>
    public static readonly DiagnosticRule CannotFloat = new("BLK011", Severity.Warning,
        "'float={0}' has no effect here: this block stays where it is.",
        "Figures, tables, listings and boxes float that stand in the text of a chapter by themselves, not within lists, quotations, notes, cells or boxes. For several of them together, put ':::' lines about them and the attribute on the first.",
        "“float={0}”在此处无效，该内容仍排在原处。",
        "只有章节正文中独立的图、表、代码和方框可以浮动，列表、引用、注释、单元格和方框之内的不能。若要几项一起浮动，请用 ::: 围起来，并把属性写在开头的 ::: 行上。");

    /// <summary>At the block.</summary>
    public static readonly DiagnosticRule FloatTooTall = new("BLK012", Severity.Information,
        "This is too tall to float: it stands where it is written and goes on over pages.",
        "Make it smaller (width=60%), part it, or take the attribute 'float' away.",
        "这项内容太高，无法浮动，仍排在原处并跨页。",
        "请缩小（width=60%）或拆开，或去掉 float 属性。");

    /// <summary>{0}: pages. At the block.</summary>
    public static readonly DiagnosticRule FarFloat = new("BLK013", Severity.Information,
        "This stands more than {0} pages behind its place in the text: the pages before had no room for it.",
        "Write it earlier, make it or its neighbours smaller, or let it stand on a page of its own ({{float=page}}) or where it is written ({{float=none}}).",
        "这项内容排在正文位置之后 {0} 页以上：前面各页放不下。",
        "请把它写得更靠前，缩小它或相邻的图表，或让它独占一页（{{float=page}}）、排在原处（{{float=none}}）。");

    /// <summary>At the block.</summary>
    public static readonly DiagnosticRule LandscapeIgnored = new("BLK014", Severity.Warning,
        "'.landscape' has no effect here: this block stands upright in the text.",
        "Tables, figures and pictures lie on their side that stand in the text of a chapter by themselves, in every language that has them.",
        "“.landscape”在此处无效，该内容仍在正文中直排。",
        "只有章节正文中独立的表格、图和图片可以横置，且各语言的对应内容都要标明。");

    /// <summary>At the inner table.</summary>
    public static readonly DiagnosticRule TableInTable = new("BLK040", Severity.Warning,
        "A table within a cell cannot be set; its rows are kept as lines of the cell.",
        "Let cells go over several columns or rows ('||', '^^', or a grid without rules between), or set the inner table behind the outer one.",
        "表格单元格中不能再放表格；内层表格的各行作为单元格中的文字行保留。",
        "请改用跨列、跨行的单元格（“||”“^^”，或在网格表中省去横线），或把内层表格放到外层表格之后。");

    /// <summary>At the line.</summary>
    public static readonly DiagnosticRule MisalignedRow = new("BLK041", Severity.Warning,
        "The bars of this line stand under no corners of the table's rules; its words may be in another cell than is meant.",
        "Put each '|' below a '+': ideographs are two columns wide, as a monospaced font shows them.",
        "这一行的竖线没有对齐表格横线上的“+”，文字可能落入别的单元格。",
        "请让每个“|”对准上方的“+”：汉字占两列，与等宽字体的显示一致。");

    /// <summary>{0}: the path; {1}: dots per inch; {2} and {3}: the pixels that would do. At the picture in book.yaml.</summary>
    public static readonly DiagnosticRule CoverCoarse = new("BLK030", Severity.Warning,
        "The picture of the cover, '{0}', is printed at {1} dpi, what is cut off and the bleed counted; below 150 its pixels show on paper.",
        "Use one of {2} by {3} pixels or more, or an SVG.",
        "封面图片“{0}”连同出血和裁去的部分印出时只有 {1} dpi；低于 150 dpi 纸上会看出像素。",
        "请换用 {2}×{3} 像素以上的图片，或使用 SVG。");

    /// <summary>At the picture in book.yaml.</summary>
    public static readonly DiagnosticRule CoverTitleFaint = new("BLK031", Severity.Warning,
        "The title on the cover has too little contrast with what lies under it: less than 4.5:1 (WCAG 2.2, 1.4.3).",
        "Change 'color' or 'background' under 'cover', or raise 'opacity'; leave 'color' out, and one that can be read is chosen.",
        "封面书名与其下方颜色的对比度不足 4.5:1（WCAG 2.2，1.4.3）。",
        "请修改 cover 中的 color 或 background，或提高 opacity；不写 color 时会自动选择看得清的颜色。");

    /// <summary>At the note.</summary>
    public static readonly DiagnosticRule NoRoomAtSide = new("BLK020", Severity.Warning,
        "The margin of the page has no room left for this side note: it stands at the foot instead.",
        "Shorten it or its neighbours, move it to another paragraph, or make 'page: margin-column' wider.",
        "页边已无余地容纳这条边注，只得改排在页脚。",
        "请缩短这条或相邻的边注，或移到别的段落，或加宽 page: margin-column。");

    /// <summary>{0}: characters that a line keeps; {1}: the least. At the setting.</summary>
    public static readonly DiagnosticRule WideMarginColumn = new("BLK021", Severity.Warning,
        "The column for side notes leaves lines of {0} characters, which is less than {1}.",
        "Make 'margin-column' narrower or the page larger ('size'), or set smaller 'margins'.",
        "边注栏过宽，正文每行只剩 {0} 字，少于 {1} 字。",
        "请减小 margin-column，或选用更大的版面（size），或减小 margins。");

    /// <summary>At the setting.</summary>
    public static readonly DiagnosticRule NoMarginColumn = new("BLK022", Severity.Warning,
        "Notes are to stand at the side, but pages have no column for them: in print they stay at the foot.",
        "Add its width, e.g. 'margin-column: 35mm', or remove 'notes: side'.",
        "注释设为边注，但版面没有边注栏：印刷版中仍排在页脚。",
        "请写明栏宽，例如 margin-column: 35mm，或删去 notes: side。");

    private static DiagnosticRule[] Blocks => [BadBoxPattern, UnusedBoxRule, NothingAbove, TableInTable, MisalignedRow, CoverCoarse, CoverTitleFaint, NoRoomAtSide, WideMarginColumn, NoMarginColumn, BadFloat, CannotFloat, FloatTooTall, FarFloat, LandscapeIgnored];
}
