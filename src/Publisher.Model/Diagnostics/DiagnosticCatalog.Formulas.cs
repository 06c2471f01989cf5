namespace Publisher.Model.Diagnostics;

/// <summary>Formulas: the TeX between dollar signs. A formula with a fault is shown as its TeX, and the rest of the book is made.</summary>
public static partial class DiagnosticCatalog
{
    /// <summary>{0}: the command; {1}: the nearest that there is.</summary>
    public static readonly DiagnosticRule FormulaUnknownCommand = new("MTH001", Severity.Error,
        "There is no TeX command “{0}” here.",
        "Perhaps “{1}” is meant; own commands are defined with \\newcommand, or in book.yaml under math, macros.",
        "没有 TeX 命令“{0}”。",
        "是否指“{1}”？自定义命令请用 \\newcommand，或写在 book.yaml 的 math: macros 之下。");

    /// <summary>{0}: the command; {1}: what to do instead.</summary>
    public static readonly DiagnosticRule FormulaRefusedCommand = new("MTH002", Severity.Error,
        "“{0}” is not supported in formulas.",
        "Instead: {1}.",
        "公式中不支持“{0}”。",
        "请改为：{1}。");

    /// <summary>{0}: the environment; {1}: the nearest that there is.</summary>
    public static readonly DiagnosticRule FormulaUnknownEnvironment = new("MTH003", Severity.Error,
        "There is no environment “{0}” here.",
        "Perhaps “{1}” is meant.",
        "没有环境“{0}”。",
        "是否指“{1}”？");

    public static readonly DiagnosticRule FormulaBraceMissing = new("MTH004", Severity.Error,
        "This bracket of the formula is never closed.",
        "Write the closing '}}', ']' or '\\right' before the formula ends.",
        "公式中的这个括号没有闭合。",
        "请在公式结束之前写上对应的“}}”“]”或“\\right”。");

    /// <summary>{0}: what stands there.</summary>
    public static readonly DiagnosticRule FormulaUnexpected = new("MTH005", Severity.Error,
        "“{0}” has no place here in the formula.",
        "Take it out, or write what opens it before: '{{', '\\left', '\\begin'; '&' and '\\\\' belong into environments such as aligned.",
        "公式中此处不应有“{0}”。",
        "请删去，或在其前写上与之配对的“{{”“\\left”“\\begin”；“&”“\\\\”须在 aligned 一类的环境之内。");

    /// <summary>{0}: subscript or superscript.</summary>
    public static readonly DiagnosticRule FormulaDoubleScript = new("MTH006", Severity.Error,
        "This is a second {0} of the same base.",
        "Say with braces which belongs to which: x^{{a^b}} or {{x^a}}^b.",
        "同一底数有两个{0}。",
        "请用花括号说明归属：x^{{a^b}} 或 {{x^a}}^b。");

    /// <summary>{0}: the command.</summary>
    public static readonly DiagnosticRule FormulaArgumentMissing = new("MTH007", Severity.Error,
        "“{0}” lacks what it is to act on.",
        "Write its argument in braces behind it.",
        "“{0}”缺少参数。",
        "请在其后用花括号写上参数。");

    public static readonly DiagnosticRule FormulaTooDeep = new("MTH008", Severity.Error,
        "The formula is nested too deeply from here on.",
        "Break it into several formulas.",
        "公式从这里起嵌套过深。",
        "请拆成几个公式。");

    /// <summary>{0}: the macro.</summary>
    public static readonly DiagnosticRule FormulaMacroLoop = new("MTH009", Severity.Error,
        "“{0}” never comes to an end: it calls itself, or grows without bound.",
        "Correct the definition of the command.",
        "“{0}”展开没有止境：它调用了自己，或无限增长。",
        "请更正该命令的定义。");

    /// <summary>{0}: what stands there; {1}: what was expected.</summary>
    public static readonly DiagnosticRule FormulaBadValue = new("MTH010", Severity.Error,
        "“{0}” is not {1}.",
        "Correct it; lengths are written 1.5em, 3mu, 2pt, 1cm, colours blue or #1a2b3c.",
        "“{0}”不是{1}。",
        "请更正；长度如 1.5em、3mu、2pt、1cm，颜色如 blue、#1a2b3c。");

    /// <summary>{0}: the environment begun; {1}: the one ended.</summary>
    public static readonly DiagnosticRule FormulaEnvironmentMismatch = new("MTH011", Severity.Error,
        "The environment “{0}” is ended as “{1}”.",
        "Let \\begin and \\end name the same environment, in the right order.",
        "环境“{0}”以“{1}”结束。",
        "请让 \\begin 与 \\end 的环境名一致，次序正确。");

    /// <summary>{0}: the command.</summary>
    public static readonly DiagnosticRule FormulaAmbiguousFraction = new("MTH012", Severity.Error,
        "“{0}” follows another of its kind without braces: which divides which is open.",
        "Put one of the fractions in braces, or write \\frac{{...}}{{...}}.",
        "“{0}”之前已有同类命令，分不清先后。",
        "请用花括号括住其中一个分式，或写 \\frac{{…}}{{…}}。");

    /// <summary>{0}: the most characters that a formula may have.</summary>
    public static readonly DiagnosticRule FormulaTooLong = new("MTH013", Severity.Error,
        "The formula is longer than {0} characters.",
        "Break it into several formulas.",
        "公式超过 {0} 个字符。",
        "请拆成几个公式。");

    /// <summary>{0}: what is wrong.</summary>
    public static readonly DiagnosticRule FormulaBadDefinition = new("MTH014", Severity.Error,
        "This definition of a command cannot be read: {0}.",
        "Write \\newcommand{{\\name}}[number of arguments]{{body with #1, #2...}}, or in book.yaml: name: body.",
        "无法读取这个命令的定义：{0}。",
        "请写作 \\newcommand{{\\名称}}[参数个数]{{含 #1、#2 的内容}}，或在 book.yaml 中写“名称: 内容”。");

    /// <summary>{0}: the label.</summary>
    public static readonly DiagnosticRule FormulaUnknownLabel = new("MTH015", Severity.Error,
        "No equation bears the label “{0}”.",
        "Label it with \\label{{...}} in the formula or {{#...}} behind the closing '$$'.",
        "没有标签为“{0}”的公式。",
        "请在公式内写 \\label{{…}}，或在结尾的“$$”之后写 {{#…}}。");

    /// <summary>{0}: the label.</summary>
    public static readonly DiagnosticRule FormulaDuplicateLabel = new("MTH016", Severity.Error,
        "Another equation bears the label “{0}” already.",
        "Give each equation a label of its own.",
        "已有公式用了标签“{0}”。",
        "请让每个公式的标签各不相同。");

    /// <summary>{0}: the command.</summary>
    public static readonly DiagnosticRule FormulaDisplayOnly = new("MTH017", Severity.Error,
        "“{0}” belongs into a displayed formula.",
        "Set the formula on lines of its own, between '$$' and '$$'.",
        "“{0}”只能用在独立成行的公式里。",
        "请把公式写在单独的行上，前后用“$$”。");

    private static DiagnosticRule[] Formulas =>
    [
        FormulaUnknownCommand, FormulaRefusedCommand, FormulaUnknownEnvironment, FormulaBraceMissing, FormulaUnexpected,
        FormulaDoubleScript, FormulaArgumentMissing, FormulaTooDeep, FormulaMacroLoop, FormulaBadValue, FormulaEnvironmentMismatch,
        FormulaAmbiguousFraction, FormulaTooLong, FormulaBadDefinition, FormulaUnknownLabel, FormulaDuplicateLabel, FormulaDisplayOnly,
    ];
}
