using System.Collections.Immutable;
using Publisher.Model.Diagnostics;

namespace Publisher.Model.Documents;

/// <summary>How a book shows code; single blocks may differ by their attributes (<see cref="CodeDisplay"/>).</summary>
public sealed record CodeSettings
{
    public CodeTheme Theme { get; init; } = CodeTheme.Print;
    public bool LineNumbers { get; init; }

    /// <summary>Lines that are too long for the measure go on below; else they stick out and are reported.</summary>
    public bool Wrap { get; init; } = true;

    /// <summary>Grammars of the book's own, which go before those of the program.</summary>
    public ImmutableArray<CodeGrammar> Grammars { get; init; } = [];
}

/// <summary>A TextMate grammar in the book's folder.</summary>
public sealed record CodeGrammar(string Path, SourceSpan Span);

/// <summary>Weights and a few dark inks, weights and greys alone, or nothing set apart.</summary>
public enum CodeTheme { Print, Mono, None }
