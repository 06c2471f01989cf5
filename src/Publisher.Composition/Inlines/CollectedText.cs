using System.Collections.Immutable;
using Publisher.Composition.Text;
using Publisher.Model.Pages;

namespace Publisher.Composition.Inlines;

/// <summary>
/// Inline content made ready for setting. <see cref="Anchors"/> are the ids of spans in it; <see cref="Figures"/> the
/// elements of pictures in it, by their leaf.
/// </summary>
internal sealed record CollectedText(StyledText Text, ImmutableArray<string> Anchors, ImmutableArray<TagNode> Figures)
{
    /// <summary>This text and another one after it, as one paragraph in the language of the other.</summary>
    public CollectedText Then(CollectedText other)
    {
        var moved = other.Text.Runs.Select(run => run with { Start = run.Start + Text.Characters.Length });
        var joined = other.Text with { Characters = Text.Characters + other.Text.Characters, Runs = [.. Text.Runs, .. moved] };
        return new CollectedText(joined, [.. Anchors, .. other.Anchors], [.. Figures, .. other.Figures]);
    }
}
