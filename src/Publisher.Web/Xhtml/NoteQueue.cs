using Publisher.Model.Documents;

namespace Publisher.Web.Xhtml;

/// <summary>The notes that a chapter refers to, in order of first reference, translations of a note together.</summary>
internal sealed class NoteQueue
{
    private readonly Dictionary<string, QueuedNote> _byId = new(StringComparer.Ordinal);
    private readonly List<QueuedNote> _notes = [];

    public IReadOnlyList<QueuedNote> Notes => _notes;

    /// <summary>Notes a reference and returns the note's version in its language and the number of references so far.</summary>
    public NoteVersion Refer(Footnote note)
    {
        if (!_byId.TryGetValue(note.Id, out var queued))
        {
            queued = new QueuedNote(note.Id);
            _byId.Add(note.Id, queued);
            _notes.Add(queued);
        }
        var version = queued.Versions.Find(version => version.Note.Language == note.Language);
        if (version is null)
        {
            version = new NoteVersion(note);
            queued.Versions.Add(version);
        }
        version.References++;
        return version;
    }
}

/// <summary>A note with its translations.</summary>
internal sealed class QueuedNote(string id)
{
    public string Id { get; } = id;
    public List<NoteVersion> Versions { get; } = [];
}

/// <summary>A note in one language, and how often the text has referred to it.</summary>
internal sealed class NoteVersion(Footnote note)
{
    public Footnote Note { get; } = note;
    public int References { get; set; }

    /// <summary>Stands beside its mark already, not at the end of the chapter.</summary>
    public bool IsWritten { get; set; }
}
