using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Publisher.Highlighting.Grammars;

/// <summary>Names of languages beside those of the grammars: what authors write, and what is no language to highlight.</summary>
internal static class Languages
{
    /// <summary>Other names, with the grammar's own. TOML is near enough to INI files to be read as one.</summary>
    public static readonly ImmutableArray<(string Name, string Id)> OtherNames =
    [
        ("cs", "csharp"), ("c#", "csharp"), ("dotnet", "csharp"), ("fs", "fsharp"), ("f#", "fsharp"), ("vbnet", "vb"),
        ("c++", "cpp"), ("cc", "cpp"), ("hpp", "cpp"), ("h", "c"), ("objc", "objective-c"), ("objectivec", "objective-c"), ("cuda", "cuda-cpp"),
        ("js", "javascript"), ("mjs", "javascript"), ("node", "javascript"), ("jsx", "javascriptreact"),
        ("ts", "typescript"), ("tsx", "typescriptreact"), ("json5", "jsonc"), ("jsonl", "json"),
        ("py", "python"), ("python3", "python"), ("pycon", "python"), ("rb", "ruby"), ("rs", "rust"), ("golang", "go"), ("pl", "perl"), ("raku", "perl6"),
        ("sh", "shellscript"), ("bash", "shellscript"), ("zsh", "shellscript"), ("shell", "shellscript"), ("fish", "shellscript"),
        ("ps", "powershell"), ("ps1", "powershell"), ("pwsh", "powershell"), ("cmd", "bat"), ("batch", "bat"), ("dos", "bat"),
        ("yml", "yaml"), ("toml", "ini"), ("conf", "properties"), ("dotenv", "properties"), ("env", "properties"), ("docker", "dockerfile"),
        ("make", "makefile"), ("md", "markdown"), ("adoc", "asciidoc"), ("tex", "latex"), ("htm", "html"), ("xhtml", "html"), ("svg", "xml"),
        ("csproj", "xml"), ("xaml", "xml"), ("vue", "html"), ("svelte", "html"), ("hbs", "handlebars"), ("pug", "jade"), ("coffee", "coffeescript"),
        ("postgresql", "sql"), ("postgres", "sql"), ("mysql", "sql"), ("sqlite", "sql"), ("plsql", "sql"), ("tsql", "sql"),
        ("patch", "diff"), ("clj", "clojure"), ("jl", "julia"), ("delphi", "pascal"), ("asm", "x86asm"), ("nasm", "x86asm"), ("assembly", "x86asm"),
        ("gradle", "groovy"), ("typ", "typst"), ("gitignore", "ignore"), ("glsl", "hlsl"), ("cshtml", "razor"),
    ];

    /// <summary>Text of no language, transcripts, and notations that are drawn rather than coloured.</summary>
    private static readonly FrozenSet<string> Plain = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "text", "txt", "plain", "plaintext", "none", "nohighlight", "no-highlight", "raw", "ascii", "tree", "output", "console", "terminal",
        "shell-session", "shellsession", "sh-session", "session", "transcript", "mermaid", "plantuml", "puml", "dot", "graphviz", "ditaa", "math",
        "csv", "tsv", "http", "bnf", "ebnf", "abnf", "pseudocode", "pseudo", "algorithm", "example", "code");

    public static bool IsPlain(string language) => language.Length == 0 || Plain.Contains(language);
}
