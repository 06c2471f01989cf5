using System.Collections.Frozen;
using System.Collections.Immutable;
using Publisher.Model.Documents;
using Publisher.Model.Numbering;
using Publisher.Model.Pairs;

namespace Publisher.Model.Editions;

/// <summary>Reshapes a book into one edition: keeps the edition's languages, drops what they do not have, numbers.</summary>
public static class EditionBuilder
{
    /// <param name="marks">What a review edition shows; other editions leave it aside.</param>
    public static Edition Build(Book book, EditionSpec spec, IReadOnlyCollection<ReviewMark>? marks = null)
    {
        var titles = new TitleStyler(book.Settings.Typography);
        var numbers = BookNumbers.Of(book);
        var references = spec.Languages.ToDictionary(language => language, language => new ReferenceWriter(numbers.Table, book.Settings, language));
        Pair Written(Pair pair) => pair with { Sides = [.. pair.Sides.Select(side => references[side.Language].Write(side))] };
        var boxes = new BoxBuilder(book.Settings.Boxes);
        var sideNotes = new SideNoteBuilder();
        var chapters = numbers.Chapters.Select(boxes.Build)
            .Select(chapter => chapter with { Pairs = [.. Select(chapter.Pairs, spec.Languages).Select(pair => titles.Style(sideNotes.Build(Written(pair))))] })
            .Where(chapter => !chapter.Pairs.IsEmpty)
            .ToImmutableArray();
        var review = spec.IsReview ? new Review(spec, marks ?? []) : null;
        chapters = review is null ? chapters : new ReviewBuilder(spec, book.Languages[0], review).Build(chapters);
        return new Edition(spec, book.Metadata, chapters, NumberFinder.Find(chapters, spec.Languages),
            book.Settings, book.Images)
        {
            Review = review, NamesPages = references.Values.Any(writer => writer.NamesPages),
        };
    }

    private static IEnumerable<Pair> Select(ImmutableArray<Pair> pairs, ImmutableArray<LanguageTag> languages)
    {
        foreach (var pair in pairs)
        {
            var sides = languages
                .Select(language => new PairSide(language, pair.Find(language)))
                .Where(side => !side.Blocks.IsEmpty)
                .ToImmutableArray();
            if (!sides.IsEmpty)
            {
                yield return pair with { Sides = sides };
            }
        }
    }
}
