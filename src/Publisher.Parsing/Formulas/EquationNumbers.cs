using System.Collections.Immutable;
using System.Globalization;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;
using Publisher.Model.Formulas;
using Publisher.Model.Pairs;

namespace Publisher.Parsing.Formulas;

/// <summary>
/// Numbers equations through the book, then writes the numbers where formulas speak of them. The translations of an equation share
/// its number: the sides of a pair count from the same one. Numbered are displays with an id or a label, and LaTeX's
/// environments without a star.
/// </summary>
internal sealed class EquationNumbers(DiagnosticBag bag) : BlockRewriter
{
    private readonly Dictionary<string, Place> _labels = new(StringComparer.Ordinal);
    private string _pair = "";
    private int _number;

    /// <summary>What a reference to a label says, where it leads, and the pair that holds the equation.</summary>
    private readonly record struct Place(EquationTag Tag, string Id, string Pair);

    public static ImmutableArray<Chapter> Assign(ImmutableArray<Chapter> chapters, DiagnosticBag bag)
    {
        var numbers = new EquationNumbers(bag);
        ImmutableArray<Chapter> numbered = [.. chapters.Select(chapter => chapter with { Pairs = [.. chapter.Pairs.Select(numbers.Number)] })];
        var references = new References(numbers._labels, bag);
        return [.. numbered.Select(chapter => chapter with { Pairs = [.. chapter.Pairs.Select(references.Resolve)] })];
    }

    private Pair Number(Pair pair)
    {
        _pair = pair.Id;
        var first = _number;
        var last = first;
        var sides = ImmutableArray.CreateBuilder<PairSide>(pair.Sides.Length);
        foreach (var side in pair.Sides)
        {
            _number = first;
            sides.Add(side with { Blocks = Rewrite(side.Blocks) });
            last = Math.Max(last, _number);
        }
        _number = last;
        return pair with { Sides = sides.MoveToImmutable() };
    }

    protected override ImmutableArray<Inline> Rewrite(ImmutableArray<Inline> content) => content;

    protected override Block VisitMath(MathBlock block)
    {
        if (block.Formula is not { } formula)
        {
            return block;
        }
        if (formula.Root is MathArray array && array.Rows.Any(row => row.Tag is not null))
        {
            // The first row that has a number answers for the id of the display, unless a row bears it as its label.
            var id = array.Rows.Any(row => row.Tag?.Label == block.Id) ? "" : block.Id;
            var first = array.Rows.First(row => row.Tag is not null);
            var rows = array.Rows.Select(row => Numbered(row, block, row == first ? id : ""));
            return block with { Formula = formula with { Root = array with { Rows = [.. rows] } } };
        }
        return formula.Tag is null && block.Id.Length == 0 ? block
            : block with { Formula = formula with { Tag = Number(formula.Tag ?? new EquationTag(""), block, block.Id) } };
    }

    private MathArrayRow Numbered(MathArrayRow row, MathBlock block, string id) =>
        row.Tag is null ? row : row with { Tag = Number(row.Tag, block, id) };

    private EquationTag Number(EquationTag tag, MathBlock block, string id)
    {
        var label = tag.Label.Length > 0 ? tag.Label : id;
        if (label.Length > 0 && _labels.TryGetValue(label, out var known) && known.Pair == _pair)
        {
            _number += tag.Text.Length == 0 ? 1 : 0;
            return known.Tag;
        }
        var result = tag.Text.Length > 0 ? tag : tag with { Text = (++_number).ToString(CultureInfo.InvariantCulture) };
        result = result with { Label = label };
        Name(label, result, block);
        if (id != label)
        {
            Name(id, result, block);
        }
        return result;
    }

    private void Name(string label, EquationTag tag, MathBlock block)
    {
        if (label.Length == 0 || _labels.TryAdd(label, new Place(tag, block.Id, _pair)) || label == block.Id)
        {
            return; // an id that two blocks bear is reported where ids are given
        }
        bag.Add(DiagnosticCatalog.FormulaDuplicateLabel.Create(block.Span, label));
    }

    /// <summary>Writes numbers into references; a formula that is nothing but one becomes a link.</summary>
    private sealed class References(Dictionary<string, Place> labels, DiagnosticBag bag) : BlockRewriter
    {
        private Spans? _spans;

        public Pair Resolve(Pair pair) => pair with { Sides = [.. pair.Sides.Select(side => side with { Blocks = Rewrite(side.Blocks) })] };

        protected override ImmutableArray<Inline> Rewrite(ImmutableArray<Inline> content) => (_spans ??= new Spans(this)).Rewrite(content);

        protected override Block VisitMath(MathBlock block) =>
            block.Formula is { HasReferences: true } formula ? block with { Formula = Rewritten(formula, block.Span) } : block;

        private Formula? Rewritten(Formula formula, SourceSpan span)
        {
            var nodes = new Nodes(labels, label => bag.Add(DiagnosticCatalog.FormulaUnknownLabel.Create(span, label)));
            var root = nodes.Visit(formula.Root);
            return nodes.HasFault ? null : formula with { Root = root };
        }

        private sealed class Spans(References blocks) : InlineRewriter
        {
            protected override Footnote RewriteNote(Footnote note) => note with { Blocks = blocks.Rewrite(note.Blocks) };

            protected override Inline VisitMath(MathSpan inline)
            {
                if (inline.Formula is not { HasReferences: true } formula)
                {
                    return inline;
                }
                var resolved = blocks.Rewritten(formula, inline.Span);
                return resolved?.Root is MathReference reference && blocks.IdOf(reference) is { Length: > 0 } id
                    ? new Link(inline.Span, "#" + id, "", [new Text(inline.Span, reference.Text)]) : inline with { Formula = resolved };
            }
        }

        private string IdOf(MathReference reference) => labels[reference.Label].Id;
    }

    private sealed class Nodes(Dictionary<string, Place> labels, Action<string> report) : MathRewriter
    {
        public bool HasFault { get; private set; }

        protected override MathNode VisitReference(MathReference node)
        {
            if (labels.TryGetValue(node.Label, out var place))
            {
                return node with { Text = node.Bracketed ? $"({place.Tag.Text})" : place.Tag.Text };
            }
            HasFault = true;
            report(node.Label);
            return node;
        }
    }
}
