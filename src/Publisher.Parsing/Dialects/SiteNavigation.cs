using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Publisher.Model;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;
using Publisher.Parsing.Layouts;
using Publisher.Parsing.Settings;
using Publisher.Parsing.Sources;

namespace Publisher.Parsing.Dialects;

/// <summary>
/// The order of chapters as makers of web sites have it: <c>nav</c> of <c>mkdocs.yml</c>, the sidebars of VitePress and Docusaurus as far as
/// they are plain lists of names, else the positions in folders of Docusaurus.
/// </summary>
internal sealed partial class SiteNavigation(IWorkspace workspace, DiagnosticBag bag, Func<string, SourceFile?> read, Func<string, LocalizedText> inLanguage)
{
    private readonly ImmutableArray<ChapterEntry>.Builder _entries = ImmutableArray.CreateBuilder<ChapterEntry>();
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    public static readonly ImmutableArray<string> VitePressFiles =
        [.. new[] { "", "docs/", "src/" }.SelectMany(folder => new[] { "ts", "mts", "js", "mjs" }, (folder, end) => $"{folder}.vitepress/config.{end}")];

    public static readonly ImmutableArray<string> DocusaurusFiles = ["docusaurus.config.js", "docusaurus.config.ts", "docusaurus.config.mjs"];

    public static readonly ImmutableArray<string> MkDocsFiles = ["mkdocs.yml", "mkdocs.yaml"];

    private static readonly ImmutableArray<string> SidebarFiles = ["sidebars.js", "sidebars.ts", "sidebars.mjs", "sidebars.json"];

    [GeneratedRegex("""(?:["']?(?<key>[\w-]+)["']?\s*:\s*)?(?:'(?<value>[^'\r\n]*)'|"(?<value>[^"\r\n]*)"|`(?<value>[^`$]*)`)""")]
    private static partial Regex Words { get; }

    /// <summary>In reading order; empty where nothing says it.</summary>
    public ImmutableArray<ChapterEntry> Read()
    {
        if (First(MkDocsFiles) is { } mkdocs)
        {
            ReadMkDocs(mkdocs);
        }
        else if (First(VitePressFiles) is { } vitepress)
        {
            ReadVitePress(vitepress);
        }
        else if (First(DocusaurusFiles) is not null)
        {
            ReadDocusaurus(First(SidebarFiles));
        }
        return [.. _entries.Where((entry, i) => entry.Role != ChapterRole.Part || (i + 1 < _entries.Count && _entries[i + 1].Role != ChapterRole.Part))];
    }

    private SourceFile? First(ImmutableArray<string> paths) => paths.Select(read).FirstOrDefault(file => file is not null);

    private void ReadMkDocs(SourceFile file)
    {
        // Tags that name programs are refused by our reader, and no concern of books.
        var map = YamlTree.Read(file, new DiagnosticBag()) as YamlMap;
        var folder = (map?.Entries.FirstOrDefault(entry => entry.Key.Value == "docs_dir")?.Value as YamlScalar)?.Value ?? "docs";
        if (map?.Entries.FirstOrDefault(entry => entry.Key.Value == "nav")?.Value is YamlList list)
        {
            ReadNavigation(list, folder, 0);
        }
    }

    private void ReadNavigation(YamlList list, string folder, int depth)
    {
        foreach (var item in list.Items)
        {
            switch (item)
            {
                case YamlScalar { Value: var path }:
                    AddNamed(BookPath.Resolve(folder, path), "", item.Span);
                    break;
                case YamlMap { Entries: [{ Value: YamlScalar { Value: var path } } entry] }:
                    AddNamed(BookPath.Resolve(folder, path), entry.Key.Value, item.Span);
                    break;
                case YamlMap { Entries: [{ Value: YamlList inner } entry] }:
                    AddGroup(entry.Key.Value, item.Span, depth);
                    ReadNavigation(inner, folder, depth + 1);
                    break;
            }
        }
    }

