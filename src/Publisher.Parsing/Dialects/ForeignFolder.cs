using System.Collections.Immutable;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Publisher.Model;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;
using Publisher.Parsing.Languages;
using Publisher.Parsing.Layouts;
using Publisher.Parsing.Markdown.Grammar;
using Publisher.Parsing.Settings;
using Publisher.Parsing.Sources;

namespace Publisher.Parsing.Dialects;

/// <summary>
/// Completes what <c>book.yaml</c> leaves open by what folders of other tools say: the order of chapters from <c>SUMMARY.md</c> or the
/// navigation of a web site, names from <c>book.toml</c> and its kin, languages from <c>LANGS.md</c>.
/// </summary>
internal sealed class ForeignFolder
{
    public const string MdBookFile = "book.toml";
    private const string LanguagesFile = "LANGS.md";

    private static readonly ImmutableArray<string> VaultFiles =
        [".obsidian/app.json", ".obsidian/appearance.json", ".obsidian/core-plugins.json", ".obsidian/workspace.json"];

    private readonly IWorkspace _workspace;
    private readonly DiagnosticBag _bag;
    private readonly FolderNames _names;
    private ImmutableArray<LanguageTag> _languages = [];

    private ForeignFolder(IWorkspace workspace, DiagnosticBag bag)
    {
        _workspace = workspace;
        _bag = bag;
        _names = ReadNames();
        _names = ReadText(FolderNames.GitBookVariables) is { } file ? _names with { Variables = _names.Variables.AddRange(FolderNames.VariablesOf(file)) } : _names;
    }

    private FolderNames ReadNames() => ReadText(MdBookFile) is { } toml ? FolderNames.OfToml(TomlTable.Read(toml.Text))
        : ReadText("book.json") is { } json && FolderNames.OfJson(json.Text) is { } names ? names
        : ReadText(".gitbook.yaml") is { } yaml ? FolderNames.OfYaml(yaml)
        : SiteNavigation.MkDocsFiles.Select(ReadText).FirstOrDefault(file => file is not null) is { } site ? FolderNames.OfMkDocs(site)
        : SiteNavigation.VitePressFiles.Concat(SiteNavigation.DocusaurusFiles).Select(ReadText).FirstOrDefault(file => file is not null) is { } script ? FolderNames.OfScript(script.Text)
        : new FolderNames();

    public static BookFile Complete(BookFile file, IWorkspace workspace, DiagnosticBag bag) => new ForeignFolder(workspace, bag).Complete(file);

    private BookFile Complete(BookFile file)
    {
        _languages = file.Languages.IsEmpty ? ReadLanguages() : file.Languages;
        var summaries = FindSummaries(file);
        var readers = summaries.Select(source => new SummaryReader(source, text => InLanguage(source.Path, text))).ToImmutableArray();
        var tables = readers.Select(reader => reader.Read()).ToImmutableArray();
        var chapters = tables.IsEmpty ? [] : tables.Skip(1).Aggregate(tables[0], Merge);
        if (file.SummaryPath.Length > 0 && chapters.IsEmpty)
        {
            _bag.Add(DiagnosticCatalog.NoTableOfChapters.Create(file.SummarySpan, file.SummaryPath));
        }
        _bag.AddRange(chapters.IsEmpty ? [] : readers.SelectMany(reader => reader.Diagnostics));
        file = file with
        {
            Languages = _languages,
            Dialects = new DialectSettings(file.Dialect ?? Detect(!chapters.IsEmpty), [.. file.Dialects.Variables, .. _names.Variables]),
        };
        if (chapters.IsEmpty && file.Chapters.IsEmpty && file.Dialects.Has(Dialect.Sites))
        {
            chapters = new SiteNavigation(_workspace, _bag, ReadText, text => InLanguage("", text)).Read();
        }
        if (chapters.IsEmpty)
        {
            return file with { Metadata = WithNames(file.Metadata, []) };
        }
        var front = file.Chapters.Where(entry => entry.Role == ChapterRole.Front);
        return file with
        {
            HasSummary = true,
            Chapters = [.. front, .. chapters, .. file.Chapters.Where(entry => entry.Role != ChapterRole.Front)],
            Metadata = WithNames(file.Metadata, [.. readers.Zip(summaries).Where(one => one.First.Title.Length > 0)
                .SelectMany(one => InLanguage(one.Second.Path, one.First.Title).Values)]),
        };
    }

    private Dialect Detect(bool hasSummary)
    {
        var isMdBook = _workspace.Exists(MdBookFile);
        var isGitBook = _workspace.Exists("book.json") || _workspace.Exists(".gitbook.yaml") || _workspace.Exists(LanguagesFile);
        return (hasSummary && (isMdBook || !isGitBook) ? Dialect.MdBook : Dialect.None)
            | (hasSummary && (isGitBook || !isMdBook) ? Dialect.GitBook : Dialect.None)
            | (VaultFiles.Any(_workspace.Exists) ? Dialect.Obsidian : Dialect.None)
            | (SiteNavigation.DocusaurusFiles.Any(_workspace.Exists) ? Dialect.Docusaurus : Dialect.None)
            | (SiteNavigation.VitePressFiles.Any(_workspace.Exists) ? Dialect.VitePress : Dialect.None)
            | (SiteNavigation.MkDocsFiles.Any(_workspace.Exists) ? Dialect.MkDocs : Dialect.None);
    }

