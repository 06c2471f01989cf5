using System.Globalization;

namespace Publisher.Parsing.Dialects;

/// <summary>
/// Footnotes of texts that are shown within others: their labels may be used there already, so each shown text gets labels of its own, and
/// the notes that it marks are written at the end, from wherever they are in their file.
/// </summary>
internal sealed class EmbeddedNotes(FileExpansion expansion)
{
    private readonly HashSet<string> _marked = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Where the notes of the file are; found when the first mark is met.</summary>
    private Dictionary<string, (int Start, int End)>? _notes;

    /// <summary>Gives a mark its label in the whole text; 0 when it is none, or its note is not in the file.</summary>
    public int ReadMark(int at, int end)
    {
        if (!expansion.IsEmbedded || LabelAt(at, end) is not { } label || !(_notes ??= FindAll()).TryGetValue(label, out var note))
        {
            return 0;
        }
        var close = at + 2 + label.Length;
        expansion.Replace(close, close, string.Create(CultureInfo.InvariantCulture, $"-embed{expansion.Embed}"));
        if (!expansion.IsNote && _marked.Add(label))
        {
            expansion.Output.Deferred.Enqueue(() => Write(note));
        }
        return label.Length + 3;
    }

    /// <summary>Whether a note begins at the line: it is left out here.</summary>
    public bool Leave(int at, int next)
    {
        if (!expansion.IsEmbedded || expansion.IsNote || !IsDefinition(at, next))
        {
            return false;
        }
        var end = EndOf(next);
        expansion.Replace(at, end > at && expansion.Text[end - 1] == '\n' ? end - 1 : end, "");
        return true;
    }

    private void Write((int Start, int End) note)
    {
        expansion.Output.Put(expansion.Output.EndsLine ? "\n" : "\n\n", expansion.File.Span(note.Start, note.Start));
        expansion.Again().Run(note.Start, note.End);
    }

    private Dictionary<string, (int Start, int End)> FindAll()
    {
        var notes = new Dictionary<string, (int, int)>(StringComparer.OrdinalIgnoreCase);
        foreach (var (start, end) in TextLines.Of(expansion.Text))
        {
            if (expansion.Text[start] == '[' && IsDefinition(start, end))
            {
                notes.TryAdd(LabelAt(start, end)!, (start, EndOf(end)));
            }
        }
        return notes;
    }

    private bool IsDefinition(int at, int end) => LabelAt(at, end) is { } label && at + label.Length + 3 is var behind && behind < end && expansion.Text[behind] == ':';

    private string? LabelAt(int at, int end)
    {
        var rest = expansion.Text.AsSpan(at, end - at);
        var length = rest.StartsWith("[^", StringComparison.Ordinal) ? rest[2..].IndexOfAny("]\r\n[ \t") : 0;
        return length > 0 && rest[2 + length] == ']' ? rest.Slice(2, length).ToString() : null;
    }

    /// <summary>A note goes on with its paragraph, and behind blank lines as long as they are indented.</summary>
    private int EndOf(int next)
    {
        var text = expansion.Text;
        var isBlank = false;
        for (int at = next, end; at < text.Length; at = end)
        {
            end = TextLines.EndOf(text, at);
            var line = text.AsSpan(at, end - at);
            if (line.IsWhiteSpace())
            {
                isBlank = true;
                continue;
            }
            if (line.StartsWith("[^", StringComparison.Ordinal) || (isBlank && line[0] is not (' ' or '\t')))
            {
                return next;
            }
            (next, isBlank) = (end, false);
        }
        return next;
    }
}
