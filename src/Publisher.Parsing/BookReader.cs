using System.Collections.Immutable;
using Publisher.Model;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;
using Publisher.Model.Editions;
using Publisher.Model.Numbering;
using Publisher.Model.Pairs;
using Publisher.Parsing.Alignment;
using Publisher.Parsing.Checks;
using Publisher.Parsing.Checks.Suppression;
using Publisher.Parsing.Checks.Translation;
using Publisher.Parsing.Checks.Translation.Terms;
using Publisher.Parsing.Dialects;
using Publisher.Parsing.Formulas;
using Publisher.Parsing.Layouts;
using Publisher.Parsing.Markdown;
using Publisher.Parsing.Markdown.Blocks;
using Publisher.Parsing.Pictures;
using Publisher.Parsing.Settings;
using Publisher.Parsing.Sources;

namespace Publisher.Parsing;

/// <summary>A chapter's files, what they hold, and how it is paired.</summary>
internal sealed record ChapterFound(ChapterFiles Files, ImmutableArray<FileContent> Contents, ImmutableArray<Pair> Pairs);

/// <summary>The steps from files to a book: find, read, pair, name, link, load pictures.</summary>
internal sealed class BookReader(IWorkspace workspace, BookFile file, DiagnosticBag bag, bool comparesLanguages)
{
    private readonly BookIndex _index = new();
    private readonly CodeIncluder _includes = new(workspace, bag);
    private readonly SortedDictionary<string, HtmlFinding> _html = new(StringComparer.Ordinal);
    private readonly List<SuppressionMark> _suppressions = [];
    private ImmutableArray<LanguageTag> _languages = file.Languages;
    private Draft[] _drafts = [];
    private SourceExpander? _expander;

    /// <summary>A chapter whose pairs are found, before ids and links are settled.</summary>
    private sealed record Draft(ChapterFiles Files, string Kind, ImmutableArray<Pair> Pairs)
    {
        /// <summary>What is still to be aligned; empty when pairs are known.</summary>
        public ImmutableArray<ChapterSide> Sides { get; init; } = [];

        /// <summary>The files as they were read.</summary>
        public ImmutableArray<FileContent> Contents { get; init; } = [];
    }

    /// <summary>The chapters as their files have them: pairs without ids, links as written. After <see cref="Read()"/>.</summary>
    public IEnumerable<ChapterFound> Found => _drafts.Select(draft => new ChapterFound(draft.Files, draft.Contents, draft.Pairs));

    /// <summary>In the order of the book, after <see cref="Read()"/>.</summary>
    public ImmutableArray<LanguageTag> Languages => _languages;

    public Book? Read()
    {
        var chapters = LayoutFinder.Find(workspace, file, bag);
        if (chapters.IsEmpty)
        {
            bag.Add(DiagnosticCatalog.NothingToRead.Create(SourceSpan.Nowhere));
            return null;
        }
        var sources = ReadSources(chapters);
        if (_languages.IsEmpty)
        {
            _languages = LanguageFinder.Find(chapters, sources);
            chapters = [.. chapters.Select(chapter => chapter.In(_languages))];
        }
        _expander = new SourceExpander(workspace, file.Dialects, () => new NoteFinder(workspace, _languages), bag);
        var drafts = _drafts = new Draft[chapters.Length];
        Parallel.For(0, chapters.Length, i => drafts[i] = ReadChapter(chapters[i], sources));
        Align(drafts);
        ReportHtml();
        var checks = new ChapterChecks(bag);
        foreach (var draft in drafts)
        {
            checks.Run(draft.Files.Files.Select(one => one.Path).FirstOrDefault(""), draft.Pairs);
            MarkStyleCheck.Run(draft.Pairs, file.Settings.Typography, bag);
        }
        if (comparesLanguages)
        {
            CompareLanguages();
        }
        return Finish(drafts);
    }

    private void CompareLanguages()
    {
        var checks = new TranslationChecks(TermListReader.Read(workspace, _languages, bag), file.Settings.Typography, bag);
        foreach (var draft in _drafts)
        {
            checks.Run(draft.Pairs);
        }
        checks.Finish();
    }

    /// <summary>What was found, but for what authors suppressed by comments.</summary>
    public ImmutableArray<Diagnostic> WithoutSuppressed(ImmutableArray<Diagnostic> diagnostics) =>
        Suppressions.Apply(_suppressions, _drafts.SelectMany(draft => draft.Pairs), diagnostics, comparesLanguages);

    private Dictionary<string, SourceFile> ReadSources(ImmutableArray<ChapterFiles> chapters)
    {
        var sources = new Dictionary<string, SourceFile>(StringComparer.Ordinal);
        foreach (var path in chapters.SelectMany(chapter => chapter.Files).Select(one => one.Path))
        {
            var content = workspace.Read(path);
            if (content.Status == WorkspaceStatus.Found)
            {
                sources[path] = TextDecoder.Decode(path, content.Bytes.Span, bag);
                continue;
            }
            bag.Add(DiagnosticCatalog.UnreadableFile.CreateFor(path, path, Phrase.Of(content.Status)));
        }
        return sources;
    }

