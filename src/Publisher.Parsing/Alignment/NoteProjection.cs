using Publisher.Model.Documents;

namespace Publisher.Parsing.Alignment;

/// <summary>Gives every mark of a note the version of the note in its own language (T69).</summary>
internal sealed class NoteProjection(LanguageProjection projection, LanguageTag language) : InlineRewriter
{
    /// <summary>A note without a word in this language keeps its text.</summary>
    protected override Footnote RewriteNote(Footnote note)
    {
        var blocks = projection.Children(note.Blocks);
        return note with { Language = language, Blocks = blocks.IsEmpty ? note.Blocks : blocks };
    }
}
