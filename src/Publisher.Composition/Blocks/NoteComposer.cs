using System.Collections.Immutable;
using System.Globalization;
using Publisher.Composition.Text;
using Publisher.Model.Measures;
using Publisher.Model.Pages;

namespace Publisher.Composition.Blocks;

/// <summary>A note for the foot of the page: its number, hanging, then its blocks in the small size (T68).</summary>
internal sealed class NoteComposer(ChapterContext chapter)
{
    private const double HangEms = 1.6;
    private const double Gap = 0.5;

    private readonly BlockComposer _blocks = new(chapter);
    private readonly TextSetter _texts = new(chapter.Paragraphs);

    /// <param name="column">The column that the note stands under; its parent is the note's element.</param>
    public ImmutableArray<Strip> Compose(CalledNote called, ColumnContext column)
    {
        var style = column.Styles.Note;
        var inside = column.Inset(style.Size * HangEms, Length.Zero) with
        {
            Text = style, LineFeed = column.Styles.NoteFeed, OnGrid = false, NoIndent = true,
        };
        var label = column.Parent.Add(new TagNode(TagRole.Label)).Add(new TagContent());
        var stack = new StripStack();
        stack.AddAnchor(called.Anchor);
        _blocks.Compose(called.Note.Blocks, inside, stack);
        MarkerPlacer.Place(_texts, called.Number.ToString(CultureInfo.InvariantCulture), style, label, style.Size * Gap, inside, 0, stack);
        return stack.ToImmutable();
    }
}
