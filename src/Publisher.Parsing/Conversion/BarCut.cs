using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Publisher.Model.Documents;
using Publisher.Parsing.Alignment;

namespace Publisher.Parsing.Conversion;

/// <summary>Keeps one language's part of texts that say it in several, with bars between: <c>茶 | Tea</c>.</summary>
/// <param name="text">The file.</param>
/// <param name="languages">Those of the book.</param>
/// <param name="language">The one to keep.</param>
/// <param name="edits">Where the cuts go.</param>
internal sealed partial class BarCut(string text, ImmutableArray<LanguageTag> languages, LanguageTag language, TextEdits edits)
{
    private readonly BarSplit _bars = new(languages);

    public void CutString(string value, int at)
    {
        var parts = value.Split(BarSplit.Bar);
        var index = at < 0 ? -1 : _bars.IndexOf([.. parts.Select(part => part.Trim())], language);
        if (index < 0)
        {
            return;
        }
        var start = at + parts.Take(index).Sum(part => part.Length + BarSplit.Bar.Length);
        edits.Cut(at, start);
        edits.Cut(start + parts[index].Length, at + value.Length);
    }

    public void CutParts(ImmutableArray<Inline> content)
    {
        var index = content.IsEmpty ? -1 : _bars.IndexOf(content, language);
        var bars = index < 0 ? [] : BarsOf(content);
        if (index < 0 || bars.Count != languages.Length - 1)
        {
            return;
        }
        if (index > 0)
        {
            edits.Cut(StartOf(content), bars[index - 1].End);
        }
        if (index < bars.Count)
        {
            edits.Cut(bars[index].Start, EndOf(content));
        }
    }

    /// <summary>Spans of texts take in the spaces around them.</summary>
    private int StartOf(ImmutableArray<Inline> content)
    {
        var start = content[0].Span.Start;
        while (start < content[0].Span.End && char.IsWhiteSpace(text[start]))
        {
            start++;
        }
        return start;
    }

    /// <summary>Attributes right behind an inline are its own, those behind a text its block's.</summary>
    private int EndOf(ImmutableArray<Inline> content)
    {
        var end = content[^1].Span.End;
        if (content[^1] is not Text)
        {
            return end < text.Length && text[end] == '{' && text.IndexOf('}', end) is var close and >= 0 ? close + 1 : end;
        }
        while (end > content[^1].Span.Start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }
        return end;
    }

    /// <summary>The places of the bars, with the spaces around them and the backslash that tables need.</summary>
    private List<(int Start, int End)> BarsOf(ImmutableArray<Inline> content)
    {
        var bars = new List<(int, int)>();
        for (var i = 0; i < content.Length; i++)
        {
            if (content[i] is not Text part)
            {
                continue;
            }
            var at = part.Span.Start;
            for (var left = part.Value.Split(BarSplit.Bar).Length - 1; left > 0; left--)
            {
                var match = BarPattern().Match(text, at, Math.Max(0, Math.Min(text.Length, Math.Max(part.Span.End, at) + 2) - at));
                if (!match.Success)
                {
                    return [];
                }
                bars.Add((match.Index, at = match.Index + match.Length));
            }
        }
        return bars;
    }

    [GeneratedRegex(@"\s+\\?\|\s+")]
    private static partial Regex BarPattern();
}
