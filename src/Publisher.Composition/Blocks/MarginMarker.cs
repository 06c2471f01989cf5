using System.Collections.Immutable;
using Publisher.Composition.Lines;
using Publisher.Composition.Styles;
using Publisher.Composition.Text;
using Publisher.Model.Editions;
using Publisher.Model.Layouts;
using Publisher.Model.Pages;
using Publisher.Model.Pairs;

namespace Publisher.Composition.Blocks;

/// <summary>
/// Puts the marks of a review edition beside the bands of their pairs. A label is read before the text that it speaks of, as
/// a note of its own (ISO 14289-1, 7.9).
/// </summary>
internal sealed class MarginMarker(Review review, ChapterContext chapter, LanguageStyles styles, TagNode parent)
{
    /// <summary>Labels are set smaller than notes: they must stand beside single lines.</summary>
    private const double Size = 0.8;
    private const double Leading = 1.2;

    private readonly TextSetter _texts = new(chapter.Paragraphs);

    /// <summary>Marked pairs whose text stands in the band of the next: headings that run in or have their subtitle there.</summary>
    private readonly List<(string PairId, TagContent Content)> _waiting = [];

    /// <summary>Makes the structure element of a pair's label, before the pair's own are made.</summary>
    public void Announce(Pair pair)
    {
        if (review.Has(pair.Id))
        {
            var node = parent.Add(new TagNode(TagRole.Note) { Id = "review-" + pair.Id, Language = styles.Language });
            _waiting.Add((pair.Id, node.Add(new TagContent())));
        }
    }

    /// <summary>The bands with the labels that wait for them.</summary>
    public ImmutableArray<Band> Mark(ImmutableArray<Band> bands)
    {
        if (_waiting.Count == 0 || bands.All(band => band.Columns.All(IsBlank)))
        {
            return bands;
        }
        var size = styles.NoteSize * Size;
        var note = new MarginNote([.. _waiting.SelectMany(one => review.LabelsOf(one.PairId), (one, label) => LinesOf(label, one.Content)).SelectMany(lines => lines)],
            size, size * Leading);
        ImmutableArray<string> names = [.. _waiting.Select(one => one.PairId)];
        _waiting.Clear();
        return [.. bands.Select((band, i) => band with { Columns = [.. band.Columns.Select(strips => Mark(strips, note, i == 0 ? names : []))] })];
    }

    private static bool IsBlank(ImmutableArray<Strip> strips) => strips.All(strip => strip.IsSpace);

    /// <summary>State and place stand on lines of their own: places are looked up by their start.</summary>
    private ImmutableArray<ComposedLine> LinesOf(ReviewLabel label, TagContent content)
    {
        var style = styles.Caption with { Size = styles.NoteSize * Size, Ink = styles.Palette.Accent };
        // A blank parts the words for readers of the structure; at the end of a line it takes no room.
        return [.. Set(label.State + " ", style with { Bold = true }, content), .. Set(label.Place + " ", style, content)];
    }

    private ImmutableArray<ComposedLine> Set(string text, TextStyle style, TagContent content) =>
        _texts.Set(text, style, MarginNote.Measure, content, TextAlignment.Start).Lines;

    private static ImmutableArray<Strip> Mark(ImmutableArray<Strip> strips, MarginNote note, ImmutableArray<string> names)
    {
        var first = strips.TakeWhile(strip => strip.IsSpace).Count();
        return
        [
            .. strips.Select((strip, i) => strip.IsSpace ? strip : strip with
            {
                Margin = note, Anchors = i == first ? strip.Anchors.AddRange(names) : strip.Anchors,
            }),
        ];
    }
}
