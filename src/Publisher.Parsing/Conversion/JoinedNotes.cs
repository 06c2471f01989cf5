using System.Collections.Immutable;
using Publisher.Model.Documents;
using Publisher.Parsing.Languages;

namespace Publisher.Parsing.Conversion;

/// <summary>
/// Notes of one label in two languages become one note, if it can be told which of its paragraphs is whose; else the later
/// language's gets a label of its own.
/// </summary>
internal static class JoinedNotes
{
    public static void Prepare(JoinedSide side, JoinedSide first, ImmutableArray<LanguageTag> languages)
    {
        if (side == first)
        {
            return;
        }
        foreach (var note in side.Notes)
        {
            var other = first.Notes.FirstOrDefault(one => one.Label == note.Label);
            if (other is null || first.Text(other) == side.Text(note) || (IsTold(side, note, languages) && IsTold(first, other, languages)))
            {
                continue;
            }
            side.Labels[note.Label] = JoinedLabel.For(note.Label, side.Language);
            Rename(side, note.Label, side.Labels[note.Label]);
        }
    }

    /// <summary>Whether every paragraph of a note shows its language by its script.</summary>
    private static bool IsTold(JoinedSide side, Segment note, ImmutableArray<LanguageTag> languages)
    {
        var found = NoteFinder.Find(side.Content.Blocks).FirstOrDefault(one => one.Span.Start >= note.Start && one.Span.Start < note.End);
        return found is { Blocks.IsEmpty: false } && found.Blocks.All(block => block is Paragraph paragraph
            && ScriptFinder.Choose(PlainText.Of(paragraph.Content), languages) == side.Language);
    }

    private static void Rename(JoinedSide side, string label, string now)
    {
        var text = side.Content.Source.Text;
        var mark = $"[^{label}]";
        for (var at = text.IndexOf(mark, StringComparison.Ordinal); at >= 0; at = text.IndexOf(mark, at + 1, StringComparison.Ordinal))
        {
            side.Edits.Replace(at, at + mark.Length, $"[^{now}]");
        }
    }
}
