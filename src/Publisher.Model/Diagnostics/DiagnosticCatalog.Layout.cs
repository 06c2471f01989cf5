namespace Publisher.Model.Diagnostics;

/// <summary>What the report on the layout finds (T83). Only <c>check --layout</c> asks for it.</summary>
public static partial class DiagnosticCatalog
{
    /// <summary>{0}: greatest gap between ideographs, in em; {1}: the line.</summary>
    public static readonly DiagnosticRule LooseLine = new("CMP010", Severity.Information,
        "a loose line, up to {0} em between characters: “{1}”",
        "change a word or two in the paragraph so that it breaks elsewhere, or leave it: it is within what books allow",
        "这一行偏松，字间达 {0} em：“{1}”",
        "可以改动段中个别字词使其另行断开；也可以不改，仍在书籍允许的范围内");

    /// <summary>{0}: greatest gap between ideographs, in em; {1}: the line.</summary>
    public static readonly DiagnosticRule VeryLooseLine = new("CMP011", Severity.Information,
        "a very loose line, up to {0} em between characters: “{1}”",
        "change a word or two in the paragraph so that it breaks elsewhere, or set narrow columns ragged ('align: start')",
        "这一行过松，字间达 {0} em：“{1}”",
        "请改动段中个别字词使其另行断开，或让窄栏不对齐右边（align: start）");

    /// <summary>{0}: width of word spaces as a multiple of the usual; {1}: the line.</summary>
    public static readonly DiagnosticRule WideSpaces = new("CMP012", Severity.Information,
        "a loose line, word spaces {0} times their width: “{1}”",
        "change a word or two in the paragraph so that it breaks elsewhere, or leave it: it is within what books allow",
        "这一行偏松，词间为通常的 {0} 倍：“{1}”",
        "可以改动段中个别字词使其另行断开；也可以不改，仍在书籍允许的范围内");

    /// <summary>{0}: width of word spaces as a multiple of the usual; {1}: the line.</summary>
    public static readonly DiagnosticRule VeryWideSpaces = new("CMP013", Severity.Information,
        "a very loose line, word spaces {0} times their width: “{1}”",
        "change a word or two in the paragraph, let long words divide, or set narrow columns ragged ('align: start')",
        "这一行过松，词间为通常的 {0} 倍：“{1}”",
        "请改动段中个别字词、允许长词断开，或让窄栏不对齐右边（align: start）");

    /// <summary>{0}: how much is missing, in points; {1}: the line.</summary>
    public static readonly DiagnosticRule ShortLine = new("CMP014", Severity.Information,
        "a line is {0} pt short because nothing in it can stretch: “{1}”",
        "change a word or two in the paragraph so that it breaks elsewhere",
        "这一行短了 {0} 点，其中没有可以拉开之处：“{1}”",
        "请改动段中个别字词使其另行断开");

    /// <summary>{0}: the line.</summary>
    public static readonly DiagnosticRule RuntLine = new("CMP015", Severity.Information,
        "the last line of a paragraph is “{0}” alone",
        "shorten the paragraph by a word or make it longer",
        "段末一行只有“{0}”",
        "请将本段改短或改长一些");

    /// <summary>{0}: the line.</summary>
    public static readonly DiagnosticRule EmergencyBreak = new("CMP016", Severity.Information,
        "a line ends where only necessity allows it: “{0}”",
        "shorten the long word or address, or use a wider page or column",
        "这一行在不得已处断开：“{0}”",
        "请缩短其中的长词或网址，或使用更宽的版面");

    /// <summary>{0}: the line.</summary>
    public static readonly DiagnosticRule WrongRegionMark = new("CMP017", Severity.Warning,
        "a mark in this line comes from a font of another region, which has it elsewhere in its frame: “{0}”",
        "name a font for the language in fonts.yaml, or give the text the language that it is in",
        "这一行的标点取自另一地区的字体，在字面中的位置不同：“{0}”",
        "请在 fonts.yaml 中为该语言指定字体，或为这段文字标明语言");

    private static DiagnosticRule[] Layout =>
        [LooseLine, VeryLooseLine, WideSpaces, VeryWideSpaces, ShortLine, RuntLine, EmergencyBreak, WrongRegionMark];
}
