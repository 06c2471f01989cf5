using System.Collections.Immutable;
using Publisher.Model.Documents;
using Publisher.Model.Measures;
using Publisher.Model.Pages;

namespace Publisher.Composition.Blocks;

/// <summary>Joins the lines that stand beside each other in the cells of a row.</summary>
internal static class RowLine
{
    public static Strip Join(List<ImmutableArray<Strip>> cells, int line)
    {
        var height = Length.Zero;
        var items = ImmutableArray.CreateBuilder<PageItem>();
        var lines = ImmutableArray.CreateBuilder<StripLine>();
        var links = ImmutableArray.CreateBuilder<StripLink>();
        var notes = ImmutableArray.CreateBuilder<Footnote>();
        var anchors = ImmutableArray.CreateBuilder<string>();
        foreach (var cell in cells)
        {
            if (line >= cell.Length)
            {
                continue;
            }
            var strip = cell[line];
            height = Length.Max(height, strip.Height);
            lines.AddRange(strip.Lines.Select(set => set.After(items.Count)));
            items.AddRange(strip.Items.Select(item => item.MovedBy(strip.Origin.X, strip.Origin.Y)));
            links.AddRange(strip.Links);
            notes.AddRange(strip.Notes);
            anchors.AddRange(strip.Anchors);
        }
        return new Strip(height)
        {
            Items = items.ToImmutable(), Links = links.ToImmutable(), Notes = notes.ToImmutable(), Anchors = anchors.ToImmutable(),
            Lines = lines.ToImmutable(),
            Backings = [.. cells.Where(cell => line < cell.Length).SelectMany(cell => cell[line].Backings)],
            Figures = [.. cells.Where(cell => line < cell.Length).SelectMany(cell => cell[line].Figures)],
        };
    }

    /// <summary>The same strip further to the right.</summary>
    public static Strip Moved(Strip strip, Length dx) => strip with
    {
        Origin = strip.Origin.Offset(dx, Length.Zero),
        Links = [.. strip.Links.Select(link => link with { Box = link.Box.Offset(dx, Length.Zero) })],
        Lines = [.. strip.Lines.Select(set => set with { Origin = set.Origin.Offset(dx, Length.Zero) })],
        Figures = [.. strip.Figures.Select(figure => figure with { Box = figure.Box.Offset(dx, Length.Zero) })],
    };

    /// <summary>A line drawn over a strip that is there already, <paramref name="dy"/> below its top.</summary>
    public static Strip Over(Strip under, Strip line, Length dy)
    {
        var moved = line with
        {
            Origin = line.Origin.Offset(Length.Zero, dy),
            Links = [.. line.Links.Select(link => link with { Box = link.Box.Offset(Length.Zero, dy) })],
            Lines = [.. line.Lines.Select(set => set with { Origin = set.Origin.Offset(Length.Zero, dy) })],
            Figures = [.. line.Figures.Select(figure => figure with { Box = figure.Box.Offset(Length.Zero, dy) })],
        };
        var joined = Join([[under], [moved]], 0);
        return under with
        {
            Origin = default, Items = joined.Items, Links = joined.Links, Lines = joined.Lines, Notes = joined.Notes, Anchors = joined.Anchors, Figures = joined.Figures,
        };
    }
}
