namespace Publisher.Model.Diagnostics;

/// <summary>What <c>publisher check</c> finds in comparing the languages of a book, and in the marks of each.</summary>
public static partial class DiagnosticCatalog
{
    /// <summary>{0}: the code.</summary>
    public static readonly DiagnosticRule SuppressionUnused = new("CHK001", Severity.Warning,
        "This comment suppresses nothing: {0} is not reported for the block after it.",
        "Take the comment out, or move it to right before the block it is meant for.",
        "这条注释没有抑制任何内容：其后的块并未报告 {0}。",
        "请删去该注释，或移到所指的块之前。");

    /// <summary>{0}: why.</summary>
    public static readonly DiagnosticRule SuppressionMalformed = new("CHK002", Severity.Warning,
        "This comment suppresses nothing: {0}.",
        "Write '<!-- publisher: ignore CODE because REASON -->', with a code of area CHK, ALN, MAN or IMG.",
        "这条注释不起作用：{0}。",
        "请写作“<!-- publisher: ignore 代码 because 理由 -->”，代码须属于 CHK、ALN、MAN 或 IMG。");

    /// <summary>{0}: the number; {1}: that of the other side; {2}: its language.</summary>
    public static readonly DiagnosticRule NumberDiffers = new("CHK010", Severity.Warning,
        "“{0}” stands here where {2} has “{1}”.",
        "Correct the number that is wrong; a unit that was converted on purpose can be suppressed with a comment.",
        "此处为“{0}”，而 {2} 作“{1}”。",
        "请更正错误的数字；若有意换算单位，可用注释抑制。");

    /// <summary>{0}: the number; {1}: the other language.</summary>
    public static readonly DiagnosticRule NumberMissing = new("CHK011", Severity.Warning,
        "“{0}” has no counterpart in {1}.",
        "Check whether the number was lost, changed or added in translation.",
        "{1} 中没有与“{0}”对应的数字。",
        "请检查翻译时是否漏掉、改动或添加了数字。");

    /// <summary>{0}: the term; {1}: its translations; {2}: the language.</summary>
    public static readonly DiagnosticRule TermMissing = new("CHK020", Severity.Warning,
        "“{0}” is to be “{1}” in {2}, which is not there.",
        "Use the term of terms.csv, or add what is used to its cell, after '|'.",
        "“{0}”在 {2} 中应译为“{1}”，但译文中没有。",
        "请使用 terms.csv 规定的译名，或在该格中用“|”补上所用译名。");

    /// <summary>{0}: the variant; {1}: the term.</summary>
    public static readonly DiagnosticRule TermForbidden = new("CHK021", Severity.Warning,
        "“{0}” is not to be used: write “{1}”.",
        "terms.csv lists it under 'forbidden'; change the word or the list.",
        "不应使用“{0}”，请写“{1}”。",
        "terms.csv 将其列在 forbidden 栏；请改用规定的词或修改词表。");

    /// <summary>{0}: what is wrong.</summary>
    public static readonly DiagnosticRule TermFileFault = new("CHK022", Severity.Warning,
        "The list terms.csv has a fault: {0}.",
        "The first line names the columns: a language tag each, then 'forbidden', 'note', 'case' where wanted; cells with commas or quotes stand in quotes (RFC 4180).",
        "词表 terms.csv 有误：{0}。",
        "首行为栏名：每种语言一个标签，另可有 forbidden、note、case；含逗号或引号的格须加引号（RFC 4180）。");

    /// <summary>{0}: the side's language; {1}: the language it is in.</summary>
    public static readonly DiagnosticRule Untranslated = new("CHK030", Severity.Warning,
        "This paragraph of the {0} side is wholly in {1}.",
        "Translate it, or mark it '{{lang={1}}}' if it is meant so.",
        "{0} 一侧的这一段全是 {1}。",
        "请翻译；若有意如此，请标注“{{lang={1}}}”。");

    /// <summary>{0}: the mark; {1}: the language; {2}: the usual mark.</summary>
    public static readonly DiagnosticRule HalfWidthMark = new("CHK040", Severity.Information,
        "“{0}” is half-width in {1} text; “{2}” is usual.",
        "Write the full-width mark.",
        "{1} 文字中的“{0}”为半角，通常用“{2}”。",
        "请改用全角标点。");