    /// <summary>Parts stand above chapters; groups within them have no level of their own.</summary>
    private void AddGroup(string title, SourceSpan span, int depth)
    {
        if (depth == 0)
        {
            _entries.Add(new ChapterEntry("", "part", ChapterRole.Part, inLanguage(title), span));
        }
    }

    /// <summary>A file that the navigation names with its extension must be there; links out of the site are none of the book's.</summary>
    private void AddNamed(string path, string title, SourceSpan span)
    {
        if (!AddFile(path, title, span) && FileNames.IsMarkdown(path) && !BookPath.IsAbsolute(path))
        {
            bag.Add(DiagnosticCatalog.UnreadableFile.Create(span, path, Phrase.Of(WorkspaceStatus.Missing)));
        }
    }

    private bool AddFile(string path, string title, SourceSpan span)
    {
        var exists = FileNames.IsMarkdown(path) && workspace.Exists(path);
        if (exists && _seen.Add(path))
        {
            _entries.Add(new ChapterEntry(path, "", ChapterRole.Body, title.Length > 0 ? inLanguage(title) : LocalizedText.Empty, span));
        }
        return exists;
    }

    /// <summary>Texts with links behind them are pages, others name groups.</summary>
    private void ReadVitePress(SourceFile file)
    {
        var from = file.Text.IndexOf("sidebar", StringComparison.Ordinal);
        var root = BookPath.FolderOf(BookPath.FolderOf(file.Path));
        var (text, span) = ("", SourceSpan.Nowhere);
        foreach (var match in from < 0 ? [] : Words.Matches(file.Text, from).AsEnumerable())
        {
            var value = match.Groups["value"].Value;
            if (match.Groups["key"].Value == "text")
            {
                AddPending();
                (text, span) = (value, file.Span(match.Index, match.Index + match.Length));
            }
            else if (match.Groups["key"].Value == "link" && text.Length > 0)
            {
                AddPage(BookPath.Resolve(root, value.Trim('/')), value.EndsWith('/'), text, span);
                text = "";
            }
        }
        AddPending();
        if (from >= 0)
        {
            ReportIfEmpty(file);
        }

        void AddPending()
        {
            if (text.Length > 0)
            {
                AddGroup(text, span, 0);
            }
            text = "";
        }
    }

    private bool AddPage(string path, bool isFolder, string title, SourceSpan span) => CandidatesOf(path, isFolder).Any(one => AddFile(one, title, span));

    private static IEnumerable<string> CandidatesOf(string path, bool isFolder)
    {
        var stem = path.EndsWith(".html", StringComparison.Ordinal) ? path[..^5] : FileNames.StemOf(path);
        string[] files = [$"{stem}.md", $"{stem}.mdx"];
        string[] folders = [$"{stem}/index.md".TrimStart('/'), $"{stem}/index.mdx".TrimStart('/'), $"{stem}/README.md".TrimStart('/')];
        return isFolder ? folders.Concat(files) : files.Concat(folders);
    }

    /// <summary>Names of files in their order; where folders are to give it, so they do.</summary>
    private void ReadDocusaurus(SourceFile? file)
    {
        if (file is not null && !file.Text.Contains("autogenerated", StringComparison.Ordinal))
        {
            foreach (var match in Words.Matches(file.Text).AsEnumerable())
            {
                var (key, value, span) = (match.Groups["key"].Value, match.Groups["value"].Value, file.Span(match.Index, match.Index + match.Length));
                if (key == "label")
                {
                    AddGroup(value, span, 0);
                }
                else if (key != "type")
                {
                    AddPage("docs/" + value, false, "", span);
                }
            }
            ReportIfEmpty(file);
        }
        if (_entries.Count == 0)
        {
            foreach (var entry in new SidebarFolder(workspace, read, inLanguage).Read("docs"))
            {
                _entries.Add(entry);
            }
        }
    }

    private void ReportIfEmpty(SourceFile file)
    {
        if (_seen.Count == 0)
        {
            _entries.Clear();
            bag.Add(DiagnosticCatalog.UnreadNavigation.CreateFor(file.Path, file.Path));
        }
    }
}
