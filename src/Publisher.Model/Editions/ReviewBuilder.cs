using System.Collections.Immutable;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;
using Publisher.Model.Pairs;
using Publisher.Model.Wording;

namespace Publisher.Model.Editions;

/// <summary>
/// Makes the chapters of a review edition: what stands for text that is missing, and at the end a list of all that is marked,
/// by chapter, each with a link to its place.
/// </summary>
internal sealed class ReviewBuilder(EditionSpec spec, LanguageTag source, Review review)
{
    private const string ListId = "review-list";

    private readonly LanguageTag _main = spec.Languages[0];

    public ImmutableArray<Chapter> Build(ImmutableArray<Chapter> chapters) =>
        [.. chapters.Select(chapter => chapter with { Pairs = [.. chapter.Pairs.Select(Complete)] }), ListOf(chapters)];

    private Pair Complete(Pair pair)
    {
        foreach (var mark in review.Of(pair.Id).Where(mark => mark.State is ReviewState.Missing or ReviewState.Extra))
        {
            var language = mark.State == ReviewState.Missing ? mark.Language : source;
            if (pair.State == PairState.Incomplete && spec.Languages.Contains(language) && pair.Find(language).IsEmpty)
            {
                pair = pair with { Sides = [.. pair.Sides.Append(Placeholder(mark, language)).OrderBy(side => spec.Languages.IndexOf(side.Language))] };
            }
        }
        return pair;
    }

    private static PairSide Placeholder(ReviewMark mark, LanguageTag language)
    {
        var ui = UiText.For(language);
        var words = mark.State == ReviewState.Missing ? ui.NoTranslation : ui.NoSource;
        return new PairSide(language, [Line(mark.Span, language, new Text(mark.Span, words))]);
    }

    private Chapter ListOf(ImmutableArray<Chapter> chapters)
    {
        var id = ListId;
        while (chapters.Any(chapter => chapter.Id == id || chapter.Pairs.Any(pair => pair.Id.StartsWith(id, StringComparison.Ordinal))))
        {
            id += "-";
        }
        ImmutableArray<Pair> entries = [.. chapters.Select((chapter, i) => EntriesOf(chapter, $"{id}-{i + 1}")).OfType<Pair>()];
        return new Chapter(id, ChapterRole.Back, [Title(id + "-title"), .. entries.IsEmpty ? [Once(id + "-0", Says(UiText.For(_main).InStep))] : entries]);
    }

    private Pair Title(string id) => new(id, PairState.Complete,
    [
        .. spec.Languages.Select(language => new PairSide(language,
            [new Heading(SourceSpan.Nowhere, language, Attributes.Empty, 1, [new Text(SourceSpan.Nowhere, UiText.For(language).ReviewList)])])),
    ]);

    /// <summary>The marks of a chapter under its title; null when it has none.</summary>
    private Pair? EntriesOf(Chapter chapter, string id)
    {
        ImmutableArray<ListItem> items = [.. chapter.Pairs.SelectMany(pair => review.LabelsOf(pair.Id).Select(label => ItemOf(pair, label)))];
        if (items.IsEmpty)
        {
            return null;
        }
        var title = chapter.Title(_main) is { IsEmpty: false } own ? PlainText.Of(own) : chapter.Id;
        return Once(id, Line(SourceSpan.Nowhere, _main, new Strong(SourceSpan.Nowhere, [new Text(SourceSpan.Nowhere, title)])),
            new ListBlock(SourceSpan.Nowhere, _main, Attributes.Empty, Ordered: false, 1, Tight: true, items));
    }

    private ListItem ItemOf(Pair pair, ReviewLabel label) => new(SourceSpan.Nowhere,
    [
        Line(SourceSpan.Nowhere, _main, new Text(SourceSpan.Nowhere, label.State + " "),
            new Link(SourceSpan.Nowhere, "#" + pair.Id, "", [new Text(SourceSpan.Nowhere, label.Place)])),
    ]);

    private Paragraph Says(string words) => Line(SourceSpan.Nowhere, _main, new Text(SourceSpan.Nowhere, words));

    /// <summary>Matter that stands once, over the whole type area.</summary>
    private Pair Once(string id, params ImmutableArray<Block> blocks) => new(id, PairState.Shared, [new PairSide(_main, blocks)]);

    private static Paragraph Line(SourceSpan span, LanguageTag language, params ImmutableArray<Inline> content) =>
        new(span, language, Attributes.Empty, content);
}
