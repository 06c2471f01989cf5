using System.Collections.Immutable;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;
using Publisher.Model.Pairs;

namespace Publisher.Parsing.Alignment.Units;

/// <summary>Takes the pairs of a chapter apart into units: what holds blocks is aligned again, part by part.</summary>
internal sealed class ChapterUnits(string chapter, LanguageTag source, LanguageTag target, List<TextUnit> units)
{
    private readonly HashSet<string> _sourceNotes = new(StringComparer.Ordinal);
    private readonly HashSet<string> _targetNotes = new(StringComparer.Ordinal);
    private Pair _pair = new("", PairState.Complete, []);
    private (SourceSpan After, SourceSpan Before) _gap;

    /// <param name="after">The translation's block before, nowhere at the beginning.</param>
    /// <param name="before">The translation's next block, nowhere at the end.</param>
    public void Add(Pair pair, SourceSpan after, SourceSpan before)
    {
        _pair = pair;
        _gap = (after, before);
        Add(pair.Find(source), pair.Find(target), UnitKind.Block);
    }

    private void Add(ImmutableArray<Block> a, ImmutableArray<Block> b, UnitKind kind)
    {
        switch (a, b)
        {
            case ([ListBlock x], [ListBlock y]): Add(Wrap(x.Items), Wrap(y.Items)); break;
            case ([Quote x], [Quote y]): Align(x.Blocks, y.Blocks, kind); break;
            case ([Division x], [Division y]): Align(x.Blocks, y.Blocks, kind); break;
            case ([Admonition x], [Admonition y]): Align(WithTitle(x), WithTitle(y), kind); break;
            case ([DefinitionList x], [DefinitionList y]): Add(Wrap(x.Items), Wrap(y.Items)); break;
            case ([Table x], [Table y]): AddTable(x, y); break;
            default: AddLeaf(a, b, kind); break;
        }
    }

    /// <summary>Items, each wrapped as a block.</summary>
    private void Add(ImmutableArray<Block> a, ImmutableArray<Block> b) => ForGroups(a, b, (x, y) =>
    {
        if (x is [Division { Blocks: var left }] && y is [Division { Blocks: var right }])
        {
            Align(left, right, UnitKind.Item);
        }
        else
        {
            AddLeaf(x, y, UnitKind.Item);
        }
    });

    private void Align(ImmutableArray<Block> a, ImmutableArray<Block> b, UnitKind kind) => ForGroups(a, b, (x, y) => Add(x, y, kind));

    private void ForGroups(ImmutableArray<Block> a, ImmutableArray<Block> b, Action<ImmutableArray<Block>, ImmutableArray<Block>> add)
    {
        if (a.Length == 1 && b.Length == 1)
        {
            add(a, b);
            return;
        }
        var outer = _gap;
        foreach (var group in SequenceAligner.Align(BlockFeatures.Of(a, withHan: false), BlockFeatures.Of(b, withHan: false), LengthModel.Usual))
        {
            var next = group.Target + group.TargetCount;
            _gap = (group.Target > 0 ? b[group.Target - 1].Span : default, next < b.Length ? b[next].Span : default);
            add(a.Slice(group.Source, group.SourceCount), b.Slice(group.Target, group.TargetCount));
        }
        _gap = outer;
    }

    private void AddTable(Table a, Table b)
    {
        if (!a.Caption.IsEmpty || !b.Caption.IsEmpty)
        {
            AddLeaf(Wrap(a.Span, a.Caption), Wrap(b.Span, b.Caption), UnitKind.Cell);
        }
        ImmutableArray<TableRow> left = [.. a.Head, .. a.Body], right = [.. b.Head, .. b.Body];
        ForGroups(Wrap(left), Wrap(right), (x, y) =>
        {
            if (x is [Division { Blocks: var one }] && y is [Division { Blocks: var other }] && one.Length == other.Length)
            {
                for (var i = 0; i < one.Length; i++)
                {
                    // An empty cell has no place of its own: its row stands for it.
                    _gap = (y[0].Span, y[0].Span);
                    AddLeaf(((Division)one[i]).Blocks, ((Division)other[i]).Blocks, UnitKind.Cell);
                }
                return;
            }
            AddLeaf(x, y, UnitKind.Cell);
        });
    }

    private void AddLeaf(ImmutableArray<Block> a, ImmutableArray<Block> b, UnitKind kind)
    {
        if (SideOf(a) is var left && SideOf(b) is var right && (left ?? right) is not null)
        {
            units.Add(new TextUnit(chapter, target, kind, left, right)
            {
                PairId = _pair.Id, IsOnly = _pair.State == PairState.Only, IsMoved = _pair.IsMoved && left is not null && right is not null, Confidence = _pair.Confidence,
                After = _gap.After, Before = _gap.Before,
            });
        }
        var (notes, translated) = (NoteFinder.Find(a, _sourceNotes), NoteFinder.Find(b, _targetNotes));
        if (notes.Length + translated.Length > 0)
        {
            ForGroups(Wrap(notes), Wrap(translated), (x, y) => AddLeaf(x, y, UnitKind.Note));
        }
    }

    private static UnitSide? SideOf(ImmutableArray<Block> blocks) =>
        blocks.IsEmpty || UnitText.Of(blocks) is not { Length: > 0 } text ? null
            : new UnitSide(text, blocks[0].Span with { End = Math.Max(blocks[0].Span.End, blocks[^1].Span.End) }) { Blocks = blocks };

    private static ImmutableArray<Block> WithTitle(Admonition block) => [.. Wrap(block.Span, block.Title), .. block.Blocks];

    private static ImmutableArray<Block> Wrap(ImmutableArray<ListItem> items) => [.. items.Select(item => Wrap(item.Span, item.Blocks))];

    private static ImmutableArray<Block> Wrap(ImmutableArray<Footnote> notes) =>
        [.. notes.Select(note => Wrap(note.Blocks.IsEmpty ? SourceSpan.Nowhere : note.Blocks[0].Span, note.Blocks))];

    private static ImmutableArray<Block> Wrap(ImmutableArray<DefinitionItem> items) =>
        [.. items.Select(item => Wrap(item.Span, [.. item.Terms.SelectMany(term => Wrap(item.Span, term)), .. item.Definitions]))];

    private static ImmutableArray<Block> Wrap(ImmutableArray<TableRow> rows) =>
        [.. rows.Select(row => Wrap(row.Span, [.. row.Cells.Select(cell => Wrap(cell.Span, cell.Blocks))]))];

    private static ImmutableArray<Block> Wrap(SourceSpan span, ImmutableArray<Inline> content) =>
        content.IsEmpty ? [] : [new Paragraph(span, LanguageTag.None, Attributes.Empty, content)];

    private static Division Wrap(SourceSpan span, ImmutableArray<Block> blocks) => new(span, LanguageTag.None, Attributes.Empty, blocks);
}
