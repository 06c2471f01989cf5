using System.Text;
using Publisher.Model.Diagnostics;

namespace Publisher.Import.Markup;

/// <summary>A node of a document that was read, whether as XML or, mended, as HTML. <see cref="Offset"/> is its place in the text.</summary>
internal abstract class MarkupNode(int offset)
{
    public int Offset { get; } = offset;
    public MarkupElement? Parent { get; set; }
}

/// <summary>Characters, entities resolved.</summary>
internal sealed class MarkupText(int offset, string value) : MarkupNode(offset)
{
    public string Value { get; } = value;
}

/// <summary>
/// An element. Names are local ones in lower case; attributes have the prefixes that are usual for their namespaces
/// (<c>xml:lang</c>, <c>epub:type</c>, <c>opf:role</c>, <c>xlink:href</c>), whatever the document calls them.
/// </summary>
internal sealed class MarkupElement(int offset, string name, string ns) : MarkupNode(offset)
{
    private readonly List<KeyValuePair<string, string>> _attributes = [];
    private string[]? _classes;

    public string Name { get; } = name;

    /// <summary>Empty for elements of HTML that state none.</summary>
    public string Namespace { get; } = ns;
    public List<MarkupNode> Children { get; } = [];
    public IReadOnlyList<KeyValuePair<string, string>> Attributes => _attributes;

    public IEnumerable<MarkupElement> Elements => Children.OfType<MarkupElement>();
    public string Id => Attribute("id") ?? "";
    public string[] Classes => _classes ??= Words(Attribute("class"));

    /// <summary>The language that the element states, as written; null when it states none.</summary>
    public string? Language => Attribute("xml:lang") ?? Attribute("lang");

    public void Add(MarkupNode node)
    {
        node.Parent = this;
        Children.Add(node);
    }

    public void AddAttribute(string name, string value) => _attributes.Add(new(name, value));

    public string? Attribute(string name)
    {
        foreach (var attribute in _attributes)
        {
            if (string.Equals(attribute.Key, name, StringComparison.Ordinal))
            {
                return attribute.Value;
            }
        }
        return null;
    }

    public bool HasClass(string name) => Classes.Contains(name, StringComparer.Ordinal);

    /// <summary>Whether <c>epub:type</c>, or the DPUB-ARIA role that says the same, names the element's meaning.</summary>
    public bool HasType(string type) =>
        Words(Attribute("epub:type")).Contains(type, StringComparer.Ordinal)
        || Words(Attribute("role")).Contains("doc-" + type, StringComparer.Ordinal);

    /// <summary>The first word of <c>epub:type</c> that is in the list, else empty.</summary>
    public string TypeAmong(IReadOnlyCollection<string> types) =>
        Words(Attribute("epub:type")).FirstOrDefault(types.Contains, "");

    public MarkupElement? Child(string name) => Elements.FirstOrDefault(element => element.Name == name);

    public IEnumerable<MarkupElement> ChildrenNamed(string name) => Elements.Where(element => element.Name == name);

    /// <summary>The elements below this one, depth first.</summary>
    public IEnumerable<MarkupElement> Descendants()
    {
        var open = new Stack<MarkupElement>(Elements.Reverse());
        while (open.TryPop(out var element))
        {
            yield return element;
            for (var i = element.Children.Count - 1; i >= 0; i--)
            {
                if (element.Children[i] is MarkupElement child)
                {
                    open.Push(child);
                }
            }
        }
    }

    public IEnumerable<MarkupElement> Ancestors()
    {
        for (var parent = Parent; parent is not null; parent = parent.Parent)
        {
            yield return parent;
        }
    }

    /// <summary>All characters inside, white space as it stands.</summary>
    public string RawText()
    {
        var text = new StringBuilder();
        Append(this, text);
        return text.ToString();
    }

    /// <summary>All characters inside, runs of white space as one space, none at the ends.</summary>
    public string PlainText() => string.Join(' ', RawText().Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The start of the element's tag.</summary>
    public SourceSpan Span(MarkupFile file) => file.Source.Span(Offset, Math.Min(file.Source.Text.Length, Offset + Name.Length + 1));

    private static void Append(MarkupElement element, StringBuilder text)
    {
        foreach (var child in element.Children)
        {
            if (child is MarkupText characters)
            {
                text.Append(characters.Value);
            }
            else if (child is MarkupElement inner)
            {
                Append(inner, text);
            }
        }
    }

    private static string[] Words(string? text) =>
        text?.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries) ?? [];
}

/// <summary>A document that was read. <see cref="Path"/> is its place in the archive.</summary>
internal sealed record MarkupFile(SourceFile Source, MarkupElement Root)
{
    public string Path => Source.Path;

    /// <summary>The body of an XHTML document, else its root.</summary>
    public MarkupElement Body => Root.Child("body") ?? Root;
}
