namespace Publisher.Model.Diagnostics;

public static partial class DiagnosticCatalog
{
    /// <summary>{0}: the character; {1}: its code point in hexadecimal.</summary>
    public static readonly DiagnosticRule MissingGlyph = new("CMP001", Severity.Error,
        "no font has the character '{0}' (U+{1}); nothing is drawn for it",
        "add a font that has it to fonts/ and name it under 'fallback' in fonts.yaml, or write the character otherwise",
        "没有任何字体含有字符“{0}”（U+{1}），此处不绘制",
        "请在 fonts/ 中加入含有该字符的字体并列入 fonts.yaml 的 fallback，或改写该字符");

    /// <summary>{0}: by how much, in points; {1}: the words.</summary>
    public static readonly DiagnosticRule OverfullLine = new("CMP002", Severity.Warning,
        "a line is {0} pt too long for its measure: “{1}”",
        "let the long word or formula break, shorten it, or use a wider page or column",
        "有一行超出版心 {0} 点：“{1}”",
        "请允许其中的长词或公式断开、改短，或使用更宽的版面");

    private static DiagnosticRule[] Lines => [MissingGlyph, OverfullLine];
}
