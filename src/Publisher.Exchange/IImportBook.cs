using System.Collections.Immutable;
using Publisher.Model.Documents;
using Publisher.Sync;

namespace Publisher.Exchange;

/// <summary>The book that translations are written into.</summary>
public interface IImportBook
{
    /// <summary>Its units as they are.</summary>
    ImmutableArray<SyncEntry> Entries { get; }

    /// <summary>The text of a file; null when there is none.</summary>
    string? Read(string path);

    /// <summary>False for a file that is there but could not be written back byte for byte: it is not, or not only, UTF-8.</summary>
    bool CanWrite(string path);

    /// <summary>Where the translation of a file belongs; null where one file holds every language.</summary>
    string? PathOf(string source, LanguageTag language);

    /// <summary>The units that the book would have with these files changed.</summary>
    ImmutableArray<SyncEntry> Reread(IReadOnlyDictionary<string, string> changed);
}
