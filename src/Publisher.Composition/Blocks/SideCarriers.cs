using System.Collections.Immutable;
using Publisher.Model.Documents;

namespace Publisher.Composition.Blocks;

/// <summary>
/// Gives side notes that are pairs of their own to the bands about them: they stand beside the start of the text before them,
/// or its last mark; below a heading, or where nothing is before them, beside what comes next.
/// </summary>
internal static class SideCarriers
{
    public static void Unload(List<Band> bands)
    {
        for (var i = 0; i < bands.Count; i++)
        {
            for (var column = 0; column < bands[i].Columns.Length; column++)
            {
                if (NotesOf(bands[i].Columns[column]) is { IsEmpty: false } notes)
                {
                    bands[i] = WithColumn(bands[i], column, []);
                    Give(bands, i, column, notes);
                }
            }
        }
    }

    /// <summary>The notes of a column that has nothing else.</summary>
    private static ImmutableArray<Footnote> NotesOf(ImmutableArray<Strip> strips) =>
        strips.All(strip => strip.IsSpace) ? [.. strips.SelectMany(strip => strip.Notes)] : [];

    private static void Give(List<Band> bands, int from, int column, ImmutableArray<Footnote> notes)
    {
        var before = Find(bands, from, column, -1);
        var after = Find(bands, from, column, 1);
        var isBelowHeading = before is { } above && StartOf(bands[above], column) is { Heading: not null };
        if ((isBelowHeading ? after ?? before : before ?? after) is not { } target)
        {
            bands[from] = WithColumn(bands[from], column, [new Strip(Model.Measures.Length.Zero) { Notes = notes }]);
            return;
        }
        var band = bands[target];
        var index = Math.Min(column, band.Columns.Length - 1);
        var strips = band.Columns[index];
        var place = target < from ? strips.Length - 1 - strips.Reverse().TakeWhile(strip => strip.Notes.IsEmpty).Count() : -1;
        place = place >= 0 ? place : strips.TakeWhile(strip => strip.IsSpace).Count();
        bands[target] = WithColumn(band, index, strips.SetItem(place, strips[place] with { Notes = strips[place].Notes.AddRange(notes) }));
    }

    /// <summary>The nearest band with text in a column, in one direction; not one that may leave its place, whose notes go to the foot.</summary>
    private static int? Find(List<Band> bands, int from, int column, int step)
    {
        for (var i = from + step; i >= 0 && i < bands.Count; i += step)
        {
            if (!bands[i].IsTurned && !bands[i].Floats && StartOf(bands[i], column) is not null)
            {
                return i;
            }
        }
        return null;
    }

    private static Strip? StartOf(Band band, int column) => band.Columns[Math.Min(column, band.Columns.Length - 1)].FirstOrDefault(strip => !strip.IsSpace);

    private static Band WithColumn(Band band, int column, ImmutableArray<Strip> strips) =>
        band with { Columns = band.Columns.SetItem(column, strips) };
}
