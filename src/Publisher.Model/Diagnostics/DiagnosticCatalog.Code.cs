namespace Publisher.Model.Diagnostics;

/// <summary>Blocks of code: their languages, what they include, how they are shown.</summary>
public static partial class DiagnosticCatalog
{
    /// <summary>{0}: the language; {1}: the nearest that is known.</summary>
    public static readonly DiagnosticRule UnknownCodeLanguage = new("COD001", Severity.Information,
        "There is no highlighting for code in “{0}”; it is set plain.",
        "Perhaps “{1}” is meant; write “text” for what is to stay plain.",
        "没有“{0}”代码的语法高亮；按纯文本排版。",
        "是否指“{1}”？不需要高亮时请写“text”。");

    /// <summary>{0}: the path; {1}: what is wrong with it.</summary>
    public static readonly DiagnosticRule CodeIncludeUnreadable = new("COD002", Severity.Error,
        "“{0}” cannot be included: {1}.",
        "Write a path from the folder of this Markdown file to a file inside the book's folder.",
        "无法引入“{0}”：{1}。",
        "请写从本 Markdown 文件所在文件夹出发的路径，且文件须在书稿文件夹之内。");

    /// <summary>{0}: the region; {1}: the path.</summary>
    public static readonly DiagnosticRule CodeRegionMissing = new("COD003", Severity.Error,
        "There is no region “{0}” in “{1}”.",
        "Mark it with “#region {0}” and “#endregion”, or “ANCHOR: {0}” and “ANCHOR_END: {0}”, in comments of that file.",
        "“{1}”中没有名为“{0}”的区域。",
        "请在该文件的注释中用“#region {0}”与“#endregion”，或“ANCHOR: {0}”与“ANCHOR_END: {0}”标出。");

    /// <summary>{0}: the lines asked for; {1}: the path; {2}: how many it has.</summary>
    public static readonly DiagnosticRule CodeLinesMissing = new("COD004", Severity.Error,
        "“{1}” has {2} lines, not the lines {0}.",
        "Correct the numbers, or name a region: its place may change without harm.",
        "“{1}”只有 {2} 行，没有第 {0} 行。",
        "请更正行号；也可以改用区域名，文件改动后仍然有效。");

    /// <summary>{0}: the path.</summary>
    public static readonly DiagnosticRule CodeIncludeNotEmpty = new("COD005", Severity.Warning,
        "The lines of this block are left out, because it includes “{0}”.",
        "Delete them, or take out the attribute include.",
        "本代码块引入了“{0}”，其中自带的内容已略去。",
        "请删去这些内容，或去掉 include 属性。");

    /// <summary>{0}: the attribute; {1}: its value; {2}: what it may be.</summary>
    public static readonly DiagnosticRule CodeBadValue = new("COD006", Severity.Warning,
        "“{1}” is no value of “{0}” for code.",
        "Write {2}.",
        "“{1}”不是代码属性“{0}”的值。",
        "请写：{2}。");

    /// <summary>{0}: how far it reaches out, in points; {1}: the line.</summary>
    public static readonly DiagnosticRule CodeTooWide = new("COD007", Severity.Warning,
        "A line of code reaches {0} pt beyond the measure: “{1}”",
        "Shorten it, or let the block wrap: take out “no-wrap”, “wrap: false”.",
        "一行代码超出版心 {0} 点：“{1}”",
        "请改短，或允许换行：去掉“no-wrap”或“wrap: false”。");

    /// <summary>{0}: the lines to be set off; {1}: how many the code has.</summary>
    public static readonly DiagnosticRule MarkedLinesMissing = new("COD008", Severity.Warning,
        "Of the lines to be set off ({0}) not all are there: the code has {1}.",
        "Count from the first line of the block, which is 1 whatever number is printed before it.",
        "要突出显示的行（{0}）并不都存在：代码共 {1} 行。",
        "请从代码块的第一行数起，该行总是 1，与印出的行号无关。");

    /// <summary>{0}: what the system says.</summary>
    public static readonly DiagnosticRule HighlightingMissing = new("COD009", Severity.Warning,
        "Code is set plain: its highlighting cannot be loaded on this system ({0}).",
        "Install the program for this system, or write code: {{ theme: none }} in book.yaml.",
        "代码按纯文本排版：本系统无法加载语法高亮（{0}）。",
        "请安装适合本系统的程序，或在 book.yaml 中写 code: {{ theme: none }}。");

    /// <summary>{0}: the path; {1}: what is wrong with it.</summary>
    public static readonly DiagnosticRule GrammarUnreadable = new("COD010", Severity.Error,
        "The grammar “{0}” cannot be read: {1}.",
        "Write a path from the book's folder to a TextMate grammar, at most 2 MiB large.",
        "无法读取语法定义“{0}”：{1}。",
        "请写从书稿文件夹出发的路径，指向不超过 2 MiB 的 TextMate 语法定义文件。");

    /// <summary>{0}: what is wrong.</summary>
    public static readonly DiagnosticRule GrammarDamaged = new("COD011", Severity.Error,
        "This is no TextMate grammar: {0}",
        "Grammars are JSON (.tmLanguage.json) or XML property lists (.tmLanguage) with scopeName and patterns.",
        "这不是 TextMate 语法定义：{0}",
        "语法定义须为 JSON（.tmLanguage.json）或 XML 属性列表（.tmLanguage），并含有 scopeName 与 patterns。");

    /// <summary>{0}: the key; {1}: the expression.</summary>
    public static readonly DiagnosticRule GrammarExpressionFaulty = new("COD012", Severity.Warning,
        "The expression of “{0}” cannot be understood and never matches: {1}",
        "Mend it: grammars are written in the expressions of Oniguruma.",
        "“{0}”的正则表达式无法解析，永远不会匹配：{1}",
        "请更正：语法定义使用 Oniguruma 的正则表达式。");

    /// <summary>{0}: the include.</summary>
    public static readonly DiagnosticRule GrammarIncludeMissing = new("COD013", Severity.Warning,
        "The include “{0}” leads nowhere.",
        "Name a rule of this grammar's repository (#name), $self, or the scopeName of a grammar that the program or the book has.",
        "include“{0}”没有指向任何规则。",
        "请写本语法 repository 中的规则名（#name）、$self，或本程序与本书已有语法的 scopeName。");

    /// <summary>{0}: the line, counted from the first of the block.</summary>
    public static readonly DiagnosticRule CodeLineUncoloured = new("COD014", Severity.Information,
        "Line {0} of this block of code is set plain: it is longer than 2,000 characters, or the grammar comes to no end with it.",
        "Break the line, or name the block’s language “text”.",
        "本代码块第 {0} 行按纯文本排版：该行超过 2000 个字符，或语法定义无法处理它。",
        "请把该行拆短，或将代码块的语言写成“text”。");

    private static DiagnosticRule[] Code =>
    [
        UnknownCodeLanguage, CodeIncludeUnreadable, CodeRegionMissing, CodeLinesMissing, CodeIncludeNotEmpty, CodeBadValue, CodeTooWide,
        MarkedLinesMissing, HighlightingMissing, GrammarUnreadable, GrammarDamaged, GrammarExpressionFaulty, GrammarIncludeMissing, CodeLineUncoloured,
    ];
}