    private Draft ReadChapter(ChapterFiles chapter, Dictionary<string, SourceFile> sources)
    {
        if (chapter.Role == ChapterRole.Part)
        {
            return new Draft(chapter, chapter.Kind, [PartTitle(chapter)]);
        }
        var contents = chapter.Files.Where(one => sources.ContainsKey(one.Path))
            .Select(one => (one.Language, Content: ReadFile(chapter, one, sources[one.Path]))).ToList();
        var draft = DraftOf(chapter, contents);
        var kind = contents.Select(one => one.Content.FrontMatter.Kind).FirstOrDefault(kind => kind.Length > 0) ?? "";
        return draft with { Kind = chapter.Kind.Length > 0 ? chapter.Kind : kind, Contents = [.. contents.Select(one => one.Content)] };
    }

    /// <summary>When all is read, for how long languages are is seen from the whole book.</summary>
    private void Align(Draft[] drafts)
    {
        var ratios = new Dictionary<(LanguageTag, LanguageTag), LengthRatio>();
        foreach (var sides in drafts.Select(draft => draft.Sides))
        {
            foreach (var side in sides.Skip(1))
            {
                var key = (sides[0].Language, side.Language);
                ratios[key] = ratios.GetValueOrDefault(key) ?? new LengthRatio();
                ratios[key].Add(sides[0].Features, side.Features);
            }
        }
        var models = ratios.ToDictionary(ratio => ratio.Key, ratio => ratio.Value.Measure());
        Parallel.For(0, drafts.Length, i =>
        {
            if (drafts[i].Sides is { IsEmpty: false } sides)
            {
                ImmutableArray<LengthModel> own = [.. sides.Select(side => models.GetValueOrDefault((sides[0].Language, side.Language)))];
                drafts[i] = drafts[i] with { Pairs = ChapterAligner.Align(sides, own, bag), Sides = [] };
            }
        });
    }

    private FileContent ReadFile(ChapterFiles chapter, LanguageFile one, SourceFile source)
    {
        var language = one.Language ?? (_languages.Length == 1 ? _languages[0] : default);
        var content = MarkdownFileReader.Read(new ReadingContext(_expander!.Expand(source), chapter.Key, language, _languages, bag)
        {
            Macros = new TexMacros(file.Macros), Includes = _includes, Expander = _expander,
        });
        content = content with { Blocks = ChapterTitle.Given(content, chapter, one, file.Dialects) };
        lock (_html)
        {
            _suppressions.AddRange(content.Suppressions);
            foreach (var (name, finding) in content.Html)
            {
                _html[name] = !_html.TryGetValue(name, out var seen) ? finding
                    : IsBefore(finding, seen) ? finding with { Count = seen.Count + finding.Count } : seen with { Count = seen.Count + finding.Count };
            }
        }
        return content;
    }

    private static bool IsBefore(HtmlFinding a, HtmlFinding b) =>
        string.CompareOrdinal(a.First.File?.Path, b.First.File?.Path) is var order && (order < 0 || (order == 0 && a.First.Start < b.First.Start));

    private Draft DraftOf(ChapterFiles chapter, List<(LanguageTag? Language, FileContent Content)> contents)
    {
        if (contents is [(null, var whole)])
        {
            return new Draft(chapter, "", _languages.Length == 1
                ? Monolingual(whole.Blocks, _languages[0]) : SingleFileAligner.Align(whole.Blocks, _languages, bag));
        }
        foreach (var language in _languages.Where(language => contents.All(one => one.Language != language)))
        {
            bag.Add(DiagnosticCatalog.MissingChapterFile.CreateFor(chapter.Files[0].Path, chapter.Key, language));
        }
        var present = _languages.Where(language => contents.Any(one => one.Language == language)).ToImmutableArray();
        ImmutableArray<Block> BlocksOf(LanguageTag language) => contents.First(one => one.Language == language).Content.Blocks;
        return present.Length switch
        {
            0 => new Draft(chapter, "", []),
            1 => new Draft(chapter, "", Monolingual(BlocksOf(present[0]), present[0])),
            _ => new Draft(chapter, "", []) { Sides = [.. present.Select(language => ChapterSide.Of(language, BlocksOf(language), present))] },
        };
    }

    private static ImmutableArray<Pair> Monolingual(ImmutableArray<Block> blocks, LanguageTag language)
    {
        var pairs = new PairBuilder([language], new DiagnosticBag());
        foreach (var block in blocks)
        {
            pairs.Add([[block]], isShared: false);
        }
        return pairs.ToImmutable();
    }

