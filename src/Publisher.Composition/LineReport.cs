using System.Collections.Immutable;
using Publisher.Composition.Lines;
using Publisher.Model.Measures;

namespace Publisher.Composition;

/// <summary>How a paragraph was composed: its lines, the sum of their demerits (T38), what there is to remark (T83).</summary>
public sealed record LineReport(ImmutableArray<InspectedLine> Lines, long Demerits, ImmutableArray<string> Warnings);

/// <summary>
/// One line. <see cref="Text"/> is the source text without the break; <see cref="Width"/> runs from the start of the measure
/// to the line's right edge, in em. <see cref="Ratio"/> is the used share of what may comfortably be stretched (positive) or
/// shrunk (negative); <see cref="Stage"/> the last stage of T28 or T29 that was needed: S1 to S6, E1 to E3, or natural.
/// </summary>
public sealed record InspectedLine(
    string Text, double Width, double Ratio, string Stage, ImmutableArray<InspectedCluster> Clusters)
{
    internal static InspectedLine Of(ComposedLine line, string text, ImmutableArray<InspectedCluster> clusters, Length em) => new(
        text[line.TextStart..line.TextEnd], line.Width.Units / (double)em.Units, line.Ratio,
        line.Stage == LineStage.Natural ? "natural" : line.Stage.ToString(), clusters);
}

/// <summary>
/// A cluster in a line, in em from the start of the measure. <see cref="X"/> is the start of its frame and
/// <see cref="Advance"/> its width with the blank that is left of its own (T10), without autospace or stretch, which lie
/// between frames; <see cref="Ink"/> is the left edge of what is drawn. <see cref="Text"/> is empty for a hyphen that a break
/// adds.
/// </summary>
public readonly record struct InspectedCluster(string Text, double X, double Advance, double Ink);
