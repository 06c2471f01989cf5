using System.Collections.Immutable;

namespace Publisher.Model.Documents;

/// <summary>
/// Rebuilds blocks with changes; what nothing changes stays the same object. Derived classes say what becomes of inline
/// content and override the blocks they change.
/// </summary>
public abstract class BlockRewriter : BlockVisitor<Block>
{
    private readonly Func<Block, Block> _visit;
    private readonly Func<ListItem, ListItem> _item;
    private readonly Func<DefinitionItem, DefinitionItem> _definition;
    private readonly Func<TableRow, TableRow> _row;
    private readonly Func<TableCell, TableCell> _cell;

    protected BlockRewriter()
    {
        _visit = Visit;
        _item = RewriteItem;
        _definition = RewriteDefinition;
        _row = RewriteRow;
        _cell = RewriteCell;
    }

    public virtual ImmutableArray<Block> Rewrite(ImmutableArray<Block> blocks) => blocks.Rewrite(_visit);

    protected abstract ImmutableArray<Inline> Rewrite(ImmutableArray<Inline> content);

    protected override Block VisitCode(CodeBlock block) => block;
    protected override Block VisitMath(MathBlock block) => block;
    protected override Block VisitPicture(Picture block) => block;
    protected override Block VisitThematicBreak(ThematicBreak block) => block;
    protected override Block VisitRaw(RawBlock block) => block;

    protected override Block VisitParagraph(Paragraph block)
    {
        var content = Rewrite(block.Content);
        return content == block.Content ? block : block with { Content = content };
    }

    protected override Block VisitHeading(Heading block)
    {
        var content = Rewrite(block.Content);
        return content == block.Content ? block : block with { Content = content };
    }

    protected override Block VisitQuote(Quote block)
    {
        var blocks = Rewrite(block.Blocks);
        return blocks == block.Blocks ? block : block with { Blocks = blocks };
    }

    protected override Block VisitDivision(Division block)
    {
        var blocks = Rewrite(block.Blocks);
        return blocks == block.Blocks ? block : block with { Blocks = blocks };
    }

    protected override Block VisitAdmonition(Admonition block)
    {
        var title = Rewrite(block.Title);
        var blocks = Rewrite(block.Blocks);
        return title == block.Title && blocks == block.Blocks ? block : block with { Title = title, Blocks = blocks };
    }

    protected override Block VisitList(ListBlock block)
    {
        var items = block.Items.Rewrite(_item);
        return items == block.Items ? block : block with { Items = items };
    }

    protected override Block VisitDefinitionList(DefinitionList block)
    {
        var items = block.Items.Rewrite(_definition);
        return items == block.Items ? block : block with { Items = items };
    }

    protected override Block VisitFigure(Figure block)
    {
        var content = Rewrite(block.Content);
        var caption = Rewrite(block.Caption);
        return content == block.Content && caption == block.Caption
            ? block
            : block with { Content = content, Caption = caption };
    }

    protected override Block VisitTable(Table block)
    {
        var head = block.Head.Rewrite(_row);
        var body = block.Body.Rewrite(_row);
        var caption = Rewrite(block.Caption);
        return head == block.Head && body == block.Body && caption == block.Caption
            ? block
            : block with { Head = head, Body = body, Caption = caption };
    }

    private ListItem RewriteItem(ListItem item)
    {
        var blocks = Rewrite(item.Blocks);
        return blocks == item.Blocks ? item : item with { Blocks = blocks };
    }

    private TableRow RewriteRow(TableRow row)
    {
        var cells = row.Cells.Rewrite(_cell);
        return cells == row.Cells ? row : row with { Cells = cells };
    }

    private TableCell RewriteCell(TableCell cell)
    {
        var blocks = Rewrite(cell.Blocks);
        return blocks == cell.Blocks ? cell : cell with { Blocks = blocks };
    }

    private DefinitionItem RewriteDefinition(DefinitionItem item)
    {
        var definitions = Rewrite(item.Definitions);
        var terms = item.Terms;
        for (var i = 0; i < terms.Length; i++)
        {
            var term = Rewrite(terms[i]);
            terms = term == terms[i] ? terms : terms.SetItem(i, term);
        }
        return definitions == item.Definitions && terms == item.Terms
            ? item
            : item with { Definitions = definitions, Terms = terms };
    }
}
