using System.Collections.Concurrent;
using Publisher.Model;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;
using Publisher.Parsing.Sources;

namespace Publisher.Parsing.Dialects;

/// <summary>
/// Puts the text of a file together before it is parsed: what it includes, variables, and what other tools write in ways of their own, said
/// in ours. Places in the result lead back to the files as they lie. Safe to use from several threads.
/// </summary>
internal sealed class SourceExpander(IWorkspace workspace, DialectSettings settings, Func<NoteFinder> findNotes, DiagnosticBag bag)
{
    /// <summary>As deep as mdBook follows; nobody nests on purpose so far.</summary>
    public const int MostLevels = 10;

    /// <summary>The text of several long books: files that include others twice each grow without end.</summary>
    public const int MostCharacters = 1 << 23;

    /// <summary>Nobody writes a longer directive; without a bound, a line of nothing but open braces would take its length squared.</summary>
    public const int LongestDirective = 1000;

    private readonly ConcurrentDictionary<string, SourceFile> _files = new(StringComparer.Ordinal);
    private readonly Lazy<NoteFinder> _notes = new(findNotes);

    public DialectSettings Settings => settings;
    public DiagnosticBag Bag => bag;
    public NoteFinder Notes => _notes.Value;

    public SourceFile Expand(SourceFile source)
    {
        if (!settings.Has(Dialect.Obsidian | Dialect.MdBook | Dialect.GitBook | Dialect.Sites) && !source.Path.EndsWith(".mdx", StringComparison.OrdinalIgnoreCase) && !source.Text.AsSpan().ContainsAny(Hints))
        {
            return source;
        }
        var text = new ExpandedText();
        new FileExpansion(this, source, text, [source.Path]).Run(0, source.Text.Length);
        while (text.Deferred.TryDequeue(out var write))
        {
            write();
        }
        return text.ToFile(source);
    }

    /// <summary>What every directive of other tools holds.</summary>
    private static readonly System.Buffers.SearchValues<string> Hints =
        System.Buffers.SearchValues.Create(["{{", "{%", "!!! ", "??? ", "???+ ", "=== \"", "<<< ", "8<-", "[[toc]]", "[[TOC]]"], StringComparison.Ordinal);

    /// <summary>Paths of what was included.</summary>
    public IEnumerable<string> Included => _files.Keys;

    public bool Exists(string path) => workspace.Exists(path);

    /// <summary>A file to be included; null when it cannot be read.</summary>
    public SourceFile? Read(string path, out WorkspaceStatus status)
    {
        status = WorkspaceStatus.Found;
        if (_files.TryGetValue(path, out var known))
        {
            return known;
        }
        var content = workspace.Read(path);
        status = content.Status;
        return status == WorkspaceStatus.Found ? _files.GetOrAdd(path, TextDecoder.Decode(path, content.Bytes.Span, bag)) : null;
    }

    /// <summary>The id that a block of a note gets: its own name is unique in the note only.</summary>
    public static string BlockId(string path, string id) => Slug.Of(path[..path.LastIndexOf('.')] + "-" + id.TrimStart('^'));
}
