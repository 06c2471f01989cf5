using System.Collections.Immutable;
using Publisher.Exchange.Segments;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;

namespace Publisher.Exchange.Formats;

/// <summary>A text as a translation tool gave it back, with codes as tags.</summary>
/// <param name="Id">Empty in memories, whose texts belong to no place.</param>
internal sealed record ImportedEntry(string Id, string Source, string Target, TranslationState State, Stamp? Stamp, SourceSpan Place);

/// <summary>A file as a translation tool gave it back. The language is the default value where the file does not say it.</summary>
internal sealed record ImportedSheet(LanguageTag Target, ImmutableArray<ImportedEntry> Entries)
{
    /// <summary>A memory: pairs without places, for what is not translated yet.</summary>
    public bool IsMemory { get; init; }

    /// <summary>The entries without those whose id was there before, which are reported.</summary>
    public ImportedSheet Distinct(DiagnosticBag bag)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var kept = ImmutableArray.CreateBuilder<ImportedEntry>(Entries.Length);
        foreach (var entry in Entries)
        {
            if (entry.Id.Length == 0 || seen.Add(entry.Id))
            {
                kept.Add(entry);
            }
            else
            {
                bag.Add(DiagnosticCatalog.DuplicateExchangeUnit.Create(entry.Place, entry.Id));
            }
        }
        return this with { Entries = kept.ToImmutable() };
    }
}
