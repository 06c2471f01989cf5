using System.Collections.Immutable;
using System.Globalization;
using Publisher.Composition.Text;
using Publisher.Model.Documents;
using Publisher.Model.Measures;

namespace Publisher.Composition.Pages;

/// <summary>The lines of a title and the share of its size that it is set at.</summary>
internal sealed record BrokenTitle(ImmutableArray<string> Lines, double Scale);

/// <summary>
/// Parts a title where its sense parts: between phrases of Chinese and Japanese, between words elsewhere, but not behind short ones;
/// a colon ends a line. Of all ways, at all sizes, the one that looks best: few lines, even ones, large ones.
/// </summary>
internal sealed class TitleBreaker(TextSetter texts, Length measure)
{
    /// <summary>Sizes tried, from the one asked for.</summary>
    private static readonly ImmutableArray<double> Scales = [1, 0.92, 0.84, 0.77, 0.7, 0.63];

    // Prices, against that of a line half empty, which is 0.25 [tried on some forty titles].
    private const double OfLine = 0.28;
    private const double BehindShortWord = 0.45;
    private const double WithinPhrase = 0.5;
    private const double OfSize = 1.6;

    /// <summary>Articles, prepositions and the like, in any language with blanks.</summary>
    private const int LettersOfShortWord = 3;

    /// <summary>Null where a phrase is wider than the measure at every size.</summary>
    public BrokenTitle? Break(string text, TextStyle style)
    {
        BrokenTitle? best = null;
        var least = double.MaxValue;
        foreach (var scale in Scales)
        {
            var (lines, price) = BreakAt(text, style with { Size = style.Size * scale });
            price += OfSize * (1 - scale) * Math.Max(1, lines.Length);
            if (!lines.IsEmpty && price < least)
            {
                (best, least) = (new BrokenTitle(lines, scale), price);
            }
        }
        return best;
    }

    private (ImmutableArray<string> Lines, double Price) BreakAt(string text, TextStyle style)
    {
        var lines = ImmutableArray.CreateBuilder<string>();
        var price = 0.0;
        foreach (var part in Parts(text))
        {
            var (ofPart, priceOfPart) = BreakPart(part, style);
            if (ofPart.IsEmpty)
            {
                return ([], 0);
            }
            lines.AddRange(ofPart);
            price += priceOfPart;
        }
        return (lines.ToImmutable(), price);
    }

    /// <summary>What a mark divides stands on lines of its own. The blank stays with the first part, where it takes no room.</summary>
    private static IEnumerable<string> Parts(string text)
    {
        while (text.AsSpan().IndexOfAny(":：—") is >= 0 and var mark)
        {
            var end = mark + 1;
            while (end < text.Length && text[end] is ' ' or '—')
            {
                end++;
            }
            // 10:30 and 3:1 are no titles with subtitles.
            if (end >= text.Length || (text[mark] == ':' && text[mark + 1] != ' '))
            {
                break;
            }
            yield return text[..end];
            text = text[end..];
        }
        yield return text;
    }

    /// <summary>The lines of least price, by dynamic programming over the places where phrases end.</summary>
    private (ImmutableArray<string> Lines, double Price) BreakPart(string text, TextStyle style)
    {
        var ends = Ends(text, style.Language);
        var (prices, before) = (new double[ends.Count], new int[ends.Count]);
        for (var end = 1; end < ends.Count; end++)
        {
            prices[end] = double.MaxValue;
            for (var start = end - 1; start >= 0; start--)
            {
                var line = text[ends[start].At..ends[end].At];
                var width = texts.WidthOf(line.TrimEnd(), style);
                if (width > measure)
                {
                    break;
                }
                var price = prices[start] == double.MaxValue ? double.MaxValue : prices[start] + ends[end].Price + PriceOf(line, width, isLast: end == ends.Count - 1);
                if (price < prices[end])
                {
                    (prices[end], before[end]) = (price, start);
                }
            }
        }
        return prices[^1] == double.MaxValue ? ([], 0) : (Lines(text, ends, before), prices[^1]);
    }

    private double PriceOf(string line, Length width, bool isLast)
    {
        var slack = 1 - width.Points / measure.Points;
        return OfLine + slack * slack * (isLast ? 0.5 : 1) + (!isLast && EndsWithShortWord(line) ? BehindShortWord : 0);
    }

    private static bool EndsWithShortWord(string line)
    {
        var word = line.AsSpan().TrimEnd();
        word = word[(word.LastIndexOf(' ') + 1)..];
        return word.Length is > 0 and <= LettersOfShortWord && char.IsLower(word[0]);
    }

    private static ImmutableArray<string> Lines(string text, List<(int At, double Price)> ends, int[] before)
    {
        var lines = new Stack<string>();
        for (var end = ends.Count - 1; end > 0; end = before[end])
        {
            lines.Push(text[ends[before[end]].At..ends[end].At]);
        }
        return [.. lines];
    }

    /// <summary>0 and every place where a line may end, with what that costs.</summary>
    private static List<(int At, double Price)> Ends(string text, LanguageTag language)
    {
        var model = PhraseModel.For(language);
        var ends = new List<(int, double)> { (0, 0) };
        for (var at = 1; at < text.Length; at++)
        {
            if (PriceAt(text, at, model) is { } price)
            {
                ends.Add((at, price));
            }
        }
        ends.Add((text.Length, 0));
        return ends;
    }

    /// <summary>Null where no line may end.</summary>
    private static double? PriceAt(string text, int at, PhraseModel? model)
    {
        var (before, after) = (text[at - 1], text[at]);
        if (before == ' ' || after == ' ')
        {
            return after == ' ' ? null : 0;
        }
        if (model is null || char.IsLowSurrogate(after) || IsBound(before, after))
        {
            return null;
        }
        // A word of one script beside one of another: プログラミング言語.
        return model.IsBoundary(text, at) ? 0 : ScriptOf(before) != ScriptOf(after) && ScriptOf(after) != Script.Hiragana ? WithinPhrase : null;
    }

    private enum Script { Latin, Hiragana, Katakana, Other }

    private static Script ScriptOf(char character) => character switch
    {
        <= '\u024F' => Script.Latin,
        >= '\u3041' and <= '\u309F' => Script.Hiragana,
        >= '\u30A0' and <= '\u30FF' => Script.Katakana,
        _ => Script.Other,
    };

    /// <summary>Letters of one word, and marks with what they belong to (kinsoku).</summary>
    private static bool IsBound(char before, char after) =>
        (char.IsAsciiLetterOrDigit(before) && (char.IsAsciiLetterOrDigit(after) || after is '-' or '.' or '\'' or '’'))
        || before is '-' or '.' || char.GetUnicodeCategory(before) is UnicodeCategory.OpenPunctuation or UnicodeCategory.InitialQuotePunctuation
        || (char.IsPunctuation(after) && char.GetUnicodeCategory(after) is not (UnicodeCategory.OpenPunctuation or UnicodeCategory.InitialQuotePunctuation))
        || after is 'ー' or 'っ' or 'ッ';
}
