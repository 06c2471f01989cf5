using System.Collections.Immutable;
using Publisher.Model;
using Publisher.Model.Documents;
using Publisher.Parsing.Languages;

namespace Publisher.Parsing.Layouts;

/// <summary>Reads the language out of a path: <c>zh/01-intro.md</c>, <c>01-intro.zh.md</c>, or none.</summary>
internal static class FileNames
{
    private const string Extension = ".md";

    /// <summary>Markdown with components of web sites among it (Docusaurus).</summary>
    private const string MixedExtension = ".mdx";

    public static bool IsMarkdown(string path) => path.EndsWith(Extension, StringComparison.OrdinalIgnoreCase) || path.EndsWith(MixedExtension, StringComparison.OrdinalIgnoreCase);

    public static string StemOf(string path) => IsMarkdown(path) ? path[..path.LastIndexOf('.')] : path;

    /// <summary>Whether the table of chapters of mdBook or GitBook is there.</summary>
    public static bool HasSummary(IWorkspace workspace) => workspace.List("").Any(IsSummary);

    /// <summary>Files that list chapters or languages are no chapters.</summary>
    public static bool IsSummary(string path) => Parse(path, []).Key is var key
        && key[(key.LastIndexOf('/') + 1)..].ToUpperInvariant() == "SUMMARY" && IsMarkdown(path);

    /// <summary>The path without language and extension, and the language it names.</summary>
    public static (string Key, LanguageTag? Language) Parse(string path, ImmutableArray<LanguageTag> languages)
    {
        var (key, _, language) = Split(path, languages);
        return (key, language);
    }

    /// <summary>The language as the path writes it; empty when it names none.</summary>
    public static string LanguageNameOf(string path) => Split(path, []).Name;

    private static (string Key, string Name, LanguageTag? Language) Split(string path, ImmutableArray<LanguageTag> languages)
    {
        var stem = StemOf(path);
        var slash = stem.IndexOf('/', StringComparison.Ordinal);
        if (slash > 0 && IsLanguage(stem[..slash], languages, out var language))
        {
            return (stem[(slash + 1)..], stem[..slash], language);
        }
        var dot = stem.LastIndexOf('.');
        return dot > stem.LastIndexOf('/') + 1 && IsLanguage(stem[(dot + 1)..], languages, out language)
            ? (stem[..dot], stem[(dot + 1)..], language) : (stem, "", null);
    }

    private static bool IsLanguage(string name, ImmutableArray<LanguageTag> languages, out LanguageTag language) =>
        LanguageNames.TryRead(name, languages, out language) && (languages.IsEmpty || languages.Contains(language));
}
