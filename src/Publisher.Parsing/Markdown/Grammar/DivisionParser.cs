using Markdig.Extensions.CustomContainers;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Publisher.Parsing.Markdown.Grammar;

/// <summary>The words behind the name of a fenced division, where they hold Markdown.</summary>
internal sealed class DivisionTitleBlock(BlockParser parser) : ParagraphBlock(parser);

/// <summary>
/// Fenced divisions, whose titles may be emphasized or hold code as VitePress and Docusaurus let them: such a title is a paragraph before
/// the others, which the reader takes out again.
/// </summary>
internal sealed class DivisionParser : CustomContainerParser
{
    private static readonly System.Buffers.SearchValues<char> Signs = System.Buffers.SearchValues.Create("*_`$[~=<&\\");

    public override BlockState TryOpen(BlockProcessor processor)
    {
        var line = processor.Line;
        var (number, column) = (processor.LineIndex, processor.Column);
        var state = base.TryOpen(processor);
        if (state != BlockState.None && processor.NewBlocks.TryPeek(out var opened) && opened is CustomContainer container)
        {
            AddTitle(container, line, number, column);
        }
        return state;
    }

    private void AddTitle(CustomContainer container, StringSlice line, int number, int column)
    {
        var (start, length) = TitleOf(line.AsSpan());
        if (length == 0 || !line.AsSpan().Slice(start, length).ContainsAny(Signs))
        {
            return;
        }
        var (from, to) = (line.Start + start, line.Start + start + length - 1);
        var block = new DivisionTitleBlock(this) { Line = number, Column = column + start, Lines = new StringLineGroup(1), Span = new SourceSpan(from, to) };
        var words = new StringLine(new StringSlice(line.Text, from, to), number, column + start, from, NewLine.None);
        block.Lines.Add(ref words);
        container.Add(block);
    }

    /// <summary>What stands behind the name, without attributes and the brackets of Docusaurus.</summary>
    private static (int Start, int Length) TitleOf(ReadOnlySpan<char> line)
    {
        var name = line.IndexOfAnyExcept(':', ' ');
        var end = name < 0 ? -1 : line[name..].IndexOfAny(" \t[{");
        if (end <= 0)
        {
            return default;
        }
        var start = name + end;
        var rest = line[start..];
        rest = rest.IndexOf('{') is >= 0 and var brace && rest.TrimEnd().EndsWith('}') ? rest[..brace] : rest;
        start += rest.Length - rest.TrimStart().Length;
        rest = rest.Trim();
        return rest is ['[', .., ']'] ? (start + 1, rest.Length - 2) : (start, rest.Length);
    }
}
