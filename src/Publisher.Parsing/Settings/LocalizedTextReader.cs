using System.Collections.Immutable;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;
using Publisher.Parsing.Languages;

namespace Publisher.Parsing.Settings;

/// <summary>Reads texts that are given once for all languages or by language: <c>title: { zh-Hans: 茶, en: Tea }</c>.</summary>
internal sealed class LocalizedTextReader(ImmutableArray<LanguageTag> languages, DiagnosticBag bag)
{
    public LocalizedText Read(YamlFields fields, string key) =>
        fields.Find(key) is { } node ? Read(node, key) : LocalizedText.Empty;

    public LocalizedText Read(YamlNode node, string name)
    {
        if (node is not YamlMap map)
        {
            return YamlFields.TextOf(node, name, bag) is { Length: > 0 } text ? OfText(text) : LocalizedText.Empty;
        }
        var values = ImmutableArray.CreateBuilder<LocalizedString>();
        foreach (var entry in map.Entries)
        {
            if (!LanguageNames.TryRead(entry.Key.Value, languages, out var language))
            {
                bag.Add(DiagnosticCatalog.BadValue.Create(entry.Key.Span, name, entry.Key.Value, "BCP 47 tags such as zh-Hans, en, ja"));
            }
            else if (YamlFields.TextOf(entry.Value, entry.Key.Value, bag) is { Length: > 0 } text)
            {
                values.Add(new LocalizedString(language, text));
            }
        }
        return new LocalizedText([.. values.OrderBy(value => languages.IndexOf(value.Language) is var at and >= 0 ? at : int.MaxValue)]);
    }

    /// <summary><c>中文 | English</c> gives each language its part, as in headings; any other text serves all.</summary>
    public LocalizedText OfText(string text)
    {
        var parts = text.Split(" | ");
        if (parts.Length == languages.Length && parts.Length > 1)
        {
            return new LocalizedText([.. languages.Select((language, i) => new LocalizedString(language, parts[i].Trim()))]);
        }
        return LocalizedText.Of(languages.IsEmpty ? ScriptFinder.LanguageOf(text) : languages[0], text);
    }
}
