using System.Collections.Immutable;
using Publisher.Composition.Lines;
using Publisher.Composition.Styles;
using Publisher.Composition.Text;
using Publisher.Model.Documents;
using Publisher.Model.Editions;
using Publisher.Model.Measures;
using Publisher.Model.Pairs;

namespace Publisher.Composition.Pages;

/// <summary>
/// How long the same text is in each language, measured on the book itself (T76): columns in this proportion fill about
/// the same number of lines.
/// </summary>
internal static class ColumnBalance
{
    /// <summary>Pairs of paragraphs that are measured, spread evenly over the book: enough for 1 % accuracy.</summary>
    private const int SampleSize = 200;

    /// <summary>Each language's share of the whole, in the order of <paramref name="styles"/>; they add up to 1.</summary>
    public static ImmutableArray<double> Measure(
        Edition edition, ImmutableArray<LanguageStyles> styles, ParagraphComposer paragraphs)
    {
        var lengths = new double[styles.Length];
        var pairs = edition.Chapters.SelectMany(chapter => chapter.Pairs).Where(pair => IsProse(pair, styles)).ToList();
        var step = Math.Max(1, pairs.Count / SampleSize);
        for (var i = 0; i < pairs.Count; i += step)
        {
            for (var side = 0; side < styles.Length; side++)
            {
                var paragraph = (Paragraph)pairs[i].Find(styles[side].Language)[0];
                lengths[side] += WidthOf(paragraph, styles[side], paragraphs).Points;
            }
        }
        return SharesOf(lengths, styles);
    }

    private static bool IsProse(Pair pair, ImmutableArray<LanguageStyles> styles)
    {
        foreach (var style in styles)
        {
            if (pair.Find(style.Language) is not [Paragraph])
            {
                return false;
            }
        }
        return true;
    }

    private static Length WidthOf(Paragraph paragraph, LanguageStyles styles, ParagraphComposer paragraphs)
    {
        var characters = PlainText.Of(paragraph.Content);
        if (characters.Length == 0)
        {
            return Length.Zero;
        }
        var text = new StyledText(characters, [new StyledRun(0, characters.Length, styles.Body)], styles.Language, paragraph.Span);
        return paragraphs.NaturalWidth(text, new ParagraphSettings(styles.BodySize, styles.Profile, styles.BodySize));
    }

    /// <summary>A book without paragraphs to measure takes T76's prior: Chinese 0.7, Japanese and Korean about as long as Latin.</summary>
    private static ImmutableArray<double> SharesOf(double[] lengths, ImmutableArray<LanguageStyles> styles)
    {
        if (lengths.Any(length => length <= 0))
        {
            lengths = [.. styles.Select(style => style.BodySize.Points * (style.Language.IsChinese ? 0.7 : 1.0))];
        }
        var sum = lengths.Sum();
        return [.. lengths.Select(length => length / sum)];
    }
}
