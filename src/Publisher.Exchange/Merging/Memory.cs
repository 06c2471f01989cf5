using System.Collections.Immutable;
using Publisher.Exchange.Formats;
using Publisher.Exchange.Segments;

namespace Publisher.Exchange.Merging;

/// <summary>A translation memory: finds the translation of texts that it has word for word, whatever its codes are numbered.</summary>
internal sealed class Memory
{
    private readonly Dictionary<string, ImportedEntry> _entries = new(StringComparer.Ordinal);

    public Memory(IEnumerable<ImportedEntry> entries)
    {
        foreach (var entry in entries)
        {
            // Newer units stand behind older ones.
            _entries[Renumbered(entry.Source, NumbersOf(entry.Source))] = entry;
        }
    }

    /// <summary>The entry of a missing segment as if it had come back for it; null when the memory does not know the text.</summary>
    public ImportedEntry? Find(Segment segment)
    {
        var tagged = segment.Source.Tagged;
        if (!_entries.TryGetValue(Renumbered(tagged, NumbersOf(tagged)), out var entry))
        {
            return null;
        }
        var own = NumbersOf(tagged).Keys.ToList();
        var numbers = NumbersOf(entry.Source).ToDictionary(pair => pair.Key, pair => own[pair.Value - 1]);
        return entry with { Id = segment.Id, Source = tagged, Target = Renumbered(entry.Target, numbers) };
    }

    /// <summary>The codes of a text, in the order of the text.</summary>
    private static Dictionary<int, int> NumbersOf(string tagged)
    {
        var numbers = new Dictionary<int, int>();
        foreach (var piece in TaggedText.Read(tagged).Where(piece => piece.Kind != PieceKind.Text))
        {
            numbers.TryAdd(piece.Code, numbers.Count + 1);
        }
        return numbers;
    }

    private static string Renumbered(string tagged, Dictionary<int, int> numbers) => TaggedText.Write(
    [
        .. TaggedText.Read(tagged).Select(piece => piece.Kind == PieceKind.Text ? piece : piece with { Code = numbers.GetValueOrDefault(piece.Code, 9999) }),
    ]);
}
