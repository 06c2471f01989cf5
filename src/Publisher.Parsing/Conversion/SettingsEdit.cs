using System.Collections.Immutable;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;
using Publisher.Parsing.Settings;
using Publisher.Parsing.Sources;

namespace Publisher.Parsing.Conversion;

/// <summary>Changes <c>languages</c> in book.yaml as a person would: all else, comments too, stays as it is.</summary>
internal static class SettingsEdit
{
    /// <param name="text">The file; empty when there is none.</param>
    /// <param name="languages">All that the book has now, in its order.</param>
    public static string WithLanguages(string text, ImmutableArray<LanguageTag> languages)
    {
        var file = new SourceFile(BookFileReader.FileName, text);
        var entry = (YamlTree.Read(file, new DiagnosticBag()) as YamlMap)?.Entries.FirstOrDefault(one => one.Key.Value == "languages");
        if (entry is null || entry.Value.IsNull)
        {
            return Line(languages) + (entry is null ? text : text.Remove(entry.Key.Span.Start, SourceLines.End(text, entry.Key.Span.Start) - entry.Key.Span.Start));
        }
        var named = entry.Value is YamlList list ? list.Items.OfType<YamlScalar>().ToList() : [.. new[] { entry.Value as YamlScalar }.OfType<YamlScalar>()];
        var missing = languages.Skip(named.Count).Select(language => language.Value).ToList();
        if (missing.Count == 0 || named.Count == 0)
        {
            return text;
        }
        var end = named[^1].Span.End;
        if (entry.Value is YamlScalar one)
        {
            return text[..one.Span.Start] + $"[{text[one.Span.Start..one.Span.End]}, {string.Join(", ", missing)}]" + text[one.Span.End..];
        }
        var lineStart = SourceLines.Start(text, named[^1].Span.Start);
        var isFlow = text[entry.Value.Span.Start] == '[';
        var indent = isFlow ? "" : text[lineStart..text.IndexOf('-', lineStart)];
        return isFlow
            ? text.Insert(end, string.Concat(missing.Select(tag => ", " + tag)))
            : text.Insert(SourceLines.End(text, end), string.Concat(missing.Select(tag => $"\n{indent}- {tag}")));
    }

    private static string Line(ImmutableArray<LanguageTag> languages) => $"languages: [{string.Join(", ", languages)}]\n";
}
