using Publisher.Composition.Text;
using Publisher.Model.Documents;
using Publisher.Model.Measures;
using Publisher.Model.Pages;
using Publisher.Model.Wording;

namespace Publisher.Composition.Blocks;

/// <summary>Lists and definition lists: L, LI, Lbl and LBody (ISO 32000-1, 14.8.4.3.3); text hangs on whole ems (T70).</summary>
internal sealed class ListComposer(BlockComposer blocks)
{
    /// <summary>From the marker to the text, in em: usually, and where the marker would not fit into its box.</summary>
    private const double Gap = 0.5;
    private const double LeastGap = 0.25;

    /// <summary>Width of a marker's box in em; wide markers make it wider by whole em (T70).</summary>
    private const int HangEms = 2;
    private const int WidestHang = 4;
    private const string Bullets = "•–•–";
    private const string Done = "☑";
    private const string ToDo = "☐";

    private readonly TextSetter _texts = new(blocks.Chapter.Paragraphs);

    public void Compose(ListBlock list, ColumnContext column, StripStack output)
    {
        var node = column.Parent.Add(new TagNode(TagRole.List)
        {
            Language = list.Language == LanguageTag.None ? null : list.Language,
            Numbering = NumberingOf(list),
        });
        var inside = column with { NoIndent = true, ListDepth = column.ListDepth + 1, EvenWidth = EvenWidthOf(list, column) };
        inside = inside.Inset(column.Text.Size * HangOf(list, inside), Length.Zero);
        for (var i = 0; i < list.Items.Length; i++)
        {
            if (i > 0 && !list.Tight)
            {
                output.AddSpace(column.LineFeed * 0.3);
            }
            ComposeItem(list, i, node, inside, output);
        }
    }

    private static Length EvenWidthOf(ListBlock list, ColumnContext column) => list.Attributes.HasClass(EvenSpacing.NamesClass)
        ? EvenSpacing.WidthOf(list.Items.Select(item => item.Blocks), column.Text.Size) : Length.Zero;

    public void Compose(DefinitionList list, ColumnContext column, StripStack output)
    {
        var node = column.Parent.Add(new TagNode(TagRole.List)
        {
            Language = list.Language == LanguageTag.None ? null : list.Language,
            Numbering = ListNumbering.Disc,
        });
        foreach (var item in list.Items)
        {
            var entry = node.Add(new TagNode(TagRole.ListItem));
            var label = entry.Add(new TagNode(TagRole.Label));
            var first = output.Count;
            foreach (var term in item.Terms)
            {
                var style = column.Text with { Role = FontRole.Sans, Bold = true, Language = list.Language };
                blocks.Paragraphs.SetShort(blocks.Collect(term, style, label, column, list), column with { Text = style }, null, balance: false, output);
            }
            output.KeepFrom(first);
            MarkStart(first, column.ListDepth == 0, output);
            var body = entry.Add(new TagNode(TagRole.ListBody));
            var inside = column.Inset(column.Text.Size * HangEms, Length.Zero) with { NoIndent = true, Parent = body };
            blocks.Compose(item.Definitions, inside, output);
        }
    }

    private void ComposeItem(ListBlock list, int index, TagNode node, ColumnContext column, StripStack output)
    {
        var item = list.Items[index];
        var entry = node.Add(new TagNode(TagRole.ListItem));
        var (marker, spoken) = MarkerOf(list, index, column);
        var style = StyleOf(list, column);
        var label = entry.Add(new TagNode(TagRole.Label) { ActualText = spoken }).Add(new TagContent());
        var body = entry.Add(new TagNode(TagRole.ListBody));
        var first = output.Count;
        blocks.Compose(item.Blocks, column with { Parent = body }, output);
        var hang = column.Text.Size * HangOf(list, column);
        var gap = Length.Max(LeastGapOf(marker, style), Length.Min(style.Size * Gap, hang - _texts.WidthOf(marker, style)));
        MarkerPlacer.Place(_texts, marker, style, label, gap, column, first, output);
        MarkStart(first, column.ListDepth == 1, output);
    }

    /// <summary>
    /// Lists with labels say how these are made, and never None (ISO 14289-1, 7.6): the nearest value where PDF 1.7 has no
    /// better one. Chinese numbers are decimal ones in words, dashes and terms count nothing.
    /// </summary>
    private static ListNumbering NumberingOf(ListBlock list) =>
        list.Ordered ? ListNumbering.Decimal : list.Items.Any(item => item.Checked is not null) ? ListNumbering.Square : ListNumbering.Disc;

    private static TextStyle StyleOf(ListBlock list, ColumnContext column) =>
        column.Text with { TabularFigures = list.Ordered, Ink = list.Ordered ? column.Text.Ink : column.Styles.Palette.Accent };

    /// <summary>The last marker is the widest: the box is as wide as it needs, in whole em (T70).</summary>
    private int HangOf(ListBlock list, ColumnContext column)
    {
        if (!list.Ordered || list.Items.IsEmpty)
        {
            return HangEms;
        }
        var style = StyleOf(list, column);
        var marker = MarkerOf(list, list.Items.Length - 1, column).Marker;
        var needed = _texts.WidthOf(marker, style) + LeastGapOf(marker, style);
        return Math.Clamp((int)Math.Ceiling(needed.Points / column.Text.Size.Points - 0.01), HangEms, WidestHang);
    }

    private static Length LeastGapOf(string marker, TextStyle style) =>
        ListMarker.EndsWithBlank(marker) ? Length.Zero : style.Size * LeastGap;

    private static void MarkStart(int first, bool isOuter, StripStack output)
    {
        if (isOuter && output.FirstTextFrom(first) is { } at)
        {
            output[at] = output[at] with { StartsItem = true };
        }
    }

    /// <summary>Those of the list's class, else those of its language at its depth (T70).</summary>
    private static NumberMarkers MarkersOf(ListBlock list, ColumnContext column) =>
        ListMarker.ByClass(list.Attributes) ?? ListMarker.ByDepth(column.Profile.ListMarkers, column.ListDepth);

    /// <summary>The marker, and what is read aloud instead of it where the sign says little.</summary>
    private static (string Marker, string? Spoken) MarkerOf(ListBlock list, int index, ColumnContext column)
    {
        var words = UiText.For(column.Styles.Language);
        return list.Items[index].Checked switch
        {
            true => (Done, words.Done),
            false => (ToDo, words.NotDone),
            null when list.Ordered => (ListMarker.Of(list.Start + index, MarkersOf(list, column)), null),
            null => (Bullets[Math.Min(column.ListDepth - 1, Bullets.Length - 1)].ToString(), null),
        };
    }
}
