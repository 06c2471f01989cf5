using System.Collections.Immutable;
using System.Xml.Linq;
using Publisher.Exchange.Segments;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;

namespace Publisher.Exchange.Formats;

/// <summary>Reads XLIFF 1.2 and 2.x. Segments that a tool has cut are put together again.</summary>
internal sealed class XliffReader
{
    public const string Namespace12 = "urn:oasis:names:tc:xliff:document:1.2";
    public const string Namespace20 = "urn:oasis:names:tc:xliff:document:2.0";

    private readonly XmlTree _tree;
    private readonly ImmutableArray<ImportedEntry>.Builder _entries = ImmutableArray.CreateBuilder<ImportedEntry>();

    private XliffReader(XmlTree tree) => _tree = tree;

    public static ImportedSheet? Read(SourceFile file, DiagnosticBag bag)
    {
        var tree = new XmlTree(file);
        if (tree.Read(mayNameType: false, bag) is not { } root)
        {
            return null;
        }
        if (root.Name.LocalName != "xliff" || root.Name.NamespaceName is not (Namespace12 or Namespace20))
        {
            bag.Add(DiagnosticCatalog.DamagedExchangeFile.Create(tree.PlaceOf(root), new Phrase("it is no XLIFF of version 1.2 or 2", "不是 1.2 或 2 版的 XLIFF")));
            return null;
        }
        var reader = new XliffReader(tree);
        return root.Name.NamespaceName == Namespace12 ? reader.Read12(root) : reader.Read20(root);
    }

    private ImportedSheet Read12(XElement root)
    {
        XNamespace ns = Namespace12;
        foreach (var unit in root.Descendants(ns + "trans-unit"))
        {
            var target = unit.Element(ns + "target");
            var text = target is null ? "" : XmlInlines.Read([target]);
            var isApproved = (string?)unit.Attribute("approved") == "yes";
            var state = text.Length == 0 ? TranslationState.Missing : isApproved ? TranslationState.Approved : StateNamed12((string?)target?.Attribute("state"));
            Add(unit, XmlInlines.Read(unit.Elements(ns + "source")), text, state, unit.Elements(ns + "note"));
        }
        return new ImportedSheet(Language((string?)root.Elements(ns + "file").FirstOrDefault()?.Attribute("target-language")), _entries.ToImmutable());
    }

    /// <summary>1.2, state: what asks for more work is fuzzy.</summary>
    private static TranslationState StateNamed12(string? state) => state switch
    {
        "final" or "signed-off" => TranslationState.Approved,
        null or "translated" => TranslationState.Translated,
        "new" or "needs-translation" or "needs-adaptation" or "needs-l10n" or "needs-review-adaptation" or "needs-review-l10n"
            or "needs-review-translation" => TranslationState.Fuzzy,
        _ => TranslationState.Translated,
    };

    private ImportedSheet Read20(XElement root)
    {
        XNamespace ns = Namespace20;
        foreach (var unit in root.Descendants(ns + "unit"))
        {
            var segments = unit.Elements(ns + "segment").ToList();
            var parts = unit.Elements().Where(part => part.Name == ns + "segment" || part.Name == ns + "ignorable").ToList();
            var sources = XmlInlines.Read(parts.SelectMany(part => part.Elements(ns + "source")));
            // White space between segments need not be given twice.
            var isTranslated = segments.TrueForAll(segment => segment.Element(ns + "target") is { } target && XmlInlines.Read([target]).Length > 0);
            var target = !isTranslated ? "" : XmlInlines.Read(parts.Select(part => part.Element(ns + "target") ?? part.Element(ns + "source")).OfType<XElement>());
            var state = !isTranslated ? TranslationState.Missing
                : segments.Select(segment => StateNamed20((string?)segment.Attribute("state"))).DefaultIfEmpty(TranslationState.Translated).Min();
            Add(unit, sources, target, state, unit.Elements(ns + "notes").Elements(ns + "note"));
        }
        return new ImportedSheet(Language((string?)root.Attribute("trgLang")), _entries.ToImmutable());
    }

    /// <summary>2.1, 4.3.1.28. Tools that keep no states leave the attribute out, or as it was.</summary>
    private static TranslationState StateNamed20(string? state) => state switch
    {
        "initial" => TranslationState.Fuzzy,
        "reviewed" or "final" => TranslationState.Approved,
        _ => TranslationState.Translated,
    };

    private void Add(XElement unit, string source, string target, TranslationState state, IEnumerable<XElement> notes) => _entries.Add(new ImportedEntry(
        (string?)unit.Attribute("id") ?? "?", source, target, state, Stamp.Find(notes.Select(note => note.Value)), _tree.PlaceOf(unit)));

    private static LanguageTag Language(string? name) => LanguageTag.TryParse(name, out var tag) ? tag : default;
}
