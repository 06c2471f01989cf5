using System.Collections.Frozen;

namespace Publisher.Highlighting.Grammars;

/// <summary>What authors write behind fences that is no language to highlight.</summary>
internal static class Languages
{
    /// <summary>Text of no language, transcripts, and notations that are drawn rather than coloured.</summary>
    private static readonly FrozenSet<string> Plain = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "text", "txt", "plain", "plaintext", "none", "nohighlight", "no-highlight", "raw", "ascii", "tree", "output", "console", "terminal",
        "shell-session", "shellsession", "sh-session", "session", "transcript", "mermaid", "plantuml", "puml", "dot", "graphviz", "ditaa", "math",
        "csv", "tsv", "http", "bnf", "ebnf", "abnf", "pseudocode", "pseudo", "algorithm", "example", "code");

    public static bool IsPlain(string language) => language.Length == 0 || Plain.Contains(language);
}
