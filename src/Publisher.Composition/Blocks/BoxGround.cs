using System.Collections.Immutable;
using System.Globalization;
using Publisher.Composition.Styles;
using Publisher.Composition.Text;
using Publisher.Model.Documents;
using Publisher.Model.Measures;
using Publisher.Model.Pages;
using Publisher.Model.Wording;

namespace Publisher.Composition.Blocks;

/// <summary>
/// What titled boxes stand on: a frame, a tint or a bar, with padding before the first and behind the last strip. Boxes go
/// over pages; where one is to say so, its title stands again at the head of the next.
/// </summary>
internal static class BoxGround
{
    /// <summary>From the edge of a box to its text, in em; beside a bar; above and below the text, in feeds.</summary>
    private const double PaddingEms = 1;
    private const double BarPaddingEms = 1.5;
    private const double PaddingFeeds = 0.4;
    private const double BlankFeeds = 0.5;

    public static readonly Length BarWidth = Length.FromMillimetres(1);

    /// <summary>The ground of one box, over <paramref name="column"/>.</summary>
    public static Backing Of(BoxStyle style, ColumnContext column) => style switch
    {
        BoxStyle.Bar => new Backing(column.Left, BarWidth, column.Styles.Palette.Accent),
        BoxStyle.Tint => new Backing(column.Left, column.Measure, column.Styles.Palette.Tint),
        _ => new Backing(column.Left, column.Measure, null) { Frame = column.Styles.Palette.Rule },
    };

    /// <summary>The room inside, when the box begins at the left edge of the column and ends at its right one, or goes on over others.</summary>
    public static ColumnContext Inside(BoxStyle style, ColumnContext column, bool begins = true, bool ends = true)
    {
        var left = begins ? column.Text.Size * (style == BoxStyle.Bar ? BarPaddingEms : PaddingEms) : Length.Zero;
        return column.Inset(left, ends && style != BoxStyle.Bar ? column.Text.Size * PaddingEms : Length.Zero) with
        {
            OnTint = column.OnTint || style == BoxStyle.Tint,
        };
    }

    /// <summary>Some strips of a box on its ground; <paramref name="begins"/> and <paramref name="ends"/> say whether they are its first and last.</summary>
    public static ImmutableArray<Strip> Lay(ImmutableArray<Strip> strips, Backing ground, Length feed, bool begins, bool ends)
    {
        var padding = new Strip(feed * PaddingFeeds) { Backings = [ground], KeepWithNext = true };
        var laid = ImmutableArray.CreateBuilder<Strip>(strips.Length + 3);
        laid.AddRange(strips.Select(strip => strip with { Backings = strip.Backings.Insert(0, ground) }));
        if (begins)
        {
            laid.Insert(laid.TakeWhile(strip => strip.IsSpace).Count(), padding with { Opens = ground });
        }
        if (ends)
        {
            while (laid is [.., { IsSpace: true, Notes.IsEmpty: true }])
            {
                laid.RemoveAt(laid.Count - 1);
            }
            laid.AddRange(padding with { Closes = ground, KeepWithNext = false }, Strip.Space(feed * BlankFeeds));
            KeepLast(laid);
        }
        return laid.ToImmutable();
    }

    /// <summary>Strips that stand behind a box's title, with what stands again where a page breaks before one of them.</summary>
    public static ImmutableArray<Strip> Repeat(ImmutableArray<Strip> strips, int first, ImmutableArray<Strip> head) => head.IsEmpty ? strips
        : [.. strips.Select((strip, i) => i < first || strip.IsSpace ? strip : strip with { RepeatedHead = head.AddRange(strip.RepeatedHead) })];

    /// <summary>The title as it stands again, an artifact on the ground of its box.</summary>
    public static ImmutableArray<Strip> HeadOf(ImmutableArray<Inline> title, Block block, Backing ground, ColumnContext inside, BlockComposer blocks)
    {
        var language = block.Language == LanguageTag.None ? inside.Styles.Language : block.Language;
        var words = string.Format(CultureInfo.InvariantCulture, UiText.For(language).Continued, PlainText.Of(title));
        var stack = new StripStack();
        AddTitle([new Model.Documents.Text(block.Span, words)], block, inside with { Parent = new TagNode(TagRole.Division), Text = inside.Styles.Caption }, blocks, stack);
        return [.. Lay(stack.ToImmutable(), ground, inside.LineFeed, begins: true, ends: false).Select(strip => strip.AsArtifact())];
    }

    /// <summary>A title in bold sans and the accent colour, at the start edge.</summary>
    public static void AddTitle(ImmutableArray<Inline> title, Block block, ColumnContext column, BlockComposer blocks, StripStack output)
    {
        var language = block.Language == LanguageTag.None ? column.Styles.Language : block.Language;
        var style = column.Text with { Role = FontRole.Sans, Bold = true, Language = language, Ink = column.Styles.Palette.Accent };
        var node = column.Parent.Add(new TagNode(TagRole.Paragraph));
        blocks.Paragraphs.SetShort(blocks.Collect(title, style, node, column, block), column with { Text = style }, null, balance: false, output);
    }

    /// <summary>The padding at the end stays with the last line.</summary>
    private static void KeepLast(ImmutableArray<Strip>.Builder laid)
    {
        var last = laid.Count - 3;
        if (last >= 0)
        {
            laid[last] = laid[last] with { KeepWithNext = true };
        }
    }
}
