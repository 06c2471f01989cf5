namespace Publisher.Model.Diagnostics;

public static partial class DiagnosticCatalog
{
    public static readonly DiagnosticRule RawHtmlDropped = new("WEB001", Severity.Warning,
        "raw HTML was left out of the e-book and the web edition: {0}",
        "Close every tag, and use only text-level and simple block elements without scripts or styles.",
        "原始 HTML 未写入电子书和网页版：{0}",
        "请闭合所有标签，只用文字级元素和简单的块级元素，不要带脚本或样式。");

    public static readonly DiagnosticRule PictureNotInBook = new("WEB002", Severity.Error,
        "the picture '{0}' is not in the book",
        "Check the path; its description stands in its place.",
        "书中没有图片“{0}”",
        "请检查路径；暂以替代文字代替。");

    public static readonly DiagnosticRule SvgCleaned = new("WEB003", Severity.Warning,
        "the SVG picture '{0}' held what an e-book must not carry, and lost it: {1}",
        "Export the drawing as plain SVG, with pictures embedded and no scripts.",
        "SVG 图片“{0}”中有电子书不允许的内容，已去除：{1}",
        "请导出为普通 SVG，嵌入所用图片，不含脚本。");

    public static readonly DiagnosticRule SvgBroken = new("WEB004", Severity.Error,
        "the SVG picture '{0}' cannot be read: {1}",
        "Open it in a drawing program and save it again; its description stands in its place.",
        "SVG 图片“{0}”无法读取：{1}",
        "请用绘图软件打开后重新保存；暂以替代文字代替。");

    public static readonly DiagnosticRule LinkLeavesEdition = new("WEB005", Severity.Warning,
        "the link leads to '{0}', which this edition does not contain; it became plain text",
        "Mark the link for the languages that have its target, or give every language the target.",
        "链接指向“{0}”，而本版没有这一处；已改为普通文字",
        "请只在含有目标的语言中使用该链接，或为各语言补上目标。");

    public static readonly DiagnosticRule RepeatedId = new("WEB006", Severity.Warning,
        "the id '{0}' is used twice; the second became '{1}'",
        "Give each place an id of its own: links lead to the first.",
        "标识“{0}”出现两次；第二处改为“{1}”",
        "请给每一处单独的标识：链接只会到达第一处。");

    public static readonly DiagnosticRule LinkSchemeRefused = new("WEB007", Severity.Warning,
        "the link target '{0}' is not a web, mail or telephone address; the link became plain text",
        "Use http, https, mailto, tel or ftp.",
        "链接目标“{0}”不是网页、邮件或电话地址；已改为普通文字",
        "请使用 http、https、mailto、tel 或 ftp。");

    public static readonly DiagnosticRule HeadingLevelSkipped = new("WEB008", Severity.Information,
        "a heading of level {0} follows one of level {1}; it was raised to level {2} in the e-book and the web edition",
        "Use the next level: readers who listen find their way by levels.",
        "{1} 级标题之后直接出现 {0} 级标题；电子书和网页版中提升为 {2} 级",
        "请逐级使用标题：听书的读者靠级别辨认结构。");

    public static readonly DiagnosticRule FontNotEmbedded = new("WEB009", Severity.Warning,
        "the font '{0}' could not be embedded in the e-book: {1}",
        "The reading system's own font serves instead; replace the font file if that matters.",
        "字体“{0}”无法嵌入电子书：{1}",
        "将使用阅读器自带字体；如有必要请更换字体文件。");

    public static readonly DiagnosticRule BookWithoutTitle = new("WEB010", Severity.Warning,
        "the book has no title; '{0}' serves as one",
        "Give it one in book.yaml: title.",
        "本书没有书名；暂用“{0}”",
        "请在 book.yaml 中填写 title。");

    /// <summary>{0}: the <see cref="Phrase"/> that says what is in the way.</summary>
    public static readonly DiagnosticRule AccessibilityBarrier = new("WEB011", Severity.Information,
        "{0}; so the e-book does not claim to be accessible (WCAG 2.2, AA)",
        "Mend it where you can: stores and libraries ask for the claim, and in the European Union the law does.",
        "{0}；因此电子书不声明符合无障碍标准（WCAG 2.2 AA）",
        "请尽量改正：书店和图书馆要求这项声明，在欧盟则是法律要求。");

    /// <summary>{0}: the picture, {1}: its megabytes, {2}: its millions of pixels.</summary>
    public static readonly DiagnosticRule PictureTooLargeForStores = new("WEB012", Severity.Warning,
        "the picture '{0}' ({1} MB, {2} million pixels) is larger than e-book stores take: 5 MB, 5.6 million pixels",
        "Save it smaller: 2000 pixels on the longer side are enough for every screen.",
        "图片“{0}”（{1} MB，{2} 百万像素）超过电子书店的上限：5 MB、5.6 百万像素",
        "请缩小后保存：长边 2000 像素足够任何屏幕使用。");

    /// <summary>{0}: the picture, {1}: its format, {2}: the store.</summary>
    public static readonly DiagnosticRule PictureUnknownToStore = new("WEB013", Severity.Warning,
        "the picture '{0}' is {1}, which {2} does not show",
        "Save it as JPEG or PNG.",
        "图片“{0}”是 {1} 格式，{2} 无法显示",
        "请另存为 JPEG 或 PNG。");

    /// <summary>{0}: the picture, {1}: the language that describes it, {2}: one that does not.</summary>
    public static readonly DiagnosticRule DescriptionInOtherLanguage = new("WEB014", Severity.Information,
        "the picture '{0}' is described in {1} only, and so to readers of {2}",
        "Describe it in each language: ![中文 | English](picture.png), or in the file of each language.",
        "图片“{0}”只有 {1} 的说明，{2} 读者听到的也是它",
        "请用各语言分别说明：![中文 | English](picture.png)，或写在各语言自己的文件中。");

    private static DiagnosticRule[] Web =>
    [
        RawHtmlDropped, PictureNotInBook, SvgCleaned, SvgBroken, LinkLeavesEdition, RepeatedId, LinkSchemeRefused,
        HeadingLevelSkipped, FontNotEmbedded, BookWithoutTitle, AccessibilityBarrier, PictureTooLargeForStores, PictureUnknownToStore,
        DescriptionInOtherLanguage,
    ];
}
