using System.Collections.Immutable;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;
using Publisher.Model.Formulas;
using Publisher.Model.Numbering;
using Publisher.Model.Pairs;

namespace Publisher.Parsing.Checks;

/// <summary>
/// The labels of equations: each belongs to one (and to its translations), and references name those that there are. A formula
/// that refers to nothing is shown as its TeX. Numbers come later, when an edition is made.
/// </summary>
internal sealed class EquationLabels(DiagnosticBag bag)
{
    /// <summary>By label: the pair of the equation, and the languages that have it.</summary>
    private readonly Dictionary<(string Label, LanguageTag Language), string> _owners = [];
    private readonly HashSet<string> _labels = new(StringComparer.Ordinal);

    public static ImmutableArray<Chapter> Check(ImmutableArray<Chapter> chapters, DiagnosticBag bag)
    {
        var labels = new EquationLabels(bag);
        foreach (var pair in chapters.SelectMany(chapter => chapter.Pairs))
        {
            foreach (var side in pair.Sides)
            {
                new Collector(labels, side.Language).Walk(side.Blocks);
            }
        }
        var references = new References(labels._labels, bag);
        return [.. chapters.Select(chapter => chapter with { Pairs = [.. chapter.Pairs.Select(references.Resolve)] })];
    }

    private void Add(string label, LanguageTag language, MathBlock block, string place)
    {
        _labels.Add(label);
        // An id that two blocks bear is reported where ids are given.
        // The attributes around a display within a paragraph are met before the display itself.
        if (!_owners.TryAdd((label, language), place) && label != block.Id && _owners[(label, language)] != place)
        {
            bag.Add(DiagnosticCatalog.FormulaDuplicateLabel.Create(block.Span, label));
        }
    }

    private sealed class Collector(EquationLabels labels, LanguageTag language) : ContentWalker
    {
        protected override void Enter(Block block)
        {
            if (block is MathBlock math)
            {
                Add(math);
            }
        }

        private void Add(MathBlock math)
        {
            var tags = EquationRows.Of(math) is { IsEmpty: false } rows ? rows.Select(row => row.Tag) : [math.Formula?.Tag];
            foreach (var label in tags.Select(tag => tag?.Label ?? "").Append(math.Id).Where(label => label.Length > 0).Distinct(StringComparer.Ordinal))
            {
                labels.Add(label, language, math, math.Span.ToString());
            }
        }

        protected override void Enter(Inline inline)
        {
            if (DisplaySplitter.DisplayOf(inline) is { } math)
            {
                Add(math);
            }
        }
    }

    private sealed class References(HashSet<string> labels, DiagnosticBag bag) : BlockRewriter
    {
        private Spans? _spans;

        public Pair Resolve(Pair pair) => pair with { Sides = [.. pair.Sides.Select(side => side with { Blocks = Rewrite(side.Blocks) })] };

        protected override ImmutableArray<Inline> Rewrite(ImmutableArray<Inline> content) => (_spans ??= new Spans(this)).Rewrite(content);

        protected override Block VisitMath(MathBlock block) =>
            block.Formula is { HasReferences: true } formula && !IsSound(formula, block.Span) ? block with { Formula = null } : block;

        private bool IsSound(Formula formula, SourceSpan span)
        {
            var finder = new Unknown(labels);
            finder.Visit(formula.Root);
            foreach (var label in finder.Labels)
            {
                bag.Add(DiagnosticCatalog.FormulaUnknownLabel.Create(span, label));
            }
            return finder.Labels.Count == 0;
        }

        private sealed class Spans(References blocks) : InlineRewriter
        {
            protected override Footnote RewriteNote(Footnote note) => note with { Blocks = blocks.Rewrite(note.Blocks) };

            protected override Inline VisitMath(MathSpan inline) =>
                inline.Formula is { HasReferences: true } formula && !blocks.IsSound(formula, inline.Span) ? inline with { Formula = null } : inline;
        }
    }

    private sealed class Unknown(HashSet<string> labels) : MathRewriter
    {
        public List<string> Labels { get; } = [];

        protected override MathNode VisitReference(MathReference node)
        {
            if (!labels.Contains(node.Label))
            {
                Labels.Add(node.Label);
            }
            return node;
        }
    }
}
