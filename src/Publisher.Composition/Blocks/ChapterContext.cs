using Publisher.Composition.Formulas;
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
    private FormulaSetter? _formulas;
    private bool _hasFormulas;

    /// <summary>Pages have a column for side notes in their outer margin.</summary>
    public bool HasSide { get; init; }

    public NoteRegistry Notes { get; init; } = new(Edition);

    /// <summary>What sets formulas, made when the first one comes; null, and reported, when no face is made for them.</summary>
    public FormulaSetter? FormulasAt(SourceSpan place)
    {
        (_formulas, _hasFormulas) = _hasFormulas ? (_formulas, true) : (FormulaSetter.For(Paragraphs), true);
        if (_formulas is null)
        {
            Paragraphs.Faces.AddMath(place);
        }
        return _formulas;
    }
}
