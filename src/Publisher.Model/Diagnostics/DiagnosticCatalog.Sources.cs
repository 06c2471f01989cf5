namespace Publisher.Model.Diagnostics;

/// <summary>Sources of mdBook, GitBook, Obsidian and their kin: included texts, variables, links by name, tables of chapters.</summary>
public static partial class DiagnosticCatalog
{
    /// <summary>{0}: the path; {1}: why.</summary>
    public static readonly DiagnosticRule IncludeMissing = new("SRC001", Severity.Error,
        "'{0}' cannot be included: {1}.",
        "Correct the path; it is read from the folder of the file that includes. The directive stays as it is typed.",
        "无法引入“{0}”：{1}。",
        "请更正路径；路径从引入它的文件所在的文件夹算起。该指令照原样保留。");

    /// <summary>{0}: the files, from the first to itself.</summary>
    public static readonly DiagnosticRule IncludeCycle = new("SRC002", Severity.Error,
        "A text would contain itself: {0}.",
        "Take one of these out, or link to it instead.",
        "文本会包含它自己：{0}。",
        "请去掉其中一处，或改为链接。");

    /// <summary>{0}: the path.</summary>
    public static readonly DiagnosticRule IncludeTooMuch = new("SRC003", Severity.Error,
        "'{0}' is not included: texts within texts are too many here, or too long.",
        "Include less, or fewer levels of files.",
        "没有引入“{0}”：层层引入的文本过深或过长。",
        "请减少引入的内容或层数。");

    /// <summary>{0}: what was asked for; {1}: the file; {2}: the nearest.</summary>
    public static readonly DiagnosticRule IncludePartMissing = new("SRC004", Severity.Error,
        "'{1}' has no part '{0}'.",
        "The nearest is '{2}'. Parts are lines (2:10), or stand between ANCHOR: name and ANCHOR_END: name.",
        "“{1}”中没有“{0}”这一部分。",
        "最接近的是“{2}”。可写行号（2:10），或 ANCHOR: 名称与 ANCHOR_END: 名称之间的部分。");

    /// <summary>{0}: the name; {1}: the nearest.</summary>
    public static readonly DiagnosticRule UnknownVariable = new("SRC005", Severity.Warning,
        "There is no variable '{0}'; the text stays as it is typed.",
        "The nearest is '{1}'. Variables are given under 'variables' in book.yaml; write '\\{{{{' where none is meant.",
        "没有变量“{0}”；文字照原样保留。",
        "最接近的是“{1}”。变量写在 book.yaml 的 variables 中；若不是变量，请写“\\{{{{”。");

    /// <summary>{0}: the name; {1}: the nearest.</summary>
    public static readonly DiagnosticRule NoteMissing = new("SRC006", Severity.Warning,
        "No file of the book is called '{0}'; the words stay, without a link.",
        "The nearest is '{1}'.",
        "书中没有名为“{0}”的文件；只保留文字，不作链接。",
        "最接近的是“{1}”。");

    /// <summary>{0}: the heading or block; {1}: the file; {2}: the nearest heading.</summary>
    public static readonly DiagnosticRule SectionMissing = new("SRC007", Severity.Warning,
        "'{1}' has no heading or block '{0}' to show here.",
        "The nearest heading is '{2}'.",
        "“{1}”中没有可在此显示的标题或段落“{0}”。",
        "最接近的标题是“{2}”。");

    /// <summary>{0}: the tag.</summary>
    public static readonly DiagnosticRule ForeignTag = new("SRC008", Severity.Warning,
        "'{0}' is an instruction to another program; it is kept as text.",
        "Write what it stands for in Markdown. In code, and behind a backslash, it is no fault.",
        "“{0}”是写给其他程序的指令；按普通文字保留。",
        "请用 Markdown 写出它所表示的内容。放在代码中或前面加反斜杠则不算问题。");

