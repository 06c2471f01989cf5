using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;
using Publisher.Model.Layouts;
using Publisher.Model.Measures;

namespace Publisher.Model.Pages;

/// <summary>What a reader or an editor may want to know of a line (T83).</summary>
[Flags]
public enum LineTraits
{
    None = 0,

    /// <summary>Stretched beyond comfort: more than 1/8 em between ideographs (T29), word spaces over 1.5 of their width (T34).</summary>
    Loose = 1,

    /// <summary>Stretched twice as much as that; such a line is not <see cref="Loose"/> besides.</summary>
    VeryLoose = 2,

    /// <summary>Longer than the measure.</summary>
    Overfull = 4,

    /// <summary>Shorter than the measure although justified, because nothing in it may stretch.</summary>
    Short = 8,

    /// <summary>A last line of one ideograph or one short word that could not be avoided (T31).</summary>
    Runt = 16,

    /// <summary>Ends at a break that the rules allow only when nothing else fits (T3, T8).</summary>
    Emergency = 32,

    /// <summary>Holds a character that no font has.</summary>
    MissingGlyph = 64,

    /// <summary>Holds a mark whose ink lies where another region's language has it (T10).</summary>
    WrongRegion = 128,
}

/// <summary>
/// What a composed line says of itself. Recorded on request only: a build does not pay for it. The range is that of the
/// line in <see cref="Paragraph"/>, without the break; <see cref="Block"/> is the block that the paragraph comes from.
/// </summary>
public sealed record LineRecord(SourceSpan Block, string Paragraph, int TextStart, int TextEnd, LanguageTag Language)
{
    /// <summary>The options that the line was composed by.</summary>
    public required LanguageProfile Profile { get; init; }
    public required Length Measure { get; init; }
    public required Length Size { get; init; }
    public LineTraits Traits { get; init; }

    /// <summary>Justified and not the last before an end that the author demands: ends at the measure.</summary>
    public bool IsFull { get; init; }
    public bool IsLast { get; init; }

    /// <summary>A sign that is not in the text was added at the end.</summary>
    public bool EndsWithHyphen { get; init; }

    /// <summary>Added between ideographs at most, in em.</summary>
    public double HanGap { get; init; }

    /// <summary>Word spaces as a multiple of their natural width; 1 where they are not stretched.</summary>
    public double SpaceScale { get; init; } = 1;

    /// <summary>The first character that no font has; 0 when all are there.</summary>
    public int MissingCodePoint { get; init; }

    /// <summary>How far the line reaches beyond the measure; negative: how much it lacks.</summary>
    public Length Excess { get; init; }

    public ReadOnlySpan<char> Text => Paragraph.AsSpan(TextStart, TextEnd - TextStart);
}

/// <summary>
/// A recorded line on its page: the left end of its measure on the baseline, and which of the page's items are its own.
/// </summary>
public sealed record PlacedLine(LineRecord Line, int PageIndex, Point Origin, int FirstItem, int ItemCount)
{
    /// <summary>Whether the line stands on the baseline grid of the body (T45).</summary>
    public bool OnGrid { get; init; }
}
