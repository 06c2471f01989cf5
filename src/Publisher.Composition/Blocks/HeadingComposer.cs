using System.Collections.Immutable;
using Publisher.Composition.Inlines;
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
/// levels stand in a footprint of whole lines, nearer to what follows. All are kept with the text below. Where languages
/// stand under one another, their titles share one opening or footprint.
/// </summary>
internal sealed class HeadingComposer(BlockComposer blocks)
{
    // Feeds of a chapter opening: the sink above it, the blank below its rule.
    private const double Sink = 3;
    private const double BelowRule = 1;

    /// <summary>Share of a footprint's blank that lies above the title.</summary>
    private const double BlankAbove = 0.62;
    private const int RuleEms = 3;

    /// <summary>The titles under the first one are smaller, not bold.</summary>
    private const double SecondScale = 0.8;

    /// <summary>The level from which headings are indented, where the profile asks for it (T49).</summary>
    private const int FirstIndented = 3;

    /// <summary>A heading with its subtitle, if it has one.</summary>
    public void Compose(Heading heading, Paragraph? subtitle, ColumnContext column, StripStack output) =>
        Compose([(heading, subtitle, column)], output);

    /// <summary>One heading in several languages, one under the other; all are of the level of the first.</summary>
    public void Compose(ImmutableArray<(Heading Heading, Paragraph? Subtitle, ColumnContext Column)> titles, StripStack output) =>
        Compose([.. titles.Select(title => TextOf(title.Heading, title.Subtitle, title.Column))], output);

    /// <summary>Whether a block is the subtitle of the heading before it: a paragraph of that class.</summary>
    public static bool IsSubtitle(Block block) => block is Paragraph && block.Attributes.HasClass(SubtitleClass);

    private const string SubtitleClass = "subtitle";

    private HeadingText TextOf(Heading heading, Paragraph? subtitle, ColumnContext column)
    {
        var node = blocks.AddNode(column, RoleOf(heading.Level), heading);
        return new HeadingText(heading, column, node)
        {
            Subtitle = subtitle, SubtitleNode = subtitle is null ? null : blocks.AddNode(column, TagRole.Paragraph, subtitle),
        };
    }

    /// <summary>A title with its place and its element.</summary>
    private readonly record struct HeadingText(Heading Heading, ColumnContext Column, TagNode Node)
    {
        public Paragraph? Subtitle { get; init; }
        public TagNode? SubtitleNode { get; init; }
        public int Level => Heading.Level;
        public bool IsCentred => Level <= Column.Profile.CentredHeadings;
        public TextAlignment Alignment => IsCentred ? TextAlignment.Centre : TextAlignment.Start;
    }

    private void Compose(ImmutableArray<HeadingText> titles, StripStack output)
    {
        var first = output.Count;
        if (titles[0].Level == 1)
        {
            ComposeOpening(titles, output);
        }
        else
        {
            ComposeFootprint(titles, output);
        }
        output.KeepFrom(first);
    }

    private void ComposeOpening(ImmutableArray<HeadingText> titles, StripStack output)
    {
        var (main, first) = (titles[0], output.Count);
        var feed = main.Column.Styles.LineFeed;
        output.AddSpace(feed * Sink);
        AddLabels(titles, output);
        AddTitles(titles, 1.35, output, first);
        var width = main.Column.Styles.BodySize * RuleEms;
        var left = main.Column.Left + (main.IsCentred ? (main.Column.Measure - width) / 2 : Length.Zero);
        output.Add(new Strip(feed)
        {
            Items = [new FilledRect { Box = new Rect(left, feed * 0.5, width, Length.FromMillimetres(0.4)), Ink = main.Column.Styles.Palette.Accent }],
        });
        output.AddSpace(feed * BelowRule);
    }

    /// <summary>The chapter's number in every language, on one line.</summary>
    private void AddLabels(ImmutableArray<HeadingText> titles, StripStack output)
    {
        var labels = new List<ImmutableArray<Strip>>();
        var left = Length.Zero;
        foreach (var title in titles)
        {
            if (title.Heading.Label is not { Length: > 0 } label)
            {
                continue;
            }
            var column = title.Column;
            var style = column.Styles.Body with { Role = FontRole.Sans, Ink = column.Styles.Palette.Accent, Language = title.Heading.Language };
            var text = blocks.Collect([new Model.Documents.Text(title.Heading.Span, label + " ")], style, title.Node, column, title.Heading);
            var place = column.Inset(left, Length.Zero) with { Text = style, LineFeed = column.Styles.LineFeed * 1.4, OnGrid = false };
            var stack = new StripStack();
            blocks.Paragraphs.SetShort(text, place, titles.Length == 1 ? title.Alignment : TextAlignment.Start, balance: true, stack);
            labels.Add(stack.ToImmutable());
            left += blocks.Paragraphs.NaturalWidth(text, place) + style.Size;
        }
        if (labels.Count > 0)
        {
            output.Add(RowLine.Join(labels, 0));
        }
    }

