using System.Text;

namespace Publisher.Parsing.Conversion;

/// <summary>Changes to a text, given in any order: stretches that go, and others that are replaced unless they go too.</summary>
internal sealed class TextEdits(string text)
{
    private readonly List<(int Start, int End, string Text)> _edits = [];

    public void Cut(int start, int end) => Replace(start, end, "");

    public void Replace(int start, int end, string with)
    {
        if (start < end || with.Length > 0)
        {
            _edits.Add((start, end, with));
        }
    }

    public string Apply() => Apply(0, text.Length);

    /// <summary>What becomes of a part of the text.</summary>
    public string Apply(int from, int to)
    {
        var result = new StringBuilder(to - from);
        var at = from;
        // Of those that begin together the longest first: it swallows the others.
        foreach (var (start, end, with) in _edits.OrderBy(edit => edit.Start).ThenByDescending(edit => edit.End))
        {
            if (start >= to || end <= from || (start < at && with.Length > 0))
            {
                continue;
            }
            if (start > at)
            {
                result.Append(text, at, start - at);
            }
            result.Append(with);
            at = Math.Max(at, Math.Min(end, to));
        }
        return result.Append(text, at, to - at).ToString();
    }
}
