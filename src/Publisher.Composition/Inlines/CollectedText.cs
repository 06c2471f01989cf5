using System.Collections.Immutable;
using Publisher.Composition.Text;

namespace Publisher.Composition.Inlines;

/// <summary>Inline content made ready for setting. <see cref="Anchors"/> are the ids of spans in it.</summary>
internal sealed record CollectedText(StyledText Text, ImmutableArray<string> Anchors)
{
    /// <summary>This text and another one after it, as one paragraph in the language of the other.</summary>
    public CollectedText Then(CollectedText other)
    {
        var moved = other.Text.Runs.Select(run => run with { Start = run.Start + Text.Characters.Length });
        var joined = other.Text with { Characters = Text.Characters + other.Text.Characters, Runs = [.. Text.Runs, .. moved] };
        return new CollectedText(joined, [.. Anchors, .. other.Anchors]);
    }
}
