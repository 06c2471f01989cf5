using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Publisher.Model;
using Publisher.Model.Documents;
using Publisher.Parsing.Markdown.Grammar;
using Publisher.Parsing.Sources;

namespace Publisher.Parsing.Conversion;

/// <summary>Makes the addresses of pictures and files right for a file that moves: those that lead to files of the book.</summary>
/// <param name="workspace">The book as it is.</param>
/// <param name="chapters">Where each file of a chapter goes, by language: its new path.</param>
internal sealed partial class References(IWorkspace workspace, Func<string, string?> chapters)
{
    private readonly FrozenSet<string> _files = workspace.List("").ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Adds the changes of a text that moves from one path to another.</summary>
    public void Add(TextEdits edits, string text, string from, string to)
    {
        MarkdownDocument document;
        try
        {
            document = MarkdownGrammar.Parse(text);
        }
        catch (ArgumentException)
        {
            // Nested too deep to be read: such a file has one paragraph of plain text, and no references.
            return;
        }
        foreach (var node in document.Descendants())
        {
            switch (node)
            {
                case LinkInline { Reference: null, UrlSpan: var span }: Replace(edits, text, span, from, to); break;
                case LinkReferenceDefinition { UrlSpan: var span }: Replace(edits, text, span, from, to); break;
                case HtmlBlock html: ReplaceInHtml(edits, text, html.Span, from, to); break;
                case HtmlInline html: ReplaceInHtml(edits, text, html.Span, from, to); break;
                default: break;
            }
        }
    }

    private void ReplaceInHtml(TextEdits edits, string text, SourceSpan span, string from, string to)
    {
        for (var match = SourcePattern().Match(text, span.Start, Math.Max(0, Math.Min(span.End + 1, text.Length) - span.Start)); match.Success; match = match.NextMatch())
        {
            var address = match.Groups[1];
            Replace(edits, text, new SourceSpan(address.Index, address.Index + address.Length - 1), from, to);
        }
    }

    private void Replace(TextEdits edits, string text, SourceSpan span, string from, string to)
    {
        if (span.IsEmpty || span.Start < 0 || span.End >= text.Length)
        {
            return;
        }
        var (start, end) = (span.Start, span.End + 1);
        if (text[start] == '<' && text[end - 1] == '>')
        {
            (start, end) = (start + 1, end - 1);
        }
        var address = text[start..end];
        if (Moved(address, from, to) is { } moved && moved != address)
        {
            edits.Replace(start, end, moved);
        }
    }

    private string? Moved(string address, string from, string to)
    {
        if (address.Length == 0 || address[0] is '#' or '/' or '?' || BookPath.IsAbsolute(address))
        {
            return null;
        }
        var tail = address.AsSpan().IndexOfAny('#', '?') is var at and >= 0 ? address[at..] : "";
        var written = address[..^tail.Length];
        var path = Found(BookPath.Resolve(BookPath.FolderOf(from), BookPath.Unescape(written)));
        if (path is null)
        {
            return null;
        }
        var target = chapters(path) ?? path;
        return target == path && BookPath.FolderOf(from) == BookPath.FolderOf(to) ? null
            : Written(Relative(BookPath.FolderOf(to), target), written) + tail;
    }

    /// <summary>The file that the reader would take: beside the trees when it is in none, or in a version for each language.</summary>
    private string? Found(string path)
    {
        if (_files.Contains(path))
        {
            return path;
        }
        var slash = path.IndexOf('/', StringComparison.Ordinal);
        if (slash > 0 && _files.Contains(path[(slash + 1)..]))
        {
            return path[(slash + 1)..];
        }
        var dot = path.LastIndexOf('.');
        return dot > path.LastIndexOf('/') && _files.Any(file => file.StartsWith(path[..(dot + 1)], StringComparison.Ordinal) && file.EndsWith(path[dot..], StringComparison.Ordinal))
            ? path : null;
    }

    private static string Relative(string folder, string path)
    {
        var (from, to) = (folder.Length == 0 ? [] : folder.Split('/'), path.Split('/'));
        var same = 0;
        while (same < from.Length && same < to.Length - 1 && from[same] == to[same])
        {
            same++;
        }
        return string.Join('/', Enumerable.Repeat("..", from.Length - same).Concat(to.Skip(same)));
    }

    /// <summary>Names that stay are written as the author wrote them.</summary>
    private static string Written(string path, string before)
    {
        var (parts, old) = (path.Split('/'), before.Split('/'));
        for (var i = 1; i <= parts.Length; i++)
        {
            parts[^i] = i <= old.Length && BookPath.Unescape(old[^i]) == parts[^i] ? old[^i] : parts[^i].Replace(" ", "%20", StringComparison.Ordinal);
        }
        return string.Join('/', parts);
    }

    [GeneratedRegex("""<img\b[^>]*?\ssrc\s*=\s*["']([^"']+)["']""", RegexOptions.IgnoreCase)]
    private static partial Regex SourcePattern();
}
