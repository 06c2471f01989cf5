using System.Collections.Immutable;
using Publisher.Composition.Blocks;
using Publisher.Model.Documents;

namespace Publisher.Composition.Pages;

/// <summary>Sets the text of a note for the foot of its column.</summary>
internal interface INoteSetter
{
    /// <summary>The column that the note belongs under: that of its language (T80).</summary>
    int ColumnOf(Footnote note);

    /// <summary>The note's strips; the same ones each time.</summary>
    ImmutableArray<Strip> Set(Footnote note);
}
