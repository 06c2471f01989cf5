using Publisher.Import.Markup;
using Publisher.Model.Diagnostics;

namespace Publisher.Import.Content;

/// <summary>A note: the element that holds it, the anchors in it that lead back, and what its translations have in common.</summary>
internal sealed record NoteBody(MarkupFile File, MarkupElement Element)
{
    public HashSet<MarkupElement> BackLinks { get; } = [];

    /// <summary>What the first mark reads, such as <c>1</c> or <c>[1]</c>: the note may repeat it.</summary>
    public string Mark { get; set; } = "";

    /// <summary>Translations of a note stand in one element, as this program writes them.</summary>
    public MarkupElement Group => Element.Parent is { Name: "div" } parent && parent.HasClass("pair") ? parent : Element;

    public SourceSpan Span => Element.Span(File);
}

/// <summary>The notes of a book: which anchors are marks of notes, which elements are notes and stand in no text.</summary>
internal sealed class NoteIndex
{
    private readonly Dictionary<MarkupElement, NoteBody> _marks = [];
    private readonly Dictionary<MarkupElement, NoteBody> _bodies = [];
    private readonly HashSet<MarkupElement> _dropped = [];

    public NoteBody? OfMark(MarkupElement anchor) => _marks.GetValueOrDefault(anchor);

    /// <summary>Whether an element is a note, or holds nothing but notes and their heading.</summary>
    public bool IsDropped(MarkupElement element) => _dropped.Contains(element);

    /// <summary>Whether a link belongs to the apparatus: a mark, or a way back from a note.</summary>
    public bool IsPartOfNote(MarkupElement link) =>
        _marks.ContainsKey(link) || link.Ancestors().Any(parent => _bodies.TryGetValue(parent, out var body) && body.BackLinks.Contains(link))
        || (_bodies.TryGetValue(link, out var own) && own.BackLinks.Contains(link));

    public NoteBody Add(MarkupElement mark, MarkupFile file, MarkupElement element)
    {
        if (!_bodies.TryGetValue(element, out var body))
        {
            _bodies[element] = body = new NoteBody(file, element) { Mark = mark.PlainText() };
            _dropped.Add(element);
        }
        _marks[mark] = body;
        return body;
    }

    /// <summary>Drops elements that are left without anything but a heading or a rule, such as a section of endnotes.</summary>
    public void Close()
    {
        foreach (var body in _bodies.Values.ToList())
        {
            for (var parent = body.Element.Parent; parent is not null && parent.Name != "html" && IsEmptied(parent); parent = parent.Parent)
            {
                _dropped.Add(parent);
            }
        }
    }

    private bool IsEmptied(MarkupElement element) => element.Children.All(child => child switch
    {
        MarkupText text => string.IsNullOrWhiteSpace(text.Value),
        MarkupElement { Name: "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "hr" or "br" or "dt" or "header" } => true,
        MarkupElement other => _dropped.Contains(other) || (other.Children.Count == 0 && other.Name is "a" or "span" or "div" or "p"),
        _ => true,
    });
}
