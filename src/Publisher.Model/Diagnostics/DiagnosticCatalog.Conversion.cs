namespace Publisher.Model.Diagnostics;

/// <summary>Manuscripts that are rewritten: brought into another layout, given a language, mended.</summary>
public static partial class DiagnosticCatalog
{
    /// <summary>{0}: the file.</summary>
    public static readonly DiagnosticRule ChangedMeanwhile = new("CNV001", Severity.Error,
        "'{0}' is not as it was read: it changed meanwhile, or holds bytes that are no text.",
        "Run the command again; nothing was written.",
        "“{0}”与读取时不同：文件已被改动，或含有不是文本的字节。",
        "请重新运行命令；没有写入任何文件。");

    /// <summary>{0}: the layout that it has.</summary>
    public static readonly DiagnosticRule NothingToConvert = new("CNV002", Severity.Error,
        "There is nothing to do: {0}.",
        "'publisher split' makes a folder for each language, 'publisher join' one file for each chapter.",
        "无需转换：{0}。",
        "“publisher split”为每种语言生成一个文件夹，“publisher join”为每章生成一个文件。");

    public static readonly DiagnosticRule PairChanged = new("CNV003", Severity.Warning,
        "In the new files this is paired or read otherwise than here.",
        "Compare it there, and give both sides the same {{#id}}; the original files are as they were.",
        "在新文件中，此处的配对或内容与原来不同。",
        "请在新文件中核对，并给两边加上同一个 {{#id}}；原文件没有改动。");

    public static readonly DiagnosticRule HeadsDiffer = new("CNV004", Severity.Warning,
        "The head of this file differs from that of the first language, whose alone can stand in the joined file.",
        "Write into one head what both say, or keep the files apart.",
        "此文件的头部与第一种语言的不同，合并后的文件只能保留后者。",
        "请把两者合写到一个头部，或不合并这些文件。");

    /// <summary>{0}: the file.</summary>
    public static readonly DiagnosticRule LanguagesInOneFile = new("CNV005", Severity.Error,
        "'{0}' holds every language: a new one needs files of its own.",
        "Run 'publisher split' first, then 'publisher new-language' on what it wrote.",
        "“{0}”包含所有语言：新语言需要单独的文件。",
        "请先运行“publisher split”，再对其结果运行“publisher new-language”。");

    /// <summary>{0}: the language; {1}: the book's languages.</summary>
    public static readonly DiagnosticRule LanguageOfBook = new("CNV006", Severity.Error,
        "'{0}' cannot be used: the languages of the book are {1}.",
        "A new language is one that the book does not have yet; '--from' names one that it has. Both are BCP 47 tags.",
        "不能使用“{0}”：本书的语言是 {1}。",
        "新语言须是本书尚未有的语言；--from 须是本书已有的语言。二者均为 BCP 47 标签。");

    /// <summary>{0}: the file.</summary>
    public static readonly DiagnosticRule FileInTheWay = new("CNV007", Severity.Error,
        "'{0}' exists already; nothing was written.",
        "Move it away, or use '--force' to replace it.",
        "“{0}”已经存在；没有写入任何文件。",
        "请移走该文件，或用 --force 覆盖。");

    private static DiagnosticRule[] Conversion =>
        [ChangedMeanwhile, NothingToConvert, PairChanged, HeadsDiffer, LanguagesInOneFile, LanguageOfBook, FileInTheWay];
}
