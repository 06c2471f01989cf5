using System.Collections.Immutable;

namespace Publisher.Model.Diagnostics;

/// <summary>
/// What a stage returns: its value together with everything it has to say. The value is null only when nothing
/// usable could be made, and then at least one diagnostic is an error.
/// </summary>
public sealed record Outcome<T>(T? Value, ImmutableArray<Diagnostic> Diagnostics) where T : class
{
    public bool HasErrors => Diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error);
}

/// <summary>Collects diagnostics; may be written from several threads. Read them in manuscript order.</summary>
public sealed class DiagnosticBag
{
    private readonly List<Diagnostic> _items = [];
    private readonly Lock _lock = new();

    public void Add(Diagnostic diagnostic)
    {
        lock (_lock)
        {
            _items.Add(diagnostic);
        }
    }

    public void AddRange(IEnumerable<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
        {
            Add(diagnostic);
        }
    }

    public bool HasErrors
    {
        get
        {
            lock (_lock)
            {
                return _items.Any(item => item.Severity == Severity.Error);
            }
        }
    }

    /// <summary>All diagnostics, sorted by file, place and code, so that threads leave no trace in the order.</summary>
    public ImmutableArray<Diagnostic> ToImmutable()
    {
        lock (_lock)
        {
            // Editions read a drawing anew, each as a file of its own, but say the same.
            return [.. _items.DistinctBy(item => (item.Code, item.Span.File?.Path ?? item.Path, item.Span.Start, item.Span.End, item.Message))
                .OrderBy(item => item.Span.File?.Path ?? item.Path, StringComparer.Ordinal)
                .ThenBy(item => item.Span.Start)
                .ThenBy(item => item.Code, StringComparer.Ordinal)
                .ThenBy(item => item.Message, StringComparer.Ordinal)];
        }
    }
}
