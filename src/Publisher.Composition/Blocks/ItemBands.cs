using System.Collections.Immutable;
using Publisher.Model.Documents;
using Publisher.Model.Pairs;

namespace Publisher.Composition.Blocks;

/// <summary>Parts the band of two lists that have as many items each, so that every item starts level with its translation (T74).</summary>
internal static class ItemBands
{
    public static IEnumerable<Band> Split(Pair pair, Band band)
    {
        var isList = pair.Sides.Length == band.Columns.Length && pair.Sides.All(side => side.Blocks is [ListBlock or DefinitionList]);
        var count = band.Columns[0].Count(strip => strip.StartsItem);
        if (!isList || count < 2 || band.Columns.Any(strips => strips.Count(strip => strip.StartsItem) != count))
        {
            return [band];
        }
        var columns = band.Columns.Select(ItemsOf).ToList();
        return Enumerable.Range(0, count).Select(i => band with { Columns = [.. columns.Select(items => items[i])] });
    }

    /// <summary>The strips of each item; the blank before the next one stays at its end.</summary>
    private static List<ImmutableArray<Strip>> ItemsOf(ImmutableArray<Strip> strips)
    {
        var items = new List<ImmutableArray<Strip>>();
        var start = 0;
        for (var i = 1; i <= strips.Length; i++)
        {
            if (i == strips.Length || (strips[i].StartsItem && strips[..i].Any(strip => strip.StartsItem)))
            {
                items.Add(strips[start..i]);
                start = i;
            }
        }
        return items;
    }
}
