namespace Publisher.Model.Diagnostics;

public static partial class DiagnosticCatalog
{
    // IMP001-IMP019: archives that cannot or must not be read.

    /// <summary>{0}: what it is instead.</summary>
    public static readonly DiagnosticRule NotAnArchive = new("IMP001", Severity.Error,
        "this is no EPUB file: {0}",
        "An EPUB is a ZIP archive; give the path of a file that ends in .epub.",
        "这不是 EPUB 文件：{0}",
        "EPUB 是 ZIP 压缩包；请给出以 .epub 结尾的文件。");

    public static readonly DiagnosticRule ArchiveCutShort = new("IMP002", Severity.Error,
        "the archive is cut short or damaged: its list of files cannot be read",
        "Copy or download it again.",
        "压缩包不完整或已损坏：无法读取其文件目录",
        "请重新复制或下载。");

    public static readonly DiagnosticRule TooManyEntries = new("IMP003", Severity.Error,
        "the archive holds {0} files; more than {1} are refused",
        "No book needs that many; the file was made to exhaust the reader.",
        "压缩包中有 {0} 个文件；超过 {1} 个即拒绝读取",
        "没有书需要这么多文件；此文件可能意在耗尽内存。");

    public static readonly DiagnosticRule ExpandsTooFar = new("IMP004", Severity.Error,
        "'{0}' expands to {1} times its size; more than {2} times is refused",
        "Text and pictures do not shrink that far; the file was made to fill the disk.",
        "“{0}”解压后是原来的 {1} 倍；超过 {2} 倍即拒绝读取",
        "文字和图片不会压缩到这个程度；此文件可能意在占满磁盘。");

    public static readonly DiagnosticRule ArchiveTooLarge = new("IMP005", Severity.Error,
        "'{0}' takes {1} MB when unpacked; more than {2} MB is refused",
        "Take out what the book does not need, such as films.",
        "“{0}”解压后有 {1} MB；超过 {2} MB 即拒绝读取",
        "请去掉书中不需要的内容，例如影片。");

    public static readonly DiagnosticRule EntryEscapes = new("IMP006", Severity.Error,
        "the archive holds a file whose path leads outside of it: '{0}'",
        "Such paths overwrite other files; get the book from its publisher.",
        "压缩包中有路径指向外部的文件：“{0}”",
        "这种路径会覆盖其他文件；请从出版方获取此书。");

    public static readonly DiagnosticRule EntryIsLink = new("IMP007", Severity.Error,
        "'{0}' is a symbolic link, not a file",
        "An EPUB holds only files (EPUB 3.3, 4.2); pack it again with the file itself.",
        "“{0}”是符号链接，不是文件",
        "EPUB 中只能有普通文件（EPUB 3.3, 4.2）；请放入文件本身后重新打包。");

    public static readonly DiagnosticRule EntriesCollide = new("IMP008", Severity.Error,
        "'{0}' and '{1}' have the same name on systems that take upper and lower case for the same",
        "Give the files different names (EPUB 3.3, 4.2.2).",
        "在不区分大小写的系统上，“{0}”和“{1}”同名",
        "请为文件取不同的名称（EPUB 3.3, 4.2.2）。");

    /// <summary>{0}: the entry; {1}: how.</summary>
    public static readonly DiagnosticRule EntryEncrypted = new("IMP009", Severity.Error,
        "'{0}' is encrypted ({1}); protected books cannot be read",
        "Get a copy without protection from the publisher. Obfuscated fonts are no obstacle.",
        "“{0}”已加密（{1}）；无法读取受保护的书",
        "请向出版方索取不加保护的版本。仅混淆字体的书可以读取。");

    /// <summary>{0}: the entry; {1}: why.</summary>
    public static readonly DiagnosticRule EntryDamaged = new("IMP010", Severity.Error,
        "'{0}' cannot be unpacked: {1}",
        "Copy or download the book again.",
        "“{0}”无法解压：{1}",
        "请重新复制或下载此书。");

    public static readonly DiagnosticRule ContainerMissing = new("IMP011", Severity.Error,
        "the archive has no META-INF/container.xml that names a package document",
        "It may be another kind of archive, or the folder of the book was packed instead of what is in it.",
        "压缩包中没有指明包文件的 META-INF/container.xml",
        "可能是其他类型的压缩包，或者打包时多套了一层文件夹。");

    public static readonly DiagnosticRule PackageMissing = new("IMP012", Severity.Error,
        "the package document '{0}', which META-INF/container.xml names, is not in the archive",
        "Correct full-path in META-INF/container.xml; mind upper and lower case.",
        "META-INF/container.xml 指明的包文件“{0}”不在压缩包中",
        "请更正 META-INF/container.xml 中的 full-path；注意大小写。");

