using System.Collections.Immutable;
using Publisher.Composition.Inlines;
using Publisher.Composition.Styles;
using Publisher.Composition.Text;
using Publisher.Model.Documents;
using Publisher.Model.Measures;
using Publisher.Model.Pages;

namespace Publisher.Composition.Blocks;

/// <summary>Composes blocks into a column: one composer a kind. Structure elements grow under the column's parent.</summary>
internal sealed class BlockComposer
{
    private readonly HeadingComposer _headings;
    private readonly ListComposer _lists;
    private readonly BoxComposer _boxes;
    private readonly CodeComposer _codes;
    private readonly FigureComposer _figures;
    private readonly TableComposer _tables;
    private readonly FormulaComposer _formulas;
    private readonly RowComposer _rows;
    private readonly SetOffComposer _setOff;
    private readonly InlineCollector _inlines;

    public BlockComposer(ChapterContext chapter)
    {
        Chapter = chapter;
        _inlines = new InlineCollector(chapter);
        Paragraphs = new ParagraphSetter(chapter);
        _headings = new HeadingComposer(this);
        _lists = new ListComposer(this);
        _boxes = new BoxComposer(this);
        _codes = new CodeComposer(this);
        _figures = new FigureComposer(this);
        _tables = new TableComposer(this);
        _formulas = new FormulaComposer(this, _codes);
        _rows = new RowComposer(this, _lists);
        _setOff = new SetOffComposer(this);
    }

    public ChapterContext Chapter { get; }
    public ParagraphSetter Paragraphs { get; }
    public FigureComposer Figures => _figures;
    public HeadingComposer Headings => _headings;

    public void Compose(ImmutableArray<Block> blocks, ColumnContext column, StripStack output)
    {
        int? anchor = null;
        for (var i = 0; i < blocks.Length; i++)
        {
            var (block, next) = (blocks[i], i + 1 < blocks.Length ? blocks[i + 1] : null);
            output.AddAnchor(Chapter.Anchors.NameOf(block.Id, LanguageOf(block, column)));
            if (StandsAtSide(block, column))
            {
                _setOff.CallSideNote((Division)block, anchor, column, output);
                continue;
            }
            anchor = block is Heading ? null : output.Count;
            if (block is Heading heading && next is Paragraph subtitle && HeadingComposer.IsSubtitle(next))
            {
                _headings.Compose(heading, subtitle, column, output);
                i++;
            }
            else
            {
                var start = output.Count;
                Compose(block, column, output);
                if (block.Attributes.HasClass(BlockClasses.KeepTogether))
                {
                    KeepTogether(start, output);
                }
            }
            if (next is not null && output.Count > 0 && LeadIns.Keeps(block, next))
            {
                output.KeepFrom(output.Count - 1);
            }
            column = column with { AfterHeading = block is Heading, RunIn = null };
        }
    }

    /// <summary>Tables and notes, which are off the grid, keep such notes in their text.</summary>
    private bool StandsAtSide(Block block, ColumnContext column) =>
        Chapter.HasSide && column.OnGrid && block is Division && BlockClasses.IsSideNote(block);

    /// <summary>No page break between the first strip with text and the last.</summary>
    private static void KeepTogether(int start, StripStack output)
    {
        var last = output.Count - 1;
        while (last > start && output[last].IsSpace)
        {
            last--;
        }
        for (var i = start; i < last; i++)
        {
            output[i] = output[i] with { KeepWithNext = true };
        }
    }

    /// <summary>An element under the column's parent, in the block's language.</summary>
    /// <param name="alt">Alternative text; empty for none.</param>
    public TagNode AddNode(ColumnContext column, TagRole role, Block block, string alt = "") => column.Parent.Add(new TagNode(role)
    {
        Language = block.Language == LanguageTag.None ? null : block.Language,
        AltText = alt.Length > 0 ? alt : null,
    });

    /// <summary>Inline content in the style of the column, under <paramref name="node"/>.</summary>
    public CollectedText Collect(ImmutableArray<Inline> content, TextStyle style, TagNode node, ColumnContext column, Block block) =>
        _inlines.Collect(content, style, node, column.Parent, block.Span);

    private static LanguageTag LanguageOf(Block block, ColumnContext column) =>
        block.Language == LanguageTag.None ? column.Styles.Language : block.Language;

    /// <summary>Figures side by side that languages share, with the captions of all.</summary>
    public void ComposeRow(Division row, ImmutableArray<(Division Row, LanguageStyles Styles)> others, ColumnContext column, StripStack output) =>
        _rows.Compose(row, others, column, output);

    private void Compose(Block block, ColumnContext column, StripStack output)
    {
        switch (block)
        {
            case Paragraph b: Compose(b, column, output); break;
            case Heading b: _headings.Compose(b, null, column, output); break;
            case ListBlock b when BlockClasses.ColumnsOf(b) is > 1 and var count: _rows.ComposeList(b, count, column, output); break;
            case ListBlock b: _lists.Compose(b, column, output); break;
            case DefinitionList b: _lists.Compose(b, column, output); break;
            case Quote b when SetOffComposer.IsSetOff(b): _setOff.Compose(b, b.Blocks, column, output); break;
            case Quote b: _boxes.Compose(b, column, output); break;
            case Admonition b: _boxes.Compose(b, column, output); break;
            case Division b when b.Attributes.HasClass(BlockClasses.Row) && b.Blocks.Length > 1: _rows.Compose(b, [], column, output); break;
            case Division b when SetOffComposer.IsSetOff(b): _setOff.Compose(b, b.Blocks, column, output); break;
            case Division b: Compose(b.Blocks, column, output); break;
            case CodeBlock b: _codes.Compose(b, column, output); break;
            case MathBlock b: _formulas.Compose(b, column, output); break;
            case Figure b: _figures.Compose(b, [], column, output); break;
            case Picture b: _figures.Compose(b, [], column, output); break;
            case Table b: _tables.Compose(b, column, output); break;
            case ThematicBreak: _boxes.ComposeBreak(column, output); break;
            case RawBlock: break; // for the web outputs only
            default: throw new InvalidOperationException($"unknown block {block.GetType().Name}");
        }
    }

    private void Compose(Paragraph block, ColumnContext column, StripStack output)
    {
        // The heading's element comes before the paragraph's, although its text stands in the same line.
        var head = column.RunIn is { } heading ? _headings.CollectRunIn(heading, column) : null;
        var node = AddNode(column, TagRole.Paragraph, block);
        var style = block.Language == LanguageTag.None ? column.Text : column.Text with { Language = block.Language };
        style = block.Attributes.HasClass(Division.TitleClass) ? style with { Role = FontRole.Sans, Bold = true } : style;
        var text = Collect(block.Content, style, node, column, block);
        text = column.EvenWidth > Length.Zero ? text with { Text = EvenSpacing.SpreadTo(text.Text, column.EvenWidth) } : text;
        var first = output.Count;
        if (column.Alignment is { } alignment)
        {
            Paragraphs.SetShort(text, column, alignment, balance: false, output);
            return;
        }
        Paragraphs.SetParagraph(head is null ? text : head.Then(text), column, block.Continued, output);
        if (column.RunIn is { } runIn)
        {
            _headings.Mark(runIn, first, column, output);
        }
    }
}
