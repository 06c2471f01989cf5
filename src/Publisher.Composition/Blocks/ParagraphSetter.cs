using System.Collections.Immutable;
using Publisher.Composition.Inlines;
using Publisher.Composition.Lines;
using Publisher.Model.Layouts;
using Publisher.Model.Measures;
using Publisher.Model.Pages;

namespace Publisher.Composition.Blocks;

/// <summary>Sets a text into lines and hands each on as a strip.</summary>
internal sealed class ParagraphSetter(ChapterContext chapter)
{
    /// <summary>Word spaces stretched by half are at their limit (T34); at twice this they are twice as wide as natural (T81).</summary>
    private const double SpaceLimit = 1;

    /// <summary>The profile of very narrow columns, by that of wide ones: made once for each.</summary>
    private readonly Dictionary<LanguageProfile, LanguageProfile> _narrow = new(ReferenceEqualityComparer.Instance);

    /// <summary>A paragraph of running text.</summary>
    public void SetParagraph(CollectedText text, ColumnContext column, bool continued, StripStack output)
    {
        var settings = Settings(column) with { FirstLineIndent = continued ? Length.Zero : IndentOf(column) };
        var paragraph = chapter.Paragraphs.Compose(text.Text, settings);
        if (Ems(column) < column.Profile.RaggedBelow && column.Profile.Alignment == TextAlignment.Justify && IsLoose(paragraph, column.Profile))
        {
            paragraph = chapter.Paragraphs.Compose(text.Text, settings with { Alignment = TextAlignment.Start });
        }
        Add(text, paragraph, column, output);
    }

    /// <summary>A heading, caption or cell: no indent, never parted from what follows when it is to be kept.</summary>
    public void SetShort(CollectedText text, ColumnContext column, TextAlignment? alignment, bool balance, StripStack output)
    {
        var settings = Settings(column) with { Alignment = alignment, Balance = balance };
        settings = balance ? settings with { Hyphenate = false } : settings;
        Add(text, chapter.Paragraphs.Compose(text.Text, settings), column, output);
    }

    public Length NaturalWidth(CollectedText text, ColumnContext column) =>
        chapter.Paragraphs.NaturalWidth(text.Text, Settings(column));

    private ParagraphSettings Settings(ColumnContext column) => new(column.Measure, ProfileFor(column), column.Text.Size)
    {
        Hyphenate = Ems(column) < column.Profile.HyphenateBelow ? true : null,
    };

    private static double Ems(ColumnContext column) => column.Measure.Points / column.Text.Size.Points;

    /// <summary>Very narrow columns have narrower marks (T81).</summary>
    private LanguageProfile ProfileFor(ColumnContext column)
    {
        var profile = column.Profile;
        if (Ems(column) >= profile.NarrowPunctuationBelow)
        {
            return profile;
        }
        if (!_narrow.TryGetValue(profile, out var narrow))
        {
            _narrow[profile] = narrow = profile with { Punctuation = profile.NarrowPunctuation };
        }
        return narrow;
    }

    /// <summary>
    /// Whether a justified paragraph is better ragged (T81): a space is more than twice as wide as natural, or lines beyond the
    /// limit of spaces are more than a lone exception.
    /// </summary>
    private static bool IsLoose(ComposedParagraph paragraph, LanguageProfile profile)
    {
        var loose = 0;
        foreach (var line in paragraph.Lines)
        {
            if (line.Ratio > SpaceLimit * 2)
            {
                return true;
            }
            loose += line.Ratio > SpaceLimit ? 1 : 0;
        }
        return loose > 1 && loose > paragraph.Lines.Length * profile.RaggedShare;
    }

    private static Length IndentOf(ColumnContext column)
    {
        var profile = column.Profile;
        if (column.NoIndent || (column.AfterHeading && !profile.IndentAfterHeading))
        {
            return Length.Zero;
        }
        var isNarrow = Ems(column) < profile.NarrowIndentBelow;
        return column.Text.Size * (isNarrow ? Math.Min(profile.NarrowIndent, profile.FirstLineIndent) : profile.FirstLineIndent);
    }

    private void Add(CollectedText text, ComposedParagraph paragraph, ColumnContext column, StripStack output)
    {
        foreach (var anchor in text.Anchors)
        {
            output.AddAnchor(anchor);
        }
        var count = paragraph.Lines.Length;
        ImmutableArray<BoxReach> before = [];
        for (var i = 0; i < count; i++)
        {
            // At least two lines stand at the foot and at the head of a page (T48).
            var isKept = i < count - 1 && (count <= 3 || i == 0 || i == count - 2);
            var line = paragraph.Lines[i];
            var above = Push(BoxReach.Between(before, line.TallBoxes), column);
            var under = i == count - 1 ? Push(BoxReach.Between(line.TallBoxes, []), column) : Length.Zero;
            output.Add(StripOf(line, column, above, under) with { KeepWithNext = isKept });
            before = line.TallBoxes;
        }
    }

    /// <summary>
    /// What boxes that reach out of their lines push these apart: nothing as long as the gap between the lines has room for
    /// them, then whole lines on the grid (T45).
    /// </summary>
    private static Length Push(Length reach, ColumnContext column)
    {
        var lack = reach - (column.LineFeed - (column.OnGrid ? column.Styles.GridSize : column.Text.Size));
        return lack <= Length.Zero ? Length.Zero : column.OnGrid ? column.LineFeed * lack.StepsToCover(column.LineFeed) : lack;
    }

    private Strip StripOf(ComposedLine line, ColumnContext column, Length above, Length under)
    {
        // On the grid smaller text stands on the same baselines as the body beside or above it (T45, T77).
        var baseline = EmBox.Above(column.OnGrid ? column.Styles.GridSize : column.Text.Size) + above;
        return new Strip(column.LineFeed + above + under)
        {
            Items = line.Items,
            Origin = new Point(column.Left, baseline),
            Lines = StripLine.Of(line, new Point(column.Left, baseline)),
            OnGrid = column.OnGrid,
            Notes = line.Notes,
            Anchors = line.Notes.IsEmpty ? [] : CallsIn(line),
            Links = line.Links.IsEmpty ? [] : LinksOf(line, column, baseline),
            Figures = line.Elements.IsEmpty ? [] : [.. line.Elements.Select(one => new FigurePlace(one.Element, one.Box.Offset(column.Left, baseline)))],
        };
    }

    /// <summary>Names of the places that notes lead back to.</summary>
    private ImmutableArray<string> CallsIn(ComposedLine line) =>
        [.. line.Notes.Select(note => chapter.Notes.TryFind(note, out var called) ? called.CallAnchor : "").Where(name => name.Length > 0)];

    private static ImmutableArray<StripLink> LinksOf(ComposedLine line, ColumnContext column, Length baseline)
    {
        var size = column.Text.Size;
        return
        [
            .. line.Links.Select(link => new StripLink(
                new Rect(column.Left + link.Left, baseline - EmBox.Above(size), link.Right - link.Left, size), link.Link)),
        ];
    }
}
