using Markdig.Extensions.Mathematics;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Publisher.Parsing.Markdown.Grammar;

/// <summary>
/// Displayed formulas: from a line that begins with <c>$$</c> to one that ends with it. Attributes may stand behind either sign:
/// <c>$$ ... $$ {#eq:name}</c>. Markdig's own parser knows neither these nor formulas that share a line with their signs.
/// </summary>
internal sealed class DisplayFormulaParser : BlockParser
{
    public DisplayFormulaParser() => OpeningCharacters = ['$'];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        var line = processor.Line.AsSpan();
        if (processor.IsCodeIndent || line is not ['$', '$', ..] || line is ['$', '$', '$', ..])
        {
            return BlockState.None;
        }
        var (length, attributes, isClosed) = FindEnd(line[2..]);
        if (length < 0)
        {
            return BlockState.None; // signs within the line: a formula in a paragraph
        }
        var rest = line[2..];
        var words = isClosed ? default : rest.Trim();
        var isInfo = !isClosed && words is ['{', '#' or '.', .., '}'];
        if (!isClosed && processor.CurrentBlock is ParagraphBlock paragraph && ((!words.IsEmpty && !isInfo) || IsOpenIn(paragraph)))
        {
            return BlockState.None;
        }
        var block = new MathBlock(this)
        {
            Column = processor.Column, Span = new SourceSpan(processor.Start, processor.Line.End), FencedChar = '$', OpeningFencedCharCount = 2,
            Info = isInfo ? words.ToString() : attributes,
        };
        processor.NewBlocks.Push(block);
        if (!isInfo)
        {
            Append(processor, block, processor.Line.Start + 2, isClosed ? length : rest.Length);
        }
        return isClosed ? BlockState.BreakDiscard : BlockState.ContinueDiscard;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        var formula = (MathBlock)block;
        var (length, attributes, isClosed) = FindEnd(processor.Line.AsSpan());
        formula.UpdateSpanEnd(processor.Line.End);
        if (!isClosed)
        {
            return BlockState.Continue;
        }
        formula.Info = attributes.Length > 0 ? attributes : formula.Info;
        Append(processor, formula, processor.Line.Start, length);
        return BlockState.BreakDiscard;
    }

    /// <summary>Whether a display that began behind words of the paragraph waits for its end: the signs are that.</summary>
    private static bool IsOpenIn(ParagraphBlock paragraph)
    {
        var isOpen = false;
        for (var i = 0; i < paragraph.Lines.Count; i++)
        {
            var line = paragraph.Lines.Lines[i].Slice.AsSpan();
            for (var at = 0; at + 1 < line.Length; at++)
            {
                if (line[at] == '\\')
                {
                    at++;
                }
                else if (line[at] == '$' && line[at + 1] == '$')
                {
                    isOpen = !isOpen;
                    at++;
                }
            }
        }
        return isOpen;
    }

    private static void Append(BlockProcessor processor, MathBlock block, int start, int length)
    {
        var slice = new StringSlice(processor.Line.Text, start, start + length - 1) { NewLine = NewLine.LineFeed };
        if (!slice.AsSpan().IsWhiteSpace())
        {
            block.AppendLine(ref slice, processor.Column, processor.LineIndex, start, trackTrivia: false);
        }
    }

    /// <summary>
    /// How much of a line belongs to the formula, and whether the formula ends there, with attributes or without; -1 when the
    /// line goes on behind its signs with other words.
    /// </summary>
    private static (int Length, string Attributes, bool IsClosed) FindEnd(ReadOnlySpan<char> line)
    {
        for (var i = 0; i + 1 < line.Length; i++)
        {
            if (line[i] == '\\')
            {
                i++;
            }
            else if (line[i] == '$' && line[i + 1] == '$')
            {
                var rest = line[(i + 2)..].Trim();
                if (rest.IsEmpty)
                {
                    return (i, "", true);
                }
                return AttributeSyntax.TryParse(rest, out _, out var length) && length == rest.Length ? (i, rest.ToString(), true) : (-1, "", false);
            }
        }
        return (line.Length, "", false);
    }
}
