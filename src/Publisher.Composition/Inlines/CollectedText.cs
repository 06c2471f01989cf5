using System.Collections.Immutable;
using Publisher.Composition.Text;
using Publisher.Model.Pages;

namespace Publisher.Composition.Inlines;

/// <summary>
/// Inline content made ready for setting. <see cref="Anchors"/> are the ids of spans in it; <see cref="Figures"/> the
/// elements of pictures in it, by their leaf.
/// </summary>
internal sealed record CollectedText(StyledText Text, ImmutableArray<string> Anchors, ImmutableArray<TagNode> Figures);
