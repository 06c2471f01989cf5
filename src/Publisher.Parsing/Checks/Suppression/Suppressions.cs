using System.Collections.Immutable;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;
using Publisher.Model.Pairs;

namespace Publisher.Parsing.Checks.Suppression;

/// <summary>Takes out what authors suppressed, and tells of comments that suppress nothing.</summary>
internal static class Suppressions
{
    /// <param name="marks">The comments of all files.</param>
    /// <param name="pairs">Every pair of the book.</param>
    /// <param name="diagnostics">What reading found.</param>
    /// <param name="isChecked">Whether every rule ran, so that a comment without effect is one.</param>
    public static ImmutableArray<Diagnostic> Apply(IReadOnlyCollection<SuppressionMark> marks, IEnumerable<Pair> pairs,
        ImmutableArray<Diagnostic> diagnostics, bool isChecked)
    {
        if (marks.Count == 0)
        {
            return diagnostics;
        }
        var finder = new ScopeFinder(pairs);
        var remarks = new DiagnosticBag();
        foreach (var mark in marks)
        {
            var scope = mark.Fault is null ? finder.Find(mark.Span) : [];
            var left = diagnostics.RemoveAll(one => one.Code == mark.Code && scope.Exists(span => IsWithin(one.Span, span)));
            left = [.. left.Select(one => one.Code == mark.Code ? Without(one, scope) : one)];
            if (isChecked && mark.Fault is { } fault)
            {
                remarks.Add(DiagnosticCatalog.SuppressionMalformed.Create(mark.Span, fault));
            }
            else if (isChecked && left.SequenceEqual(diagnostics))
            {
                remarks.Add(DiagnosticCatalog.SuppressionUnused.Create(mark.Span, mark.Code));
            }
            diagnostics = left;
        }
        remarks.AddRange(diagnostics);
        return remarks.ToImmutable();
    }

    /// <summary>What is found elsewhere too is not mended here (MAN030 is reported once for a chapter).</summary>
    private static Diagnostic Without(Diagnostic diagnostic, List<SourceSpan> scope)
    {
        if (diagnostic.Fix is not { } fix)
        {
            return diagnostic;
        }
        var left = fix.Replacements.RemoveAll(one => scope.Exists(span => IsWithin(one.Span, span)));
        return left.Length == fix.Replacements.Length ? diagnostic : diagnostic with { Fix = left.IsEmpty ? null : new Fix(left) };
    }

    private static bool IsWithin(SourceSpan inner, SourceSpan outer) =>
        IsWithinOrigin(inner.Origin, outer.Origin);

    /// <summary>Diagnostics name places in files as they lie; blocks may stand in a text that was put together.</summary>
    private static bool IsWithinOrigin(SourceSpan inner, SourceSpan outer) =>
        ReferenceEquals(inner.File, outer.File) && !inner.IsNowhere && inner.Start >= outer.Start && inner.Start < Math.Max(outer.End, outer.Start + 1);

    /// <summary>Finds the block after a comment, and what translates it.</summary>
    private sealed class ScopeFinder : ContentWalker
    {
        private readonly List<(Block Block, Pair Pair, bool IsOutermost)> _blocks = [];
        private Pair _pair = null!;
        private int _depth;

        public ScopeFinder(IEnumerable<Pair> pairs)
        {
            foreach (var pair in pairs)
            {
                _pair = pair;
                foreach (var side in pair.Sides)
                {
                    Walk(side.Blocks);
                }
            }
        }

        public List<SourceSpan> Find(SourceSpan mark)
        {
            var after = _blocks.Where(one => ReferenceEquals(one.Block.Span.File, mark.File) && one.Block.Span.Start >= mark.End).ToList();
            if (after.Count == 0)
            {
                return [];
            }
            var (block, pair, isOutermost) = after.MinBy(one => one.Block.Span.Start);
            return isOutermost ? [.. pair.Sides.SelectMany(side => side.Blocks).Select(one => one.Span)] : [block.Span];
        }

        protected override void Enter(Block block) => _blocks.Add((block, _pair, _depth++ == 0));

        protected override void Leave(Block block) => _depth--;
    }
}