    public static readonly DiagnosticRule XmlBroken = new("IMP013", Severity.Error,
        "this file is not well-formed XML: {0}",
        "Correct it at this place; nothing else can be found without it.",
        "此文件不是良构的 XML：{0}",
        "请在此处更正；没有它就无法找到其他内容。");

    /// <summary>{0}: the name of the entity.</summary>
    public static readonly DiagnosticRule EntityRefused = new("IMP014", Severity.Error,
        "the document type declares the entity '{0}' from a file or from other entities, which is refused",
        "Write out what the entity stands for; names of HTML such as &nbsp; need no declaration.",
        "文档类型声明中的实体“{0}”取自文件或其他实体，拒绝读取",
        "请直接写出实体代表的内容；&nbsp; 等 HTML 实体无须声明。");

    public static readonly DiagnosticRule MarkupTooDeep = new("IMP015", Severity.Error,
        "elements are nested more than {0} deep",
        "No text needs that; the file may have been made to exhaust the reader.",
        "元素嵌套超过 {0} 层",
        "没有文字需要这样嵌套；此文件可能意在耗尽内存。");

    public static readonly DiagnosticRule NothingInSpine = new("IMP016", Severity.Error,
        "the reading order of the book names no document that can be read",
        "List the XHTML files of the book in the spine of the package document.",
        "书的阅读顺序中没有可读的文档",
        "请在包文件的 spine 中列出书的 XHTML 文件。");

    // IMP020-IMP039: faults of books that can be read all the same.

    /// <summary>{0}: what is wrong with it.</summary>
    public static readonly DiagnosticRule MimetypeWrong = new("IMP020", Severity.Warning,
        "the file 'mimetype' {0}",
        "It comes first, uncompressed, and says application/epub+zip and nothing else (EPUB 3.3, 4.2.3).",
        "“mimetype”文件{0}",
        "它应是第一个文件，不压缩，内容只有 application/epub+zip（EPUB 3.3, 4.2.3）。");

    public static readonly DiagnosticRule ManifestItemMissing = new("IMP021", Severity.Warning,
        "the manifest lists '{0}', which is not in the archive",
        "Add the file, or take the item out of the manifest; mind upper and lower case.",
        "清单列出的“{0}”不在压缩包中",
        "请补上文件，或从清单中删去该项；注意大小写。");

    public static readonly DiagnosticRule FileNotInManifest = new("IMP022", Severity.Information,
        "'{0}' is in the archive, but not in the manifest",
        "List it in the manifest, or take it out of the archive.",
        "“{0}”在压缩包中，但清单没有列出",
        "请在清单中列出，或从压缩包中删去。");

    public static readonly DiagnosticRule SpineItemUnknown = new("IMP023", Severity.Warning,
        "the spine names the item '{0}', which is no document of the manifest",
        "Correct idref, or add the item to the manifest.",
        "spine 指向的“{0}”不是清单中的文档",
        "请更正 idref，或在清单中补上该项。");

    public static readonly DiagnosticRule DeadLink = new("IMP024", Severity.Warning,
        "'{0}' is not in the archive",
        "Correct the path, or add the file; paths count from the file that names them.",
        "“{0}”不在压缩包中",
        "请更正路径，或补上文件；路径从引用它的文件算起。");

    public static readonly DiagnosticRule DeadFragment = new("IMP025", Severity.Warning,
        "nothing in '{0}' has the id '{1}'",
        "Correct the link, or give the place that it means this id.",
        "“{0}”中没有标识为“{1}”的元素",
        "请更正链接，或为目标加上该标识。");

    public static readonly DiagnosticRule RepeatedXmlId = new("IMP026", Severity.Warning,
        "the id '{0}' stands a second time in this file",
        "Links lead to the first; give each element an id of its own.",
        "标识“{0}”在此文件中再次出现",
        "链接只会到达第一处；请为每个元素取不同的标识。");

    public static readonly DiagnosticRule PictureWithoutAlt = new("IMP027", Severity.Warning,
        "the picture '{0}' has no alternative text",
        "Describe what it shows in alt; alt=\"\" says that it is only decoration.",
        "图片“{0}”没有替代文字",
        "请在 alt 中描述其内容；alt=\"\" 表示仅作装饰。");

    public static readonly DiagnosticRule LanguageNotStated = new("IMP028", Severity.Warning,
        "no language is stated for {0}",
        "State it in dc:language and on the html element of every document (xml:lang and lang).",
        "没有说明{0}的语言",
        "请在 dc:language 以及每个文档的 html 元素（xml:lang 和 lang）中说明。");

    public static readonly DiagnosticRule RemoteResource = new("IMP029", Severity.Warning,
        "'{0}' is taken from the network",
        "A book should be whole without a connection: put the file into it.",
        "“{0}”取自网络",
        "书应当离线可读：请把文件放入书中。");

    public static readonly DiagnosticRule ScriptInBook = new("IMP030", Severity.Warning,
        "the document runs a script",
        "Many reading systems run none, and a manuscript keeps none.",
        "文档中有脚本",
        "许多阅读器不运行脚本，书稿也不保留脚本。");

