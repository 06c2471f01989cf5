using System.Collections.Immutable;
using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;
using Publisher.Model.Documents;
using Publisher.Parsing.Markdown.Blocks;
using Publisher.Parsing.Markdown.Grammar;
using Block = Publisher.Model.Documents.Block;
using MdBlock = Markdig.Syntax.Block;
using MdCodeBlock = Markdig.Syntax.CodeBlock;
using MdDefinitionList = Markdig.Extensions.DefinitionLists.DefinitionList;
using MdFigure = Markdig.Extensions.Figures.Figure;
using MdListBlock = Markdig.Syntax.ListBlock;
using MdMathBlock = Markdig.Extensions.Mathematics.MathBlock;
using MdTable = Markdig.Extensions.Tables.Table;

namespace Publisher.Parsing.Markdown;

/// <summary>
/// Turns Markdig's blocks into the model's: one reader for each kind. What concerns neighbours (captions behind tables,
/// comments that speak of the next block, paragraphs resumed after a display) is settled in <see cref="ReadAll"/>.
/// </summary>
internal sealed class BlockReader
{
    private readonly ContainerReader _containers;
    private readonly ListReader _lists;
    private readonly TableReader _tables;
    private readonly PictureReader _pictures;
    private readonly HtmlBlockReader _html;

    public BlockReader(ReadingContext context, InlineReader inlines)
    {
        Context = context;
        Inlines = inlines;
        _pictures = new PictureReader(context, inlines);
        _containers = new ContainerReader(this);
        _lists = new ListReader(this);
        _tables = new TableReader(this);
        _html = new HtmlBlockReader(context);
    }

    public ReadingContext Context { get; }
    public InlineReader Inlines { get; }

    /// <summary>The children of a container. Undetermined languages are settled later, file by file.</summary>
    public ImmutableArray<Block> ReadAll(ContainerBlock container, LanguageTag language, int skip = 0)
    {
        var blocks = ImmutableArray.CreateBuilder<Block>(container.Count);
        var only = default(OnlyMark?);
        var ahead = Attributes.Empty;
        for (var i = skip; i < container.Count; i++)
        {
            if (container[i] is HtmlBlock html && _html.ReadOnlyMark(html) is { } mark)
            {
                only = mark;
                continue;
            }
            if (IsPageBreak(container[i]))
            {
                ahead = ahead with { Classes = ahead.Classes.Add(BlockClasses.PageBreak) };
                continue;
            }
            var next = i + 1 < container.Count ? container[i + 1] : null;
            var inherited = Context.LanguageOf(ahead, Context.Span(container[i]), only?.Language ?? language);
            if (ReadLines(container[i], next, inherited, ahead) is not { } block)
            {
                // Attributes that stand alone speak of the block behind them: lists and quotes have no other place.
                ahead = container[i] is ParagraphBlock and not (TableCaptionBlock or DivisionTitleBlock) && !TryNameAbove(container[i], blocks) ? AttributesParser.Of(container[i]).Over(ahead) : ahead;
                continue;
            }
            block = only is null ? block : OnlyMark.Apply(block);
            block = ahead == Attributes.Empty ? block : block with { Attributes = block.Attributes.Over(ahead.Without("lang")) };
            (only, ahead) = (null, Attributes.Empty);
            block = Context.HasAnchors ? block with { Attributes = Context.TakeAnchors(block.Attributes) } : block;
            blocks.Add(Continuation.Mark(block, blocks.Count > 0 ? blocks[^1] : null));
        }
        return blocks.DrainToImmutable();
    }

    /// <summary>Marks attributes on a line of their own that are those of the block above them, as Obsidian and MkDocs have it.</summary>
    public const string BehindClass = "publisher-behind";

