using System.Diagnostics.CodeAnalysis;
using Publisher.Model.Documents;
using Publisher.Model.Editions;
using Publisher.Model.Pages;

namespace Publisher.Composition.Blocks;

/// <summary>
/// A note that the text has called: its printed number (0 for none), its structure element (ISO 14289-1, 7.9: with an id) and the name
/// of its place.
/// </summary>
internal sealed record CalledNote(Footnote Note, int Number, TagNode Node, string Anchor)
{
    /// <summary>Names the line with the note's first mark, which its number leads back to.</summary>
    public string CallAnchor => "call-" + Anchor;
}

/// <summary>
/// The notes of one chapter in the order of their first marks. A note called twice stands once. Numbers are the edition's,
/// unless <paramref name="numbers"/> has others: those of notes that are numbered by page.
/// </summary>
internal sealed class NoteRegistry(Edition edition, IReadOnlyDictionary<Footnote, int>? numbers = null)
{
    private readonly Dictionary<Footnote, CalledNote> _notes = new(ReferenceEqualityComparer.Instance);

    /// <summary>
    /// Registers a mark. The first one adds the note's element to <paramref name="elements"/>: its place in the structure is
    /// behind the text with the mark.
    /// </summary>
    public CalledNote Call(Footnote note, List<TagNode> elements)
    {
        if (!_notes.TryGetValue(note, out var called))
        {
            var anchor = AnchorOf(note);
            var node = new TagNode(TagRole.Note) { Id = anchor, Language = note.Language };
            elements.Add(node);
            _notes[note] = called = new CalledNote(note, numbers?.GetValueOrDefault(note, 1) ?? edition.Numbers.Note(note), node, anchor);
        }
        return called;
    }

    /// <summary>Registers a note without a mark; <paramref name="node"/> is its element, in its place already.</summary>
    public void Add(Footnote note, TagNode node) => _notes[note] = new CalledNote(note, 0, node, node.Id);

    /// <summary>How many notes the chapter has had so far.</summary>
    public int Count => _notes.Count;

    public bool TryFind(Footnote note, [MaybeNullWhen(false)] out CalledNote called) => _notes.TryGetValue(note, out called);

    /// <summary>Named in the same manner as the author's ids: the main language bare, the others with their tag.</summary>
    private string AnchorOf(Footnote note) =>
        note.Language == edition.MainLanguage ? $"note-{note.Id}" : $"note-{note.Id}-{note.Language}";
}
