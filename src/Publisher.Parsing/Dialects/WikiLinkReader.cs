using System.Text.RegularExpressions;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;
using Publisher.Parsing.Layouts;
using Publisher.Parsing.Markdown;

namespace Publisher.Parsing.Dialects;

/// <summary>
/// Says what Obsidian adds to Markdown in our own ways: <c>[[Note#Heading|words]]</c> as a link, <c>![[picture.png|300]]</c> as a picture,
/// a note shown on a line of its own as its text, <c>^id</c> behind a block as its id. A line of nothing but tags is for the tool.
/// </summary>
internal sealed partial class WikiLinkReader(FileExpansion expansion)
{
    [GeneratedRegex("""^[ \t]*#(?=[^\s#]*[\p{L}_/-])[\p{L}\p{M}\p{N}_/-]+(?:[ \t,]+#(?=[^\s#]*[\p{L}_/-])[\p{L}\p{M}\p{N}_/-]+)*[ \t]*$""")]
    private static partial Regex Tags { get; }

    [GeneratedRegex("""(?:^|[ \t])\^(?<id>[A-Za-z0-9-]+)[ \t]*$""")]
    private static partial Regex BlockMark { get; }

    [GeneratedRegex("""^(?<width>[0-9]{1,5})(?:x[0-9]{1,5})?$""")]
    private static partial Regex PixelSize { get; }

    private bool IsOn => expansion.Has(Dialect.Obsidian);

    /// <summary>Whether the line says something as a whole and is dealt with.</summary>
    public bool ReadLine(int at, int next)
    {
        if (!IsOn)
        {
            return false;
        }
        var line = expansion.Text[at..next].TrimEnd('\r', '\n');
        if (Tags.IsMatch(line))
        {
            expansion.Replace(at, next, "");
            return true;
        }
        return ShowsNote(at, line);
    }

    /// <summary>The length of a link or picture; 0 when the bracket is text.</summary>
    public int ReadWithin(int at, int end)
    {
        if (!IsOn || Inside(at, end) is not { } inside)
        {
            return 0;
        }
        var isEmbed = expansion.Text[at] == '!';
        var length = inside.Length + (isEmbed ? 5 : 4);
        var link = WikiLink.Parse(inside);
        var found = link.Note.Length == 0 ? expansion.File.Path : expansion.Owner.Notes.Find(link.Note, expansion.File.Path);
        if (found is null)
        {
            expansion.Report(DiagnosticCatalog.NoteMissing, at, at + length, link.Note, expansion.Owner.Notes.Nearest(link.Note));
        }
        expansion.Replace(at, at + length, found is null ? Escaped(link.Words) : isEmbed && !FileNames.IsMarkdown(found) ? Picture(link, found) : Link(link, found));
        return length;
    }

    /// <summary>Marks of blocks at the end of a line: <c>text ^id</c>. Called when the rest of the line is read.</summary>
    public int ReadMark(int at, int end)
    {
        var rest = expansion.Text[at..end].TrimEnd('\r', '\n');
        if (!IsOn || rest[0] != '^' || BlockMark.Match(rest) is not { Success: true } mark || (at > 0 && expansion.Text[at - 1] is not (' ' or '\t' or '\n')))
        {
            return 0;
        }
        var id = SourceExpander.BlockId(expansion.File.Path, mark.Groups["id"].Value);
        var isAlone = expansion.StandsBehindBlank(at);
        expansion.Replace(at, at + rest.Length, expansion.IsEmbedded ? "" : $"{{#{id}{(isAlone ? " ." + BlockReader.BehindClass : "")}}}");
        return rest.Length;
    }

    private string? Inside(int at, int end)
    {
        var rest = expansion.Text.AsSpan(at, Math.Min(end - at, SourceExpander.LongestDirective));
        rest = rest[0] == '!' ? rest[1..] : rest;
        if (!rest.StartsWith("[[", StringComparison.Ordinal) || rest.IndexOf("]]") is not (> 2 and var close))
        {
            return null;
        }
        var inside = rest[2..close];
        return inside.Contains('[') || rest[(close + 2)..].StartsWith('(') ? null : inside.ToString();
    }

    private bool ShowsNote(int at, string line)
    {
        var start = line.AsSpan().IndexOfAnyExcept(" \t>");
        if (start < 0 || line[start] != '!' || Inside(at + start, at + line.Length) is not { } inside || start + inside.Length + 5 < line.TrimEnd().Length)
        {
            return false;
        }
        var (from, to) = (at + start, at + start + inside.Length + 5);
        var link = WikiLink.Parse(inside);
        var path = link.Note.Length == 0 ? expansion.File.Path : expansion.Owner.Notes.Find(link.Note, expansion.File.Path);
        if (path is null || !FileNames.IsMarkdown(path))
        {
            return false;
        }
        if (expansion.Owner.Read(path, out var status) is not { } file)
        {
            expansion.Report(DiagnosticCatalog.IncludeMissing, from, to, path, Phrase.Of(status));
            return true;
        }
        (int, int)? part = (0, file.Text.Length);
        if (link.Fragment.Length > 0)
        {
            part = NoteSection.Find(file, link.Fragment, out var nearest);
            if (part is null)
            {
                expansion.Report(DiagnosticCatalog.SectionMissing, from, to, link.Fragment, path, nearest);
            }
        }
        if (part is not { } range || !expansion.Include(file, range, (from, to), isCode: false, isEmbedded: true))
        {
            expansion.Replace(from, to, Escaped(link.Words));
        }
        return true;
    }

    private static string Picture(WikiLink link, string path)
    {
        var size = PixelSize.Match(link.Alias);
        var alt = size.Success ? "" : Escaped(link.Alias);
        return $"![{alt}]({Address(path)}){(size.Success ? $"{{width={size.Groups["width"].Value}px}}" : "")}";
    }

    private static string Link(WikiLink link, string path)
    {
        if (!FileNames.IsMarkdown(path))
        {
            return Escaped(link.Words);
        }
        var fragment = link.Fragment.StartsWith('^') ? SourceExpander.BlockId(path, link.Fragment) : Slug.OfGitHub(link.Fragment);
        return $"[{Escaped(link.Words)}]({Address(path)}{(fragment.Length > 0 ? "#" + fragment : "")})";
    }

    private static string Address(string path) => "/" + string.Join('/', path.Split('/').Select(Uri.EscapeDataString)).Replace("(", "%28", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal);

    private static string Escaped(string words) => words.Replace("[", "\\[", StringComparison.Ordinal).Replace("]", "\\]", StringComparison.Ordinal);
}

/// <summary>What stands between the brackets.</summary>
internal sealed record WikiLink(string Note, string Fragment, string Alias)
{
    /// <summary>What is read: the author's words, else the names as Obsidian shows them.</summary>
    public string Words => Alias.Length > 0 ? Alias
        : Fragment.Length == 0 ? Note : Note.Length == 0 ? Fragment.TrimStart('^') : $"{Note} > {Fragment.TrimStart('^')}";

    public static WikiLink Parse(string inside)
    {
        // In tables the bar has a backslash.
        var bar = inside.IndexOf('|', StringComparison.Ordinal);
        var target = bar < 0 ? inside : inside[..bar].TrimEnd('\\');
        var hash = target.IndexOf('#', StringComparison.Ordinal);
        var note = (hash < 0 ? target : target[..hash]).Trim();
        // Note#Chapter#Section names the innermost.
        var fragment = hash < 0 ? "" : target[(target.LastIndexOf('#') + 1)..].Trim();
        return new WikiLink(note, fragment, bar < 0 ? "" : inside[(bar + 1)..].Trim());
    }
}
