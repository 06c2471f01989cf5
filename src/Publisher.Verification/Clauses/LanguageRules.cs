using Publisher.Verification.Content;
using Publisher.Verification.Reading;
using Publisher.Verification.Structure;
using static Publisher.Verification.Clause;

namespace Publisher.Verification.Clauses;

/// <summary>The language of every text is known: ISO 14289-1, 7.2; ISO 19005-2, 6.7.4.</summary>
internal static class LanguageRules
{
    private const string Say = "set /Lang in the catalog, or nearer to the text";

    public static readonly Rule[] All =
    [
        new(Ua("7.2", 2, "11-003"), "the language of the outline is not known", "set /Lang in the catalog",
            Rule.Whole(evidence => !evidence.HasDefaultLanguage && evidence.Catalog["Outlines"]["First"].IsDictionary)),
        new(Ua("7.2", 21, "11-002"), "the language of an ActualText is not known", Say, WithoutLanguage("ActualText")),
        new(Ua("7.2", 22, "11-002"), "the language of an alternate description is not known", Say, WithoutLanguage("Alt")),
        new(Ua("7.2", 23, "11-002"), "the language of an expansion is not known", Say, WithoutLanguage("E")),
        new(Ua("7.2", 24, "11-004"), "the language of an annotation's contents is not known", Say, Contents),
        new(Ua("7.2", 25, "11-005"), "the language of a form field's name is not known", Say, FieldNames),
        new([Ua("7.2", 29), A("6.7.4", 1, Level.A)], "a language is not written as one", "write a tag of BCP 47: en, zh-Hans, pt-BR",
            evidence => Tags(evidence).Where(found => found.Detail.Length > 0 && !LanguageTags.IsWellFormed(found.Detail))),
        // An empty tag says that the language is unknown (ISO 32000-1, 14.9.2.2), which PDF/A allows.
        new(Ua("7.2", 29), "a language is said to be unknown", "write a tag of BCP 47: en, zh-Hans, pt-BR",
            evidence => Tags(evidence).Where(found => found.Detail.Length == 0)),
        new(Ua("7.2", 30, "11-002"), "the language of an ActualText in content is not known", Say, Met(Oddity.ActualTextWithoutLanguage)),
        new(Ua("7.2", 31, "11-002"), "the language of an alternate description in content is not known", Say, Met(Oddity.AlternateWithoutLanguage)),
        new(Ua("7.2", 32, "11-002"), "the language of an expansion in content is not known", Say, Met(Oddity.ExpansionWithoutLanguage)),
        new(Ua("7.2", 33, "11-006"), "the language of the metadata is not known", "set /Lang in the catalog, or xml:lang on every text of the XMP", Metadata),
        new(Ua("7.2", 34, "11-001"), "the language of a text is not known", Say, Met(Oddity.TextWithoutLanguage)),
    ];

    private static Check Met(Oddity oddity) => evidence => evidence.Survey[oddity];

    private static Check WithoutLanguage(string key) => evidence => evidence.HasDefaultLanguage ? []
        : evidence.Tree.Elements.Where(element => element.Value.Has(key) && element.InheritedLanguage is null)
            .Select(element => new Violation(element.Place));

    private static IEnumerable<Violation> Contents(Evidence evidence) => evidence.HasDefaultLanguage ? []
        : evidence.Annotations.Where(annotation => annotation.Value.Has("Contents") && !HasLanguage(annotation))
            .Select(annotation => new Violation(annotation.Place));

    private static IEnumerable<Violation> FieldNames(Evidence evidence) => evidence.HasDefaultLanguage ? []
        : evidence.Annotations.Where(annotation => annotation.Subtype == "Widget" && annotation.Value.Has("TU") && !HasLanguage(annotation))
            .Select(annotation => new Violation(annotation.Place));

    private static bool HasLanguage(Annotation annotation) =>
        annotation.Value.Has("Lang") || annotation.Element?.InheritedLanguage is not null;

    /// <summary>All tags with their places: of the catalog, of elements, of content.</summary>
    private static IEnumerable<Violation> Tags(Evidence evidence)
    {
        // In an encrypted file the library gives the catalog's own strings as they stand, encrypted.
        var ofAll = evidence.HasDefaultLanguage && !evidence.File.Encryption.Exists
            ? [new Violation(new Place(0, evidence.Catalog.Number), evidence.Catalog["Lang"].Text!)] : Array.Empty<Violation>();
        var ofElements = evidence.Tree.Elements.Where(element => element.Language is not null)
            .Select(element => new Violation(element.Place, element.Language!));
        return ofAll.Concat(ofElements).Concat(evidence.Survey[Oddity.Language]);
    }

    /// <summary>Texts of the packet are the alternatives by language; one of them says which, or the document does.</summary>
    private static IEnumerable<Violation> Metadata(Evidence evidence)
    {
        if (evidence.HasDefaultLanguage || !evidence.Catalog["Metadata"].IsStream)
        {
            return [];
        }
        var lang = System.Xml.Linq.XNamespace.Xml + "lang";
        return evidence.Xmp.Properties.Where(property => property.Container == "Alt"
                && property.Items.All(item => (string?)item.Attribute(lang) is null or "x-default"))
            .Select(property => new Violation(new Place(0, evidence.Xmp.Stream.Number), property.Name));
    }
}
