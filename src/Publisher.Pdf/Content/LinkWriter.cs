using Publisher.Model.Measures;
using Publisher.Model.Pages;
using Publisher.Pdf.Objects;

namespace Publisher.Pdf.Content;

/// <summary>An annotation's object and the page that it stands on.</summary>
internal readonly record struct PlacedAnnotation(int Number, int PageIndex);

/// <summary>
/// Writes link annotations (ISO 32000-1, 12.5.6.5), each with a description and inside its Link element
/// (ISO 14289-1, 7.18.5). Their keys in the parent tree come after those of the pages.
/// </summary>
internal sealed class LinkWriter(PdfWriter writer, int firstKey)
{
    private readonly Dictionary<TagNode, List<PlacedAnnotation>> _byNode = new(ReferenceEqualityComparer.Instance);
    private readonly List<TagNode> _nodes = [];
    private readonly PdfBuffer _buffer = new();

    public IReadOnlyDictionary<TagNode, List<PlacedAnnotation>> ByNode => _byNode;

    /// <summary>The element of each annotation, in the order of their keys.</summary>
    public IReadOnlyList<TagNode> Nodes => _nodes;

    /// <summary>Writes the annotations of a page and their entry in its dictionary.</summary>
    public void Write(Page page, Size size, PdfBuffer dictionary)
    {
        if (page.Links.Count == 0)
        {
            return;
        }
        dictionary.Raw(" /Annots [");
        foreach (var link in page.Links)
        {
            dictionary.Ref(Write(link, page.Index, size)).Raw(" ");
        }
        dictionary.Raw("]");
    }

    private int Write(LinkArea link, int page, Size size)
    {
        _buffer.Clear();
        // Flag 4: printed, never hidden (ISO 19005-2, 6.3.2).
        _buffer.Raw("<</Type /Annot /Subtype /Link /F 4 /Border [0 0 0] /Rect [").Number(link.Box.X.Points).Raw(" ")
            .Number((size.Height - link.Box.Bottom).Points).Raw(" ").Number(link.Box.Right.Points).Raw(" ")
            .Number((size.Height - link.Box.Y).Points).Raw("] /Contents ").Text(link.Description)
            .Raw(" /StructParent ").Int(firstKey + _nodes.Count);
        if (link.Target.StartsWith('#'))
        {
            _buffer.Raw(" /Dest ").Text(link.Target.AsSpan(1));
        }
        else
        {
            _buffer.Raw(" /A <</S /URI /URI ").Text(Escaped(link.Target)).Raw(">>");
        }
        var number = writer.Write(_buffer.Raw(">>"));
        _nodes.Add(link.Node);
        if (!_byNode.TryGetValue(link.Node, out var annotations))
        {
            _byNode[link.Node] = annotations = [];
        }
        annotations.Add(new PlacedAnnotation(number, page));
        return number;
    }

    /// <summary>An address in ASCII, as URI actions need it (12.6.4.7).</summary>
    private static string Escaped(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) ? uri.AbsoluteUri : Uri.EscapeDataString(address);
}
