using Publisher.Pdf.Objects;

namespace Publisher.Pdf.Metadata;

/// <summary>Writes the document information dictionary (ISO 32000-1, 14.3.3), which says nothing that XMP does not say.</summary>
internal static class InfoDictionary
{
    public static int Write(DocumentFacts facts, PdfWriter writer)
    {
        var buffer = new PdfBuffer();
        buffer.Raw("<<");
        Add("Title", facts.Title);
        Add("Author", facts.Author);
        Add("Subject", facts.Description);
        Add("Keywords", facts.Keywords);
        Add("Creator", DocumentFacts.Producer);
        Add("Producer", DocumentFacts.Producer);
        Add("CreationDate", PdfDate.Of(facts.Time));
        Add("ModDate", PdfDate.Of(facts.Time));
        return writer.Write(buffer.Raw(">>"));

        void Add(string key, string value)
        {
            if (value.Length > 0)
            {
                buffer.Raw("/").Raw(key).Raw(" ").Text(value).Raw(" ");
            }
        }
    }
}
