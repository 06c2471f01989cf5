using System.Collections.Immutable;

namespace Publisher.Cli.Reporting;

/// <summary>Tells the user how far a run has come. <see cref="Advance"/> may be called from several threads.</summary>
internal interface IProgress
{
    void Reading(string folder);

    /// <summary>The work begins; it ends when the result is disposed.</summary>
    IDisposable Start(ImmutableArray<ProgressStep> steps);

    /// <summary>One more piece of work of the named edition is done.</summary>
    void Advance(string name);

    /// <summary>The process is about to end: leave the terminal as it was.</summary>
    void Abandon();
}

/// <summary>An edition and how many pieces of work it takes.</summary>
internal readonly record struct ProgressStep(string Name, int Count);