    private static bool TryNameAbove(MdBlock node, ImmutableArray<Block>.Builder blocks)
    {
        var attributes = AttributesParser.Of(node);
        if (!attributes.HasClass(BehindClass))
        {
            return false;
        }
        if (blocks is [.., var above])
        {
            var (own, id) = (above.Attributes, attributes.Id);
            attributes = attributes with { Id = "", Classes = attributes.Classes.Remove(BehindClass) };
            own = id.Length == 0 ? own : own.Id.Length == 0 ? own with { Id = id } : own with { Pairs = own.Pairs.Add(new(ReadingContext.AliasKey, id)) };
            blocks[^1] = above with { Attributes = attributes.Over(own) };
        }
        return true;
    }

    /// <summary>A comment <c>pagebreak</c> or a paragraph <c>\newpage</c>: the next block begins a page.</summary>
    private bool IsPageBreak(MdBlock node) => node switch
    {
        HtmlBlock html => HtmlBlockReader.IsPageBreak(html),
        ParagraphBlock { Inline.FirstChild: { NextSibling: null } } paragraph =>
            Context.Source.Text.AsSpan(paragraph.Span.Start, paragraph.Span.Length).Trim() is "\\newpage" or "\\pagebreak",
        _ => false,
    };

    /// <summary>In verse, the lines of the file are lines of the text.</summary>
    private Block? ReadLines(MdBlock node, MdBlock? next, LanguageTag inherited, Attributes ahead)
    {
        var (outer, verse) = (Inlines.KeepsLines, Inlines.Verse);
        Inlines.Verse = node as LineBlock ?? verse;
        Inlines.KeepsLines |= ahead.HasClass(BlockClasses.Verse) || AttributesParser.Of(node).HasClass(BlockClasses.Verse)
            || (node is CustomContainer container && $" {container.Info} {container.Arguments} " is var info
                && (info.Contains(" verse ", StringComparison.Ordinal) || info.Contains(".verse", StringComparison.Ordinal)));
        var block = Read(node, next, inherited);
        (Inlines.KeepsLines, Inlines.Verse) = (outer, verse);
        return block;
    }

    private Block? Read(MdBlock node, MdBlock? next, LanguageTag inherited)
    {
        var attributes = AttributesParser.Of(node);
        var span = Context.Span(node);
        var language = Context.LanguageOf(attributes, span, inherited);
        attributes = attributes.Without("lang");
        return node switch
        {
            // Read elsewhere: notes by their marks, captions with their tables, titles with their divisions, definitions by Markdig.
            FootnoteGroup or TableCaptionBlock or DivisionTitleBlock or LinkReferenceDefinitionGroup or BlankLineBlock => null,
            HeadingBlock b => new Heading(span, language, attributes, b.Level, Inlines.Read(b.Inline)),
            ParagraphBlock b => _pictures.TryRead(b, language, attributes) ?? (Block?)_pictures.TryReadRow(b, language, attributes) ?? ReadParagraph(b, language, attributes),
            MdListBlock b => _lists.Read(b, language, attributes),
            YamlFrontMatterBlock => null,
            MdMathBlock b => FormulaReader.Read(Context, b, span),
            MdCodeBlock b => CodeReader.Read(Context, b, span),
            MdTable b => _tables.Read(b, next as TableCaptionBlock, language, attributes),
            QuoteBlock b => _containers.ReadQuote(b, language),
            LineBlock b => new Division(span, language, LineBlock.Marked(attributes), ReadAll(b, language)),
            CustomContainer b => _containers.ReadDivision(b, inherited),
            MdFigure b => _pictures.Read(b, this, language, attributes),
            MdDefinitionList b => _lists.ReadDefinitions(b, language, attributes),
            ThematicBreakBlock => new ThematicBreak(span, attributes),
            HtmlBlock b => _html.Read(b, language),
            ContainerBlock b => new Division(span, language, attributes, ReadAll(b, language)),
            LeafBlock b => ReadParagraph(b, language, attributes),
            _ => null,
        };
    }

    private Paragraph? ReadParagraph(LeafBlock node, LanguageTag language, Attributes attributes)
    {
        var content = Inlines.Read(node.Inline);
        return content.IsEmpty ? null : new Paragraph(Context.Span(node), language, attributes, content);
    }
}
