using System.Collections.Immutable;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;
using Publisher.Model.Layouts;
using Publisher.Parsing.Languages;

namespace Publisher.Parsing.Settings;

/// <summary>
/// Reads what a book changes of the languages' profiles (T85): <c>typography: { zh-Hans: { punct: kaiming } }</c>.
/// Options that stand outside a language are meant for all.
/// </summary>
internal sealed class TypographyReader(ImmutableArray<LanguageTag> languages, DiagnosticBag bag)
{
    private readonly ImmutableArray<ProfileChange>.Builder _changes = ImmutableArray.CreateBuilder<ProfileChange>();

    public Typography Read(YamlFields fields)
    {
        foreach (var entry in fields.Entries("typography"))
        {
            if (entry.Value is not YamlMap map)
            {
                Add(null, entry);
            }
            else if (LanguageNames.TryRead(entry.Key.Value, languages, out var language))
            {
                foreach (var option in map.Entries)
                {
                    Add(language, option);
                }
            }
            else
            {
                bag.Add(DiagnosticCatalog.BadValue.Create(entry.Key.Span, "typography", entry.Key.Value, string.Join(", ", languages)));
            }
        }
        return new Typography(_changes.ToImmutable());
    }

    private void Add(LanguageTag? language, YamlEntry entry)
    {
        var name = entry.Key.Value;
        if (!ProfileOptions.TryFind(name, out var option))
        {
            var names = ProfileOptions.All.Select(one => one.Name).ToImmutableArray();
            bag.Add(DiagnosticCatalog.UnknownKey.Create(entry.Key.Span, name, NearestWord.Find(name, names), string.Join(", ", names)));
        }
        else if (YamlFields.TextOf(entry.Value, name, bag) is { } value)
        {
            if (option.With(LanguageProfile.For(language ?? LanguageTag.English), value) is null)
            {
                bag.Add(DiagnosticCatalog.BadValue.Create(entry.Value.Span, name, value, option.Values));
                return;
            }
            _changes.Add(new ProfileChange(language, option, value));
        }
    }
}
