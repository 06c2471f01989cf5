using Publisher.Model.Documents;
using Publisher.Parsing.Layouts;

namespace Publisher.Parsing;

/// <summary>Where the translation of a file belongs that is not there yet, named as the book names its other files.</summary>
public static class TranslationPath
{
    /// <summary>The path in the language's tree or with its suffix; null where the name says no language: then one file holds all.</summary>
    public static string? For(string path, LanguageTag language, Book book)
    {
        var own = FileNames.LanguageNameOf(path);
        if (own.Length == 0)
        {
            return null;
        }
        var known = book.Sources.Where(FileNames.IsMarkdown)
            .FirstOrDefault(source => FileNames.Parse(source, book.Languages).Language == language);
        var name = known is not null ? FileNames.LanguageNameOf(known)
            : own.Contains('-', StringComparison.Ordinal) ? language.Value : language.Primary;
        return path.StartsWith(own + "/", StringComparison.Ordinal)
            ? name + path[own.Length..]
            : $"{path[..path.LastIndexOf($".{own}.", StringComparison.Ordinal)]}.{name}{path[path.LastIndexOf('.')..]}";
    }
}
