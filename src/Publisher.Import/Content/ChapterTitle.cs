using System.Collections.Immutable;
using Publisher.Import.Package;
using Publisher.Model.Documents;
using Publisher.Model.Pairs;

namespace Publisher.Import.Content;

/// <summary>Chapters whose title is a mere paragraph, as in many older books: the one that says what the contents say is the title.</summary>
internal static class ChapterTitle
{
    public static ImmutableArray<Pair> Promote(ImmutableArray<Pair> pairs, Navigation navigation, string path)
    {
        if (pairs.SelectMany(pair => pair.Sides).SelectMany(side => side.Blocks).Any(block => block is Heading)
            || pairs is not [{ Sides: [{ Blocks: [Paragraph paragraph] } side] } first, ..])
        {
            return pairs;
        }
        var isTitle = navigation.All.Any(entry => entry.Target.Path == path && entry.Label.Length > 0
            && Letters(entry.Label) == Letters(PlainText.Of(paragraph.Content)));
        return !isTitle ? pairs : pairs.SetItem(0, first with
        {
            Sides = [side with { Blocks = [new Heading(paragraph.Span, paragraph.Language, paragraph.Attributes, 1, paragraph.Content)] }],
        });
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));
}
