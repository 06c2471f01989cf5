using Publisher.Model.Documents;

namespace Publisher.Composition.Pages;

/// <summary>
/// Numbers of notes that begin anew on each page (T68). Notes of several languages that stand for one note share its number
/// (T69).
/// </summary>
internal static class PageNotes
{
    public static Dictionary<Footnote, int> Number(IReadOnlyList<PageDraft> pages)
    {
        var numbers = new Dictionary<Footnote, int>(ReferenceEqualityComparer.Instance);
        foreach (var page in pages)
        {
            var ids = new Dictionary<string, int>(StringComparer.Ordinal);
            foreach (var note in page.Strips.OrderBy(placed => placed.Y).SelectMany(placed => placed.Strip.Notes).Where(note => !note.IsUnmarked))
            {
                if (!ids.TryGetValue(note.Id, out var number))
                {
                    ids[note.Id] = number = ids.Count + 1;
                }
                numbers.TryAdd(note, number);
            }
        }
        return numbers;
    }

    public static bool AreSame(Dictionary<Footnote, int> numbers, Dictionary<Footnote, int>? others) =>
        others is not null && numbers.Count == others.Count
        && numbers.All(number => others.TryGetValue(number.Key, out var other) && other == number.Value);
}
