using System.Collections.Immutable;
using System.Xml.Linq;
using Publisher.Exchange.Segments;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;

namespace Publisher.Exchange.Formats;

/// <summary>Reads a translation memory: the texts of two languages that stand in one unit.</summary>
internal static class TmxReader
{
    public static ImportedSheet? Read(SourceFile file, LanguageTag source, LanguageTag target, DiagnosticBag bag)
    {
        var tree = new XmlTree(file);
        if (tree.Read(mayNameType: true, bag) is not { } root)
        {
            return null;
        }
        if (root.Name.LocalName != "tmx")
        {
            bag.Add(DiagnosticCatalog.DamagedExchangeFile.Create(tree.PlaceOf(root), new Phrase("it is no TMX", "不是 TMX")));
            return null;
        }
        var entries = ImmutableArray.CreateBuilder<ImportedEntry>();
        foreach (var unit in root.Descendants("tu"))
        {
            if (Text(unit, source) is { Length: > 0 } from && Text(unit, target) is { Length: > 0 } to)
            {
                entries.Add(new ImportedEntry("", from, to, TranslationState.Translated, null, tree.PlaceOf(unit)));
            }
        }
        return new ImportedSheet(target, entries.ToImmutable()) { IsMemory = true };
    }

    /// <summary>In the language itself, else in one with the same primary subtag: memories often say <c>en-US</c>.</summary>
    private static string? Text(XElement unit, LanguageTag language)
    {
        var variants = unit.Elements("tuv").Select(variant => (Language: LanguageOf(variant), Text: variant.Element("seg"))).ToList();
        var found = variants.Find(variant => variant.Language == language).Text
            ?? variants.Find(variant => variant.Language != default && variant.Language.Primary == language.Primary).Text;
        return found is null ? null : XmlInlines.Read([found]);
    }

    private static LanguageTag LanguageOf(XElement variant) =>
        LanguageTag.TryParse((string?)variant.Attribute(XNamespace.Xml + "lang") ?? (string?)variant.Attribute("lang"), out var tag) ? tag : default;
}
