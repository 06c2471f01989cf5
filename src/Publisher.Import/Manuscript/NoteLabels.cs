using System.Globalization;
using Publisher.Model.Documents;

namespace Publisher.Import.Manuscript;

/// <summary>
/// The notes of a file in the order of their marks. Translations of a note share its label: the author's where the id of
/// the note still says it, else its number.
/// </summary>
/// <param name="stem">The name of the file, which is part of such ids.</param>
internal sealed class NoteLabels(string stem)
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _labels = [];
    private readonly List<List<Footnote>> _notes = [];

    public string LabelOf(Footnote note)
    {
        if (!_numbers.TryGetValue(note.Id, out var number))
        {
            _numbers[note.Id] = number = _notes.Count + 1;
            _labels.Add(Label(note.Id, number));
            _notes.Add([]);
        }
        if (_notes[number - 1].TrueForAll(other => other.Language != note.Language))
        {
            _notes[number - 1].Add(note);
        }
        return _labels[number - 1];
    }

    private string Label(string id, int number)
    {
        var prefix = $"fn-{stem}-";
        var label = id.StartsWith(prefix, StringComparison.Ordinal) ? id[prefix.Length..] : "";
        return label.Length > 0 && label.All(c => char.IsLetterOrDigit(c) || c is '-' or '_') && !_labels.Contains(label)
            ? label : number.ToString(CultureInfo.InvariantCulture);
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
            var label = $"[^{_labels[i]}]:";
            BlockMarkdown.Append(lines, inner.Count == 0 ? [label]
                : [$"{label} {inner[0]}", .. inner.Skip(1).Select(line => line.Length == 0 ? "" : "    " + line)]);
        }
        return lines;
    }
}
