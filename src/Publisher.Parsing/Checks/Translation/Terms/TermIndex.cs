using System.Buffers;
using Publisher.Model.Documents;

namespace Publisher.Parsing.Checks.Translation.Terms;

/// <summary>
/// Finds which of many words stand in a text, the longest at each place: the search for all of them at once is that of
/// <see cref="SearchValues"/>, so a list of thousands costs little more than one of ten.
/// </summary>
internal sealed class TermIndex
{
    private readonly SearchValues<string> _all;
    private readonly Dictionary<char, List<(string Form, int Entry, bool IsCaseSensitive)>> _byFirst = [];

    /// <param name="terms">Words with the number of their entry and whether their case counts.</param>
    /// <param name="language">Whose inflections they take.</param>
    public TermIndex(IEnumerable<(string Term, int Entry, bool IsCaseSensitive)> terms, LanguageTag language)
    {
        var forms = new List<string>();
        foreach (var (term, entry, isCaseSensitive) in terms)
        {
            foreach (var form in Inflections.Of(term, language))
            {
                forms.Add(form);
                var first = char.ToUpperInvariant(form[0]);
                (_byFirst.TryGetValue(first, out var list) ? list : _byFirst[first] = []).Add((form, entry, isCaseSensitive));
            }
        }
        foreach (var list in _byFirst.Values)
        {
            list.Sort((a, b) => b.Form.Length != a.Form.Length ? b.Form.Length - a.Form.Length : a.Entry - b.Entry);
        }
        _all = SearchValues.Create([.. forms], StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The terms that stand in the text: entry, place and length.</summary>
    public void Find(SideText side, List<(int Entry, int At, int Length)> found)
    {
        found.Clear();
        var text = side.Value.AsSpan();
        for (var at = 0; at < text.Length;)
        {
            var next = text[at..].IndexOfAny(_all);
            if (next < 0)
            {
                return;
            }
            at += next;
            at += Longest(text, at, found) is var length && length > 0 ? length : 1;
        }
    }

    private int Longest(ReadOnlySpan<char> text, int at, List<(int Entry, int At, int Length)> found)
    {
        var longest = 0;
        foreach (var (form, entry, isCaseSensitive) in _byFirst.GetValueOrDefault(char.ToUpperInvariant(text[at])) ?? [])
        {
            if (form.Length < longest)
            {
                break;
            }
            var comparison = isCaseSensitive ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;
            if (text[at..].StartsWith(form, comparison) && IsWhole(text, at, at + form.Length))
            {
                found.Add((entry, at, longest = form.Length));
            }
        }
        return longest;
    }

    /// <summary>Whether it is not part of a longer word: only scripts with letters have words with ends.</summary>
    private static bool IsWhole(ReadOnlySpan<char> text, int start, int end) =>
        !(start > 0 && IsLetter(text[start]) && IsLetter(text[start - 1])) && !(end < text.Length && IsLetter(text[end - 1]) && IsLetter(text[end]));

    private static bool IsLetter(char c) => c < '\u2E80' && char.IsLetterOrDigit(c);
}
