using System.Collections.Immutable;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;
using Publisher.Parsing.Checks;
using MdFootnote = Markdig.Extensions.Footnotes.Footnote;
using Footnote = Publisher.Model.Documents.Footnote;
using SourceSpan = Publisher.Model.Diagnostics.SourceSpan;

namespace Publisher.Parsing.Markdown;

/// <summary>
/// Reads a file's notes when their first mark is met, and reports those that are defined twice, never used, or marked
/// but not defined.
/// </summary>
internal sealed class FootnoteReader(ReadingContext context, Func<MdFootnote, ImmutableArray<Model.Documents.Block>> readBlocks)
{
    private readonly Dictionary<MdFootnote, Footnote> _notes = new(ReferenceEqualityComparer.Instance);
    private readonly UniqueIds _ids = new();
    private bool _isInsideNote;

    /// <summary>The note of a mark; null, with a diagnostic, for a mark inside another note.</summary>
    public Footnote? Find(MdFootnote source, SourceSpan mark)
    {
        if (_isInsideNote)
        {
            context.Bag.Add(DiagnosticCatalog.NestedFootnote.Create(mark, LabelOf(source)));
            return null;
        }
        if (!_notes.TryGetValue(source, out var note))
        {
            _notes[source] = note = Read(source);
        }
        return note;
    }

    /// <summary>Reports definitions that nothing refers to and labels defined twice.</summary>
    public void CheckDefinitions(MarkdownDocument document)
    {
        var labels = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var definition in document.OfType<LinkReferenceDefinitionGroup>().SelectMany(group => group)
            .OfType<FootnoteLinkReferenceDefinition>())
        {
            var span = context.Span(definition);
            var label = LabelOf(definition.Footnote);
            if (!labels.Add(label))
            {
                context.Bag.Add(DiagnosticCatalog.DuplicateFootnote.Create(span, label));
            }
            else if (definition.Footnote.Order < 0)
            {
                context.Bag.Add(DiagnosticCatalog.UnusedFootnote.Create(span, label));
            }
        }
    }

    private Footnote Read(MdFootnote source)
    {
        _isInsideNote = true;
        var blocks = readBlocks(source);
        _isInsideNote = false;
        var id = _ids.Add(Slug.Of($"fn-{context.ChapterKey}-{LabelOf(source)}"));
        return new Footnote(context.Span(source), context.Language, id, blocks);
    }

    private static string LabelOf(MdFootnote note) => (note.Label ?? "").TrimStart('^');
}