    private Pair PartTitle(ChapterFiles part) => new("1", PairState.Complete,
    [
        .. _languages.Select(language => new PairSide(language,
            [new Heading(part.Span, language, Attributes.Empty, 1, [new Text(part.Span, part.Title.For(language))])])),
    ]);

    private void ReportHtml()
    {
        foreach (var (name, finding) in _html)
        {
            bag.Add(DiagnosticCatalog.RawHtml.Create(finding.First, name, finding.Count));
        }
    }

    private Book Finish(Draft[] drafts)
    {
        var ids = new IdAssigner(_index, bag);
        foreach (var draft in drafts)
        {
            ids.Reserve(draft.Pairs);
        }
        var chapters = EquationLabels.Check(NestedChapters.Join([.. drafts.Select(draft => (draft.Files, Named(draft, ids)))]), bag);
        var pictures = new PictureLoader(workspace, _languages, bag);
        var finishers = _languages.ToDictionary(language => language, language =>
            (Links: new LinkResolver(_index, language, bag), Pictures: new PictureRewriter(pictures, language)));
        ImmutableArray<Block> Finish(PairSide side) =>
            finishers[side.Language].Pictures.Rewrite(finishers[side.Language].Links.Rewrite(side.Blocks));
        var finished = chapters.Select(chapter => chapter with { Pairs = [.. chapter.Pairs.Select(pair => With(pair, Finish))] })
            .ToImmutableArray();
        var metadata = MetadataOf(finished) with { Cover = LoadedCover(pictures) };
        var book = new Book(metadata, _languages, finished, EditionsOf(), file.Settings, pictures.Catalog) { Sources = SourcesOf(drafts) };
        BookNumbers.Check(book, bag);
        CheckBoxes(book);
        PlaceChecks.Run(book, bag);
        return book;
    }

    /// <summary>The cover with the picture of each language, which may have a file of its own beside the one that is named.</summary>
    private BookCover LoadedCover(PictureLoader pictures)
    {
        var cover = file.Metadata.Cover;
        return !cover.HasPicture ? cover : cover with
        {
            Pictures = new LocalizedText([.. _languages.Select(language =>
                new LocalizedString(language, pictures.Load(cover.Pictures.For(language), language, cover.Span)))]),
        };
    }

    private void CheckBoxes(Book book)
    {
        foreach (var rule in BoxBuilder.Unused(book))
        {
            bag.Add(DiagnosticCatalog.UnusedBoxRule.Create(rule.Span, rule.Pattern?.ToString() ?? "." + rule.Class));
        }
    }

    /// <summary>The settings, the chapters' files and what these include, each once, in ordinal order.</summary>
    private ImmutableArray<string> SourcesOf(Draft[] drafts) =>
    [
        .. drafts.SelectMany(draft => draft.Files.Files).Select(one => one.Path).Append(BookFileReader.FileName).Append(ForeignFolder.MdBookFile)
            .Concat(_expander!.Included).Concat(file.HasSummary ? workspace.List("").Where(FileNames.IsSummary) : [])
            .Where(workspace.Exists).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
    ];

    private Chapter Named(Draft draft, IdAssigner ids)
    {
        var id = ids.ChapterId(draft.Files.Key);
        var chapter = new Chapter(id, draft.Files.Role, ids.Assign(id, draft.Pairs)) { Kind = draft.Kind };
        foreach (var one in draft.Files.Files)
        {
            _index.AddChapter(one.Path, NestedChapters.PlaceOf(chapter, draft.Files, _languages));
        }
        return chapter;
    }

    private static Pair With(Pair pair, Func<PairSide, ImmutableArray<Block>> blocks) =>
        pair with { Sides = [.. pair.Sides.Select(side => side with { Blocks = blocks(side) })] };

    /// <summary>A book that states no title takes that of its first heading.</summary>
    private BookMetadata MetadataOf(ImmutableArray<Chapter> chapters)
    {
        if (!file.Metadata.Title.IsEmpty)
        {
            return file.Metadata;
        }
        var values = _languages
            .Select(language => new LocalizedString(language,
                PlainText.Of(chapters.Select(chapter => chapter.Title(language)).FirstOrDefault(title => !title.IsEmpty, []))))
            .Where(value => value.Text.Length > 0);
        return file.Metadata with { Title = new LocalizedText([.. values]) };
    }

    /// <summary>Without a list: all languages side by side, and each alone.</summary>
    private ImmutableArray<EditionSpec> EditionsOf()
    {
        if (!file.Editions.IsEmpty)
        {
            return [.. file.Editions.Select(edition => edition.Languages.IsEmpty ? edition with { Languages = _languages } : edition)];
        }
        var singles = _languages.Select(language => new EditionSpec(language.Value, [language], Arrangement.Single));
        return _languages.Length == 1 ? [.. singles]
            : [new EditionSpec(_languages.Length == 2 ? "bilingual" : "multilingual", _languages, Arrangement.Parallel), .. singles];
    }
}
