using System.Collections.Immutable;
using Publisher.Composition.Lines;
using Publisher.Composition.Styles;
using Publisher.Composition.Text;
using Publisher.Model.Documents;
using Publisher.Model.Layouts;
using Publisher.Model.Measures;
using Publisher.Model.Pages;
using Publisher.Model.Wording;

namespace Publisher.Composition.Blocks;

/// <summary>
/// Headings (T49). A chapter opens with its number in the accent colour, the title and a short rule under a sink; the lower
/// levels stand in a footprint of whole lines, nearer to what follows. All are kept with the text below.
/// </summary>
internal sealed class HeadingComposer(BlockComposer blocks)
{
    // Feeds of a chapter opening: the sink above it, the blank below its rule.
    private const double Sink = 3;
    private const double BelowRule = 1;

    /// <summary>Share of a footprint's blank that lies above the title.</summary>
    private const double BlankAbove = 0.62;
    private const int RuleEms = 3;

    public void Compose(Heading heading, ColumnContext column, StripStack output)
    {
        var node = blocks.AddNode(column, RoleOf(heading.Level), heading);
        var first = output.Count;
        if (heading.Level == 1)
        {
            ComposeOpening(heading, node, column, output);
        }
        else
        {
            ComposeTitle(heading, node, column, output);
        }
        Mark(heading, first, column, output);
        output.KeepFrom(first);
    }

    private void ComposeOpening(Heading heading, TagNode node, ColumnContext column, StripStack output)
    {
        var feed = column.Styles.LineFeed;
        output.AddSpace(feed * Sink);
        if (LabelOf(heading, column) is { Length: > 0 } label)
        {
            var style = column.Styles.Body with { Role = FontRole.Sans, Ink = column.Styles.Palette.Accent };
            Add([new Model.Documents.Text(heading.Span, label)], style, node, heading, column, feed * 1.4, output);
        }
        Add(heading.Content, column.Styles.Heading(1), node, heading, column, column.Styles.Heading(1).Size * 1.35, output);
        var rule = new FilledRect
        {
            Box = new Rect(column.Left, feed * 0.5, column.Styles.BodySize * RuleEms, Length.FromMillimetres(0.4)),
            Ink = column.Styles.Palette.Accent,
        };
        output.Add(new Strip(feed) { Items = [rule] });
        output.AddSpace(feed * BelowRule);
    }

    private void ComposeTitle(Heading heading, TagNode node, ColumnContext column, StripStack output)
    {
        var style = column.Styles.Heading(heading.Level);
        var lineHeight = Length.Max(column.Styles.LineFeed, style.Size * 1.3);
        var blank = column.Styles.LineFeed * LanguageStyles.HeadingLines(heading.Level) - lineHeight;
        output.AddSpace(blank * BlankAbove);
        Add(heading.Content, style, node, heading, column, lineHeight, output);
        if (blank > Length.Zero)
        {
            output.AddSpace(blank * (1 - BlankAbove));
        }
    }

    private void Add(ImmutableArray<Inline> content, TextStyle style, TagNode node, Heading heading, ColumnContext column,
        Length lineHeight, StripStack output)
    {
        var styled = style with { Language = heading.Language };
        var place = column with { Text = styled, LineFeed = lineHeight, OnGrid = false };
        blocks.Paragraphs.SetShort(blocks.Collect(content, styled, node, column, heading), place, TextAlignment.Start, balance: true, output);
    }

    /// <summary>Puts the mark for running heads, contents and bookmarks on the heading's first line.</summary>
    private void Mark(Heading heading, int first, ColumnContext column, StripStack output)
    {
        if (output.FirstTextFrom(first) is not { } at)
        {
            return;
        }
        var strip = output[at];
        var anchor = heading.Id.Length > 0 ? blocks.Chapter.Anchors.NameOf(heading.Id, heading.Language) : $"heading-{column.PairId}-{heading.Language}";
        output[at] = strip with
        {
            Anchors = strip.Anchors.Contains(anchor) ? strip.Anchors : strip.Anchors.Add(anchor),
            Heading = new HeadingMark(heading.Level, LabelOf(heading, column), PlainText.Of(heading.Content), heading.Language, anchor),
        };
    }

    /// <summary>The chapter's number in words, where the book numbers its chapters.</summary>
    private string LabelOf(Heading heading, ColumnContext column)
    {
        var chapter = blocks.Chapter;
        var number = chapter.Edition.Numbers.Chapter(chapter.Chapter.Id);
        var isTitle = heading.Level == 1 && ReferenceEquals(heading, chapter.Chapter.FirstHeading(heading.Language));
        if (!chapter.Edition.Settings.NumberChapters || number == 0 || !isTitle)
        {
            return "";
        }
        var words = UiText.For(column.Styles.Language);
        return words.Number(words.Chapter, number);
    }

    private static TagRole RoleOf(int level) => level switch
    {
        1 => TagRole.H1, 2 => TagRole.H2, 3 => TagRole.H3, 4 => TagRole.H4, 5 => TagRole.H5, _ => TagRole.H6,
    };
}
