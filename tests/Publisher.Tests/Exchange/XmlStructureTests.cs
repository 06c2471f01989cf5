using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Publisher.Tests.Exchange;

/// <summary>
/// The XML formats by the content models of their standards: what each element may hold, in which order, with which
/// attributes. No package carries their schemas, so the clauses that concern our elements are written down here.
/// </summary>
public sealed class XmlStructureTests
{
    /// <param name="Children">A regular expression over the names of children, each followed by a space; null: text as well.</param>
    private sealed record Model(string? Children, string[] Required, params string[] Optional);

    /// <summary>XLIFF 1.2, 2.2 "Structural Elements" and 2.3 "Inline Elements".</summary>
    private static readonly Dictionary<string, Model> Xliff12 = new()
    {
        ["xliff"] = new("(file )+", ["version"]),
        ["file"] = new("(header )?body ", ["original", "source-language", "datatype"], "target-language", "date", "tool-id", "xml:space"),
        ["header"] = new("(tool )*", []),
        ["tool"] = new("", ["tool-id", "tool-name"], "tool-version"),
        ["body"] = new("(trans-unit )*", []),
        ["trans-unit"] = new("source (target )?(context-group |note |alt-trans )*", ["id"], "resname", "approved"),
        ["source"] = new(null, []),
        ["target"] = new(null, [], "state"),
        ["context-group"] = new("(context )+", [], "purpose"),
        ["context"] = new(null, ["context-type"]),
        ["note"] = new(null, [], "from"),
        ["alt-trans"] = new("(source )?(target )+", [], "alttranstype"),
        ["g"] = new(null, ["id"], "ctype", "equiv-text"),
        ["x"] = new("", ["id"], "ctype", "equiv-text"),
    };

    /// <summary>XLIFF 2.1, 4.2.2 "Structural Elements" and 4.2.3 "Inline Elements".</summary>
    private static readonly Dictionary<string, Model> Xliff21 = new()
    {
        ["xliff"] = new("(file )+", ["version", "srcLang"], "trgLang"),
        ["file"] = new("(unit )+", ["id"], "original", "xml:space"),
        ["unit"] = new("(notes )?(originalData )?(segment )+", ["id"], "name"),
        ["notes"] = new("(note )+", []),
        ["note"] = new(null, [], "category"),
        ["originalData"] = new("(data )+", []),
        ["data"] = new(null, ["id"]),
        ["segment"] = new("source (target )?", [], "state", "subState"),
        ["source"] = new(null, []),
        ["target"] = new(null, []),
        ["pc"] = new(null, ["id"], "canCopy", "canDelete", "type", "subType", "dataRefStart", "dataRefEnd"),
        ["ph"] = new("", ["id"], "canCopy", "canDelete", "type", "subType", "equiv", "dataRef"),
    };

    /// <summary>TMX 1.4b, the document type.</summary>
    private static readonly Dictionary<string, Model> Tmx = new()
    {
        ["tmx"] = new("header body ", ["version"]),
        ["header"] = new("", ["creationtool", "creationtoolversion", "segtype", "o-tmf", "adminlang", "srclang", "datatype"], "creationdate"),
        ["body"] = new("(tu )*", []),
        ["tu"] = new("(note |prop )*(tuv )+", [], "tuid"),
        ["note"] = new(null, []),
        ["tuv"] = new("seg ", ["xml:lang"]),
        ["seg"] = new(null, []),
        ["bpt"] = new(null, ["i"], "x", "type"),
        ["ept"] = new(null, ["i"]),
        ["ph"] = new(null, [], "x", "type"),
    };

