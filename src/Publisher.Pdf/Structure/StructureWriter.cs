using Publisher.Model.Documents;
using Publisher.Model.Pages;
using Publisher.Pdf.Objects;

namespace Publisher.Pdf.Structure;

/// <summary>
/// Writes the structure tree (ISO 32000-1, 14.7): elements with their attributes, the parent tree that leads from content
/// and annotations to elements, the tree of identifiers. Sections are written as they end; what stays of them is a number for
/// each page and annotation. How each clause of PDF/UA is met: PDF_UA.md.
/// </summary>
internal sealed class StructureWriter
{
    private readonly PdfWriter _writer;
    private readonly ContentPlaces _places;
    private readonly LanguageTag _language;
    private readonly Func<int, double> _heightOf;
    private readonly int _document;
    private readonly Dictionary<TagNode, int> _numbers = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<TagContent, TagNode> _parents = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private readonly PdfBuffer _buffer = new();

    /// <summary>The sections by the index of their first page: they do not end in reading order.</summary>
    private readonly SortedDictionary<int, int> _sections = [];

    /// <summary>What each key of the parent tree leads to: the elements of a page's content, or that of an annotation.</summary>
    private readonly SortedDictionary<int, int> _targets = [];

    /// <summary>Sections of the body follow one another; the front matter, which ends last, begins anew.</summary>
    private HeadingLevels _levels = new();
    private int _lastPage = int.MinValue;

    /// <param name="language">That of the document.</param>
    /// <param name="heightOf">Height in points of the page of an index.</param>
    public StructureWriter(PdfWriter writer, ContentPlaces places, LanguageTag language, Func<int, double> heightOf)
    {
        (_writer, _places, _language, _heightOf) = (writer, places, language, heightOf);
        _document = writer.Reserve();
    }

    /// <summary>Writes a section whose pages have been written.</summary>
    /// <param name="firstPage">The index of its first page, which puts the section in its place.</param>
    public void WriteSection(TagNode section, int firstPage)
    {
        _levels = firstPage < _lastPage ? new HeadingLevels() : _levels;
        _lastPage = firstPage;
        Number(section);
        WriteElement(section, _document, _language);
        _sections.Add(firstPage, _numbers[section]);
        WriteTargets();
        _places.Clear();
        _numbers.Clear();
        _parents.Clear();
    }

    /// <summary>Writes the document element and the trees that span the book.</summary>
    /// <returns>The number of the structure tree root.</returns>
    public int Finish()
    {
        var root = _writer.Reserve();
        WriteDocument(root);
        var parents = WriteParentTree();
        var buffer = new PdfBuffer();
        buffer.Raw("<</Type /StructTreeRoot /K ").Ref(_document).Raw(" /ParentTree ").Ref(parents)
            .Raw(" /ParentTreeNextKey ").Int(_places.NextKey).Raw(" /RoleMap ").Raw(RoleNames.Map);
        if (_ids.Count > 0)
        {
            buffer.Raw(" /IDTree ").Ref(NameTree.Write(_writer, _ids.Keys, (id, leaf) => leaf.Ref(_ids[id]).Raw(" ")));
        }
        _writer.Write(root, buffer.Raw(">>"));
        return root;
    }

    private void WriteDocument(int root)
    {
        _buffer.Clear();
        _buffer.Raw("<</S /Document /P ").Ref(root).Raw(" /Lang ").Text(_language.Value).Raw(" /K [");
        foreach (var section in _sections.Values)
        {
            _buffer.Ref(section).Raw(" ");
        }
        _writer.Write(_document, _buffer.Raw("]>>"));
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
        AttributeWriter.Write(node, _heightOf, _buffer);
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
            AlternativeText.Write(node, alt, _buffer);
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
        foreach (var (number, on) in _places.AnnotationsOf(node))
        {
            _buffer.Raw("<</Type /OBJR /Obj ").Ref(number);
            if (on != page)
            {
                _buffer.Raw(" /Pg ").Ref(on);
            }
            _buffer.Raw(">> ");
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

    /// <summary>What the keys of the section's pages and annotations lead to (14.7.4.4).</summary>
    private void WriteTargets()
    {
        foreach (var (key, leaves) in _places.Pages)
        {
            _buffer.Clear();
            _buffer.Raw("[");
            foreach (var leaf in leaves)
            {
                _buffer.Ref(_numbers[_parents[leaf]]).Raw(" ");
            }
            _targets[key] = _writer.Write(_buffer.Raw("]"));
        }
        foreach (var (key, node) in _places.Nodes)
        {
            _targets[key] = _numbers[node];
        }
    }

    private int WriteParentTree()
    {
        var tree = new PdfBuffer();
        tree.Raw("<</Nums [");
        foreach (var (key, target) in _targets)
        {
            tree.Int(key).Raw(" ").Ref(target).Raw(" ");
        }
        return _writer.Write(tree.Raw("]>>"));
    }
}
