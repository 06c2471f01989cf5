using Markdig.Extensions.Mathematics;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Publisher.Parsing.Markdown.Grammar;

/// <summary>
/// Formulas between dollar signs by pandoc's rule: no space inside at either end, no digit behind. So "$5 and $10" is
/// money, and a formula may touch Han characters, which Markdig's own parser does not allow. Between two signs at each end
/// stands a display.
/// </summary>
internal sealed class FormulaParser : InlineParser
{
    /// <summary>Longer than any formula within a line; bounds the search for the closing sign.</summary>
    private const int MaxLength = 2000;

    public FormulaParser() => OpeningCharacters = ['$'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var text = slice.AsSpan();
        var signs = text is ['$', '$', ..] ? 2 : 1;
        var length = FindEnd(text[..Math.Min(text.Length, MaxLength)], signs);
        if (length < 0)
        {
            slice.Start += signs;
            processor.Inline = Literal(processor, slice, signs);
            return true;
        }
        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        processor.Inline = new MathInline
        {
            Delimiter = '$', DelimiterCount = signs, Line = line, Column = column,
            Content = new StringSlice(slice.Text, slice.Start + signs, slice.Start + length - signs - 1),
            Span = new SourceSpan(start, processor.GetSourcePosition(slice.Start + length - 1)),
        };
        slice.Start += length;
        return true;
    }

    private static Markdig.Syntax.Inlines.LiteralInline Literal(InlineProcessor processor, StringSlice slice, int signs)
    {
        var start = processor.GetSourcePosition(slice.Start - signs, out var line, out var column);
        return new Markdig.Syntax.Inlines.LiteralInline
        {
            Content = new StringSlice(slice.Text, slice.Start - signs, slice.Start - 1),
            Line = line, Column = column, Span = new SourceSpan(start, start + signs - 1),
        };
    }

    /// <summary>The length of the formula at the start of the text, signs included; -1 when there is none.</summary>
    private static int FindEnd(ReadOnlySpan<char> text, int signs)
    {
        // Displays may have blanks inside at their ends (pandoc, tex_math_dollars).
        var isDisplay = signs > 1;
        if (text.Length <= signs || (!isDisplay && char.IsWhiteSpace(text[signs])) || text[signs] == '$')
        {
            return -1;
        }
        for (var i = signs; i < text.Length; i++)
        {
            if (text[i] == '\\')
            {
                i++;
                continue;
            }
            if (text[i] == '`')
            {
                return -1; // code begins before the formula ends: the signs are those of a shell, $HOME and `$PATH`
            }
            if (text[i] != '$')
            {
                continue;
            }
            // A formula holds no bare sign: the first one closes it, or there is none (two prices in a sentence).
            var run = text[i..].IndexOfAnyExcept('$');
            var end = run < 0 ? text.Length : i + run;
            var closes = end - i == signs && (isDisplay ? !text[signs..i].IsWhiteSpace()
                : !char.IsWhiteSpace(text[i - 1]) && (end == text.Length || !char.IsAsciiDigit(text[end])));
            return closes ? end : -1;
        }
        return -1;
    }
}
