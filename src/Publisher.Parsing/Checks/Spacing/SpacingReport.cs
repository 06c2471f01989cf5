using Publisher.Model.Diagnostics;

namespace Publisher.Parsing.Checks.Spacing;

/// <summary>What rules of spacing say, with what may be written instead.</summary>
internal sealed class SpacingReport(DiagnosticBag bag)
{
    /// <param name="rule">The rule that is broken.</param>
    /// <param name="run">Where.</param>
    /// <param name="start">The first character that is wrong.</param>
    /// <param name="end">Behind the last one.</param>
    /// <param name="usual">What should stand there; null where it would not be safe to write it.</param>
    /// <param name="arguments">Of the message.</param>
    public void Add(DiagnosticRule rule, SourceRun run, int start, int end, string? usual, params object[] arguments)
    {
        var span = run.File.Span(start, end);
        bag.Add(rule.Create(span, arguments) with { Fix = usual is null || !run.CanMend ? null : new Fix([new Replacement(span, usual)]) });
    }
}
