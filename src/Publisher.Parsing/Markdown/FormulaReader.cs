using Markdig.Extensions.Mathematics;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;
using Publisher.Model.Formulas;
using Publisher.Parsing.Formulas;
using Publisher.Parsing.Markdown.Blocks;
using Publisher.Parsing.Markdown.Grammar;
using MathBlock = Publisher.Model.Documents.MathBlock;
using MdMathBlock = Markdig.Extensions.Mathematics.MathBlock;

namespace Publisher.Parsing.Markdown;

/// <summary>Reads formulas, and says where in the file their faults are.</summary>
internal static class FormulaReader
{
    public static MathSpan Read(ReadingContext context, MathInline node)
    {
        var span = context.Span(node);
        var isDisplay = node.DelimiterCount > 1;
        var tex = isDisplay ? node.Content.ToString().Trim() : node.Content.ToString();
        var formula = Parse(context, tex, span, isDisplay);
        if (isDisplay && LabelOf(formula) is { Length: > 0 } label && AttributesParser.Of(node) is { Id.Length: 0 } attributes)
        {
            AttributesParser.Set(node, attributes with { Id = label });
        }
        return new MathSpan(span, tex) { Formula = formula, IsDisplay = isDisplay };
    }

    public static MathBlock Read(ReadingContext context, MdMathBlock node, SourceSpan span)
    {
        var tex = CodeReader.TextOf(node).Trim();
        var attributes = AttributeSyntax.OfInfo($"{node.Info} {node.Arguments}", out _);
        var formula = Parse(context, tex, span, display: true);
        if (attributes.Id.Length == 0 && LabelOf(formula) is { Length: > 0 } label)
        {
            attributes = attributes with { Id = label };
        }
        return new MathBlock(span, attributes, tex) { Formula = formula };
    }

    /// <summary>The first label within the formula: where references to any of its rows lead.</summary>
    private static string? LabelOf(Formula? formula) => formula?.Tag is { Label.Length: > 0 } tag ? tag.Label
        : (formula?.Root as MathArray)?.Rows.Select(row => row.Tag?.Label).FirstOrDefault(label => label is { Length: > 0 });

    private static Formula? Parse(ReadingContext context, string tex, SourceSpan span, bool display)
    {
        var faults = new TexFaults();
        var formula = TexParser.Read(tex, display, context.Macros, faults);
        foreach (var fault in faults.All)
        {
            var place = context.Span(PlaceOf(context.Source.Text, span, tex, fault.Start), PlaceOf(context.Source.Text, span, tex, fault.End));
            context.Bag.Add(fault.Rule.Create(place, fault.Arguments));
        }
        return formula;
    }

    /// <summary>
    /// Where a character of the formula is in the file. Lines are sought one after the other: in a quotation or a list the file has
    /// marks and indents before them that the formula has not.
    /// </summary>
    private static int PlaceOf(string source, SourceSpan span, string tex, int offset)
    {
        var place = span.Start;
        for (var start = 0; ;)
        {
            var end = tex.IndexOf('\n', start);
            end = end < 0 ? tex.Length : end;
            var line = tex[start..end].TrimEnd('\r');
            var found = source.IndexOf(line, place, Math.Max(0, Math.Min(source.Length, span.End) - place), StringComparison.Ordinal);
            place = found < 0 ? place : found;
            if (offset <= end || end == tex.Length)
            {
                return Math.Min(place + offset - start, span.End);
            }
            place += line.Length;
            start = end + 1;
        }
    }
}
