namespace Publisher.Model.Diagnostics;

/// <summary>The manuscript's text files and the Markdown in them.</summary>
public static partial class DiagnosticCatalog
{
    public static readonly DiagnosticRule NothingToRead = new("MAN001", Severity.Error,
        "There is no Markdown file in this folder.",
        "Write a file whose name ends in .md, or name the folder that holds the manuscript.",
        "这个文件夹里没有 Markdown 文件。",
        "请写一个以 .md 结尾的文件，或指定书稿所在的文件夹。");

    public static readonly DiagnosticRule UnreadableFile = new("MAN002", Severity.Error,
        "'{0}' cannot be read: {1}.",
        "Check that it is a file, that you may read it, and that it is not larger than the limit.",
        "无法读取“{0}”：{1}。",
        "请确认它是文件、有读取权限，并且没有超过大小限制。");

    public static readonly DiagnosticRule InvalidUtf8 = new("MAN003", Severity.Error,
        "The bytes here (byte {0} of the file) are not UTF-8; {1} such places in the file.",
        "Save the file as UTF-8; the bytes are replaced by U+FFFD until then.",
        "此处（文件第 {0} 字节）不是 UTF-8；全文共 {1} 处。",
        "请把文件存为 UTF-8；在此之前这些字节以 U+FFFD 代替。");

    public static readonly DiagnosticRule NulCharacter = new("MAN004", Severity.Warning,
        "NUL character (byte {0} of the file); {1} in the file.",
        "Delete it; it is replaced by U+FFFD until then (CommonMark 2.3).",
        "NUL 字符（文件第 {0} 字节）；全文共 {1} 个。",
        "请删除；在此之前以 U+FFFD 代替（CommonMark 2.3）。");

    public static readonly DiagnosticRule Utf16File = new("MAN005", Severity.Warning,
        "The file is UTF-16.",
        "It was read all the same; save it as UTF-8 so that every tool can.",
        "该文件是 UTF-16 编码。",
        "仍已读入；请存为 UTF-8，以便各种工具都能使用。");

    public static readonly DiagnosticRule TooIntricate = new("MAN006", Severity.Error,
        "Quotes, lists or emphasis in this file are nested deeper than any reader follows.",
        "Look for runs of '>', '*' or '['; the file is kept as plain paragraphs until then.",
        "该文件的引用、列表或强调嵌套过深。",
        "请查找成串的“>”“*”“[”；在此之前该文件按纯文本段落处理。");

    public static readonly DiagnosticRule RawHtml = new("MAN007", Severity.Warning,
        "HTML <{0}> cannot be set in print ({1} in the book, the first is here).",
        "Write it in Markdown, or as a span [text]{{.class}} or a div ':::' with a class.",
        "HTML <{0}> 无法排入版面（全书 {1} 处，这里是第一处）。",
        "请改用 Markdown，或使用 [文字]{{.class}} 或带类名的“:::”块。");

    public static readonly DiagnosticRule UndefinedFootnote = new("MAN008", Severity.Error,
        "There is no text for the footnote [^{0}].",
        "Add '[^{0}]: text' to this file, or write '\\[^{0}]' if no footnote is meant.",
        "脚注 [^{0}] 没有正文。",
        "请在本文件中加上“[^{0}]: 正文”；若不是脚注，请写成“\\[^{0}]”。");

    public static readonly DiagnosticRule UnusedFootnote = new("MAN009", Severity.Warning,
        "Nothing refers to the footnote [^{0}].",
        "Put [^{0}] where it belongs, or delete its text.",
        "没有任何地方引用脚注 [^{0}]。",
        "请在相应位置写上 [^{0}]，或删去这条脚注。");

    public static readonly DiagnosticRule DuplicateFootnote = new("MAN010", Severity.Error,
        "The footnote [^{0}] is defined a second time; the first text is used.",
        "Give one of them another label.",
        "脚注 [^{0}] 重复定义；采用第一处。",
        "请给其中一条换一个标签。");

    public static readonly DiagnosticRule NestedFootnote = new("MAN011", Severity.Warning,
        "A footnote cannot stand within a footnote: the mark [^{0}] is left out.",
        "Move its text into the outer note.",
        "脚注之内不能再有脚注：已略去标记 [^{0}]。",
        "请把内容并入外层脚注。");

    public static readonly DiagnosticRule MissingTarget = new("MAN012", Severity.Warning,
        "The link leads nowhere: there is no '{0}' in the book.",
        "The nearest is '{1}'. The words are kept without the link.",
        "链接没有目标：书中没有“{0}”。",
        "最接近的是“{1}”。文字保留，链接略去。");

    public static readonly DiagnosticRule LinkedFileNotInBook = new("MAN013", Severity.Warning,
        "The link leads to '{0}', which is no chapter of the book.",
        "Link to a chapter or to a web address. The words are kept without the link.",
        "链接指向“{0}”，它不是本书的章节。",
        "请链接到章节或网址。文字保留，链接略去。");

