using System.Collections.Immutable;
using Publisher.Model.Pairs;

namespace Publisher.Sync;

/// <summary>A unit of the book as it is, with its line of the sync file as it is to be.</summary>
public sealed record SyncEntry(TextUnit Unit, SyncRecord Record)
{
    public SyncState State => Record.State;

    /// <summary>
    /// The source that the translation was made from; null when not known. Where both were the same (code) the translation
    /// still says it.
    /// </summary>
    public string? TextThen => Record.Text
        ?? (SyncRecord.Hash(Unit.Target?.Text) == Record.Source ? Unit.Target?.Text : null);

    /// <summary>The entry with its translation accepted for the source as it is.</summary>
    public SyncEntry Accepted() => State is not SyncState.Stale ? this : this with { Record = SyncBoard.Fresh(Unit, Record.Id) };
}

/// <summary>
/// Brings the records of a book up to date. A translation that was there when first seen counts as made from the source
/// of that day; from then on only <c>accept</c> moves it to another version of the source.
/// </summary>
public static class SyncBoard
{
    public static ImmutableArray<SyncEntry> Update(IReadOnlyList<TextUnit> units, IReadOnlyList<SyncRecord> records)
    {
        var hashed = units.Select(HashedUnit.Of).ToList();
        var known = RecordMatcher.Match(hashed, records);
        var ids = new HashSet<string>(known.OfType<SyncRecord>().Select(record => record.Id), StringComparer.Ordinal);
        var entries = ImmutableArray.CreateBuilder<SyncEntry>(units.Count);
        for (var i = 0; i < units.Count; i++)
        {
            entries.Add(new SyncEntry(units[i], RecordOf(hashed[i], known[i], ids)));
        }
        return entries.MoveToImmutable();
    }

    private static SyncRecord RecordOf(HashedUnit unit, SyncRecord? known, HashSet<string> ids)
    {
        var id = known?.Id ?? NewId(unit, ids);
        var isStale = known is { Source.Length: > 0, Target.Length: > 0 } && unit is { Source.Length: > 0, Target.Length: > 0 }
            && known.Source != unit.Source && unit.Source != unit.Target;
        return !isStale ? Fresh(unit.Unit, id) : known! with
        {
            State = SyncState.Stale, Chapter = unit.Unit.Chapter, Target = unit.Target, Now = unit.Source,
        };
    }

    /// <summary>The record of a unit whose translation is of the source as it is.</summary>
    internal static SyncRecord Fresh(TextUnit unit, string id)
    {
        var (source, target) = (unit.Source?.Text, unit.Target?.Text);
        return new SyncRecord(id, unit.Chapter, unit.Language.Value, StateOf(unit), SyncRecord.Hash(source), SyncRecord.Hash(target))
        {
            // Only what may have to be shown: a text without translation has no former version that matters.
            Text = target is null || target == source ? null : source,
        };
    }

    private static SyncState StateOf(TextUnit unit) => unit switch
    {
        { IsOnly: true } => SyncState.Only,
        { Target: null } => SyncState.Missing,
        { Source: null } => SyncState.Extra,
        { IsMoved: true } => SyncState.Moved,
        _ => SyncState.Ok,
    };

    /// <summary>Made from chapter and texts, so that two people who see the same unit first give it the same id.</summary>
    private static string NewId(HashedUnit unit, HashSet<string> ids)
    {
        var seed = $"{unit.Unit.Chapter}\n{unit.Unit.Language}\n{(unit.Source.Length > 0 ? unit.Source : unit.Target)}";
        for (var count = 0; ; count++)
        {
            var id = SyncRecord.Hash(count == 0 ? seed : $"{seed}\n{count}")[..8];
            if (ids.Add(id))
            {
                return id;
            }
        }
    }
}
