using System.Globalization;
using Publisher.Model.Documents;

namespace Publisher.Import.Manuscript;

/// <summary>The notes of a file, numbered as their marks are written; translations of a note share its label.</summary>
internal sealed class NoteLabels
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<List<Footnote>> _notes = [];

    public string LabelOf(Footnote note)
    {
        if (!_numbers.TryGetValue(note.Id, out var number))
        {
            _numbers[note.Id] = number = _notes.Count + 1;
            _notes.Add([]);
        }
        if (_notes[number - 1].TrueForAll(other => other.Language != note.Language))
        {
            _notes[number - 1].Add(note);
        }
        return number.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>The definitions; a note may be asked for while another is written, but none within notes.</summary>
    public List<string> Write(Func<Footnote, List<string>> blocks)
    {
        var lines = new List<string>();
        for (var i = 0; i < _notes.Count; i++)
        {
            var inner = new List<string>();
            foreach (var version in _notes[i])
            {
                BlockMarkdown.Append(inner, blocks(version));
            }
            var label = $"[^{(i + 1).ToString(CultureInfo.InvariantCulture)}]:";
            BlockMarkdown.Append(lines, inner.Count == 0 ? [label]
                : [$"{label} {inner[0]}", .. inner.Skip(1).Select(line => line.Length == 0 ? "" : "    " + line)]);
        }
        return lines;
    }
}