    /// <summary>{0}: the element.</summary>
    public static readonly DiagnosticRule MetadataMissing = new("IMP031", Severity.Warning,
        "the package document has no {0}",
        "It must have one (EPUB 3.3, 5.5.3).",
        "包文件缺少 {0}",
        "该项必不可少（EPUB 3.3, 5.5.3）。");

    public static readonly DiagnosticRule IdentifierUnresolved = new("IMP032", Severity.Warning,
        "unique-identifier names '{0}', but no dc:identifier has that id",
        "Give the identifier of the book that id (EPUB 3.3, 5.4).",
        "unique-identifier 指向“{0}”，但没有 dc:identifier 使用该标识",
        "请为书的标识符加上该 id（EPUB 3.3, 5.4）。");

    public static readonly DiagnosticRule MarkupMended = new("IMP033", Severity.Warning,
        "this document is not well-formed XML and was read as HTML: {0}",
        "Close every tag and quote every attribute; other reading systems may show nothing.",
        "此文档不是良构的 XML，已按 HTML 读取：{0}",
        "请闭合所有标签并为属性加引号；其他阅读器可能什么也不显示。");

    public static readonly DiagnosticRule NavigationMissing = new("IMP034", Severity.Warning,
        "the book has no table of contents that can be read",
        "EPUB 3 needs a navigation document, EPUB 2 an NCX.",
        "书中没有可读的目录",
        "EPUB 3 需要导航文档，EPUB 2 需要 NCX。");

    public static readonly DiagnosticRule FontObfuscated = new("IMP035", Severity.Information,
        "the font '{0}' is obfuscated",
        "That is allowed (EPUB 3.3, 4.4); fonts are not imported.",
        "字体“{0}”经过混淆",
        "这是允许的（EPUB 3.3, 4.4）；导入时不取字体。");

    // IMP040-: what becomes of a book that is made into a manuscript.

    public static readonly DiagnosticRule FolderNotEmpty = new("IMP040", Severity.Error,
        "the folder '{0}' is not empty",
        "Name a new folder, or write into this one with --force; files of the same names are then replaced.",
        "文件夹“{0}”不是空的",
        "请指定新的文件夹；若要写入此处，请加 --force，同名文件将被替换。");

    /// <summary>{0}: the element.</summary>
    public static readonly DiagnosticRule ContentLeftOut = new("IMP041", Severity.Warning,
        "'{0}' has no place in a manuscript and was left out",
        "Describe in words what it showed.",
        "书稿无法容纳“{0}”，已略去",
        "请用文字说明其内容。");

    public static readonly DiagnosticRule TableSimplified = new("IMP042", Severity.Warning,
        "a table within a table was made into plain text",
        "Set the inner table apart in the manuscript.",
        "表格中的表格已变为普通文字",
        "请在书稿中把内层表格单独列出。");

    public static readonly DiagnosticRule PictureFormatUnusable = new("IMP043", Severity.Warning,
        "the picture '{0}' was copied, but books are built from PNG, JPEG, WebP and SVG only",
        "Convert it and correct its name in the manuscript.",
        "图片“{0}”已复制，但构建书籍只能使用 PNG、JPEG、WebP 和 SVG",
        "请转换格式并更正书稿中的文件名。");

    public static readonly DiagnosticRule LinkBecameText = new("IMP044", Severity.Warning,
        "the link to '{0}' leads nowhere in the manuscript and became plain text",
        "Set the link anew in the manuscript if it matters.",
        "指向“{0}”的链接在书稿中没有目标，已变为普通文字",
        "如有必要请在书稿中重新设置链接。");

    public static readonly DiagnosticRule FormulaWithoutTex = new("IMP045", Severity.Warning,
        "a formula was rewritten from MathML to TeX",
        "Compare it with the book.",
        "一个公式已由 MathML 改写为 TeX",
        "请与原书核对。");

    private static DiagnosticRule[] Import =>
    [
        NotAnArchive, ArchiveCutShort, TooManyEntries, ExpandsTooFar, ArchiveTooLarge, EntryEscapes, EntryIsLink,
        EntriesCollide, EntryEncrypted, EntryDamaged, ContainerMissing, PackageMissing, XmlBroken, EntityRefused,
        MarkupTooDeep, NothingInSpine, MimetypeWrong, ManifestItemMissing, FileNotInManifest, SpineItemUnknown, DeadLink,
        DeadFragment, RepeatedXmlId, PictureWithoutAlt, LanguageNotStated, RemoteResource, ScriptInBook, MetadataMissing,
        IdentifierUnresolved, MarkupMended, NavigationMissing, FontObfuscated, FolderNotEmpty, ContentLeftOut,
        TableSimplified, PictureFormatUnusable, LinkBecameText, FormulaWithoutTex,
    ];
}
