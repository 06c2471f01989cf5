using Publisher.Composition.Blocks;
using Publisher.Model.Documents;
using Publisher.Model.Measures;

namespace Publisher.Composition.Pages;

/// <summary>A strip on a page: its column and its top left corner from that of the type area.</summary>
internal readonly record struct PlacedStrip(Strip Strip, int Column, Length X, Length Y);

/// <summary>A heading that stands on a page; headings of one pair are translations of each other.</summary>
internal readonly record struct PlacedHeading(HeadingMark Mark, string PairId);

/// <summary>
/// A page of a chapter as it fills: strips in the order of drawing, not yet at their place on a numbered page. In a facing
/// edition it stands for as many pages as there are languages.
/// </summary>
internal sealed class PageDraft
{
    public List<PlacedStrip> Strips { get; } = [];
    public List<PlacedHeading> Headings { get; } = [];

    /// <summary>Captions that stand on the page, with the list that names them.</summary>
    public List<(CaptionList List, PlacedHeading Caption)> Captions { get; } = [];

    /// <summary>The notes at the foot, placed when the page is full.</summary>
    public List<PlacedStrip> Notes { get; } = [];

    /// <summary>Notes in the outer margin with their tops, placed when the page is full; the column says of which facing page.</summary>
    public List<(SideNote Note, int Column, Length Y)> SideNotes { get; } = [];

    /// <summary>Rules above notes: the column and the top of its first note.</summary>
    public List<(int Column, Length Y)> NoteRules { get; } = [];

    /// <summary>The first pair that starts on the page; null when none does.</summary>
    public string? FirstPairId { get; set; }

    /// <summary>The page lies on its side.</summary>
    public bool IsTurned { get; set; }

    public bool IsEmpty => Strips.Count == 0;
}
