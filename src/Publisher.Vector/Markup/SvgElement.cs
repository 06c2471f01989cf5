namespace Publisher.Vector.Markup;

/// <summary>A part of the tree: an element or a text.</summary>
internal abstract class SvgNode;

/// <summary>Characters between elements, as the file has them.</summary>
internal sealed class SvgText(string value) : SvgNode
{
    public string Value { get; } = value;
}

/// <summary>An element of an SVG file with its place. Elements of XHTML inside of foreignObject are kept by their local name.</summary>
internal sealed class SvgElement(string name, SvgElement? parent, int offset) : SvgNode
{
    private static readonly Dictionary<string, string> NoAttributes = [];
    private Dictionary<string, string> _attributes = NoAttributes;
    private Dictionary<string, int>? _counts;

    public string Name { get; } = name;
    public SvgElement? Parent { get; } = parent;

    /// <summary>Where its tag begins in the text of the file.</summary>
    public int Offset { get; } = offset;

    /// <summary>Children in order, texts among them; <see cref="Elements"/> leaves these out.</summary>
    public List<SvgNode> Nodes { get; } = [];
    public List<SvgElement> Elements { get; } = [];

    /// <summary>Its place among the elements of its parent, and among those of its name, from 0.</summary>
    public int Index { get; private set; }
    public int IndexOfType { get; private set; }
    public IReadOnlyDictionary<string, string> Attributes => _attributes;

    /// <summary>Declarations after the cascade, by property; null until they are asked for.</summary>
    public Dictionary<string, string>? Declarations { get; set; }

    /// <summary>The attribute's value; null when there is none. <c>href</c> is also that of XLink.</summary>
    public string? this[string attribute] => _attributes.GetValueOrDefault(attribute);

    public string Id => this["id"] ?? "";

    public int CountOf(string name) => _counts?.GetValueOrDefault(name) ?? 0;

    public void Add(SvgElement child)
    {
        _counts ??= new Dictionary<string, int>(StringComparer.Ordinal);
        (child.Index, child.IndexOfType) = (Elements.Count, CountOf(child.Name));
        _counts[child.Name] = child.IndexOfType + 1;
        Elements.Add(child);
        Nodes.Add(child);
    }

    public void Set(string attribute, string value)
    {
        if (ReferenceEquals(_attributes, NoAttributes))
        {
            _attributes = new Dictionary<string, string>(StringComparer.Ordinal);
        }
        _attributes[attribute] = value;
    }

    public bool HasClass(ReadOnlySpan<char> name)
    {
        var classes = this["class"].AsSpan();
        foreach (var range in classes.SplitAny(' ', '\t', '\n', '\r'))
        {
            if (classes[range].SequenceEqual(name))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>All text below, as it stands.</summary>
    public string TextContent => string.Concat(Nodes.Select(node => node is SvgText text ? text.Value : ((SvgElement)node).TextContent));
}
