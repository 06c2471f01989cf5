using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Publisher.Composition.Text;
using Publisher.Fonts.Shaping;
using Publisher.Model.Measures;
using Publisher.Model.Pages;

namespace Publisher.Composition.Lines;

/// <summary>
/// Reads from the trace of a composed paragraph where each cluster's frame and ink stand. The gap between two cells is
/// theirs: first the blank of the left one, then that of the right one; what is left is glue (autospace, stretch).
/// </summary>
internal sealed class ClusterReader(ParagraphWork work, List<PlacedCell> trace, IGlyphSource source, Length em)
{
    private int _next;

    /// <summary>The clusters of the next line; lines are read in order.</summary>
    public ImmutableArray<InspectedCluster> Read(ComposedLine line)
    {
        var clusters = ImmutableArray.CreateBuilder<InspectedCluster>();
        while (_next < trace.Count && work.Cells[trace[_next].Cell].TextStart < line.TextStart)
        {
            _next++;
        }
        var first = _next;
        while (_next < trace.Count && work.Cells[trace[_next].Cell].TextStart < line.TextEnd)
        {
            _next++;
        }
        for (var i = first; i < _next; i++)
        {
            clusters.Add(Cluster(i, first, _next));
        }
        if (line.EndsWithHyphen && line.Items.OfType<GlyphRun>().LastOrDefault(run => run.Text.IsEmpty) is { } hyphen)
        {
            clusters.Add(new InspectedCluster("", Ems(hyphen.Origin.X.Units),
                Ems(line.Width.Units - hyphen.Origin.X.Units), Ems(hyphen.Origin.X.Units)));
        }
        return clusters.ToImmutable();
    }

    private InspectedCluster Cluster(int i, int first, int end)
    {
        var placed = trace[i];
        ref readonly var cell = ref work.Cells[placed.Cell];
        var before = i == first ? Math.Max(0, cell.StartEdge) : OwnBlankBefore(trace[i - 1], cell);
        var after = cell.IsSpace ? GapAfter(placed) : i == end - 1 ? Math.Max(0, cell.EndEdge)
            : OwnBlankAfter(placed, cell);
        return new InspectedCluster(
            work.Characters[cell.TextStart..work.TextEnd(placed.Cell)].ToString(),
            Ems(placed.X - before), Ems(before + cell.Advance + after), Ems(InkOf(placed, cell)));
    }

    private int GapAfter(in PlacedCell placed) => work.Cells[placed.Cell].Gap + placed.GapChange;

    /// <summary>The gap without what stretches it.</summary>
    private long BlankAfter(in PlacedCell placed) => Math.Max(0, work.Cells[placed.Cell].Gap + Math.Min(0, placed.GapChange));

    private long OwnBlankAfter(in PlacedCell placed, in Cell cell) => Math.Min(BlankAfter(placed), Blank(cell, after: true));

    private long OwnBlankBefore(in PlacedCell left, in Cell right)
    {
        ref readonly var leftCell = ref work.Cells[left.Cell];
        return leftCell.IsSpace ? 0
            : Math.Min(BlankAfter(left) - OwnBlankAfter(left, leftCell), Blank(right, after: false));
    }

    private long Blank(in Cell cell, bool after)
    {
        var item = work.Items[cell.Item];
        var gaps = item.Rules.Gaps;
        return cell.Kind.IsWideMark
            ? item.Run.Style.Size.Units * (after ? gaps.BlankAfter(cell.Kind) : gaps.BlankBefore(cell.Kind)) / 1000 : 0;
    }

    private long InkOf(in PlacedCell placed, in Cell cell)
    {
        var item = work.Items[cell.Item];
        if (item.Face is not { } face || cell.FirstGlyph >= work.LastGlyph(placed.Cell))
        {
            return placed.X;
        }
        var glyph = CollectionsMarshal.AsSpan(work.Glyphs)[cell.FirstGlyph];
        var scale = new UnitScale(item.Size, source.Metrics(face).UnitsPerEm);
        return placed.X + cell.Shift + scale.ToUnits(glyph.XOffset + source.Extents(face, glyph.Id).XMin);
    }

    private double Ems(long units) => units / (double)em.Units;
}
