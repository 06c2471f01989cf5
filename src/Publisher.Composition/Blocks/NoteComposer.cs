using System.Collections.Immutable;
using System.Globalization;
using Publisher.Composition.Text;
using Publisher.Model.Layouts;
using Publisher.Model.Measures;
using Publisher.Model.Pages;
using Publisher.Model.Wording;

namespace Publisher.Composition.Blocks;

/// <summary>
/// A note for the foot of the page or its margin: its number, hanging, which leads back to its mark, then its blocks in the
/// small size (T68).
/// </summary>
internal sealed class NoteComposer(ChapterContext chapter)
{
    /// <summary>Lines hang by this at least, in em of the note (T68); the number and a gap of an em stand in it.</summary>
    private const int HangEms = 2;
    private const double Gap = 1;

    /// <summary>In the margin the number stands in the gap beside the text, which is narrower.</summary>
    private const double SideHangEms = 1.5;
    private const double SideNumberGap = 0.4;

    private readonly BlockComposer _blocks = new(chapter);
    private readonly TextSetter _texts = new(chapter.Paragraphs);

    /// <param name="column">The column that the note stands under; its parent is the note's element.</param>
    public ImmutableArray<Strip> Compose(CalledNote called, ColumnContext column)
    {
        var size = column.Styles.NoteSize;
        return Set(called, Small(column.Inset(IndentOf(column.Measure, size), Length.Zero)), size * Gap);
    }

    /// <summary>For the margin: narrow lines, which are ragged where words are parted by spaces.</summary>
    /// <param name="column">As wide as the margin's column, without the number.</param>
    public SideNote ComposeSide(CalledNote called, ColumnContext column)
    {
        var size = column.Styles.NoteSize;
        var hang = size * SideHangEms;
        var measure = column.Profile.Language.IsCjk ? size * (int)(column.Measure.Units / size.Units) : column.Measure;
        var inside = Small(column) with
        {
            Left = hang, Measure = measure, Room = measure, Alignment = column.Profile.Language.IsCjk ? null : TextAlignment.Start,
        };
        var strips = Set(called, inside, size * SideNumberGap);
        var first = strips.TakeWhile(strip => strip.IsSpace).Count();
        var last = strips.Reverse().TakeWhile(strip => strip.IsSpace).Count();
        return new SideNote(called.Node, strips.Length <= first ? [] : strips[first..^last], hang);
    }

    private static ColumnContext Small(ColumnContext column) => column with
    {
        Text = column.Styles.Note, LineFeed = column.Styles.NoteFeed, OnGrid = false, NoIndent = true,
    };

    private ImmutableArray<Strip> Set(CalledNote called, ColumnContext inside, Length gap)
    {
        var label = called.Number > 0 ? inside.Parent.Add(new TagNode(TagRole.Label)) : null;
        var stack = new StripStack();
        stack.AddAnchor(called.Anchor);
        _blocks.Compose(called.Note.Blocks, inside, stack);
        if (label is not null)
        {
            AddNumber(called, label, inside, gap, stack);
        }
        return stack.ToImmutable();
    }

    private void AddNumber(CalledNote called, TagNode label, ColumnContext inside, Length gap, StripStack stack)
    {
        var style = inside.Text;
        var number = called.Number.ToString(CultureInfo.InvariantCulture);
        var link = label.Add(new TagNode(TagRole.Reference)).Add(new TagNode(TagRole.Link));
        var back = string.Format(CultureInfo.InvariantCulture, UiText.For(style.Language).BackToText, number);
        MarkerPlacer.Place(_texts, number, style, link.Add(new TagContent()), gap, inside, 0, stack, new LinkTarget("#" + called.CallAnchor, back, link));
    }

    /// <summary>The measure of notes is a whole number of their own ems; the indent takes the rest (T68).</summary>
    internal static Length IndentOf(Length measure, Length size) => measure - size * ((measure - size * HangEms).Units / size.Units);
}
