using System.Collections.Immutable;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;
using Publisher.Model.Layouts;
using Publisher.Model.Measures;
using Publisher.Model.Pages;

namespace Publisher.Composition.Text;

/// <summary>
/// The text of one paragraph with its styles: what the block composers hand to the line composer. Runs cover
/// <see cref="Characters"/> without gaps, in order. Immutable once built.
/// </summary>
internal sealed record StyledText(
    string Characters, ImmutableArray<StyledRun> Runs, LanguageTag Language, SourceSpan Span);

/// <summary>
/// Characters of one style. <see cref="Content"/> is the structure leaf that their glyphs belong to (null: artifact).
/// Objects (pictures, formulas) are one U+FFFC with <see cref="Inline"/> set.
/// </summary>
internal sealed record StyledRun(int Start, int Length, TextStyle Style)
{
    public TagContent? Content { get; init; }
    public LinkTarget? Link { get; init; }

    /// <summary>Set on the mark of a note: the note whose text must stand on the page of this mark.</summary>
    public Footnote? Note { get; init; }

    /// <summary>Set on one U+FFFC: a box of fixed size that stands in the line.</summary>
    public InlineBox? Inline { get; init; }

    /// <summary>Set on base text that carries readings (T55-T60): the element, which its runs share, one run per segment.</summary>
    public Ruby? Ruby { get; init; }

    /// <summary>The segment's reading; empty for marks between annotated characters.</summary>
    public string? Reading { get; init; }

    /// <summary>Leaf of the reading's glyphs; see <see cref="Reading"/>.</summary>
    public TagContent? ReadingContent { get; init; }

    /// <summary>A line end the author demands: the run is one LF.</summary>
    public bool IsHardBreak { get; init; }
}

/// <summary>What characters look like. <see cref="Language"/> chooses faces, breaks and marks.</summary>
internal sealed record TextStyle(FontRole Role, Length Size, LanguageTag Language)
{
    public bool Bold { get; init; }

    /// <summary>Italic letters. CJK text in italics is asked for apart, by <see cref="WideItalic"/> (T52).</summary>
    public bool Italic { get; init; }

    /// <summary>CJK text in the companion face that a family declares for its italics; never a slanted one (T52).</summary>
    public bool WideItalic { get; init; }

    /// <summary>Role of CJK text where it is not <see cref="Role"/>: Kai for emphasis (T52).</summary>
    public FontRole? WideRole { get; init; }
    public Ink Ink { get; init; } = Ink.Black;

    /// <summary>Raise above the baseline (negative: lower), for superscripts, subscripts, note marks.</summary>
    public Length Rise { get; init; }
    public bool Underline { get; init; }
    public bool Strikethrough { get; init; }

    /// <summary>The ground of highlighted text.</summary>
    public Ink? Marker { get; init; }

    /// <summary>CJK emphasis dots (T53).</summary>
    public bool EmphasisDots { get; init; }

    /// <summary>The proper-noun or title line under the text (T54).</summary>
    public SpanLine? Line { get; init; }
    public bool SmallCaps { get; init; }

    /// <summary>Small letters shown as capitals of this style's size, where a face has no small capitals (T37).</summary>
    public bool Capitals { get; init; }

    /// <summary>Inline code: no ligatures, no hyphens, URL-like breaks (T8), still Latin for autospace (T25).</summary>
    public bool Code { get; init; }

    /// <summary>
    /// Width of a column in blocks of code, zero elsewhere: every character takes one or two of them, and every blank stays.
    /// </summary>
    public Length Column { get; init; }

    /// <summary>Text whose digits must align in columns (T36 tnum).</summary>
    public bool TabularFigures { get; init; }
    public bool NoteMark { get; init; }

    /// <summary>A URL, path or identifier that may break at its separators (T8).</summary>
    public bool Breakable { get; init; }

    /// <summary>Extra advance after every character, for letterspaced headings (T42, T49).</summary>
    public Length Tracking { get; init; }
}

/// <summary>A line under one unit of text (T54): runs of the same object make one line, two objects two that do not touch.</summary>
internal sealed class SpanLine(bool isWavy)
{
    public bool IsWavy { get; } = isWavy;
}

/// <summary>A link's target (<c>#anchor</c> or URI), its spoken description and its structure node.</summary>
internal sealed record LinkTarget(string Target, string Description, TagNode Node);

/// <summary>A box in a line: size, and the items to draw with (0, 0) at its baseline's left end, y downwards.</summary>
internal sealed record InlineBox(Length Width, Length Ascent, Length Descent, ImmutableArray<PageItem> Items)
{
    /// <summary>Stands in the text as a word does, as formulas do: lines break beside it where they would beside letters.</summary>
    public bool IsWord { get; init; }

    /// <summary>The element of a picture or formula, whose place is told; of a formula in pieces, that of all.</summary>
    public TagNode? Element { get; init; }

    /// <summary>Space to the next box of the same formula, which goes where a line ends between them.</summary>
    public Length GapAfter { get; init; }

    /// <summary>Cost of a line end between this box and the next of the same formula.</summary>
    public short BreakAfter { get; init; } = BreakCost.Never;
}
