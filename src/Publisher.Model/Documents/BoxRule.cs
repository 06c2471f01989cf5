using System.Text.RegularExpressions;
using Publisher.Model.Diagnostics;

namespace Publisher.Model.Documents;

/// <summary>Which blocks the pattern of a <see cref="BoxRule"/> is tried on.</summary>
public enum BoxSubject { Heading, Quote, Paragraph }

/// <summary>How a titled box looks: a bar at the start edge, a tinted ground, a frame.</summary>
public enum BoxStyle { Bar, Tint, Frame }

/// <summary>
/// A rule of <c>book.yaml</c> that makes titled boxes: of what begins with words of a pattern (实验 2-1, 思考题), or of what
/// the author gave a class.
/// </summary>
public sealed record BoxRule
{
    public BoxSubject Subject { get; init; }

    /// <summary>Found anywhere in the text of the block; null when only the class counts. Takes time in proportion to the text, whatever the pattern.</summary>
    public Regex? Pattern { get; init; }

    /// <summary>The author's class for such blocks; boxes made by the pattern get it too. Empty for none.</summary>
    public string Class { get; init; } = "";

    /// <summary>Stands above boxes that have no title of their own.</summary>
    public LocalizedText Title { get; init; } = LocalizedText.Empty;
    public BoxStyle Style { get; init; } = BoxStyle.Frame;

    /// <summary>Whether the title stands again, as continued, where a box goes on over a page.</summary>
    public bool RepeatsTitle { get; init; }

    /// <summary>Whether headings of boxes stand in the contents and bookmarks.</summary>
    public bool IsListed { get; init; } = true;
    public SourceSpan Span { get; init; }

    /// <summary>The classes of a box in the web outputs.</summary>
    public string ClassNames => "box " + Style.ToString().ToLowerInvariant() + (Class.Length > 0 ? " " + Class : "");
}

/// <summary>A box that goes over several pairs: a heading with its section. The same object for all of them.</summary>
public sealed class PairBox(BoxRule rule)
{
    public BoxRule Rule { get; } = rule;
}