    /// <summary>{0}: the mark; {1}: the language; {2}: the usual mark.</summary>
    public static readonly DiagnosticRule FullWidthMark = new("CHK041", Severity.Information,
        "“{0}” is full-width in {1} text; “{2}” is usual.",
        "Write the half-width mark.",
        "{1} 文字中的“{0}”为全角，通常用“{2}”。",
        "请改用半角标点。");

    /// <summary>{0}: the mark.</summary>
    public static readonly DiagnosticRule UnmatchedMark = new("CHK042", Severity.Warning,
        "“{0}” has no partner in its paragraph.",
        "Add the missing mark, or take this one out; both must be of one width.",
        "“{0}”在本段中没有配对。",
        "请补上缺少的一半或删去此标点；两者须同为全角或半角。");

    /// <summary>{0}: the mark; {1}: the usual one.</summary>
    public static readonly DiagnosticRule NestedTitleMark = new("CHK043", Severity.Information,
        "“{0}” stands within 《》; “{1}” is usual there.",
        "Write 〈〉 within 《》 (GB/T 15834, 4.14).",
        "《》之内出现“{0}”，通常用“{1}”。",
        "书名号内再用书名号时，内层用〈〉（GB/T 15834，4.14）。");

    /// <summary>{0}, {1}: the numbers of links; {2}: the other language.</summary>
    public static readonly DiagnosticRule LinkCountDiffers = new("CHK050", Severity.Warning,
        "{0} links stand here, {1} in {2}.",
        "Add the link that is missing.",
        "此处有 {0} 个链接，{2} 有 {1} 个。",
        "请补上缺少的链接。");

    /// <summary>{0}: the address; {1}: the other language.</summary>
    public static readonly DiagnosticRule LinkTargetDiffers = new("CHK051", Severity.Information,
        "The address “{0}” is not among those in {1}.",
        "Check whether both lead to the same matter.",
        "地址“{0}”不在 {1} 的链接之中。",
        "请检查两边是否指向同一内容。");

    /// <summary>{0}, {1}: the numbers of pictures; {2}: the other language.</summary>
    public static readonly DiagnosticRule PictureCountDiffers = new("CHK052", Severity.Warning,
        "{0} pictures stand here, {1} in {2}.",
        "Add the picture that is missing.",
        "此处有 {0} 幅图片，{2} 有 {1} 幅。",
        "请补上缺少的图片。");

    /// <summary>{0}: the other language.</summary>
    public static readonly DiagnosticRule AltTextMissing = new("CHK053", Severity.Warning,
        "This picture has no alternative text, but has one in {0}.",
        "Write what it shows, in the language of this side.",
        "此图片没有替代文字，而 {0} 有。",
        "请用本侧语言写出图片内容。");

    /// <summary>{0}, {1}: the numbers of notes; {2}: the other language.</summary>
    public static readonly DiagnosticRule NoteCountDiffers = new("CHK054", Severity.Warning,
        "{0} notes stand here, {1} in {2}.",
        "Add the note or its mark where it is missing.",
        "此处有 {0} 条脚注，{2} 有 {1} 条。",
        "请补上缺少的脚注或其标记。");

    /// <summary>{0}: the other language.</summary>
    public static readonly DiagnosticRule CodeDiffers = new("CHK055", Severity.Information,
        "This code differs from that in {0}, comments and strings left aside.",
        "Bring both into step.",
        "除注释与字符串外，此代码与 {0} 中的不同。",
        "请使两边代码一致。");

    /// <summary>{0}: the other language.</summary>
    public static readonly DiagnosticRule EmphasisLost = new("CHK056", Severity.Information,
        "This emphasis has no counterpart in {0}.",
        "Emphasise the same words there, or leave it where the language says it otherwise.",
        "此处的强调在 {0} 中没有对应。",
        "请在译文中强调相同的词语；若译文另有表达可不改。");

    /// <summary>{0}: the id; {1}: the other; {2}: its language.</summary>
    public static readonly DiagnosticRule AnchorDiffers = new("CHK057", Severity.Warning,
        "The id '{0}' is '{1}' in {2}: links to it fail in one language.",
        "Give both sides one id.",
        "此处的 id 为“{0}”，{2} 中为“{1}”：链接会在其中一种语言里失效。",
        "请给两边同一个 id。");

    /// <summary>{0}: the number with its unit; {1}: that of the other side; {2}: its language.</summary>
    public static readonly DiagnosticRule UnitDiffers = new("CHK060", Severity.Warning,
        "“{0}” stands here where {2} has “{1}”: the number is the same, the unit is not.",
        "Correct the unit, or convert the number with it.",
        "此处为“{0}”，而 {2} 作“{1}”：数字相同，单位不同。",
        "请更正单位，或将数字一并换算。");