    [Theory]
    [InlineData("xliff12")]
    [InlineData("xliff")]
    [InlineData("tmx")]
    public void Elements_hold_what_their_standard_allows(string format)
    {
        var models = format switch { "xliff12" => Xliff12, "xliff" => Xliff21, _ => Tmx };
        var root = Export(format);
        foreach (var element in root.DescendantsAndSelf())
        {
            var model = models[element.Name.LocalName];
            var children = string.Concat(element.Elements().Select(child => child.Name.LocalName + " "));
            var attributes = element.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration).Select(NameOf).ToList();
            Assert.True(model.Children is null || Regex.IsMatch(children, $"^({model.Children})$"), $"{element.Name.LocalName}: {children}");
            Assert.True(model.Children is null || element.Nodes().OfType<XText>().All(text => string.IsNullOrWhiteSpace(text.Value)), element.ToString());
            Assert.Empty(model.Required.Except(attributes));
            Assert.Empty(attributes.Except(model.Required).Except(model.Optional));
        }
    }

    /// <summary>Ids of units are unique in their file; 2.1 wants NMTOKEN, and every reference into the original data met (4.3.1).</summary>
    [Theory]
    [InlineData("xliff12", "trans-unit")]
    [InlineData("xliff", "unit")]
    public void Ids_are_unique_and_references_lead_somewhere(string format, string name)
    {
        foreach (var file in Export(format).Elements())
        {
            var units = file.Descendants().Where(element => element.Name.LocalName == name).ToList();
            var ids = units.Select(unit => (string)unit.Attribute("id")!).ToList();
            Assert.Equal(ids.Count, ids.Distinct().Count());
            Assert.All(ids, id => Assert.Matches(@"^[\w.-]+$", id));
            foreach (var unit in units)
            {
                var data = unit.Descendants().Where(element => element.Name.LocalName == "data").Select(element => (string)element.Attribute("id")!).ToHashSet();
                var used = unit.Descendants().Attributes().Where(attribute => attribute.Name.LocalName.StartsWith("dataRef", StringComparison.Ordinal)).Select(attribute => attribute.Value);
                Assert.Subset(data, used.ToHashSet());
            }
        }
    }

    /// <summary>2.1, 4.3.1.31: a subtype has a prefix; 4.3.1.28: words of states. 1.2: values of state, ctype without a prefix.</summary>
    [Fact]
    public void Words_are_those_of_the_standards()
    {
        Assert.All(Values("xliff", "subType", "subState"), value => Assert.Matches("^(xlf:(b|i|lb|pb)|publisher:[a-z]+)$", value));
        Assert.All(Values("xliff", "state"), value => Assert.Contains(value, new[] { "initial", "translated", "reviewed", "final" }));
        Assert.All(Values("xliff", "type"), value => Assert.Contains(value, new[] { "fmt", "ui", "quote", "link", "image", "other" }));
        Assert.All(Values("xliff12", "ctype"), value => Assert.Matches("^(bold|italic|lb|x-[a-z]+)$", value));
        Assert.All(Values("xliff12", "state"), value => Assert.Contains(value, new[] { "translated", "needs-review-translation" }));
        Assert.Equal("2.1", (string?)Export("xliff").Attribute("version"));
        Assert.Equal("urn:oasis:names:tc:xliff:document:2.0", Export("xliff").Name.NamespaceName);
        Assert.Equal("urn:oasis:names:tc:xliff:document:1.2", Export("xliff12").Name.NamespaceName);
    }

    private static IEnumerable<string> Values(string format, params string[] names) =>
        Export(format).DescendantsAndSelf().Attributes().Where(attribute => names.Contains(attribute.Name.LocalName)).Select(attribute => attribute.Value);

    private static string NameOf(XAttribute attribute) =>
        attribute.Name.NamespaceName.Length > 0 ? "xml:" + attribute.Name.LocalName : attribute.Name.LocalName;

    /// <summary>A book with every kind of code, and a translation of every state.</summary>
    private static XElement Export(string format)
    {
        using var book = TranslatedBook.Trees();
        book.Write("zh/c.md", "# 甲\n\n*斜* ~~删~~ H~2~O x^2^ `a<b` $x$ <b>粗</b> <span>原</span> {茶|chá}[^1]\\\n行 ![图](x.png) [文]{.small} <https://a.example>\n\n[^1]: 注。\n\n乙。\n\n一直没有译出的一段话，写得很长很长。\n");
        book.Write("en/c.md", "# A\n\n*sl* ~~del~~ H~2~O x^2^ `a<b` $x$ <b>bold</b> <span>raw</span> tea[^1]\\\nline ![pic](x.png) [text]{.small} <https://a.example>\n\n[^1]: Note.\n\nB.\n");
        book.Run(0, "sync", ".");
        book.Edit("zh/c.md", "乙。", "乙、丙。");
        return XElement.Parse(book.Export(format));
    }
}
