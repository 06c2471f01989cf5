using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;

namespace Publisher.Web.Xhtml;

/// <summary>What the content turned out to hold: the base of the accessibility metadata.</summary>
internal sealed class ContentFacts
{
    public bool HasPictures { get; set; }
    /// <summary>Paths of the pictures that the text shows.</summary>
    public HashSet<string> Pictures { get; } = new(StringComparer.Ordinal);

    public bool HasPicturesWithoutText { get; set; }
    public bool HasMath { get; set; }

    /// <summary>How many formulas were written as MathML: pages that hold any say so in the package.</summary>
    public int Formulas { get; set; }

    /// <summary>Whether a formula could be given as its TeX only.</summary>
    public bool HasTexOnly { get; set; }
    public bool HasRuby { get; set; }
    public bool HasTables { get; set; }

    /// <summary>What would keep some readers out, in reading order: no conformance is claimed while there is any.</summary>
    public List<Barrier> Barriers { get; } = [];

    /// <summary>Captioned figures and tables in reading order, for their lists in the navigation.</summary>
    public List<CaptionedPlace> Figures { get; } = [];
    public List<CaptionedPlace> Tables { get; } = [];
    public List<CaptionedPlace> Listings { get; } = [];
    public List<CaptionedPlace> Equations { get; } = [];

    public List<CaptionedPlace> ListOf(CaptionList list) => list switch
    {
        CaptionList.Tables => Tables,
        CaptionList.Listings => Listings,
        CaptionList.Equations => Equations,
        _ => Figures,
    };
}

/// <summary>A place that some readers cannot read, and why.</summary>
internal readonly record struct Barrier(SourceSpan Span, Phrase Reason);

/// <summary>A figure or table: where it is and what its caption says.</summary>
internal readonly record struct CaptionedPlace(WebAnchor Anchor, LanguageTag Language, string Text);
