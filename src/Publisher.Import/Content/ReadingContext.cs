using Publisher.Import.Markup;
using Publisher.Import.Package;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;

namespace Publisher.Import.Content;

/// <summary>What the readers of a document share: its file, the book's indexes, and the ids that wait for a block.</summary>
internal sealed class ReadingContext(MarkupFile file, BookIndexes book)
{
    private readonly List<string> _pending = [];

    public MarkupFile File { get; } = file;
    public BookIndexes Book { get; } = book;
    public DiagnosticBag Bag => Book.Bag;

    public SourceSpan Span(MarkupElement element) => element.Span(File);

    /// <summary>The language that an element states, else the one around it.</summary>
    public LanguageTag LanguageOf(MarkupElement element, LanguageTag inherited) =>
        element.Language is { } stated && BookLanguage.Of(stated) is { } language ? language : inherited;

    /// <summary>Remembers an id that links lead to until a block can carry it.</summary>
    public void Await(MarkupElement element)
    {
        foreach (var id in IdsOf(element))
        {
            _pending.Add(id);
        }
    }

    /// <summary>Whether an element holds the document from its start: links to it lead to the chapter itself.</summary>
    public bool IsChapterRoot(MarkupElement element) => element == File.Body
        || (element.Name is "section" or "article" or "main" or "div" && element.Parent is { } parent && IsChapterRoot(parent)
            && parent.Elements.FirstOrDefault() == element);

    /// <summary>The id of the block that an element becomes: its own and those that wait; empty when no link leads here.</summary>
    public string TakeId(MarkupElement? element)
    {
        List<string> ids = element is null ? [.. _pending] : [.. IdsOf(element), .. _pending];
        _pending.Clear();
        return Book.Targets.Claim(File.Path, ids);
    }

    /// <summary>The id of a span of text.</summary>
    public string TakeOwnId(MarkupElement element) => Book.Targets.Claim(File.Path, [.. IdsOf(element)]);

    public bool IsTarget(MarkupElement element) => IdsOf(element).Any();

    public void LeaveOut(MarkupElement element) =>
        Bag.Add(DiagnosticCatalog.ContentLeftOut.Create(Span(element), element.Name));

    /// <summary>The target of a link until all places are known: see <see cref="LinkSettler"/>.</summary>
    public string Target(string href) =>
        ArchivePath.IsAbsolute(href) ? href : LinkSettler.Mark(ArchivePath.Resolve(File.Path, href));

    private IEnumerable<string> IdsOf(MarkupElement element)
    {
        if (Book.Targets.IsWanted(File.Path, element.Id))
        {
            yield return element.Id;
        }
        if (element.Name == "a" && element.Attribute("name") is { } name && name != element.Id && Book.Targets.IsWanted(File.Path, name))
        {
            yield return name;
        }
    }
}

/// <summary>What is known of the whole book while its documents are read.</summary>
/// <param name="IsOwn">This program wrote the book: its classes mean what they mean in manuscripts.</param>
internal sealed record BookIndexes(TargetIndex Targets, NoteIndex Notes, PictureStore Pictures, StyleIndex Styles, bool IsOwn, DiagnosticBag Bag);