    public static readonly DiagnosticRule UnsafeLink = new("MAN014", Severity.Error,
        "Links of the kind '{0}:' are not put into a book.",
        "Use https:, http:, mailto:, tel: or a place in the book. The words are kept without the link.",
        "书中不使用“{0}:”这类链接。",
        "请使用 https:、http:、mailto:、tel: 或书内位置。文字保留，链接略去。");

    public static readonly DiagnosticRule DuplicateId = new("MAN015", Severity.Error,
        "The id '{0}' is already taken ({1}); this one becomes '{2}'.",
        "Ids must be unique in the book: choose another.",
        "标识“{0}”已被占用（{1}）；此处改为“{2}”。",
        "标识在全书中必须唯一：请另取一个。");

    public static readonly DiagnosticRule BadLanguageAttribute = new("MAN016", Severity.Error,
        "'{0}' is not a BCP 47 language tag.",
        "Write zh-Hans, zh-Hant, en, ja, ko...",
        "“{0}”不是 BCP 47 语言标记。",
        "请写成 zh-Hans、zh-Hant、en、ja、ko 等。");

    public static readonly DiagnosticRule SkippedHeadingLevel = new("MAN017", Severity.Warning,
        "The heading's level jumps from {0} to {1}.",
        "Use level {2} here: readers who navigate by headings lose their way (PDF/UA-1, 7.4.2).",
        "标题级别从 {0} 跳到了 {1}。",
        "此处请用第 {2} 级：依靠标题导航的读者会迷路（PDF/UA-1，7.4.2）。");

    public static readonly DiagnosticRule UnusedFrontMatter = new("MAN018", Severity.Information,
        "The front matter key '{0}' is not used.",
        "Used are: title, lang, kind. Everything else belongs into book.yaml.",
        "文件头的键“{0}”没有用到。",
        "可用：title、lang、kind。其余请写入 book.yaml。");

    public static readonly DiagnosticRule EmptyChapter = new("MAN019", Severity.Warning,
        "'{0}' has no content.",
        "Write something, or take it out of the list of chapters.",
        "“{0}”没有内容。",
        "请写入内容，或把它移出章节列表。");

    public static readonly DiagnosticRule UnknownAlert = new("MAN020", Severity.Warning,
        "'{0}' is no kind of note; it is set as a note.",
        "Kinds are: note, tip, important, warning, caution.",
        "没有“{0}”这种提示框；按 note 处理。",
        "可用：note、tip、important、warning、caution。");

    public static readonly DiagnosticRule TargetInOtherLanguage = new("MAN021", Severity.Warning,
        "The link leads to '{0}', which exists in {1} only.",
        "Add the missing translation; editions without that language show the words without the link.",
        "链接指向“{0}”，而它只有 {1} 版本。",
        "请补上译文；不含该语言的版本只保留文字。");

    public static readonly DiagnosticRule FileLeftOut = new("MAN022", Severity.Information,
        "'{0}' is not taken into the book.",
        "Name it under 'chapters' in book.yaml if it belongs there.",
        "“{0}”没有收入本书。",
        "如果它属于本书，请写进 book.yaml 的 chapters。");

    public static readonly DiagnosticRule ControlCharacter = new("MAN023", Severity.Warning,
        "Control character (byte {0} of the file); {1} in the file.",
        "Delete it; it is replaced by U+FFFD until then, because no book format can hold it.",
        "控制字符（文件第 {0} 字节）；全文共 {1} 个。",
        "请删除；在此之前以 U+FFFD 代替，因为任何书籍格式都不能含有它。");

    /// <summary>{0}: the mark; {1}: the language; {2}: the mark expected; {3}: how often.</summary>
    public static readonly DiagnosticRule ForeignMark = new("MAN030", Severity.Information,
        "{0} in {1} text, where {2} is usual; {3} in this chapter.",
        "Write {2}, or set 'typography: {{ {1}: {{ quotes: any }} }}' in book.yaml if it is meant.",
        "{1} 文本中的 {0} 通常写作 {2}；本章共 {3} 处。",
        "请改为 {2}；如属有意，请在 book.yaml 中设置 typography: {{ {1}: {{ quotes: any }} }}。");

    /// <summary>{0}: number of readings; {1}: the base; {2}: its number of characters.</summary>
    public static readonly DiagnosticRule RubyDoesNotFit = new("MAN024", Severity.Warning,
        "{0} readings stand over '{1}', which has {2} characters.",
        "Give one reading for all of it, or one for each character with '|' between them; until then they are set as one.",
        "“{1}”有 {2} 个字，却有 {0} 个注音。",
        "请为整体写一个注音，或用“|”为每个字各写一个；在此之前合为一个排印。");

    private static DiagnosticRule[] Manuscript =>
    [
        NothingToRead, UnreadableFile, InvalidUtf8, NulCharacter, Utf16File, TooIntricate, RawHtml, UndefinedFootnote,
        UnusedFootnote, DuplicateFootnote, NestedFootnote, MissingTarget, LinkedFileNotInBook, UnsafeLink, DuplicateId,
        BadLanguageAttribute, SkippedHeadingLevel, UnusedFrontMatter, EmptyChapter, UnknownAlert,
        TargetInOtherLanguage, FileLeftOut, ControlCharacter, RubyDoesNotFit, ForeignMark,
    ];
}
