using Publisher.Composition.Styles;
using Publisher.Composition.Text;
using Publisher.Model.Documents;
using Publisher.Model.Layouts;
using Publisher.Model.Measures;
using Publisher.Model.Pages;

namespace Publisher.Composition.Blocks;

/// <summary>
/// What blocks are set into: the room that the column leaves at this depth of nesting, and how plain text looks there.
/// </summary>
internal sealed record ColumnContext(LanguageStyles Styles, Length Measure, Length MaxHeight, TagNode Parent)
{
    /// <summary>From the left edge of the column to the text.</summary>
    public Length Left { get; init; }

    /// <summary>Plain text here: the body, or the smaller text of notes and cells.</summary>
    public TextStyle Text { get; init; } = Styles.Body;

    public Length LineFeed { get; init; } = Styles.LineFeed;

    /// <summary>Whether lines stand on the grid; false in notes and tables, which have feeds of their own (T45).</summary>
    public bool OnGrid { get; init; } = true;

    /// <summary>The pair that the blocks belong to: figures and tables take their numbers from it.</summary>
    public string PairId { get; init; } = "";

    /// <summary>The next paragraph follows a heading: Latin takes no indent there (T39).</summary>
    public bool AfterHeading { get; init; }

    /// <summary>A heading that begins the next paragraph (T50).</summary>
    public Heading? RunIn { get; init; }

    /// <summary>Paragraphs here take no first-line indent: list items, cells, notes.</summary>
    public bool NoIndent { get; init; }

    /// <summary>Width that paragraphs of two or three ideographs are spread to (T42); zero for none.</summary>
    public Length EvenWidth { get; init; }

    /// <summary>How paragraphs stand that are no running text (verse, attributions); null for text.</summary>
    public TextAlignment? Alignment { get; init; }

    /// <summary>The blocks stand on a tint: what has a ground of its own needs another.</summary>
    public bool OnTint { get; init; }

    /// <summary>How many lists surround the blocks; bullets change with it.</summary>
    public int ListDepth { get; init; }

    public LanguageProfile Profile => Styles.Profile;

    /// <summary>The measure of the column or cell itself, before anything in it was moved in.</summary>
    public Length Room { get; init; } = Measure;

    /// <summary>Narrower than this, in em, lines can no longer be set; a column that is hardly wider may be halved.</summary>
    private const int LeastEms = 8;

    /// <summary>
    /// The room that is left when text is moved in at both sides. Nesting that would leave too little keeps the last indent.
    /// </summary>
    public ColumnContext Inset(Length left, Length right)
    {
        var rest = Measure - left - right;
        return rest < Length.Min(Text.Size * LeastEms, Room / 2) ? this : this with { Left = Left + left, Measure = rest };
    }
}
