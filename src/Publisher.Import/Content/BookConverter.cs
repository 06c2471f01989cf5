using System.Collections.Immutable;
using Publisher.Import.Markup;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;
using Publisher.Model.Pairs;

namespace Publisher.Import.Content;

/// <summary>A book as the model knows it, with its pictures. The id of a chapter names its file, without language and extension.</summary>
/// <param name="IsCoverDrawn">The cover may be one that the build draws from the metadata anyway.</param>
internal sealed record ConvertedBook(BookMetadata Metadata, ImmutableArray<LanguageTag> Languages,
    ImmutableArray<Chapter> Chapters, ImmutableArray<ImportedFile> Pictures, bool NumberChapters, bool IsCoverDrawn);

/// <summary>
/// Makes a book of the model out of an e-book: find the notes and what links lead to, read each document, join what
/// converters split, name the files, settle the links.
/// </summary>
internal sealed class BookConverter
{
    private readonly OpenedEpub _epub;
    private readonly DiagnosticBag _bag;
    private readonly ImmutableArray<LanguageTag> _languages;
    private readonly BookIndexes _book;
    private readonly SpineDocumentKind _kinds;

    /// <summary>Those that become chapters: lists of contents would make every heading a target.</summary>
    private readonly ImmutableArray<SpineDocument> _documents;
    private readonly NoteReader _notes;
    private readonly Dictionary<MarkupFile, XhtmlBlockReader> _readers = [];

    private sealed record Draft(SpineDocument Document, ChapterRole Role, string Kind, ImmutableArray<Pair> Pairs);

    private BookConverter(OpenedEpub epub, DiagnosticBag bag)
    {
        _epub = epub;
        _bag = bag;
        _languages = BookLanguages.Find(epub);
        var isOwn = epub.Package.Metadata.Generator.StartsWith("Publisher", StringComparison.Ordinal);
        _kinds = new SpineDocumentKind(epub, isOwn);
        _documents = [.. epub.Documents.Where(_kinds.IsChapter)];
        var notes = NoteFinder.Find(_documents);
        _book = new BookIndexes(TargetIndex.Of(isOwn ? epub.Documents : _documents, notes, isOwn), notes, new PictureStore(epub.Archive, bag), StyleSheets.Read(epub, isOwn), isOwn, bag);
        _notes = new NoteReader(ReaderOf, LanguageOf, isOwn);
    }

    public static ConvertedBook Convert(OpenedEpub epub, DiagnosticBag bag) => new BookConverter(epub, bag).Convert();

    private ConvertedBook Convert()
    {
        var drafts = Join([.. _documents.Select(Read).Where(draft => !draft.Pairs.IsEmpty)]);
        var stems = ChapterNames.Of(drafts.Select(draft => draft[0].Document.Path), _book.IsOwn);
        var files = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < drafts.Count; i++)
        {
            foreach (var part in drafts[i])
            {
                files[part.Document.Path] = drafts[i][0].Role == ChapterRole.Part ? "" : stems[i] + ".md";
            }
        }
        var links = new LinkSettler(_book.Targets, files.Where(file => file.Value.Length > 0).ToDictionary(StringComparer.Ordinal), _bag);
        var chapters = drafts.Select((parts, i) => ChapterOf(parts, stems[i], links)).ToImmutableArray();
        var metadata = new MetadataConverter(_epub, _languages, _book).Convert();
        return new ConvertedBook(metadata, _languages, chapters, _book.Pictures.Files, HasChapterNumbers, _book.IsOwn);
    }

    /// <summary>Our own builds mark the numbers that they set before titles.</summary>
    private bool HasChapterNumbers => _book.IsOwn && _epub.Documents.SelectMany(document => document.File.Body.Descendants()).Any(element => element.HasClass("chapter-number"));

    private static Chapter ChapterOf(List<Draft> parts, string stem, LinkSettler links)
    {
        var pairs = parts.SelectMany(part => part.Pairs).Select(pair => pair with
        {
            Sides = [.. pair.Sides.Select(side => side with { Blocks = links.Rewrite(side.Blocks) })],
        });
        return new Chapter(stem, parts[0].Role, [.. pairs]) { Kind = parts[0].Kind };
    }

    private Draft Read(SpineDocument document)
    {
        var kind = _kinds.KindOf(document);
        var role = _kinds.RoleOf(document, kind);
        var language = LanguageOf(document.File);
        if (_book.Notes.IsDropped(document.File.Body))
        {
            return new Draft(document, role, kind, []);
        }
        var context = new ReadingContext(document.File, _book);
        var pairs = new ChapterReader(context, new XhtmlBlockReader(context, _notes), _languages, language).Read();
        pairs = ChapterTitle.Promote(pairs, _epub.Navigation, document.Path);
        // A part has nothing but its title; with more it is a chapter.
        role = role == ChapterRole.Part && pairs is not [{ Sides: [{ Blocks: [Heading] }, ..] }] ? ChapterRole.Body : role;
        return new Draft(document, role, role != ChapterRole.Part && kind == "part" ? "" : kind, pairs);
    }

    /// <summary>Converters split long chapters into documents: what has no title and is in no contents goes on with the one before.</summary>
    private List<List<Draft>> Join(IReadOnlyList<Draft> drafts)
    {
        var entries = _epub.Navigation.All.Select(entry => entry.Target.Path).ToHashSet(StringComparer.Ordinal);
        var chapters = new List<List<Draft>>();
        foreach (var draft in drafts)
        {
            var goesOn = chapters.Count > 0 && !_book.IsOwn && draft.Kind.Length == 0 && !entries.Contains(draft.Document.Path)
                && entries.Count > 0 && chapters[^1][0].Role == draft.Role && entries.Contains(chapters[^1][0].Document.Path)
                && !draft.Pairs.SelectMany(pair => pair.Sides).SelectMany(side => side.Blocks).Any(block => block is Heading { Level: 1 });
            if (goesOn)
            {
                chapters[^1].Add(draft);
            }
            else
            {
                chapters.Add([draft]);
            }
        }
        return chapters;
    }

    private XhtmlBlockReader ReaderOf(MarkupFile file)
    {
        if (!_readers.TryGetValue(file, out var reader))
        {
            _readers[file] = reader = new XhtmlBlockReader(new ReadingContext(file, _book), _notes);
        }
        return reader;
    }

    /// <summary>What the document says, if it is a language that it is likely to be in; else the book's first.</summary>
    private LanguageTag LanguageOf(MarkupFile file) =>
        BookLanguage.Of(file.Root.Language ?? file.Body.Language) is { } stated && (_languages.Contains(stated) || stated.IsCjk == _languages[0].IsCjk)
            ? _languages.FirstOrDefault(language => language.Primary == stated.Primary, stated) : _languages[0];
}
