namespace Publisher.Model.Diagnostics;

public enum Severity { Ignore, Information, Warning, Error }

/// <summary>
/// One fault or remark: its catalogue code, where in the manuscript it comes from, what is wrong and what to try.
/// </summary>
public sealed record Diagnostic(string Code, Severity Severity, SourceSpan Span, string Message, string Hint)
{
    /// <summary>For faults in files that are no text (fonts, pictures) or have no place: the path. Else empty.</summary>
    public string Path { get; init; } = "";

    /// <summary>The message in Chinese, for readers who asked for it; empty when only English was given.</summary>
    public string ChineseMessage { get; init; } = "";

    /// <summary>The hint in Chinese; empty when only English was given.</summary>
    public string ChineseHint { get; init; } = "";

    /// <summary>What <c>publisher check --fix</c> writes; null where an author must choose.</summary>
    public Fix? Fix { get; init => field = value?.InFiles(); }
}
