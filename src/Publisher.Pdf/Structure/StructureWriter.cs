using Publisher.Model.Documents;
using Publisher.Model.Pages;
using Publisher.Pdf.Content;
using Publisher.Pdf.Objects;

namespace Publisher.Pdf.Structure;

/// <summary>
/// Writes the structure tree (ISO 32000-1, 14.7): elements with their attributes, the parent tree that leads from content
/// and annotations to elements, the tree of identifiers. How each clause of PDF/UA is met: PDF_UA.md.
/// </summary>
internal sealed class StructureWriter
{
    private readonly PdfWriter _writer;
    private readonly LeafPlaces _places;
    private readonly IReadOnlyDictionary<TagNode, List<PlacedAnnotation>> _annotations;
    private readonly Func<int, (int Page, double Height)> _pageAt;
    private readonly Dictionary<TagNode, int> _numbers = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<TagContent, TagNode> _parents = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private readonly HeadingLevels _levels = new();
    private readonly PdfBuffer _buffer = new();

    /// <param name="annotations">Link annotations by the element that holds them.</param>
    /// <param name="pageAt">Object number and height in points of the page of an index.</param>
    public StructureWriter(PdfWriter writer, LeafPlaces places, IReadOnlyDictionary<TagNode, List<PlacedAnnotation>> annotations,
        Func<int, (int Page, double Height)> pageAt)
    {
        _writer = writer;
        _places = places;
        _annotations = annotations;
        _pageAt = pageAt;
    }

    /// <param name="annotationKeys">Keys in the parent tree of the annotations, with their elements, ascending.</param>
    /// <returns>The number of the structure tree root.</returns>
    public int Write(TagNode document, IReadOnlyList<TagNode> annotationKeys)
    {
        var root = _writer.Reserve();
        Number(document);
        WriteElement(document, root, null);
        var parents = WriteParentTree(annotationKeys);
        var buffer = new PdfBuffer();
        buffer.Raw("<</Type /StructTreeRoot /K ").Ref(_numbers[document]).Raw(" /ParentTree ").Ref(parents)
            .Raw(" /ParentTreeNextKey ").Int(_places.Pages.Count + annotationKeys.Count).Raw(" /RoleMap ").Raw(RoleNames.Map);
        if (_ids.Count > 0)
        {
            buffer.Raw(" /IDTree ").Ref(NameTree.Write(_writer, _ids.Keys, (id, leaf) => leaf.Ref(_ids[id]).Raw(" ")));
        }
        _writer.Write(root, buffer.Raw(">>"));
        return root;
    }

    private void Number(TagNode node)
    {
        _numbers[node] = _writer.Reserve();
        foreach (var kid in node.Kids)
        {
            if (kid is TagNode child)
            {
                Number(child);
            }
            else
            {
                _parents[(TagContent)kid] = node;
            }
        }
    }

    /// <param name="language">That of the parent, which the element inherits.</param>
    private void WriteElement(TagNode node, int parent, LanguageTag? language)
    {
        var number = _numbers[node];
        var role = HeadingLevels.IsHeading(node.Role) ? _levels.Next(node.Role) : node.Role;
        _buffer.Clear();
        _buffer.Raw("<</S /").Raw(RoleNames.Of(role)).Raw(" /P ").Ref(parent);
        if (node.Language is { } own && own != language)
        {
            _buffer.Raw(" /Lang ").Text(own.Value);
        }
        WriteTexts(node);
        AttributeWriter.Write(node, _pageAt, _buffer);
        WriteKids(node);
        _writer.Write(number, _buffer.Raw(">>"));
        foreach (var kid in node.Kids)
        {
            if (kid is TagNode child)
            {
                WriteElement(child, number, node.Language ?? language);
            }
        }
    }

    private void WriteTexts(TagNode node)
    {
        if (node.Title.Length > 0)
        {
            _buffer.Raw(" /T ").Text(node.Title);
        }
        if (node.AltText is { } alt)
        {
            _buffer.Raw(" /Alt ").Text(alt);
        }
        if (node.ActualText is { } actual)
        {
            _buffer.Raw(" /ActualText ").Text(actual);
        }
        if (node.Id.Length > 0)
        {
            _buffer.Raw(" /ID ").Text(node.Id);
            _ids[node.Id] = _numbers[node];
        }
    }

    private void WriteKids(TagNode node)
    {
        var page = FirstPage(node);
        if (page > 0)
        {
            _buffer.Raw(" /Pg ").Ref(page);
        }
        _buffer.Raw(" /K [");
        foreach (var kid in node.Kids)
        {
            if (kid is TagNode child)
            {
                _buffer.Ref(_numbers[child]).Raw(" ");
                continue;
            }
            foreach (var (on, mcid) in _places.Of((TagContent)kid))
            {
                WriteContent(on, mcid, page);
            }
        }
        if (_annotations.TryGetValue(node, out var annotations))
        {
            foreach (var annotation in annotations)
            {
                _buffer.Raw("<</Type /OBJR /Obj ").Ref(annotation.Number);
                if (_pageAt(annotation.PageIndex).Page is var on && on != page)
                {
                    _buffer.Raw(" /Pg ").Ref(on);
                }
                _buffer.Raw(">> ");
            }
        }
        _buffer.Raw("]");
    }

    /// <summary>Content on another page than the element's first names its page.</summary>
    private void WriteContent(int page, int mcid, int elementPage)
    {
        if (page == elementPage)
        {
            _buffer.Int(mcid).Raw(" ");
        }
        else
        {
            _buffer.Raw("<</Type /MCR /Pg ").Ref(page).Raw(" /MCID ").Int(mcid).Raw(">> ");
        }
    }

    private int FirstPage(TagNode node)
    {
        foreach (var kid in node.Kids)
        {
            if (kid is TagContent leaf && _places.Of(leaf) is [var first, ..])
            {
                return first.Page;
            }
        }
        return 0;
    }

    /// <summary>Pages first, then annotations (14.7.4.4).</summary>
    private int WriteParentTree(IReadOnlyList<TagNode> annotationKeys)
    {
        var tree = new PdfBuffer();
        tree.Raw("<</Nums [");
        var key = 0;
        foreach (var leaves in _places.Pages)
        {
            _buffer.Clear();
            _buffer.Raw("[");
            foreach (var leaf in leaves)
            {
                _buffer.Ref(_numbers[_parents[leaf]]).Raw(" ");
            }
            tree.Int(key++).Raw(" ").Ref(_writer.Write(_buffer.Raw("]"))).Raw(" ");
        }
        foreach (var node in annotationKeys)
        {
            tree.Int(key++).Raw(" ").Ref(_numbers[node]).Raw(" ");
        }
        return _writer.Write(tree.Raw("]>>"));
    }
}