    /// <summary>{0}: the range; {1}: that of the other side; {2}: its language.</summary>
    public static readonly DiagnosticRule NumbersSwapped = new("CHK061", Severity.Warning,
        "“{0}” runs the other way round in {2}: “{1}”.",
        "Exchange the numbers on the side that has them wrong.",
        "“{0}”与 {2} 的“{1}”首尾颠倒。",
        "请在有误的一侧对调两数。");

    public static readonly DiagnosticRule DoubledSpace = new("CHK070", Severity.Information,
        "There are several spaces in a row within a sentence.",
        "Leave one.",
        "句中连续出现多个空格。",
        "请只保留一个。");

    /// <summary>{0}: the mark.</summary>
    public static readonly DiagnosticRule SpaceBesideWideMark = new("CHK071", Severity.Information,
        "A space stands beside “{0}”, which brings its own blank with it.",
        "Take the space out.",
        "“{0}”为全角标点，自带空白，其旁又有空格。",
        "请删去空格。");

    /// <summary>{0}: what stands there; {1}: the usual mark.</summary>
    public static readonly DiagnosticRule TypedEllipsis = new("CHK072", Severity.Information,
        "“{0}” stands for an ellipsis; “{1}” is usual.",
        "Write U+2026 twice (GB/T 15834, 4.11).",
        "以“{0}”代替省略号，通常用“{1}”。",
        "请写两个 U+2026（GB/T 15834，4.11）。");

    /// <summary>{0}: what stands there; {1}: the usual mark.</summary>
    public static readonly DiagnosticRule TypedDash = new("CHK073", Severity.Information,
        "“{0}” stands for a dash; “{1}” is usual.",
        "Write U+2014 twice (GB/T 15834, 4.10).",
        "以“{0}”代替破折号，通常用“{1}”。",
        "请写两个 U+2014（GB/T 15834，4.10）。");

    /// <summary>{0}: the mark.</summary>
    public static readonly DiagnosticRule SpaceBeforeMark = new("CHK074", Severity.Warning,
        "A space stands before “{0}”.",
        "Take it out; where the language wants it, write 'mark-spaces: any' under 'typography' in book.yaml.",
        "“{0}”前有空格。",
        "请删去空格；若该语言需要空格，请在 book.yaml 的 typography 中写 mark-spaces: any。");

    public static readonly DiagnosticRule NoSpaceAfterComma = new("CHK075", Severity.Warning,
        "No space stands between the comma and the next word.",
        "Add one; set as code what is no prose.",
        "逗号与下一个词之间没有空格。",
        "请加空格；若不是正文，请标为代码。");

    /// <summary>{0}: what stands there; {1}: the language; {2}: the usual characters.</summary>
    public static readonly DiagnosticRule WideLetters = new("CHK076", Severity.Information,
        "“{0}” is full-width in {1} text; “{2}” is usual.",
        "Write half-width digits and letters.",
        "{1} 文字中的“{0}”为全角，通常用“{2}”。",
        "数字和拉丁字母请用半角。");

    /// <summary>{0}: the characters; {1}: how it is usual; {2}, {3}: how often it is so and otherwise.</summary>
    public static readonly DiagnosticRule MixedSpacing = new("CHK077", Severity.Information,
        "“{0}” is otherwise written {1} in this book: {2} times, against {3}.",
        "Write it as elsewhere. Pages show the same space either way.",
        "“{0}”与全书习惯不同：{1}者 {2} 处，相反者 {3} 处。",
        "请与他处一致；排版时两种写法的间距相同。");

    private static DiagnosticRule[] Checks =>
    [
        SuppressionUnused, SuppressionMalformed, NumberDiffers, NumberMissing,
        TermMissing, TermForbidden, TermFileFault, Untranslated,
        HalfWidthMark, FullWidthMark, UnmatchedMark, NestedTitleMark,
        LinkCountDiffers, LinkTargetDiffers, PictureCountDiffers, AltTextMissing,
        NoteCountDiffers, CodeDiffers, EmphasisLost, AnchorDiffers, UnitDiffers, NumbersSwapped,
        DoubledSpace, SpaceBesideWideMark, TypedEllipsis, TypedDash, SpaceBeforeMark, NoSpaceAfterComma, WideLetters, MixedSpacing,
    ];
}
