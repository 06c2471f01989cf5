using System.Collections.Immutable;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;
using Publisher.Model.Editions;
using Publisher.Model.Layouts;

namespace Publisher.Parsing.Settings;

/// <summary>Reads the editions to be made.</summary>
internal sealed class EditionListReader(YamlFields fields, ImmutableArray<LanguageTag> languages, DiagnosticBag bag)
{
    private static readonly WordTable<Arrangement> Arrangements = new()
    {
        ["single"] = Arrangement.Single, ["interleaved"] = Arrangement.Interleaved,
        ["parallel"] = Arrangement.Parallel, ["facing"] = Arrangement.Facing,
    };

    private static readonly WordTable<OutputFormats> Formats = new()
    {
        ["pdf"] = OutputFormats.Pdf, ["epub"] = OutputFormats.Epub, ["html"] = OutputFormats.Html,
    };

    private const int PagesOfASpread = 2;

    public ImmutableArray<EditionSpec> Read()
    {
        var editions = ImmutableArray.CreateBuilder<EditionSpec>();
        foreach (var node in fields.Items("editions"))
        {
            if (YamlFields.Open(node, "editions", BookKeys.Edition, bag) is { } edition
                && edition.RequiredText("name", "bilingual") is { } name)
            {
                editions.Add(Read(edition, name));
            }
        }
        foreach (var repeated in editions.GroupBy(edition => edition.Name).Where(group => group.Count() > 1))
        {
            bag.Add(DiagnosticCatalog.BadValue.Create(fields.Find("editions")!.Span, "name", repeated.Key, "a different name for each edition"));
        }
        return [.. editions.DistinctBy(edition => edition.Name)];
    }

    private EditionSpec Read(YamlFields edition, string name)
    {
        var chosen = edition.Find("languages") is null ? languages : BookFileReader.ReadLanguages("languages", edition, languages);
        var arrangement = edition.Choice("arrangement", Arrangements) ?? (chosen.Length > 1 ? Arrangement.Parallel : Arrangement.Single);
        if (arrangement == Arrangement.Facing && chosen.Length > PagesOfASpread)
        {
            bag.Add(DiagnosticCatalog.FacingLanguages.Create(edition.Find("arrangement")!.Span, chosen.Length));
        }
        return new EditionSpec(name, chosen, chosen.Length > 1 ? arrangement : Arrangement.Single, ReadFormats(edition), ReadPage(edition))
        {
            IsReview = edition.Boolean("review", absent: false), MarginColumnMm = PageSettingsReader.MarginColumn(edition, bag),
        };
    }

    private OutputFormats ReadFormats(YamlFields edition)
    {
        var formats = OutputFormats.None;
        foreach (var text in edition.Texts("formats", orSingle: true))
        {
            if (Formats.TryGetValue(text.Value, out var format))
            {
                formats |= format;
                continue;
            }
            bag.Add(DiagnosticCatalog.BadValue.Create(text.Span, "formats", text.Value, string.Join(", ", Formats.Keys.Order(StringComparer.Ordinal))));
        }
        return formats == OutputFormats.None ? OutputFormats.All : formats;
    }

    private string ReadPage(YamlFields edition) => PageSettingsReader.Size(edition, "page", bag) ?? "";
}
