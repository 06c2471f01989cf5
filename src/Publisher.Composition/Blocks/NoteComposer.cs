using System.Collections.Immutable;
using System.Globalization;
using Publisher.Composition.Text;
using Publisher.Model.Measures;
using Publisher.Model.Pages;

namespace Publisher.Composition.Blocks;

/// <summary>A note for the foot of the page: its number, hanging, then its blocks in the small size (T68).</summary>
internal sealed class NoteComposer(ChapterContext chapter)
{
    /// <summary>Lines hang by this at least, in em of the note (T68); the number and a gap of an em stand in it.</summary>
    private const int HangEms = 2;
    private const double Gap = 1;

    private readonly BlockComposer _blocks = new(chapter);
    private readonly TextSetter _texts = new(chapter.Paragraphs);

    /// <param name="column">The column that the note stands under; its parent is the note's element.</param>
    public ImmutableArray<Strip> Compose(CalledNote called, ColumnContext column)
    {
        var style = column.Styles.Note;
        var inside = column.Inset(IndentOf(column.Measure, style.Size), Length.Zero) with
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

    /// <summary>The measure of notes is a whole number of their own ems; the indent takes the rest (T68).</summary>
    internal static Length IndentOf(Length measure, Length size) => measure - size * ((measure - size * HangEms).Units / size.Units);
}
