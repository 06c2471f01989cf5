using Publisher.Composition.Text;
using Publisher.Fonts.Shaping;
using Publisher.Model.Diagnostics;
using Publisher.Model.Measures;

namespace Publisher.Composition.Lines;

/// <summary>
/// Sets one paragraph (T1): itemize, shape, classify, space, find breaks, total fit, justify, place. One for each thread;
/// buffers are reused from paragraph to paragraph.
/// </summary>
internal sealed class ParagraphComposer(TextShaper shaper, DiagnosticBag diagnostics)
{
    public TextShaper Shaper { get; } = shaper;
    public DiagnosticBag Diagnostics { get; } = diagnostics;

    public ComposedParagraph Compose(StyledText text, ParagraphSettings settings) =>
        throw new NotImplementedException();

    /// <summary>Width of the text on one line at natural widths: for tables, markers, leaders, running heads.</summary>
    public Length NaturalWidth(StyledText text, ParagraphSettings settings) =>
        throw new NotImplementedException();
}
