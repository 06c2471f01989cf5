using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Publisher.Import.Markup;
using Publisher.Import.Package;
using Publisher.Model.Documents;

namespace Publisher.Import.Content;

/// <summary>What the package says of the book, as manuscripts say it. What is computed by every build is left out.</summary>
internal sealed partial class MetadataConverter(OpenedEpub epub, ImmutableArray<LanguageTag> languages, BookIndexes book)
{
    private PackageMetadata Metadata => epub.Package.Metadata;

    /// <summary>The edition that an imported book is: the one that a manuscript without a list of editions has by itself.</summary>
    private string Edition => languages.Length == 1 ? languages[0].Value : languages.Length == 2 ? "bilingual" : "multilingual";

    public BookMetadata Convert() => new()
    {
        Title = Title("main"),
        TitleSort = TitleEntry("main") is { } title ? SortOf(title) : LocalizedText.Empty,
        Subtitle = Title("subtitle"),
        Label = Label(),
        Description = ByLanguage(Metadata.All("description"), text => OneLine(Tag().Replace(text, " "))),
        Publisher = Metadata.All("publisher").FirstOrDefault() is { } publisher ? Localized(publisher) : LocalizedText.Empty,
        Rights = ByLanguage(Metadata.All("rights"), OneLine),
        Edition = Metadata.Properties.FirstOrDefault(property => property.Property == "schema:bookEdition") is { } edition
            ? LocalizedText.Of(languages[0], edition.Value) : LocalizedText.Empty,
        People = [.. Metadata.Entries.Where(entry => entry.Element is "creator" or "contributor" && entry.Text.Length > 0).Select(Person)],
        Subjects = Subjects(),
        Collections = [.. Metadata.Collections.Where(entry => entry.Text.Length > 0).Select(Collection).DistinctBy(collection => collection.Name.Values[0].Text)],
        Identifiers = [.. Identifiers()],
        Date = Date(),
        Cover = epub.Package.Cover is { } cover && book.Pictures.Add(cover.Path, cover.Span) is { } path
            ? new BookCover { Pictures = LocalizedText.Of(languages[0], path), Band = CoverBand.None } : BookCover.Drawn,
    };

    private LocalizedText Title(string type) => TitleEntry(type) is { } title ? Localized(title) : LocalizedText.Empty;

    private MetadataEntry? TitleEntry(string type)
    {
        var titles = Metadata.All("title").Where(title => title.Text.Length > 0).ToList();
        return titles.FirstOrDefault(title => title.Find("title-type") == type)
            ?? (type == "main" ? titles.FirstOrDefault(title => title.Find("title-type").Length == 0) ?? titles.FirstOrDefault() : null);
    }

    /// <summary>How a name or title is filed; the one key that there is sorts the shelf of the main language (EPUB 3.3, D.3.4).</summary>
    private LocalizedText SortOf(MetadataEntry entry) =>
        entry.Find("file-as") is { Length: > 0 } key ? LocalizedText.Of(languages[0], OneLine(key)) : LocalizedText.Empty;

    /// <summary>A statement and its versions in other languages (EPUB 3.3, D.3.1).</summary>
    private LocalizedText Localized(MetadataEntry entry)
    {
        var values = new List<LocalizedString> { new(Known(entry.Language), OneLine(entry.Text)) };
        values.AddRange(entry.Refinements.Where(refinement => refinement.Property == "alternate-script")
            .Select(refinement => new LocalizedString(Known(refinement.Language), OneLine(refinement.Value))));
        return Ordered(values);
    }

    private LocalizedText ByLanguage(IEnumerable<MetadataEntry> entries, Func<string, string> clean) =>
        Ordered(entries.Select(entry => new LocalizedString(Known(entry.Language), clean(entry.Text))));

    private LocalizedText Ordered(IEnumerable<LocalizedString> values) => new(
    [
        .. values.Where(value => value.Text.Length > 0).DistinctBy(value => value.Language)
            .OrderBy(value => languages.IndexOf(value.Language) is var at and >= 0 ? at : int.MaxValue),
    ]);

    /// <summary>The book's language that a statement is in; the first where it says none of them.</summary>
    private LanguageTag Known(string stated) =>
        BookLanguage.Of(stated) is { } language && languages.Contains(language) ? language : languages[0];

    /// <summary>The label above the title, which only the title page of this program's books says.</summary>
    private LocalizedText Label()
    {
        var lines = !book.IsOwn ? [] : epub.Documents.SelectMany(document => document.File.Body.Descendants())
            .Where(element => element.HasClass("book-label")).Take(1).SelectMany(element => element.Elements);
        return Ordered(lines.Select(line => new LocalizedString(Known(line.Language ?? ""), line.PlainText())));
    }

