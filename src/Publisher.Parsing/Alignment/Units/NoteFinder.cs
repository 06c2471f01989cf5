using System.Collections.Immutable;
using Publisher.Model.Documents;

namespace Publisher.Parsing.Alignment.Units;

/// <summary>The notes of blocks, in the order of their marks, each once.</summary>
internal sealed class NoteFinder(HashSet<string> seen) : ContentWalker
{
    private readonly List<Footnote> _notes = [];

    public static ImmutableArray<Footnote> Find(ImmutableArray<Block> blocks, HashSet<string> seen)
    {
        var finder = new NoteFinder(seen);
        finder.Walk(blocks);
        return [.. finder._notes];
    }

    protected override void Enter(Inline inline)
    {
        if (inline is NoteReference reference && seen.Add(reference.Note.Id))
        {
            _notes.Add(reference.Note);
        }
    }
}
