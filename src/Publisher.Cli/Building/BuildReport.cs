using System.Collections.Immutable;
using Publisher.Model.Diagnostics;
using Publisher.Model.Editions;

namespace Publisher.Cli.Building;

/// <summary>What came of a run: every diagnostic in manuscript order, every file that was written.</summary>
internal sealed record BuildReport(ImmutableArray<Diagnostic> Diagnostics, ImmutableArray<BuiltFile> Files)
{
    /// <summary>The command line asked for something that is not there.</summary>
    public bool IsMisuse { get; init; }

    /// <summary>How many translations out of step would have stopped the build, had it not been told to let them pass.</summary>
    public int LetPass { get; init; }

    public TimeSpan Elapsed { get; init; }

    /// <summary>The layout of each edition, in the book's order; empty unless asked for.</summary>
    public ImmutableArray<LayoutReport> Layouts { get; init; } = [];

    public int Count(Severity severity) => Diagnostics.Count(diagnostic => diagnostic.Severity == severity);

    public int ExitCode => IsMisuse ? Cli.ExitCode.Misuse
        : Count(Severity.Error) > 0 ? Cli.ExitCode.Errors : Cli.ExitCode.Success;
}

/// <summary>A file that was written. <see cref="Pages"/> is 0 for formats without pages.</summary>
internal sealed record BuiltFile(
    string Path, string Edition, OutputFormats Format, int Pages, long Bytes, TimeSpan Elapsed);
