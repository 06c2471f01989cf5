using System.Collections.Immutable;
using Publisher.Model.Documents;
using Publisher.Parsing.Alignment;

namespace Publisher.Parsing.Conversion;

/// <summary>Takes other languages out of what blocks hold: children, items, terms, cells, titles and captions.</summary>
/// <param name="text">The file.</param>
/// <param name="projection">What the language keeps.</param>
/// <param name="bars">Cuts texts whose languages are parted by bars.</param>
/// <param name="edits">Where the cuts go.</param>
internal sealed class BlockCut(string text, LanguageProjection projection, BarCut bars, TextEdits edits)
{
    public void CutInside(Block block, Block projected)
    {
        switch (block, projected)
        {
            case (Heading b, _): bars.CutParts(b.Content); break;
            case (Paragraph b, Paragraph p) when PlainText.Of(b.Content) != PlainText.Of(p.Content): bars.CutParts(b.Content); break;
            case (ListBlock b, ListBlock p): CutItems(b, p); break;
            case (DefinitionList b, _): CutItems(b); break;
            case (Quote b, _): CutChildren(b.Blocks, projection.Project); break;
            case (Division b, _): CutChildren(b.Blocks, projection.Project); break;
            case (Admonition b, _):
                CutTitle(b);
                CutChildren(b.Blocks, projection.Project);
                break;
            case (Table b, _): CutCells(b); break;
            case (Figure b, _): CutFigure(b); break;
            case (Picture b, _): bars.CutString(b.AltText, text.IndexOf(b.AltText, b.Span.Start, StringComparison.Ordinal)); break;
            default: break;
        }
    }

    /// <summary>Children in other languages go: those before the first that stays up to it, so that its marker stands before it.</summary>
    public void CutChildren(ImmutableArray<Block> blocks, Func<Block, Block?> project)
    {
        Block? last = null;
        var from = -1;
        foreach (var block in blocks)
        {
            if (project(block) is { } projected)
            {
                if (from >= 0)
                {
                    edits.Cut(from, StartOf(block));
                }
                (from, last) = (-1, block);
                CutInside(block, projected);
            }
            else if (last is null)
            {
                from = from < 0 ? StartOf(block) : from;
            }
            else
            {
                edits.Cut(EndOf(last), EndOf(block));
            }
        }
    }

    /// <summary>The first paragraph of an alert begins, for Markdown, with the alert's mark and title.</summary>
    private int StartOf(Block block)
    {
        var start = block.Span.Start;
        if (!text.AsSpan(start).StartsWith("[!", StringComparison.Ordinal))
        {
            return start;
        }
        start = SourceLines.Next(text, start);
        while (start < text.Length && text[start] is ' ' or '\t' or '>')
        {
            start++;
        }
        return start;
    }

    private int EndOf(Block block) => SourceLines.End(text, SourceLines.EndOf(text, block));

    private void CutItems(ListBlock list, ListBlock projected)
    {
        ListItem? last = null;
        var from = -1;
        foreach (var item in list.Items)
        {
            if (!item.Blocks.Any(block => projection.PartOf(block) is not null))
            {
                from = last is null && from < 0 ? item.Span.Start : from;
                edits.Cut(last is null ? from : EndOf(last.Blocks[^1]), item.Blocks.IsEmpty ? item.Span.End : EndOf(item.Blocks[^1]));
                continue;
            }
            if (from >= 0)
            {
                edits.Cut(from, item.Span.Start);
                from = -1;
            }
            CutChildren(item.Blocks, projection.PartOf);
            if (last is not null && projected.Tight && !list.Tight)
            {
                // Items were apart only because each held its translation.
                edits.Cut(Math.Min(SourceLines.Next(text, EndOf(last.Blocks[^1])), SourceLines.Start(text, item.Span.Start)), SourceLines.Start(text, item.Span.Start));
            }
            last = item;
        }
    }

    private void CutItems(DefinitionList list)
    {
        for (var i = 0; i < list.Items.Length; i++)
        {
            var item = list.Items[i];
            if (!item.Terms.Any(projection.IsPart) || !item.Definitions.Any(block => projection.PartOf(block) is not null))
            {
                var isLast = i + 1 == list.Items.Length;
                edits.Cut(isLast && i > 0 ? EndOf(list.Items[i - 1].Definitions[^1]) : TermStart(item),
                    isLast ? EndOf(item.Definitions[^1]) : TermStart(list.Items[i + 1]));
                continue;
            }
            foreach (var term in item.Terms.Where(term => !term.IsEmpty))
            {
                CutTerm(term);
            }
            CutChildren(item.Definitions, projection.PartOf);
        }
    }

    private int TermStart(DefinitionItem item) => SourceLines.Start(text, item.Terms.First(term => !term.IsEmpty)[0].Span.Start);

    private void CutTerm(ImmutableArray<Inline> term)
    {
        if (projection.IsPart(term))
        {
            bars.CutParts(term);
        }
        else
        {
            edits.Cut(SourceLines.Start(text, term[0].Span.Start), SourceLines.Next(text, term[^1].Span.End));
        }
    }

    private void CutCells(Table table)
    {
        foreach (var cell in table.Head.Concat(table.Body).SelectMany(row => row.Cells))
        {
            foreach (var block in cell.Blocks)
            {
                CutInside(block, projection.CellBlock(block));
            }
        }
        bars.CutParts(table.Caption);
    }

    private void CutTitle(Admonition block)
    {
        var title = PlainText.Of(block.Title);
        bars.CutString(title, text.IndexOf(title, block.Span.Start, StringComparison.Ordinal));
    }

    private void CutFigure(Figure figure)
    {
        foreach (var block in figure.Content)
        {
            if (projection.Project(block) is { } projected)
            {
                CutInside(block, projected);
            }
        }
        if (figure.Caption is [Text { Span: var span } caption] && span == figure.Span)
        {
            // A picture's title is read as plain text, without a place of its own.
            bars.CutString(caption.Value, text.LastIndexOf(caption.Value, span.End - 1, span.End - span.Start, StringComparison.Ordinal));
        }
        else
        {
            bars.CutParts(figure.Caption);
        }
    }
}
