using System.Collections.Immutable;
using Publisher.Model.Documents;

namespace Publisher.Parsing.Conversion;

/// <summary>The notes that blocks refer to, each once, in reading order.</summary>
internal sealed class NoteFinder : ContentWalker
{
    private readonly List<Footnote> _notes = [];

    public static IReadOnlyList<Footnote> Find(IEnumerable<Block> blocks)
    {
        var finder = new NoteFinder();
        finder.Walk([.. blocks]);
        return finder._notes;
    }

    protected override void Enter(Inline inline)
    {
        if (inline is NoteReference { Note: var note } && !_notes.Exists(one => one.Id == note.Id))
        {
            _notes.Add(note);
        }
    }
}
