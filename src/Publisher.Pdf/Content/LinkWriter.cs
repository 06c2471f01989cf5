using Publisher.Model.Measures;
using Publisher.Model.Pages;
using Publisher.Pdf.Objects;
using Publisher.Pdf.Structure;

namespace Publisher.Pdf.Content;

/// <summary>
/// Writes link annotations (ISO 32000-1, 12.5.6.5), each with a description and inside its Link element
/// (ISO 14289-1, 7.18.5).
/// </summary>
internal sealed class LinkWriter(PdfWriter writer, ContentPlaces places)
{
    private readonly PdfBuffer _buffer = new();

    /// <summary>Writes the annotations of a page and their entry in its dictionary.</summary>
    /// <param name="number">The page's object.</param>
    public void Write(Page page, int number, PdfBuffer dictionary)
    {
        if (page.Links.Count == 0)
        {
            return;
        }
        dictionary.Raw(" /Annots [");
        foreach (var link in page.Links)
        {
            dictionary.Ref(Write(link, number, page.Size)).Raw(" ");
        }
        dictionary.Raw("]");
    }

    private int Write(LinkArea link, int page, Size size)
    {
        var number = writer.Reserve();
        _buffer.Clear();
        // Flag 4: printed, never hidden (ISO 19005-2, 6.3.2).
        _buffer.Raw("<</Type /Annot /Subtype /Link /F 4 /Border [0 0 0] /Rect [").Number(link.Box.X.Points).Raw(" ")
            .Number((size.Height - link.Box.Bottom).Points).Raw(" ").Number(link.Box.Right.Points).Raw(" ")
            .Number((size.Height - link.Box.Y).Points).Raw("] /Contents ").Text(link.Description)
            .Raw(" /StructParent ").Int(places.AddAnnotation(link.Node, new PlacedAnnotation(number, page)));
        if (link.Target.StartsWith('#'))
        {
            _buffer.Raw(" /Dest ").Text(link.Target.AsSpan(1));
        }
        else
        {
            _buffer.Raw(" /A <</S /URI /URI ").Text(Escaped(link.Target)).Raw(">>");
        }
        writer.Write(number, _buffer.Raw(">>"));
        return number;
    }

    /// <summary>An address in ASCII, as URI actions need it (12.6.4.7).</summary>
    private static string Escaped(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) ? uri.AbsoluteUri : Uri.EscapeDataString(address);
}
