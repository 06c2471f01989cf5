using System.Text.RegularExpressions;
using Publisher.Import.Markup;
using Publisher.Import.Package;

namespace Publisher.Import.Content;

/// <summary>
/// Finds notes: those that say so (<c>epub:type</c>, DPUB-ARIA, the class names of common converters), and those of EPUB 2,
/// which are told by form: a short mark that leads to a block which begins with a link back to the mark.
/// </summary>
internal sealed partial class NoteFinder
{
    private static readonly string[] NoteTypes = ["footnote", "endnote", "rearnote", "note"];
    private static readonly string[] MarkClasses = ["noteref", "footnote-ref", "footnoteref", "fnref", "duokan-footnote", "footnote-link", "noteanchor"];
    private static readonly string[] Blocks = ["aside", "li", "p", "div", "dd", "section", "blockquote", "td"];

    private readonly IReadOnlyList<SpineDocument> _documents;
    private readonly Dictionary<ArchivePath, MarkupElement> _ids = [];
    private readonly NoteIndex _index = new();

    private NoteFinder(IReadOnlyList<SpineDocument> documents)
    {
        _documents = documents;
        foreach (var document in documents)
        {
            foreach (var element in document.File.Body.Descendants().Where(element => element.Id.Length > 0))
            {
                _ids.TryAdd(new ArchivePath(document.Path, element.Id), element);
            }
        }
    }

    public static NoteIndex Find(IReadOnlyList<SpineDocument> documents)
    {
        var finder = new NoteFinder(documents);
        var files = documents.ToDictionary(document => document.Path, document => document.File, StringComparer.Ordinal);
        foreach (var document in documents)
        {
            foreach (var link in document.File.Body.Descendants().Where(element => element.Name == "a"))
            {
                if (finder.TargetOf(document.Path, link) is { } target)
                {
                    finder.Consider(document.Path, link, target, files);
                }
            }
        }
        finder._index.Close();
        return finder._index;
    }

    private ArchivePath? TargetOf(string path, MarkupElement link)
    {
        if (link.Attribute("href") is not { Length: > 1 } href || ArchivePath.IsAbsolute(href))
        {
            return null;
        }
        var target = ArchivePath.Resolve(path, href.Trim());
        return target.Fragment.Length > 0 ? target : null;
    }

    private void Consider(string path, MarkupElement link, ArchivePath target, Dictionary<string, MarkupFile> files)
    {
        if (!_ids.TryGetValue(target, out var place) || BodyOf(place) is not { } body
            || body == link || link.Ancestors().Contains(body))
        {
            return;
        }
        var back = BackLinks(path, link, target.Path, body).ToList();
        var says = link.HasType("noteref") || MarkClasses.Any(link.HasClass) || NoteTypes.Any(body.HasType)
            || body.Classes.Any(name => name.Contains("footnote", StringComparison.OrdinalIgnoreCase) && !name.Contains("ref", StringComparison.OrdinalIgnoreCase));
        var looks = IsMark(link) && back.Count > 0 && Begins(body, back) && !Begins(BlockOf(link), [link]);
        if ((says && !link.HasType("backlink") && !IsBackLink(link)) || looks)
        {
            var note = _index.Add(link, files[target.Path], body);
            note.BackLinks.UnionWith(back);
        }
    }

    /// <summary>A link inside a note that says what it is leads back, even if its target is within another note.</summary>
    private static bool IsBackLink(MarkupElement link) =>
        !link.HasType("noteref") && link.Ancestors().Any(parent => NoteTypes.Any(parent.HasType));

    /// <summary>The element that is the note: the target itself, or the block around it; of a term, its definition.</summary>
    private static MarkupElement? BodyOf(MarkupElement place)
    {
        var block = place.Name == "dt" || Blocks.Contains(place.Name, StringComparer.Ordinal) ? place
            : place.Ancestors().FirstOrDefault(parent => parent.Name == "dt" || Blocks.Contains(parent.Name, StringComparer.Ordinal));
        if (block is { Name: "dt", Parent: { } list })
        {
            return list.Elements.SkipWhile(element => element != block).FirstOrDefault(element => element.Name == "dd");
        }
        // A paragraph may be all that a typed element holds.
        return block?.Ancestors().TakeWhile(parent => parent.Name is not "body")
            .FirstOrDefault(parent => NoteTypes.Any(parent.HasType)) ?? block;
    }

    private IEnumerable<MarkupElement> BackLinks(string path, MarkupElement mark, string notePath, MarkupElement body) =>
        body.Descendants().Prepend(body).Concat(TermOf(body))
            .Where(element => element.Name == "a" && (element.HasType("backlink") || LeadsTo(notePath, element, path, mark)));

    /// <summary>The terms before a definition: the way back stands in them.</summary>
    private static IEnumerable<MarkupElement> TermOf(MarkupElement body) => body is { Name: "dd", Parent: { } list }
        ? list.Elements.TakeWhile(element => element != body).Reverse().TakeWhile(element => element.Name == "dt").SelectMany(term => term.Descendants())
        : [];

    private bool LeadsTo(string from, MarkupElement link, string path, MarkupElement mark) =>
        TargetOf(from, link) is { } target && target.Path == path && _ids.TryGetValue(target, out var place)
        && (place == mark || place.Descendants().Take(50).Contains(mark) || mark.Descendants().Contains(place)
            || (place.Parent is { } parent && (parent == mark.Parent || parent == mark.Parent?.Parent)));

    private static MarkupElement BlockOf(MarkupElement link) =>
        link.Ancestors().FirstOrDefault(parent => parent.Name is "dt" or "h1" or "h2" or "h3" || Blocks.Contains(parent.Name, StringComparer.Ordinal)) ?? link;

    /// <summary>Whether nothing but white space and brackets stands before one of the links.</summary>
    private static bool Begins(MarkupElement block, IReadOnlyCollection<MarkupElement> links)
    {
        if (block is { Name: "dd" } || links.Contains(block))
        {
            return true;
        }
        var open = new Stack<MarkupNode>(block.Children.AsEnumerable().Reverse());
        while (open.TryPop(out var node))
        {
            if (node is MarkupText text && text.Value.Trim(' ', '\t', '\r', '\n', '[', '(', '（', '［', '\u3000').Length > 0)
            {
                return false;
            }
            if (node is MarkupElement element)
            {
                if (links.Contains(element))
                {
                    return true;
                }
                foreach (var child in element.Children.AsEnumerable().Reverse())
                {
                    open.Push(child);
                }
            }
        }
        return false;
    }

    /// <summary>A number, a sign or a letter, perhaps in brackets; or a picture in their place.</summary>
    private static bool IsMark(MarkupElement link)
    {
        var text = link.PlainText();
        return text.Length == 0 ? link.Descendants().Any(element => element.Name == "img") : Mark().IsMatch(text);
    }

    [GeneratedRegex(@"^[\[(（［【〔]?(?:\d{1,4}|[*＊†‡§¶#]{1,4}|[①-⓿❶-➓]|[ivxl]{1,6}|[a-z]|[注註](?:释)?\s?\d{0,3})[\])）］】〕]?$", RegexOptions.IgnoreCase)]
    private static partial Regex Mark();
}
