using System.Globalization;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;
using Publisher.Parsing.Sources;

namespace Publisher.Parsing.Settings;

/// <summary>Reads what catalogues say of a book.</summary>
internal sealed class MetadataReader(YamlFields fields, LocalizedTextReader texts, DiagnosticBag bag)
{
    private static readonly WordTable<bool> CollectionTypes =
        new() { ["series"] = true, ["set"] = false };

    public BookMetadata Read() => new()
    {
        Title = texts.Read(fields, "title"),
        TitleSort = texts.Read(fields, "title-sort"),
        Subtitle = texts.Read(fields, "subtitle"),
        Label = texts.Read(fields, "label"),
        Description = texts.Read(fields, "description"),
        Publisher = texts.Read(fields, "publisher"),
        Rights = texts.Read(fields, "rights"),
        Edition = texts.Read(fields, "edition"),
        People = [.. fields.Items("people").Select(ReadPerson).OfType<Person>()],
        Date = ReadDate(),
        Identifiers = [.. fields.Items("identifiers").Select(node => IdentifierReader.Read(node, bag)).OfType<Identifier>()],
        Subjects = [.. fields.Items("subjects").Select(ReadSubject).OfType<Subject>()],
        Collections = [.. fields.Items("collections").Select(ReadCollection).OfType<BookCollection>()],
        Cover = new CoverReader(fields, texts).Read(),
    };

    /// <summary>The name that a map must have; empty, and reported, without one.</summary>
    private LocalizedText ReadName(YamlFields map)
    {
        if (map.Find("name") is null)
        {
            bag.Add(DiagnosticCatalog.MissingKey.Create(map.Span, "name", "{ zh-Hans: 李四, en: Li Si }"));
        }
        return texts.Read(map, "name");
    }

    private Person? ReadPerson(YamlNode node)
    {
        if (node is YamlScalar)
        {
            return new Person(texts.Read(node, "people"), "aut", LocalizedText.Empty);
        }
        if (YamlFields.Open(node, "people", BookKeys.Person, bag) is not { } person)
        {
            return null;
        }
        if (ReadName(person) is not { IsEmpty: false } name)
        {
            return null;
        }
        var role = person.Text("role") ?? "aut";
        if (role.Length != 3 || !role.All(char.IsAsciiLetterLower))
        {
            bag.Add(DiagnosticCatalog.BadValue.Create(person.Find("role")!.Span, "role", role, "MARC relator codes such as aut, edt, trl, ill"));
            role = "aut";
        }
        return new Person(name, role, texts.Read(person, "sort"));
    }

    /// <summary>A keyword, or a map with <c>name</c> that says where a classification puts the book.</summary>
    private Subject? ReadSubject(YamlNode node)
    {
        if (node is not YamlMap map || !map.Entries.Any(entry => entry.Key.Value == "name"))
        {
            return texts.Read(node, "subjects") is { IsEmpty: false } keyword ? new Subject(keyword) : null;
        }
        if (YamlFields.Open(node, "subjects", BookKeys.Subject, bag) is not { } subject)
        {
            return null;
        }
        var name = texts.Read(subject, "name");
        var (authority, term) = (subject.Text("authority") ?? "", subject.Text("term") ?? "");
        if (authority.Length > 0 != term.Length > 0) // EPUB 3.3, 5.5.3.2.1 and D.3.3: neither stands without the other
        {
            var missing = authority.Length > 0 ? "term" : "authority";
            bag.Add(DiagnosticCatalog.MissingKey.Create(subject.Span, missing, missing == "term" ? "TP18" : "CLC"));
            (authority, term) = ("", "");
        }
        return name.IsEmpty ? null : new Subject(name, authority, term);
    }

    private BookCollection? ReadCollection(YamlNode node)
    {
        if (node is YamlScalar)
        {
            return new BookCollection(texts.Read(node, "collections"), IsSeries: true, "");
        }
        if (YamlFields.Open(node, "collections", BookKeys.Collection, bag) is not { } collection
            || ReadName(collection) is not { IsEmpty: false } name)
        {
            return null;
        }
        return new BookCollection(name, collection.Choice("type", CollectionTypes) ?? true, ReadPosition(collection));
    }

    /// <summary>Numbers with points between them: EPUB 3.3, D.3.5.</summary>
    private string ReadPosition(YamlFields collection)
    {
        var position = collection.Text("position") ?? "";
        if (position.Split('.').All(part => part.Length > 0 && part.All(char.IsAsciiDigit)) || position.Length == 0)
        {
            return position;
        }
        bag.Add(DiagnosticCatalog.BadValue.Create(collection.Find("position")!.Span, "position", position, "1, 2, 2.1"));
        return "";
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
