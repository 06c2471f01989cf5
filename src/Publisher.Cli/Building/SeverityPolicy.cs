using System.Collections.Immutable;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;

namespace Publisher.Cli.Building;

/// <summary>The severities that the author chose in book.yaml, then those of the command line.</summary>
internal sealed class SeverityPolicy(BookSettings? settings, bool warningsAsErrors, bool allowStale = false)
{
    /// <summary>The diagnostics as they count for this run; ignored ones are left out.</summary>
    public ImmutableArray<Diagnostic> Apply(ImmutableArray<Diagnostic> diagnostics) =>
        [.. Judge(diagnostics).Where(diagnostic => diagnostic.Severity != Severity.Ignore)];

    /// <summary>All of the diagnostics, with the severity that each has in this run.</summary>
    public ImmutableArray<Diagnostic> Judge(ImmutableArray<Diagnostic> diagnostics) => [.. diagnostics.Select(Apply)];

    /// <summary>
    /// Whether nothing may be written. Errors of content spoil one thing each and leave the rest of the book, unless the author or
    /// the command line asked for errors.
    /// </summary>
    public bool Stops(ImmutableArray<Diagnostic> diagnostics) => diagnostics.Any(diagnostic =>
        Apply(diagnostic).Severity == Severity.Error
        && (warningsAsErrors || IsChosen(diagnostic) || !DiagnosticCatalog.IsOfContent(diagnostic.Code)));

    private bool IsChosen(Diagnostic diagnostic) => settings?.Severities.ContainsKey(diagnostic.Code) ?? false;

    /// <summary>How many of them are out of step and count as errors but for this run.</summary>
    public int LetPass(ImmutableArray<Diagnostic> diagnostics) =>
        allowStale ? diagnostics.Count(diagnostic => IsOutOfStep(diagnostic) && SeverityOf(diagnostic) == Severity.Error) : 0;

    private Diagnostic Apply(Diagnostic diagnostic)
    {
        var severity = SeverityOf(diagnostic);
        if (allowStale && severity == Severity.Error && IsOutOfStep(diagnostic))
        {
            severity = Severity.Warning;
        }
        return severity == diagnostic.Severity ? diagnostic : diagnostic with { Severity = severity };
    }

    private Severity SeverityOf(Diagnostic diagnostic)
    {
        var severity = settings is not null && settings.Severities.TryGetValue(diagnostic.Code, out var chosen)
            ? chosen
            : diagnostic.Severity;
        return warningsAsErrors && severity == Severity.Warning ? Severity.Error : severity;
    }

    private static bool IsOutOfStep(Diagnostic diagnostic) =>
        DiagnosticCatalog.StaleRules.Concat(DiagnosticCatalog.MissingRules).Any(rule => rule.Code == diagnostic.Code);
}
