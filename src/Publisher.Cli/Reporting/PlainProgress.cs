using System.Collections.Immutable;

namespace Publisher.Cli.Reporting;

/// <summary>Progress for logs: a line for each phase, the same at every run. Without a writer, silent.</summary>
internal sealed class PlainProgress(TextWriter? writer, Words words) : IProgress, IDisposable
{
    public void Reading(string folder) => writer?.WriteLine(words.Reading(folder));

    public IDisposable Start(ImmutableArray<ProgressStep> steps)
    {
        writer?.WriteLine(words.Making(string.Join(", ", steps.Select(step => step.Name))));
        return this;
    }

    public void Advance(string name)
    {
    }

    public void Abandon()
    {
    }

    public void Dispose()
    {
    }
}
