using System.Collections.Immutable;
using Publisher.Composition.Blocks;
using Publisher.Model.Documents;

namespace Publisher.Composition.Pages;

/// <summary>Sets the text of a note for the foot of its column, or for the margin.</summary>
internal interface INoteSetter
{
    /// <summary>The column that the note belongs under: that of its language (T80).</summary>
    int ColumnOf(Footnote note);

    /// <summary>The note's strips for the foot; the same ones each time.</summary>
    ImmutableArray<Strip> Set(Footnote note);

    /// <summary>The note for the outer margin, the same one each time; null for what belongs at the foot.</summary>
    SideNote? SetSide(Footnote note);

    /// <summary>Says that a note of the margin stands at the foot, because its page has no room for it.</summary>
    void MoveToFoot(Footnote note);
}
