using System.Collections.Immutable;
using Publisher.Model.Documents;
using Publisher.Model.Pairs;

namespace Publisher.Composition.Blocks;

/// <summary>
/// Keeps a sentence that ends in a colon on the page of the list, code, table or formula that it announces [house]: parted,
/// neither is understood. So is kept what its author says is.
/// </summary>
internal static class LeadIns
{
    /// <summary>Lines of a paragraph's end that go with what it announces (T48).</summary>
    private const int LinesKept = 2;

    /// <summary>Whether a side of a pair ends by announcing what the same language goes on with.</summary>
    public static bool Announces(Pair pair, Pair? next) => next is not null && pair.Sides.Any(side =>
        side.Blocks is [.., var last] && StartOf(next, side.Language) is { } first && Announces(last, first));

    /// <summary>Whether a side of a pair ends with what its author keeps with the next.</summary>
    public static bool KeepsNext(Pair pair, Pair? next) => next is not null
        && pair.Sides.Any(side => side.Blocks is [.., var last] && last.Attributes.HasClass(BlockClasses.KeepWithNext));

    /// <summary>Whether a block is not to be parted from the next one in the same column.</summary>
    public static bool Keeps(Block block, Block next) => block.Attributes.HasClass(BlockClasses.KeepWithNext) || Announces(block, next);

    private static bool Announces(Block block, Block next) =>
        next is ListBlock or DefinitionList or CodeBlock or MathBlock or Table or Figure or Picture or Quote
        && block is Paragraph { Content: var content } && PlainText.Of(content).AsSpan().TrimEnd() is [.., ':' or '：'];

    /// <summary>
    /// The bands with the last one kept with what follows: whole where it is short; of a long single column the last lines,
    /// as a band of their own, since a page may end before them.
    /// </summary>
    /// <param name="isAsked">The author asks for it: what has no lines to leave behind goes whole, however long.</param>
    public static IEnumerable<Band> Keep(IReadOnlyList<Band> bands, bool isAsked)
    {
        for (var i = 0; i < bands.Count - 1; i++)
        {
            yield return bands[i];
        }
        if (bands is not [.., var last])
        {
            yield break;
        }
        var cut = last.Columns is [var only] ? CutOf(only) : 0;
        if (cut > 0)
        {
            yield return last with { Columns = [last.Columns[0][..cut]] };
        }
        yield return last with { Columns = [.. last.Columns.Select(strips => KeepAll(strips[Math.Min(cut, strips.Length)..], isAsked))] };
    }

    private static Block? StartOf(Pair pair, LanguageTag language)
    {
        var side = pair.State == PairState.Shared ? pair.Sides[0].Blocks : pair.Find(language);
        return side is [var first, ..] ? first : null;
    }

    /// <summary>Where the page may end before the last lines: the last place among the strips where it may, but for those lines.</summary>
    private static int CutOf(ImmutableArray<Strip> strips)
    {
        var lines = 0;
        for (var i = strips.Length - 1; i > 0; i--)
        {
            lines += strips[i].IsSpace ? 0 : 1;
            if (lines >= LinesKept && !strips[i].IsSpace && !strips[i - 1].IsSpace && !strips[i - 1].KeepWithNext)
            {
                return i;
            }
        }
        return 0;
    }

    private static ImmutableArray<Strip> KeepAll(ImmutableArray<Strip> strips, bool isAsked) =>
        isAsked || strips.Count(strip => !strip.IsSpace) <= ShortBands.LinesKept
            ? [.. strips.Select(strip => strip.IsSpace ? strip : strip with { KeepWithNext = true })]
            : strips;
}
