using System.Collections.Immutable;
using Publisher.Model.Documents;
using Publisher.Model.Editions;

namespace Publisher.Cli.Building;

/// <summary>What the user asked for. <see cref="Path"/> is the book's folder as typed; null: look for it.</summary>
internal sealed record BuildRequest(string? Path)
{
    /// <summary>Names of editions to make; empty: all of them.</summary>
    public ImmutableArray<string> Editions { get; init; } = [];

    /// <summary>Formats to make, of those that each edition has.</summary>
    public OutputFormats Formats { get; init; } = OutputFormats.All;

    /// <summary>Absolute path; null: check only.</summary>
    public string? OutputFolder { get; init; }

    /// <summary>The store that e-books are for; null: as the book says.</summary>
    public EpubTarget? Target { get; init; }

    public bool WarningsAsErrors { get; init; }

    /// <summary>Translations out of step stop nothing, whatever the book says.</summary>
    public bool AllowStale { get; init; }

    /// <summary>Make editions for review, whether or not the book has any.</summary>
    public bool Review { get; init; }

    /// <summary>Compare the languages with each other, block by block.</summary>
    public bool ComparesLanguages { get; init; }

    /// <summary>Set pages and report on every line that is worth a look; only where nothing is written.</summary>
    public bool Layout { get; init; }
}
