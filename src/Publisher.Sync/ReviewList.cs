using System.Collections.Immutable;
using Publisher.Model.Editions;
using Publisher.Model.Pairs;

namespace Publisher.Sync;

/// <summary>What of a book's translations somebody should look at: the marks of review editions.</summary>
public static class ReviewList
{
    public static ImmutableArray<ReviewMark> Of(IEnumerable<SyncEntry> entries) =>
        [.. entries.SelectMany(StatesOf, (entry, state) => MarkOf(entry.Unit, state))];

    private static IEnumerable<ReviewState> StatesOf(SyncEntry entry)
    {
        if (entry.State is SyncState.Only)
        {
            yield break;
        }
        if (StateOf(entry.State) is { } state)
        {
            yield return state;
        }
        // A side alone is sure to be alone; moved pairs may be stale too, which the record says first.
        if (entry.Unit is { Source: not null, Target: not null })
        {
            if (entry.Unit.IsMoved && entry.State != SyncState.Moved)
            {
                yield return ReviewState.Moved;
            }
            if (entry.Unit.Confidence < Pair.LeastConfidence)
            {
                yield return ReviewState.Doubtful;
            }
        }
    }

    private static ReviewState? StateOf(SyncState state) => state switch
    {
        SyncState.Stale => ReviewState.Stale,
        SyncState.Missing => ReviewState.Missing,
        SyncState.Extra => ReviewState.Extra,
        SyncState.Moved => ReviewState.Moved,
        _ => null,
    };

    private static ReviewMark MarkOf(TextUnit unit, ReviewState state) =>
        new(unit.PairId, unit.Language, state, (unit.Target ?? unit.Source)!.Span);
}
