using System.Collections.Immutable;
using System.Globalization;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;
using Publisher.Parsing.Sources;

namespace Publisher.Parsing.Settings;

/// <summary>Reads what catalogues say of a book.</summary>
internal sealed class MetadataReader(YamlFields fields, LocalizedTextReader texts, DiagnosticBag bag)
{
    private static readonly ImmutableArray<string> Schemes = ["isbn", "uuid", "doi", "uri"];

    public BookMetadata Read() => new()
    {
        Title = texts.Read(fields, "title"),
        Subtitle = texts.Read(fields, "subtitle"),
        Label = texts.Read(fields, "label"),
        Description = texts.Read(fields, "description"),
        Publisher = texts.Read(fields, "publisher"),
        Rights = texts.Read(fields, "rights"),
        Edition = texts.Read(fields, "edition"),
        People = [.. fields.Items("people").Select(ReadPerson).OfType<Person>()],
        Date = ReadDate(),
        Identifiers = [.. fields.Items("identifiers").Select(ReadIdentifier).OfType<Identifier>()],
        Subjects = [.. fields.Items("subjects").Select(subject => texts.Read(subject, "subjects")).Where(subject => !subject.IsEmpty)],
        Cover = fields.Text("cover") is { Length: > 0 } cover ? BookPath.Resolve("", cover) : "",
    };

    private Person? ReadPerson(YamlNode node)
    {
        if (node is YamlScalar)
        {
            return new Person(texts.Read(node, "people"), "aut", "");
        }
        if (YamlFields.Open(node, "people", BookKeys.Person, bag) is not { } person)
        {
            return null;
        }
        if (person.Find("name") is not { } name)
        {
            bag.Add(DiagnosticCatalog.MissingKey.Create(person.Span, "name", "{ zh-Hans: 李四, en: Li Si }"));
            return null;
        }
        var role = person.Text("role") ?? "aut";
        if (role.Length != 3 || !role.All(char.IsAsciiLetterLower))
        {
            bag.Add(DiagnosticCatalog.BadValue.Create(person.Find("role")!.Span, "role", role, "MARC relator codes such as aut, edt, trl, ill"));
            role = "aut";
        }
        return new Person(texts.Read(name, "name"), role, person.Text("sort") ?? "");
    }

    private Identifier? ReadIdentifier(YamlNode node)
    {
        if (YamlFields.Open(node, "identifiers", BookKeys.Identifier, bag) is not { } fields
            || fields.RequiredText("value", "978-7-111-00000-0") is not { } value)
        {
            return null;
        }
        var scheme = fields.Text("scheme") ?? "uri";
        if (!Schemes.Contains(scheme, StringComparer.Ordinal))
        {
            bag.Add(DiagnosticCatalog.BadValue.Create(fields.Find("scheme")!.Span, "scheme", scheme, string.Join(", ", Schemes)));
            return null;
        }
        return new Identifier(scheme, value, fields.Text("edition") ?? "");
    }

    /// <summary>A year, a month or a day of ISO 8601.</summary>
    private string ReadDate()
    {
        var date = fields.Text("date") ?? "";
        if (date.Length == 0
            || DateTime.TryParseExact(date, ["yyyy", "yyyy-MM", "yyyy-MM-dd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
        {
            return date;
        }
        bag.Add(DiagnosticCatalog.BadValue.Create(fields.Find("date")!.Span, "date", date, "2023, 2023-10, 2023-10-26"));
        return "";
    }
}