    /// <summary>{0}: the tag.</summary>
    public static readonly DiagnosticRule UnmatchedTag = new("SRC009", Severity.Warning,
        "'{0}' has no counterpart.",
        "Write both the beginning and the end.",
        "“{0}”没有与之配对的标记。",
        "请把开始和结束都写上。");

    public static readonly DiagnosticRule OpenComment = new("SRC010", Severity.Warning,
        "This comment is never closed; what follows is kept as text.",
        "Write '%%' at its end.",
        "注释没有结束；其后内容按正文保留。",
        "请在结尾处写上“%%”。");

    /// <summary>{0}: the title.</summary>
    public static readonly DiagnosticRule EntryWithoutFile = new("SRC011", Severity.Information,
        "'{0}' in the table of chapters has no file of its own; it is left out.",
        "Write [title](file.md) when there is something to read.",
        "目录中的“{0}”没有对应的文件，已略去。",
        "有内容可读时，请写成 [标题](文件.md)。");

    /// <summary>{0}: the path.</summary>
    public static readonly DiagnosticRule NoTableOfChapters = new("SRC012", Severity.Warning,
        "'{0}' is no table of chapters.",
        "It must be a file with a list of links to the chapters' files: - [Title](file.md).",
        "“{0}”不是章节目录。",
        "它应是一个列出各章文件链接的文件：- [标题](文件.md)。");

    /// <summary>{0}: the file.</summary>
    public static readonly DiagnosticRule AssembledFile = new("SRC013", Severity.Error,
        "'{0}' cannot be rewritten: its text is put together (included files, variables, wikilinks), and would be written out as it is read.",
        "Rewrite the file by hand.",
        "无法改写“{0}”：它的文本是拼合而成的（引入的文件、变量、双链等），改写会把拼合的结果写进去。",
        "请手工修改该文件。");

    /// <summary>{0}: the tag.</summary>
    public static readonly DiagnosticRule Component = new("SRC014", Severity.Warning,
        "{0} is a component of a web site: what stands within it is kept, the component itself is left out.",
        "Write what it shows in Markdown, if the book needs it.",
        "{0} 是网站组件：保留其中的内容，略去组件本身。",
        "如果书中需要，请用 Markdown 写出它所显示的内容。");

    /// <summary>{0}: the line.</summary>
    public static readonly DiagnosticRule ProgramLine = new("SRC015", Severity.Information,
        "'{0}' is a line for programs (MDX); it is left out.",
        "Books need it not; put it in code if readers are to see it.",
        "“{0}”是写给程序的行（MDX），已略去。",
        "书中不需要这一行；若要让读者看到，请放入代码块。");

    /// <summary>{0}: the file.</summary>
    public static readonly DiagnosticRule UnreadNavigation = new("SRC016", Severity.Information,
        "The order of chapters in '{0}' is made by a program and cannot be read; chapters come by their positions and names.",
        "List the files under 'chapters' in book.yaml, in their order.",
        "“{0}”中的章节顺序由程序生成，无法读取；各章按位置与文件名排列。",
        "请在 book.yaml 的 chapters 中按顺序列出文件。");

    /// <summary>{0}: the line.</summary>
    public static readonly DiagnosticRule Abbreviation = new("SRC017", Severity.Information,
        "'{0}' explains an abbreviation to those who point at it; it is left out.",
        "Explain it in the text, where readers first meet it.",
        "“{0}”是供指针停留时显示的缩写说明，已略去。",
        "请在正文中首次出现该缩写处加以说明。");

    private static DiagnosticRule[] Sources =>
    [
        IncludeMissing, IncludeCycle, IncludeTooMuch, IncludePartMissing, UnknownVariable, NoteMissing, SectionMissing, ForeignTag,
        UnmatchedTag, OpenComment, EntryWithoutFile, NoTableOfChapters, AssembledFile, Component, ProgramLine, UnreadNavigation, Abbreviation,
    ];
}
