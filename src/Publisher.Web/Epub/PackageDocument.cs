using Publisher.Web.Xhtml;

namespace Publisher.Web.Epub;

/// <summary>Writes the package document (EPUB 3.3, 5): metadata, manifest, spine.</summary>
internal sealed class PackageDocument(EpubBook book, Publication publication, ContentFacts facts)
{
    public void Write(Stream output)
    {
        using var xml = new PackageXml(output, book.Edition.Languages);
        xml.Start("package").Attribute("version", "3.0").Attribute("unique-identifier", PackageMetadata.UniqueId)
            .Language(book.Edition.MainLanguage).Attribute("dir", book.Direction);
        new PackageMetadata(book, facts, xml).Write();
        WriteManifest(xml);
        WriteSpine(xml);
        xml.End();
    }

    private void WriteManifest(PackageXml xml)
    {
        xml.Start("manifest");
        foreach (var item in publication.Items)
        {
            xml.Start("item").Attribute("id", item.Id).Attribute("href", item.Href).Attribute("media-type", item.MediaType)
                .Attribute("properties", item.Properties).End();
        }
        xml.End();
    }

    private void WriteSpine(PackageXml xml)
    {
        xml.Start("spine").Attribute("toc", "ncx").Attribute("page-progression-direction", book.Direction);
        foreach (var page in publication.Spine)
        {
            xml.Start("itemref").Attribute("idref", page.Id).End();
        }
        xml.End();
    }
}
