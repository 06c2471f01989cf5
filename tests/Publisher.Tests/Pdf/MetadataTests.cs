using System.Globalization;
using System.Text;
using System.Xml.Linq;
using Publisher.Model.Documents;
using Publisher.Model.Editions;
using Publisher.Tests.Support;
using UglyToad.PdfPig.Tokens;

namespace Publisher.Tests.Pdf;

/// <summary>Info and XMP as they are read back: what they say, and that they say the same (ISO 19005-2, 6.6).</summary>
public sealed class MetadataTests
{
    private static readonly LanguageTag Zh = LanguageTag.ChineseSimplified;
    private static readonly XNamespace Dc = "http://purl.org/dc/elements/1.1/";
    private static readonly XNamespace Xmp = "http://ns.adobe.com/xap/1.0/";
    private static readonly XNamespace PdfNs = "http://ns.adobe.com/pdf/1.3/";
    private static readonly XNamespace Management = "http://ns.adobe.com/xap/1.0/mm/";
    private static readonly XNamespace Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

    private static XDocument XmpOf(PdfStructure file)
    {
        var stream = file.Catalog.Get<StreamToken>("Metadata", file)!;
        Assert.Equal(["Type", "Subtype", "Length"], stream.StreamDictionary.Data.Keys); // plain: no filter (6.6.2.1)
        return XDocument.Parse(Encoding.UTF8.GetString(stream.Data.Span));
    }

    private static string[] Items(XDocument xmp, XName name) => [.. xmp.Descendants(name).Elements().Elements(Rdf + "li").Select(item => item.Value)];

    private static string[] Alternatives(XDocument xmp, XName name) =>
        [.. xmp.Descendants(name).Elements(Rdf + "Alt").Elements().Select(item => $"{item.Attribute(XNamespace.Xml + "lang")!.Value}: {item.Value}")];

    [Fact]
    public void Titles_are_given_in_every_language_of_the_book_whatever_the_edition()
    {
        using var file = WrittenPdf.Structure(SampleEditions.English());

        Assert.Equal(["x-default: Inside the Pre-Training of GPT-4.5", "zh-Hans: 深入 GPT-4.5 的预训练", "en: Inside the Pre-Training of GPT-4.5"],
            Alternatives(XmpOf(file), Dc + "title"));
        Assert.Equal(3, Alternatives(XmpOf(file), Dc + "description").Length);
        Assert.Equal(3, Alternatives(XmpOf(file), Dc + "rights").Length);
    }

    [Fact]
    public void Authors_create_others_contribute()
    {
        using var file = WrittenPdf.Structure(SampleEditions.Bilingual());

        var xmp = XmpOf(file);
        Assert.Equal(["张三"], Items(xmp, Dc + "creator"));
        Assert.Equal(["李四"], Items(xmp, Dc + "contributor"));
        Assert.Equal(["大语言模型", "Large language models"], Items(xmp, Dc + "subject"));
        Assert.Equal(["zh-Hans", "en"], Items(xmp, Dc + "language"));
        Assert.Equal(["2023-10-26"], Items(xmp, Dc + "date"));
        Assert.Equal("application/pdf", xmp.Descendants(Dc + "format").Single().Value);
    }

    [Fact]
    public void Info_says_what_XMP_says()
    {
        using var file = WrittenPdf.Structure(SampleEditions.Bilingual());

        var (info, xmp) = (file.Document.Information, XmpOf(file));
        Assert.Equal(Alternatives(xmp, Dc + "title")[0], $"x-default: {info.Title}");
        Assert.Equal(string.Join("; ", Items(xmp, Dc + "creator")), info.Author);
        Assert.Equal(Alternatives(xmp, Dc + "description")[0], $"x-default: {info.Subject}");
        Assert.Equal(xmp.Descendants(PdfNs + "Keywords").Single().Value, info.Keywords);
        Assert.Equal(xmp.Descendants(Xmp + "CreatorTool").Single().Value, info.Creator);
        Assert.Equal(xmp.Descendants(PdfNs + "Producer").Single().Value, info.Producer);
        foreach (var (date, names) in new[] { (info.CreationDate, new[] { "CreateDate" }), (info.ModifiedDate, ["ModifyDate", "MetadataDate"]) })
        {
            Assert.Equal("D:20231026010203+08'00'", date);
            Assert.All(names, name => Assert.Equal(WrittenPdf.Time,
                DateTimeOffset.Parse(xmp.Descendants(Xmp + name).Single().Value, CultureInfo.InvariantCulture)));
        }
    }

    [Fact]
    public void A_number_of_another_edition_is_not_this_ones()
    {
        using var chinese = WrittenPdf.Structure(SampleEditions.Chinese());
        using var english = WrittenPdf.Structure(SampleEditions.English());

        Assert.Equal("urn:isbn:978-7-111-54742-6", XmpOf(chinese).Descendants(Dc + "identifier").Single().Value);
        Assert.Empty(XmpOf(english).Descendants(Dc + "identifier"));
    }

    [Fact]
    public void Ids_tell_editions_and_contents_apart_and_are_the_same_in_every_build()
    {
        static (string Document, string Instance) Ids(Edition edition)
        {
            using var file = WrittenPdf.Structure(edition);
            var xmp = XmpOf(file);
            return (xmp.Descendants(Management + "DocumentID").Single().Value, xmp.Descendants(Management + "InstanceID").Single().Value);
        }

        var edition = SampleEditions.Chinese();
        var described = edition with { Metadata = edition.Metadata with { Description = LocalizedText.Of(Zh, "另一种说法") } };
        var (ids, again, other, changed) = (Ids(edition), Ids(SampleEditions.Chinese()), Ids(SampleEditions.English()), Ids(described));

        Assert.Equal(ids, again);
        Assert.Matches("^uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$", ids.Document);
        Assert.NotEqual(ids.Document, other.Document);
        Assert.Equal(ids.Document, changed.Document);
        Assert.NotEqual(ids.Instance, changed.Instance);
    }

    [Fact]
    public void UA_7_1_9_A_book_without_title_is_called_by_its_first_heading()
    {
        var edition = SampleEditions.Chinese();
        using var file = WrittenPdf.Structure(edition with { Metadata = edition.Metadata with { Title = LocalizedText.Empty } });

        Assert.Equal("前言", file.Document.Information.Title);
        Assert.Equal(["x-default: 前言"], Alternatives(XmpOf(file), Dc + "title"));
    }
}
