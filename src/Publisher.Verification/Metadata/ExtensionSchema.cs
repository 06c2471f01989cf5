using System.Xml.Linq;

namespace Publisher.Verification.Metadata;

/// <summary>The description of a schema inside the packet (ISO 19005-2, 6.6.2.3.3).</summary>
internal sealed class ExtensionSchema
{
    private const string Container = "http://www.aiim.org/pdfa/ns/extension/";
    private const string Schema = "http://www.aiim.org/pdfa/ns/schema#";
    private const string Property = "http://www.aiim.org/pdfa/ns/property#";

    private ExtensionSchema(XElement item)
    {
        Space = Value(item, Schema, "namespaceURI") ?? "";
        var name = Value(item, Schema, "prefix") ?? Space;
        Faults.AddRange(Missing(item, Schema, "schema", "namespaceURI", "prefix").Select(part => name + ": " + part));
        foreach (var property in Items(Structure(item).Element(XName.Get("property", Schema))))
        {
            if (Value(property, Property, "name") is { Length: > 0 } found)
            {
                Properties.Add(found);
            }
            Faults.AddRange(Missing(property, Property, "name", "valueType", "category", "description").Select(part => name + ": " + part));
            if (Value(property, Property, "category") is not (null or "internal" or "external"))
            {
                Faults.Add(name + ": category");
            }
        }
    }

    /// <summary>The namespace that it describes.</summary>
    public string Space { get; }

    public HashSet<string> Properties { get; } = new(StringComparer.Ordinal);

    /// <summary>Parts that it lacks.</summary>
    public List<string> Faults { get; } = [];

    public static IEnumerable<ExtensionSchema> All(XmpPacket xmp) =>
        xmp.Properties.Where(property => property.Space == Container && property.Name == "schemas")
            .SelectMany(property => Items(property.Element)).Select(item => new ExtensionSchema(item));

    private static IEnumerable<XElement> Items(XElement? property) =>
        property?.Elements().FirstOrDefault()?.Elements(XName.Get("li", XmpPacket.Rdf)) ?? [];

    private static IEnumerable<string> Missing(XElement item, string space, params string[] names) =>
        names.Where(name => string.IsNullOrEmpty(Value(item, space, name)));

    private static string? Value(XElement item, string space, string name) =>
        Structure(item).Element(XName.Get(name, space))?.Value.Trim() ?? (string?)Structure(item).Attribute(XName.Get(name, space));

    /// <summary>Fields stand in the item itself (parseType Resource), or in an rdf:Description below it.</summary>
    private static XElement Structure(XElement item) => item.Element(XName.Get("Description", XmpPacket.Rdf)) ?? item;
}