    /// <summary>The one that book.yaml names, else where tools look for it; in every language, the first of the book first.</summary>
    private ImmutableArray<SourceFile> FindSummaries(BookFile file)
    {
        if (file.SummaryPath.Length == 0 && !file.Chapters.IsEmpty)
        {
            return [];
        }
        var wanted = FileNames.Parse(file.SummaryPath, _languages).Key;
        string[] keys = file.SummaryPath.Length > 0 ? [wanted] : [BookPath.Resolve("", _names.Root + "/SUMMARY"), "SUMMARY", "src/SUMMARY", "docs/SUMMARY"];
        var paths = _workspace.List("").Where(FileNames.IsMarkdown).ToLookup(path => FileNames.Parse(path, _languages).Key, StringComparer.OrdinalIgnoreCase);
        var key = keys.FirstOrDefault(key => paths[key].Any()) ?? "";
        return
        [
            .. paths[key].OrderBy(path => FileNames.Parse(path, _languages).Language is { } language ? Rank(language) : -1)
                .Select(ReadText).OfType<SourceFile>(),
        ];
    }

    private int Rank(LanguageTag language) => _languages.IsEmpty ? language.IsCjk ? 0 : 1
        : _languages.IndexOf(language) is var at and >= 0 ? at : _languages.Length;

    /// <summary>The first table gives the order; others add their titles, and what only they list behind what stands before it there.</summary>
    private ImmutableArray<ChapterEntry> Merge(ImmutableArray<ChapterEntry> one, ImmutableArray<ChapterEntry> other)
    {
        var entries = one.ToBuilder();
        var (at, part) = (-1, 0);
        foreach (var entry in other)
        {
            var same = entry.Role == ChapterRole.Part ? PartAt(entries, part++) : IndexOf(entries, entry.Path);
            if (same >= 0)
            {
                var known = entries[same];
                entries[same] = known with { Title = new LocalizedText(known.Title.Values.AddRange(entry.Title.Values)) };
                at = same;
            }
            else if (entry.Role != ChapterRole.Part)
            {
                entries.Insert(++at, entry);
            }
        }
        return entries.ToImmutable();
    }

    private int IndexOf(ImmutableArray<ChapterEntry>.Builder entries, string path)
    {
        var key = FileNames.Parse(path, _languages).Key;
        for (var i = 0; i < entries.Count; i++)
        {
            if (entries[i].Role != ChapterRole.Part && FileNames.Parse(entries[i].Path, _languages).Key == key)
            {
                return i;
            }
        }
        return -1;
    }

    private static int PartAt(ImmutableArray<ChapterEntry>.Builder entries, int number)
    {
        for (var i = 0; i < entries.Count; i++)
        {
            if (entries[i].Role == ChapterRole.Part && number-- == 0)
            {
                return i;
            }
        }
        return -1;
    }

    private LocalizedText InLanguage(string path, string text) => FileNames.Parse(path, _languages).Language is { } language
        ? LocalizedText.Of(language, text) : new LocalizedTextReader(_languages, _bag).OfText(text);

    private BookMetadata WithNames(BookMetadata metadata, ImmutableArray<LocalizedString> titles)
    {
        var (title, description) = (_names.Title, _names.Description);
        var given = title.Length > 0 ? InLanguage("", title) : new LocalizedText(titles);
        return metadata with
        {
            Title = metadata.Title.IsEmpty ? given : metadata.Title,
            Description = metadata.Description.IsEmpty && description.Length > 0 ? InLanguage("", description) : metadata.Description,
            People = metadata.People.IsEmpty
                ? [.. _names.Authors.Select(name => new Person(InLanguage("", name), "aut", LocalizedText.Empty))] : metadata.People,
        };
    }

    /// <summary>The folders that LANGS.md lists, in its order; else the language of book.toml.</summary>
    private ImmutableArray<LanguageTag> ReadLanguages()
    {
        if (ReadText(LanguagesFile) is { } source)
        {
            return
            [
                .. MarkdownGrammar.Parse(source.Text).Descendants<LinkInline>().Select(link => (link.Url ?? "").Trim('/').Split('/')[0])
                    .Select(name => LanguageNames.TryRead(name, [], out var language) ? language : default)
                    .Where(language => language != default).Distinct(),
            ];
        }
        var named = _names.Language;
        var hasTrees = _workspace.List("").Any(path => FileNames.IsMarkdown(path) && FileNames.Parse(path, []).Language is not null);
        return named.Length > 0 && !hasTrees && LanguageNames.TryRead(named, [], out var only) ? [only] : [];
    }

    private SourceFile? ReadText(string path)
    {
        if (!_workspace.Exists(path))
        {
            return null;
        }
        var file = _workspace.Read(path);
        return file.Status == WorkspaceStatus.Found ? TextDecoder.Decode(path, file.Bytes.Span, _bag) : null;
    }
}
