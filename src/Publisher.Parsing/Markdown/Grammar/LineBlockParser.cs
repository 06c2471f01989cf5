using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Publisher.Model.Documents;
using Block = Markdig.Syntax.Block;

namespace Publisher.Parsing.Markdown.Grammar;

/// <summary>Lines that each begin with a bar; its paragraphs are stanzas.</summary>
internal sealed class LineBlock(BlockParser parser) : ContainerBlock(parser)
{
    private readonly List<VerseLine> _lines = [];

    public void Add(VerseLine line) => _lines.Add(line);

    /// <summary>The line of verse that the place is in, or, at a line end, the one behind it.</summary>
    public VerseLine LineAt(int place, bool isEnd) =>
        isEnd ? _lines.Find(line => line.Start > place) : _lines.FindLast(line => line.Start <= place);

    public static Attributes Marked(Attributes attributes) => attributes.HasClass(BlockClasses.Verse) ? attributes
        : attributes with { Classes = attributes.Classes.Insert(0, BlockClasses.Verse) };
}

/// <summary>Where the words of a line begin in the file, the blanks before them, and whether they go on with the line above.</summary>
internal readonly record struct VerseLine(int Start, int Indent, bool Continues);

/// <summary>
/// Reads line blocks as pandoc has them: <c>| a line</c> of verse, more blanks behind the bar indent it, an indented line without a bar goes
/// on with it, a bar alone parts stanzas. Rows of tables end in a bar or have a delimiter row below.
/// </summary>
internal sealed class LineBlockParser : BlockParser
{
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
            Append(processor, verse, stanza, processor.Line.Start, 0, continues: true);
        }
        else
        {
            return BlockState.Break;
        }
        verse.UpdateSpanEnd(processor.Line.End);
        return BlockState.ContinueDiscard;
    }

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
        var words = processor.Line.AsSpan()[2..];
        var indent = words.Length - words.TrimStart(' ').Length;
        Append(processor, block, stanza, processor.Start + 2 + indent, indent, continues: false);
    }

    private static void Append(BlockProcessor processor, LineBlock block, ParagraphBlock stanza, int start, int indent, bool continues)
    {
        var slice = new StringSlice(processor.Line.Text, start, processor.Line.End, NewLine.LineFeed);
        var line = new StringLine(slice, processor.LineIndex, processor.Column + start - processor.Start, start, NewLine.LineFeed);
        stanza.Lines.Add(ref line);
        stanza.UpdateSpanEnd(processor.Line.End);
        block.Add(new VerseLine(start, indent, continues));
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
