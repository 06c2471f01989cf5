using System.Collections.Immutable;
using Publisher.Composition.Text;
using Publisher.Model.Documents;
using Publisher.Model.Layouts;
using Publisher.Model.Measures;
using Publisher.Model.Pages;

namespace Publisher.Composition.Lines;

/// <summary>What a paragraph is set to: its measure and the options that rule it.</summary>
internal sealed record ParagraphSettings(Length Measure, LanguageProfile Profile, Length BodySize)
{
    public Length FirstLineIndent { get; init; }

    /// <summary>Null: the profile's.</summary>
    public TextAlignment? Alignment { get; init; }

    /// <summary>Balance the lines and prefer breaks between phrases: headings, captions (T9).</summary>
    public bool Balance { get; init; }

    /// <summary>Null: the profile's.</summary>
    public bool? Hyphenate { get; init; }
}

/// <summary>A paragraph broken into lines. Pure function of its text and settings.</summary>
internal sealed record ComposedParagraph(ImmutableArray<ComposedLine> Lines, long Demerits);

/// <summary>
/// One line. Items are placed with x from the left edge of the measure and y = 0 on the baseline (downwards positive);
/// they are moved to the page later. <see cref="Text"/> range is in the styled text, without the break.
/// </summary>
internal sealed record ComposedLine(int TextStart, int TextEnd, Length NaturalWidth, Length Width,
    ImmutableArray<PageItem> Items)
{
    public ImmutableArray<LinkBox> Links { get; init; } = [];

    /// <summary>Notes whose marks stand in this line, in order.</summary>
    public ImmutableArray<Footnote> Notes { get; init; } = [];

    /// <summary>Pictures and formulas in the line with their boxes, placed as <see cref="Items"/> are.</summary>
    public ImmutableArray<(TagNode Element, Rect Box)> Elements { get; init; } = [];

    /// <summary>Adjustment ratio: stretch (positive) or shrink (negative) as a share of what is comfortable; 0 natural.</summary>
    public double Ratio { get; init; }
    public LineStage Stage { get; init; }

    /// <summary>Greatest gap added between two Han, in em (T29 E3): over 0.125 is loose, over 0.25 very loose.</summary>
    public double HanGap { get; init; }
    /// <summary>By how much a line stays short that should be full and has nothing to stretch.</summary>
    public Length Shortfall { get; init; }
    public bool IsOverfull { get; init; }
    public bool IsEmergency { get; init; }
    public bool EndsWithHyphen { get; init; }
    public bool IsLast { get; init; }

    /// <summary>A last line of hardly anything that could not be avoided (T31).</summary>
    public bool IsRunt { get; init; }

    /// <summary>Boxes that reach out of the line, from left to right; none as a rule.</summary>
    public ImmutableArray<BoxReach> TallBoxes { get; init; } = [];

    /// <summary>What the line says of itself; null unless <see cref="ParagraphComposer.RecordLines"/> was called.</summary>
    public LineRecord? Record { get; init; }
}

/// <summary>The part of a link that stands in one line: x range from the left edge of the measure.</summary>
internal readonly record struct LinkBox(Length Left, Length Right, LinkTarget Link);

/// <summary>
/// A box that is taller than its line: where it stands, and how far it reaches above and below the em box of the body (T46);
/// zero at a side where it does not.
/// </summary>
internal readonly record struct BoxReach(Length Left, Length Right, Length Above, Length Below)
{
    /// <summary>
    /// The room that boxes need between a line and the next: what the farthest of either line takes, or two that meet.
    /// </summary>
    public static Length Between(ImmutableArray<BoxReach> line, ImmutableArray<BoxReach> next)
    {
        var room = Length.Zero;
        foreach (var upper in line)
        {
            room = Length.Max(room, upper.Below);
        }
        foreach (var lower in next)
        {
            room = Length.Max(room, lower.Above);
            foreach (var upper in line)
            {
                var meets = upper.Left < lower.Right && lower.Left < upper.Right;
                room = meets ? Length.Max(room, upper.Below + lower.Above) : room;
            }
        }
        return room;
    }
}