    private Person Person(MetadataEntry entry)
    {
        var role = entry.Find("role");
        var isCode = role.Length == 3 && role.All(char.IsAsciiLetterLower);
        return new Person(Localized(entry), isCode ? role : entry.Element == "creator" ? "aut" : "ctb", SortOf(entry));
    }

    /// <summary>Keywords of several languages follow each other, as this program writes them: as many of each, in turn.</summary>
    private ImmutableArray<Subject> Subjects()
    {
        var subjects = ImmutableArray.CreateBuilder<Subject>();
        foreach (var entry in Metadata.All("subject").Where(entry => entry.Text.Length > 0))
        {
            var name = Localized(entry);
            if (entry.Find("authority") is { Length: > 0 } authority && entry.Find("term") is { Length: > 0 } term)
            {
                subjects.Add(new Subject(name, authority, term));
            }
            else if (subjects.Count > 0 && subjects[^1].Authority.Length == 0 && Continues(subjects[^1].Name, name.Values[0].Language))
            {
                subjects[^1] = new Subject(new LocalizedText(subjects[^1].Name.Values.AddRange(name.Values)));
            }
            else
            {
                subjects.Add(new Subject(name));
            }
        }
        return subjects.ToImmutable();
    }

    private bool Continues(LocalizedText keyword, LanguageTag language) =>
        languages.Length > 1 && language != languages[0] && keyword.Values.All(other => other.Language != language);

    private BookCollection Collection(MetadataEntry entry)
    {
        var position = entry.Find("group-position").Trim();
        position = position.EndsWith(".0", StringComparison.Ordinal) ? position[..^2] : position; // calibre's own way to write 2
        var isNumber = position.Split('.').All(part => part.Length > 0 && part.All(char.IsAsciiDigit));
        return new BookCollection(Localized(entry), entry.Find("collection-type") != "set", isNumber ? position : "");
    }

    /// <summary>The identifiers belong to this edition: a translation is another publication.</summary>
    private IEnumerable<Identifier> Identifiers() => Metadata.All("identifier").Where(entry => entry.Text.Length > 0)
        .OrderByDescending(entry => entry.Id.Length > 0 && entry.Id == Metadata.UniqueId)
        .Select(entry => Identifier(entry.Text.Trim(), entry.Find("identifier-type")))
        .DistinctBy(identifier => identifier.Value);

    private Identifier Identifier(string text, string scheme)
    {
        const string Doi = "https://doi.org/";
        var bare = text.StartsWith("urn:", StringComparison.OrdinalIgnoreCase) ? text[(text.LastIndexOf(':') + 1)..] : text;
        var digits = bare.Replace("-", "", StringComparison.Ordinal);
        return IsIsbn(digits) && (scheme.Length == 0 || scheme is "15" or "02" || scheme.Equals("isbn", StringComparison.OrdinalIgnoreCase)) ? new("isbn", bare, Edition)
            : Guid.TryParseExact(bare, "D", out _) ? new("uuid", bare, Edition)
            : text.StartsWith(Doi, StringComparison.OrdinalIgnoreCase) ? new("doi", text[Doi.Length..], Edition)
            : new("uri", text, Edition);
    }

    private static bool IsIsbn(string digits) => digits.Length is 10 or 13
        && digits[..^1].All(char.IsAsciiDigit) && (char.IsAsciiDigit(digits[^1]) || (digits.Length == 10 && digits[^1] is 'X' or 'x'));

    /// <summary>The date of publication, as far as it is one.</summary>
    private string Date()
    {
        var dates = Metadata.All("date").ToList();
        var date = (dates.Find(entry => entry.Find("event") == "publication") ?? dates.Find(entry => entry.Find("event") is "" or "issued"))?.Text ?? "";
        foreach (var length in new[] { 10, 7, 4 })
        {
            var part = date.Length >= length ? date[..length] : "";
            if (DateTime.TryParseExact(part, ["yyyy-MM-dd", "yyyy-MM", "yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            {
                return part;
            }
        }
        return "";
    }

    private static string OneLine(string text) => XhtmlInlineReader.OneLine(text);

    /// <summary>Some catalogues keep descriptions as HTML.</summary>
    [GeneratedRegex("<[^>]{0,400}>", RegexOptions.NonBacktracking)]
    private static partial Regex Tag();
}
