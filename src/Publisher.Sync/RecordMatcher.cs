using Publisher.Model.Pairs;

namespace Publisher.Sync;

/// <summary>A unit with the hashes of its sides.</summary>
internal sealed record HashedUnit(TextUnit Unit, string Source, string Target)
{
    public static HashedUnit Of(TextUnit unit) => new(unit, SyncRecord.Hash(unit.Source?.Text), SyncRecord.Hash(unit.Target?.Text));
}

/// <summary>
/// Finds the record of each unit: by both texts, by one of them, by its place between others. Chapters are compared with
/// themselves first; what is exactly the same may come from any (files are renamed).
/// </summary>
internal sealed class RecordMatcher
{
    private readonly IReadOnlyList<HashedUnit> _units;
    private readonly IReadOnlyList<SyncRecord> _records;
    private readonly int[] _recordOf;
    private readonly bool[] _used;

    private RecordMatcher(IReadOnlyList<HashedUnit> units, IReadOnlyList<SyncRecord> records)
    {
        (_units, _records) = (units, records);
        _recordOf = [.. Enumerable.Repeat(-1, units.Count)];
        _used = new bool[records.Count];
    }

    /// <summary>By unit; null for what is new.</summary>
    public static SyncRecord?[] Match(IReadOnlyList<HashedUnit> units, IReadOnlyList<SyncRecord> records)
    {
        var matcher = new RecordMatcher(units, records);
        matcher.By(unit => $"{Place(unit)} {unit.Source} {unit.Target}", record => $"{Place(record)} {record.Source} {record.Target}");
        matcher.By(unit => KeyOf(unit, unit.Source), record => KeyOf(record, record.Source));
        matcher.By(unit => KeyOf(unit, unit.Source), record => KeyOf(record, record.Now ?? ""));
        matcher.By(unit => KeyOf(unit, unit.Target), record => KeyOf(record, record.Target));
        matcher.By(unit => $"{unit.Unit.Language} {unit.Source} {unit.Target}", record => $"{record.Language} {record.Source} {record.Target}");
        matcher.ByPlace();
        return [.. matcher._recordOf.Select(record => record < 0 ? null : records[record])];
    }

    private static string Place(HashedUnit unit) => $"{unit.Unit.Language} {unit.Unit.Chapter}";

    private static string Place(SyncRecord record) => $"{record.Language} {record.Chapter}";

    private static string? KeyOf(HashedUnit unit, string hash) => hash.Length == 0 ? null : $"{Place(unit)} {hash}";

    private static string? KeyOf(SyncRecord record, string hash) => hash.Length == 0 ? null : $"{Place(record)} {hash}";

    /// <summary>The same key, in order: texts that are there twice keep their order.</summary>
    private void By(Func<HashedUnit, string?> unitKey, Func<SyncRecord, string?> recordKey)
    {
        var free = new Dictionary<string, Queue<int>>(StringComparer.Ordinal);
        for (var i = 0; i < _records.Count; i++)
        {
            if (!_used[i] && recordKey(_records[i]) is { } key)
            {
                (free.TryGetValue(key, out var queue) ? queue : free[key] = new Queue<int>()).Enqueue(i);
            }
        }
        for (var i = 0; i < _units.Count; i++)
        {
            if (_recordOf[i] < 0 && unitKey(_units[i]) is { } key && free.TryGetValue(key, out var queue) && queue.TryDequeue(out var record))
            {
                Take(i, record);
            }
        }
    }

    /// <summary>Both sides have changed: the free record behind that of the unit before, if it belongs to the same chapter.</summary>
    private void ByPlace()
    {
        var last = -1;
        for (var i = 0; i < _units.Count; i++)
        {
            var place = Place(_units[i]);
            if (i == 0 || Place(_units[i - 1]) != place)
            {
                last = FirstOf(place) - 1;
            }
            var next = last + 1;
            if (_recordOf[i] < 0 && next < _records.Count && !_used[next] && Place(_records[next]) == place
                && MayBe(_units[i], _records[next]))
            {
                Take(i, next);
            }
            last = _recordOf[i] >= 0 ? _recordOf[i] : last;
        }
    }

    private int FirstOf(string place)
    {
        for (var i = 0; i < _records.Count; i++)
        {
            if (Place(_records[i]) == place)
            {
                return i;
            }
        }
        return _records.Count;
    }

    /// <summary>Two versions of a text have words in common; where the old one is not known its place must do.</summary>
    private static bool MayBe(HashedUnit unit, SyncRecord record) =>
        unit.Unit.Source is not null && unit.Unit.Target is not null && record.Source.Length > 0
        && (record.Text is not { } text || TextDiff.Likeness(text, unit.Unit.Source.Text) > 0.3);

    private void Take(int unit, int record)
    {
        _recordOf[unit] = record;
        _used[record] = true;
    }
}
