using System.Collections.Immutable;

namespace Publisher.Model.Documents;

/// <summary>Walks blocks and their inlines depth first, in reading order; notes are not entered from their marks.</summary>
public abstract class ContentWalker
{
    public void Walk(ImmutableArray<Block> blocks)
    {
        foreach (var block in blocks)
        {
            Enter(block);
            WalkInto(block);
            Leave(block);
        }
    }

    public void Walk(ImmutableArray<Inline> content)
    {
        foreach (var inline in content)
        {
            Enter(inline);
            Walk(ContentOf(inline));
            Leave(inline);
        }
    }

    /// <summary>Called on every block before what it holds.</summary>
    protected virtual void Enter(Block block) { }

    /// <summary>Called on every inline before what it holds.</summary>
    protected virtual void Enter(Inline inline) { }

    /// <summary>Called after what the block or inline holds.</summary>
    protected virtual void Leave(Block block) { }
    protected virtual void Leave(Inline inline) { }

    private static ImmutableArray<Inline> ContentOf(Inline inline) => inline switch
    {
        Emphasis i => i.Content,
        Strong i => i.Content,
        Strikethrough i => i.Content,
        Superscript i => i.Content,
        Subscript i => i.Content,
        Link i => i.Content,
        StyledSpan i => i.Content,
        _ => [],
    };

    private void WalkInto(Block block)
    {
        switch (block)
        {
            case Heading b: Walk(b.Content); break;
            case Paragraph b: Walk(b.Content); break;
            case Quote b: Walk(b.Blocks); break;
            case Division b: Walk(b.Blocks); break;
            case Admonition b: Walk(b.Title); Walk(b.Blocks); break;
            case Figure b: Walk(b.Content); Walk(b.Caption); break;
            case ListBlock b: WalkItems(b); break;
            case DefinitionList b: WalkItems(b); break;
            case Table b: Walk(b.Caption); WalkRows(b.Head); WalkRows(b.Body); break;
            default: break;
        }
    }

    private void WalkItems(ListBlock list)
    {
        foreach (var item in list.Items)
        {
            Walk(item.Blocks);
        }
    }

    private void WalkItems(DefinitionList list)
    {
        foreach (var item in list.Items)
        {
            foreach (var term in item.Terms)
            {
                Walk(term);
            }
            Walk(item.Definitions);
        }
    }

    private void WalkRows(ImmutableArray<TableRow> rows)
    {
        foreach (var row in rows)
        {
            foreach (var cell in row.Cells)
            {
                Walk(cell.Blocks);
            }
        }
    }
}
