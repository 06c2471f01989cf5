using Publisher.Composition.Lines;
using Publisher.Composition.References;
using Publisher.Composition.Styles;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;
using Publisher.Model.Editions;

namespace Publisher.Composition.Blocks;

/// <summary>What composing one chapter needs beside the blocks themselves. One for each chapter, on one thread.</summary>
internal sealed record ChapterContext(Edition Edition, Chapter Chapter, Palette Palette, ParagraphComposer Paragraphs,
    AnchorNames Anchors, DiagnosticBag Diagnostics)
{
    public NoteRegistry Notes { get; init; } = new(Edition);
}
