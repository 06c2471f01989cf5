using System.Globalization;
using System.Text;
using Publisher.Exchange.Formats;
using Publisher.Exchange.Segments;
using Publisher.Model.Diagnostics;
using Publisher.Sync;

namespace Publisher.Exchange.Merging;

/// <summary>
/// Decides, entry by entry, what is to be written: only what changed since the export, and only where nobody edited the
/// Markdown file since.
/// </summary>
internal sealed class Merger
{
    private readonly List<Segment> _segments;
    private readonly Dictionary<string, Segment> _byId;
    private readonly Dictionary<string, List<Segment>> _byTarget;
    private readonly ILookup<string, Segment> _bySource;
    private readonly bool _isForced;
    private readonly DiagnosticBag _bag;
    private bool _isUnmarked;

    private Merger(List<Segment> segments, bool isForced, DiagnosticBag bag)
    {
        (_segments, _isForced, _bag) = (segments, isForced, bag);
        _bySource = segments.ToLookup(segment => segment.Source.Tagged, StringComparer.Ordinal);
        _byId = segments.ToDictionary(segment => segment.Id, StringComparer.Ordinal);
        _byTarget = segments.Where(segment => segment.Target is not null).GroupBy(segment => segment.Stamp.Target)
            .ToDictionary(group => group.Key, group => group.ToList(), StringComparer.Ordinal);
    }

    /// <summary>What is to be written.</summary>
    public List<Translation> Translations { get; } = [];

    /// <summary>Texts that stay, with what the file says of their state.</summary>
    public List<(Segment Segment, ImportedEntry Entry)> Reviewed { get; } = [];

    /// <summary>How many texts are as the file has them.</summary>
    public int Unchanged { get; private set; }

    /// <param name="isForced">Edits by hand since the export give way.</param>
    public static Merger Run(ImportedSheet sheet, List<Segment> segments, bool isForced, DiagnosticBag bag)
    {
        var merger = new Merger(segments, isForced, bag);
        foreach (var entry in sheet.IsMemory ? merger.Fill(sheet) : sheet.Entries)
        {
            merger.Consider(entry with { Target = Clean(entry.Target) });
        }
        if (merger._isUnmarked && !sheet.IsMemory && merger.Translations.Find(one => one.Entry.Stamp is null) is { } first)
        {
            bag.Add(DiagnosticCatalog.UnmarkedExchange.Create(first.Entry.Place));
        }
        return merger;
    }

    private IEnumerable<ImportedEntry> Fill(ImportedSheet sheet)
    {
        var memory = new Memory(sheet.Entries);
        return _segments.Where(segment => segment.Target is null).Select(memory.Find).OfType<ImportedEntry>().ToList();
    }

    /// <summary>Line ends that a translator typed are spaces, as in the file; what no book can hold is dropped.</summary>
    private static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var c in text.Trim().ReplaceLineEndings(" "))
        {
            clean.Append(c == '\t' || !char.IsControl(c) ? c.ToString(CultureInfo.InvariantCulture) : "");
        }
        return clean.ToString();
    }

    private void Consider(ImportedEntry entry)
    {
        if (entry.Target.Length == 0 || Find(entry) is not { } segment)
        {
            return;
        }
        if (entry.Target == segment.Target?.Tagged)
        {
            Unchanged++;
            Reviewed.Add((segment, entry));
        }
        else if (entry.Stamp?.Target == SyncRecord.ExactHash(entry.Target))
        {
            Unchanged++; // only the Markdown file moved on
        }
        else if (!_isForced && entry.Stamp is { } stamp && stamp.Target != segment.Stamp.Target)
        {
            _bag.Add(DiagnosticCatalog.HandEditKept.Create((segment.Target ?? segment.Source).Span, Place(entry)));
        }
        else
        {
            Take(segment, entry);
        }
    }

    private void Take(Segment segment, ImportedEntry entry)
    {
        var pieces = TaggedText.Read(entry.Target);
        if (PlaceholderCheck.Find(segment, pieces) is var (tag, fault))
        {
            _bag.Add(DiagnosticCatalog.PlaceholderFault.Create(entry.Place, tag, fault));
            return;
        }
        _isUnmarked |= entry.Stamp is null;
        Translations.Add(new Translation(segment, entry, pieces));
    }

    /// <summary>By id; else by the translation that it had at the export, if one text alone still has it.</summary>
    private Segment? Find(ImportedEntry entry)
    {
        if (_byId.TryGetValue(entry.Id, out var segment))
        {
            return segment;
        }
        if (entry.Stamp is { Target: not "-" } stamp && _byTarget.TryGetValue(stamp.Target, out var same) && same is [var only])
        {
            return only;
        }
        // A list that was missing as a whole is there item by item once it was written: the same file may come again.
        var isThere = _bySource[entry.Source].Any(segment => segment.Target?.Tagged == entry.Target);
        Unchanged += isThere ? 1 : 0;
        if (!isThere && entry.Stamp?.Target != SyncRecord.ExactHash(entry.Target))
        {
            _bag.Add(DiagnosticCatalog.UnknownExchangeUnit.Create(entry.Place, entry.Id));
        }
        return null;
    }

    private static string Place(ImportedEntry entry) =>
        string.Create(CultureInfo.InvariantCulture, $"{entry.Place.File?.Path}:{entry.Place.StartPosition.Line}");
}
