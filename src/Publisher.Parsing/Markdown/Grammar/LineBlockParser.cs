using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Publisher.Model.Documents;
using Block = Markdig.Syntax.Block;

namespace Publisher.Parsing.Markdown.Grammar;

/// <summary>Lines that each begin with a bar; its paragraphs are stanzas.</summary>
internal sealed class LineBlock(BlockParser parser) : ContainerBlock(parser)
{
    public static Attributes Marked(Attributes attributes) => attributes.HasClass(BlockClasses.Verse) ? attributes
        : attributes with { Classes = attributes.Classes.Insert(0, BlockClasses.Verse) };
}

/// <summary>
/// Reads line blocks as pandoc has them: <c>| a line</c> of verse, more blanks behind the bar indent it, an indented line without a bar goes
/// on with it, a bar alone parts stanzas. Rows of tables end in a bar or have a delimiter row below.
/// </summary>
internal sealed class LineBlockParser : BlockParser
{
    /// <summary>As wide as a blank is where authors type: half an ideograph.</summary>
    private const char EnSpace = '\u2002';

    public LineBlockParser() => OpeningCharacters = ['|'];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        var line = processor.Line.AsSpan().TrimEnd();
        if (processor.IsCodeIndent || processor.CurrentBlock is ParagraphBlock || line is not ['|', ' ' or '\t', ..] || line.EndsWith('|') || IsTable(processor))
        {
            return BlockState.None;
        }
        var block = new LineBlock(this) { Column = processor.Column, Line = processor.LineIndex, Span = new SourceSpan(processor.Start, processor.Line.End) };
        AddLine(processor, block);
        processor.NewBlocks.Push(block);
        return BlockState.ContinueDiscard;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        var verse = (LineBlock)block;
        var line = processor.Line.AsSpan().TrimEnd();
        if (line is "|")
        {
            verse.LastChild!.IsOpen = false;
        }
        else if (line is ['|', ' ' or '\t', ..])
        {
            AddLine(processor, verse);
        }
        else if (!line.IsEmpty && processor.Indent > 0 && verse.LastChild is ParagraphBlock { IsOpen: true } stanza)
        {
            Append(processor, stanza, processor.Line);
        }
        else
        {
            return BlockState.Break;
        }
        verse.UpdateSpanEnd(processor.Line.End);
        return BlockState.ContinueDiscard;
    }

    /// <summary>Blanks at the end of the line before make its end one that stays (CommonMark 6.7); those at the beginning, too.</summary>
    private static void AddLine(BlockProcessor processor, LineBlock block)
    {
        if (block.LastChild is not ParagraphBlock { IsOpen: true } stanza)
        {
            stanza = new ParagraphBlock(processor.Parsers.FindExact<ParagraphBlockParser>())
            {
                Line = processor.LineIndex, Column = processor.Column, Lines = new StringLineGroup(4),
                Span = new SourceSpan(processor.Start + 2, processor.Line.End),
            };
            block.Add(stanza);
        }
        else
        {
            ref var before = ref stanza.Lines.Lines[stanza.Lines.Count - 1];
            before.Slice = new StringSlice(before.Slice.AsSpan().TrimEnd().ToString() + "  ");
        }
        var line = processor.Line;
        line.Start += 2;
        var indent = line.AsSpan().Length - line.AsSpan().TrimStart(' ').Length;
        var words = indent == 0 ? line : new StringSlice(new string(EnSpace, indent) + line.AsSpan()[indent..].ToString());
        stanza.Lines.Add(new StringLine(words, processor.LineIndex, processor.Column + 2, line.Start, NewLine.LineFeed));
        stanza.UpdateSpanEnd(processor.Line.End);
    }

    private static void Append(BlockProcessor processor, ParagraphBlock stanza, StringSlice line)
    {
        stanza.Lines.Add(new StringLine(line, processor.LineIndex, processor.Column, line.Start, NewLine.LineFeed));
        stanza.UpdateSpanEnd(line.End);
    }

    /// <summary>Whether the line below is a delimiter row, behind the marks of quotations around both.</summary>
    private static bool IsTable(BlockProcessor processor)
    {
        var text = processor.Line.Text.AsSpan(Math.Min(processor.Line.End + 1, processor.Line.Text.Length)).TrimStart('\r');
        if (text is not ['\n', .. var rest])
        {
            return false;
        }
        var row = (rest.IndexOfAny('\r', '\n') is >= 0 and var end ? rest[..end] : rest).TrimStart(" \t>");
        return row.Contains('-') && row.IndexOfAnyExcept("|:- \t") < 0 && row.ContainsAny('|', ':');
    }
}