    private void ComposeFootprint(ImmutableArray<HeadingText> titles, StripStack output)
    {
        var (main, first) = (titles[0], output.Count);
        var style = main.Column.Styles.Heading(main.Level);
        var lineHeight = Length.Max(main.Column.Styles.LineFeed, style.Size * 1.3);
        var blank = main.Column.Styles.LineFeed * LanguageStyles.HeadingLines(main.Level) - lineHeight;
        output.AddSpace(blank * BlankAbove);
        AddTitles(titles, lineHeight.Points / style.Size.Points, output, first);
        if (blank > Length.Zero)
        {
            output.AddSpace(blank * (1 - BlankAbove));
        }
    }

    /// <summary>The titles; each one's mark stands on its first line, that of the first on its number if it has one.</summary>
    private void AddTitles(ImmutableArray<HeadingText> titles, double leading, StripStack output, int first)
    {
        var level = titles[0].Level;
        for (var i = 0; i < titles.Length; i++)
        {
            var (heading, column, node) = titles[i];
            var style = column.Styles.Heading(level) with { Language = heading.Language };
            style = i == 0 ? style : style with { Size = style.Size * SecondScale, Bold = false };
            var indent = level < FirstIndented ? Length.Zero
                : column.Text.Size * (column.Profile.HeadingIndent * (level - FirstIndented + 1));
            var place = column.Inset(indent, Length.Zero) with { Text = style, LineFeed = style.Size * leading, OnGrid = false };
            var text = blocks.Collect(TitleOf(heading), style, node, column, heading);
            text = level > column.Profile.SpreadHeadings ? text : text with { Text = EvenSpacing.Spread(text.Text, style.Size) };
            var own = i == 0 ? first : output.Count;
            blocks.Paragraphs.SetShort(text, place, titles[0].Alignment, balance: true, output);
            Mark(heading, own, column, output);
            AddSubtitle(titles[i], place, titles[0].Alignment, output);
        }
    }

    /// <summary>
    /// The subtitle under its title (T49): between the title and the text in size, not bold, on lines of the grid's height, so
    /// that the whole still takes whole lines.
    /// </summary>
    private void AddSubtitle(in HeadingText title, ColumnContext place, TextAlignment alignment, StripStack output)
    {
        if (title is not { Subtitle: { } subtitle, SubtitleNode: { } node })
        {
            return;
        }
        var size = Length.Max(place.Text.Size * SecondScale, title.Column.Styles.BodySize);
        var style = place.Text with { Size = size, Bold = false, Language = subtitle.Language };
        var text = blocks.Collect(subtitle.Content, style, node, title.Column, subtitle);
        output.AddAnchor(blocks.Chapter.Anchors.NameOf(subtitle.Id, subtitle.Language));
        blocks.Paragraphs.SetShort(text, place with { Text = style, LineFeed = title.Column.Styles.LineFeed }, alignment, balance: true, output);
    }

    /// <summary>
    /// A heading that begins the first line of its text (T50), in the size of the text; a gap of 1 em, which is no character,
    /// parts them.
    /// </summary>
    public CollectedText CollectRunIn(Heading heading, ColumnContext column)
    {
        var node = blocks.AddNode(column, RoleOf(heading.Level), heading);
        var style = column.Text with { Role = FontRole.Sans, Bold = true, Language = heading.Language };
        var collected = blocks.Collect(TitleOf(heading), style, node, column, heading);
        if (collected.Text.Runs is not [.., { Length: > 0 } last])
        {
            return collected;
        }
        var gap = last with { Start = last.Start + last.Length - 1, Length = 1, Style = last.Style with { Tracking = column.Text.Size } };
        var runs = collected.Text.Runs.RemoveAt(collected.Text.Runs.Length - 1);
        runs = last.Length > 1 ? runs.Add(last with { Length = last.Length - 1 }) : runs;
        return collected with { Text = collected.Text with { Runs = runs.Add(gap) } };
    }

    /// <summary>Puts the mark for running heads, contents and bookmarks on the heading's first line.</summary>
    public void Mark(Heading heading, int first, ColumnContext column, StripStack output)
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
            Heading = !heading.IsListed ? null : new HeadingMark(heading.Level, heading.Label, PlainText.Of(heading.Content), heading.Language, anchor),
        };
    }

    /// <summary>The number of a section stands before its title; that of a chapter has a line of its own.</summary>
    private static ImmutableArray<Inline> TitleOf(Heading heading) => heading.Label.Length == 0 || heading.Level == 1 ? heading.Content
        : heading.Content.Insert(0, new Model.Documents.Text(heading.Span, heading.Label + "\u2003"));

    private static TagRole RoleOf(int level) => level switch
    {
        1 => TagRole.H1, 2 => TagRole.H2, 3 => TagRole.H3, 4 => TagRole.H4, 5 => TagRole.H5, _ => TagRole.H6,
    };
}
