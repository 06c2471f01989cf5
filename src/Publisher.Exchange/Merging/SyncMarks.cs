using System.Collections.Immutable;
using Publisher.Exchange.Segments;
using Publisher.Sync;

namespace Publisher.Exchange.Merging;

/// <summary>
/// What an import tells the sync file: a unit all of whose texts came back translated is of the source as it is; one with a
/// fuzzy text, or of an older source, is stale until somebody accepts it.
/// </summary>
internal sealed class SyncMarks
{
    private readonly Dictionary<SyncEntry, List<(string Id, string? Former)>> _marks = new(ReferenceEqualityComparer.Instance);

    /// <summary>Some unit became stale, which must be written down to be remembered.</summary>
    public bool HasStale { get; private set; }

    /// <param name="former">Hash of the source that the translation was made from; empty when it is not known, null when it is the source as it is.</param>
    public void Add(Segment segment, string? former)
    {
        if (!_marks.TryGetValue(segment.Entry, out var marks))
        {
            _marks[segment.Entry] = marks = [];
        }
        marks.Add((segment.Id, former));
    }

    /// <summary>The entries with what is known now.</summary>
    /// <param name="segments">All segments of the entries.</param>
    public ImmutableArray<SyncEntry> Apply(ImmutableArray<SyncEntry> entries, IEnumerable<Segment> segments)
    {
        var counts = segments.GroupBy(segment => segment.Entry, ReferenceEqualityComparer.Instance).ToDictionary(group => group.Key!, group => group.Count(), ReferenceEqualityComparer.Instance);
        return [.. entries.Select(entry => _marks.TryGetValue(entry, out var marks) ? Mark(entry, marks, counts.GetValueOrDefault(entry)) : entry)];
    }

    private SyncEntry Mark(SyncEntry entry, List<(string Id, string? Former)> marks, int count)
    {
        if (marks.Find(mark => mark.Former is not null).Former is { } former)
        {
            if (entry.State == SyncState.Stale || entry.Unit.Target is null)
            {
                return entry;
            }
            HasStale = true;
            return entry with { Record = Stale(entry, former) };
        }
        return marks.Select(mark => mark.Id).Distinct(StringComparer.Ordinal).Count() == count ? entry.Accepted() : entry;
    }

    private static SyncRecord Stale(SyncEntry entry, string former)
    {
        var now = SyncRecord.Hash(entry.Unit.Source!.Text);
        // A hash of nothing that the source can be: the translation was never made from it for good.
        var then = former.Length > 0 && former != now ? former : SyncRecord.Hash("to be reviewed: " + entry.Unit.Source.Text);
        return entry.Record with { State = SyncState.Stale, Source = then, Now = now, Target = SyncRecord.Hash(entry.Unit.Target!.Text), Text = null };
    }
}
