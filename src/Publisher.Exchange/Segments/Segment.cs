using Publisher.Model.Documents;
using Publisher.Model.Pairs;
using Publisher.Sync;

namespace Publisher.Exchange.Segments;

/// <summary>Where a translation stands for a translator.</summary>
internal enum TranslationState { Missing, Fuzzy, Translated, Approved }

/// <summary>
/// One text that is exchanged: a unit of the book, or one of the texts of a unit of several. <see cref="Id"/> stays while
/// the sync file knows the unit, wherever its lines move.
/// </summary>
/// <param name="Place">File and headings above, for people.</param>
/// <param name="Index">Which of the unit's texts it is.</param>
internal sealed record Segment(string Id, string Place, SyncEntry Entry, int Index, SegmentText Source, SegmentText? Target)
{
    /// <summary>The unit has this text alone.</summary>
    public bool IsWhole { get; init; }

    public LanguageTag Language => Entry.Unit.Language;

    public TranslationState State => Target is null ? TranslationState.Missing
        : Entry.State == SyncState.Stale ? TranslationState.Fuzzy : TranslationState.Translated;

    /// <summary>The unique name in files that ask for context: what gettext tells equal texts apart by.</summary>
    public string Context => $"{Place} #{Id}";

    /// <summary>The unit's source as the translation knows it, when it has changed since; else null.</summary>
    public string? Former => State == TranslationState.Fuzzy && IsWhole ? Entry.TextThen : null;

    /// <summary>What is exported beside the texts, so that an import can tell what changed since: hashes of unit and translation.</summary>
    public Stamp Stamp => new(SyncRecord.Hash(Entry.Unit.Source!.Text), Target is null ? "-" : SyncRecord.ExactHash(Target.Tagged));
}

/// <summary>What a segment was at the export. <see cref="Target"/> is <c>-</c> where there was no translation.</summary>
internal sealed record Stamp(string Source, string Target)
{
    private const string Key = "at export: ";

    public override string ToString() => $"{Key}{Source} {Target}";

    /// <summary>Finds a stamp among notes; null when none of them is one.</summary>
    public static Stamp? Find(IEnumerable<string> notes)
    {
        foreach (var line in notes.SelectMany(note => note.Split('\n')))
        {
            var at = line.IndexOf(Key, StringComparison.Ordinal);
            if (at >= 0 && line[(at + Key.Length)..].Trim().Split(' ') is [var source, var target])
            {
                return new Stamp(source, target);
            }
        }
        return null;
    }
}
