namespace Publisher.Model.Diagnostics;

/// <summary>Numbers of chapters, sections and captions, and what refers to them.</summary>
public static partial class DiagnosticCatalog
{
    /// <summary>{0}: the id; {1}: the nearest.</summary>
    public static readonly DiagnosticRule MissingReference = new("REF001", Severity.Warning,
        "The reference names '{0}', which nothing in the book has as its id.",
        "The nearest is '{1}'. It stays as it is typed; write '\\@' where no reference is meant.",
        "引用的标识“{0}”在书中不存在。",
        "最接近的是“{1}”。文字照原样保留；若不是引用，请写“\\@”。");

    /// <summary>{0}: the id.</summary>
    public static readonly DiagnosticRule NamelessTarget = new("REF002", Severity.Warning,
        "The reference to '{0}' has nothing to say: its target has neither a number nor a title.",
        "Give the target a caption, or write words in the brackets: [words](#{0}).",
        "对“{0}”的引用没有可显示的文字：目标既无编号也无标题。",
        "请为目标加上题注，或在方括号中写明文字：[文字](#{0})。");

    /// <summary>{0}: the label.</summary>
    public static readonly DiagnosticRule UnknownTypedReference = new("REF003", Severity.Ignore,
        "“{0}” is the number of nothing in this book.",
        "Correct the number, or give its target a caption that begins with it. References to other books need no change.",
        "“{0}”在本书中没有对应的编号。",
        "请更正编号，或给目标写上以它开头的题注；引用其他书时不必改动。");

    /// <summary>{0}: the label; {1}: where it is first.</summary>
    public static readonly DiagnosticRule RepeatedNumber = new("REF004", Severity.Warning,
        "“{0}” is already the number at {1}.",
        "References lead to the first: number this one anew.",
        "编号“{0}”已在 {1} 使用。",
        "引用会指向前一处：请为此处重新编号。");

    /// <summary>{0}: the number of passes.</summary>
    public static readonly DiagnosticRule UnsettledPages = new("REF005", Severity.Warning,
        "The page numbers of references move the text so that they still differ after {0} passes.",
        "Set 'references: {{ pages: never }}', or change the wording near the reference.",
        "引用中的页码使版面不断变动，排版 {0} 遍后仍不一致。",
        "请设置“references: {{ pages: never }}”，或略改引用附近的文字。");

    private static DiagnosticRule[] References =>
        [MissingReference, NamelessTarget, UnknownTypedReference, RepeatedNumber, UnsettledPages];
}
