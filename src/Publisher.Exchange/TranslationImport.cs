using System.Collections.Immutable;
using Publisher.Exchange.Formats;
using Publisher.Exchange.Merging;
using Publisher.Exchange.Segments;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;
using Publisher.Sync;

namespace Publisher.Exchange;

/// <summary>What an import changes in a book. Files are given by path with their new text.</summary>
/// <param name="Written">How many texts were written.</param>
/// <param name="Unchanged">How many were as the file has them.</param>
public sealed record ImportResult(
    IReadOnlyDictionary<string, string> Files, ImmutableArray<SyncEntry> Entries, LanguageTag Language, int Written, int Unchanged)
{
    /// <summary>How far translations are has changed, or must be written down to be remembered.</summary>
    public bool ChangesSync { get; init; }

    /// <summary>Some translation must be remembered as stale, if need be by a sync file that the book did not have.</summary>
    public bool HasStale { get; init; }
}

/// <summary>Takes the file of a translation tool into a book: read, matched with the book, spelt as Markdown, read again.</summary>
public static class TranslationImport
{
    /// <summary>Null, reported, when the file cannot be used at all.</summary>
    /// <param name="named">How the user names the file.</param>
    /// <param name="to">The language that the user gives; the default value: the file says it.</param>
    /// <param name="isForced">What was edited by hand since the export gives way to the file.</param>
    public static ImportResult? Run(
        string named, ReadOnlySpan<byte> bytes, ImmutableArray<LanguageTag> languages, LanguageTag to, bool isForced,
        IImportBook book, DiagnosticBag bag)
    {
        if (ExchangeText.Read(named, bytes, bag) is not { } file || SheetReader.Read(file, languages, to, bag) is not { } sheet)
        {
            return null;
        }
        var segments = SegmentFinder.Find(book.Entries, sheet.Target, null);
        var merger = Merger.Run(sheet.Distinct(bag), segments, isForced, bag);
        var writer = new Writer(book, segments, sheet.Target, bag);
        writer.Write(merger.Translations);
        if (sheet.IsMemory)
        {
            bag.AddRange(writer.Written.Select(one => DiagnosticCatalog.FilledFromMemory.Create(one.Segment.Source.Span, sheet.Target)));
        }
        var marks = Mark(writer, merger, bag);
        var entries = marks.Apply(writer.Entries, writer.Segments);
        return new ImportResult(writer.Files, entries, sheet.Target, writer.Written.Count, merger.Unchanged)
        {
            ChangesSync = writer.Files.Count > 0 || !entries.Select(entry => entry.Record).SequenceEqual(writer.Entries.Select(entry => entry.Record)),
            HasStale = marks.HasStale,
        };
    }

    private static SyncMarks Mark(Writer writer, Merger merger, DiagnosticBag bag)
    {
        var marks = new SyncMarks();
        var found = writer.Segments.GroupBy(segment => (segment.Source.Tagged, Translation.MeaningOf(segment.Target)))
            .ToDictionary(group => group.Key, group => new Queue<Segment>(group));
        foreach (var translation in writer.Written)
        {
            var (segment, entry) = (translation.Segment, translation.Entry);
            var isOld = entry.Source != segment.Source.Tagged;
            if (isOld)
            {
                bag.Add(DiagnosticCatalog.SourceChangedSince.Create(segment.Source.Span, segment.Language));
            }
            if (found.TryGetValue((segment.Source.Tagged, translation.Meaning), out var queue) && queue.TryDequeue(out var now))
            {
                marks.Add(now, isOld ? entry.Stamp?.Source ?? "" : entry.State == TranslationState.Fuzzy ? "" : null);
            }
        }
        var byId = writer.Segments.ToDictionary(segment => segment.Id, StringComparer.Ordinal);
        foreach (var (segment, entry) in merger.Reviewed)
        {
            if (entry.Source == segment.Source.Tagged && byId.TryGetValue(segment.Id, out var now))
            {
                marks.Add(now, entry.State == TranslationState.Fuzzy ? "" : null);
            }
        }
        return marks;
    }
}
