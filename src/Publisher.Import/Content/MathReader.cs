using System.Text;
using Publisher.Import.Markup;
using Publisher.Model.Diagnostics;

namespace Publisher.Import.Content;

/// <summary>
/// Reads formulas as TeX, the notation of manuscripts: the author's own where the formula carries it as an annotation
/// (MathML 3, 5.2), else rewritten from presentation MathML.
/// </summary>
internal static class MathReader
{
    public static string Read(MarkupElement math, ReadingContext context)
    {
        var annotation = math.Descendants().FirstOrDefault(element => element.Name == "annotation"
            && (element.Attribute("encoding") ?? "").Contains("tex", StringComparison.OrdinalIgnoreCase)
            && !(element.Attribute("encoding") ?? "").StartsWith("text/", StringComparison.OrdinalIgnoreCase));
        if (annotation is not null && annotation.PlainText() is { Length: > 0 } tex)
        {
            return tex;
        }
        context.Bag.Add(DiagnosticCatalog.FormulaWithoutTex.Create(context.Span(math)));
        return Row(math).Trim();
    }

    private static string Row(MarkupElement element) => string.Join(' ', element.Elements.Select(Of).Where(part => part.Length > 0));

    private static string Of(MarkupElement element)
    {
        var parts = element.Elements.ToList();
        return element.Name switch
        {
            "mi" or "mn" => Word(element.PlainText()),
            "mo" => Operator(element.PlainText()),
            "mtext" or "ms" => $"\\text{{{element.PlainText()}}}",
            "mspace" => "\\;",
            "mfrac" when parts.Count == 2 => $"\\frac{{{Of(parts[0])}}}{{{Of(parts[1])}}}",
            "msqrt" => $"\\sqrt{{{Row(element)}}}",
            "mroot" when parts.Count == 2 => $"\\sqrt[{Of(parts[1])}]{{{Of(parts[0])}}}",
            "msup" or "mover" when parts.Count == 2 => Accent(parts) ?? $"{Base(parts[0])}^{{{Of(parts[1])}}}",
            "msub" or "munder" when parts.Count == 2 => $"{Base(parts[0])}_{{{Of(parts[1])}}}",
            "msubsup" or "munderover" when parts.Count == 3 => $"{Base(parts[0])}_{{{Of(parts[1])}}}^{{{Of(parts[2])}}}",
            "mfenced" => $"{element.Attribute("open") ?? "("}{string.Join(element.Attribute("separators") ?? ", ", parts.Select(Of))}{element.Attribute("close") ?? ")"}",
            "mtable" => $"\\begin{{matrix}} {string.Join(" \\\\ ", parts.Select(Cells))} \\end{{matrix}}",
            "annotation" or "annotation-xml" => "",
            _ => Row(element),
        };
    }

    private static string Cells(MarkupElement row) => string.Join(" & ", row.Elements.Select(Of));

    /// <summary>Several symbols under one index need braces.</summary>
    private static string Base(MarkupElement element) =>
        element.Name is "mi" or "mn" or "mo" ? Of(element) : $"{{{Of(element)}}}";

    private static string? Accent(List<MarkupElement> parts) => parts[1].Name != "mo" ? null : parts[1].PlainText() switch
    {
        "¯" or "‾" or "―" => $"\\bar{{{Of(parts[0])}}}", "^" or "ˆ" => $"\\hat{{{Of(parts[0])}}}",
        "→" or "⃗" => $"\\vec{{{Of(parts[0])}}}", "~" or "˜" => $"\\tilde{{{Of(parts[0])}}}", "˙" => $"\\dot{{{Of(parts[0])}}}", _ => null,
    };

    private static string Word(string text)
    {
        var symbols = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            symbols.Append(TexSymbols.Find(rune.Value) is { } name ? name + " " : rune.ToString());
        }
        var word = symbols.ToString().TrimEnd();
        return word.Length > 1 && word.All(char.IsAsciiLetter)
            ? TexSymbols.IsFunction(word) ? "\\" + word : $"\\mathrm{{{word}}}" : word;
    }

    private static string Operator(string text) => text switch
    {
        "{" or "}" or "%" or "#" or "&" or "$" or "_" => "\\" + text,
        "\u2061" or "\u2062" or "\u2063" or "\u2064" => "", // invisible operators
        _ => text.Length > 1 && text.All(char.IsAsciiLetter) ? $"\\operatorname{{{text}}}" : string.Concat(text.EnumerateRunes().Select(rune => TexSymbols.Find(rune.Value) ?? rune.ToString())),
    };
}
