using System.Text.RegularExpressions;
using Publisher.Parsing.Markdown.Blocks;

namespace Publisher.Parsing.Dialects;

/// <summary>
/// Says the boxes that mdBook and GitBook have in HTML as fenced divisions: <c>div class="warning"</c>, and <c>details</c> under its summary,
/// which is open on paper. Each tag stands on a line of its own; other HTML stays.
/// </summary>
internal sealed partial class HtmlBoxes(FileExpansion expansion)
{
    /// <summary>The fences of the elements that are open; empty for one that stays.</summary>
    private readonly Stack<(string Name, string Fence)> _open = new();

    [GeneratedRegex("""^[ \t]*<(?<name>div|details)(?:[ \t]+class="(?<class>[\w-]+)")?(?:[ \t]+open(?:="")?)?[ \t]*>(?:[ \t]*<summary>(?<title>[^<]*)</summary>)?[ \t]*$""")]
    private static partial Regex Opening { get; }

    [GeneratedRegex("""^[ \t]*<(?<end>/)?(?<name>div|details)\b[^>]*>[ \t]*$""")]
    private static partial Regex Tag { get; }

    [GeneratedRegex("""^[ \t]*<summary>(?<title>[^<]*)</summary>[ \t]*$""")]
    private static partial Regex Summary { get; }

    /// <summary>Whether the line is a tag of a box and is dealt with.</summary>
    public bool ReadLine(int at, int next)
    {
        var line = expansion.Text.AsSpan(at, next - at).TrimEnd("\r\n");
        if (line.TrimStart() is not ['<', ..] || !expansion.Has(Dialect.MdBook | Dialect.GitBook | Dialect.Sites))
        {
            return false;
        }
        var text = line.ToString();
        return Open(at, next, text) || Close(at, text);
    }

    private bool Open(int at, int next, string line)
    {
        var found = Opening.Match(line);
        var name = found.Groups["name"].Value;
        var kind = name == "details" ? name : found.Groups["class"].Value;
        if (!found.Success || !NoteKinds.TryFind(kind, out _, out _))
        {
            return false;
        }
        var (title, end) = found.Groups["title"].Success ? (found.Groups["title"].Value, at + line.Length) : TitleBelow(next, at + line.Length);
        var fence = FileExpansion.FenceOf(expansion.Depth++);
        _open.Push((name, fence));
        // HTML needs no blank line above it that Markdown would.
        expansion.Replace(at, Math.Max(end, at + line.Length), $"{fence} {kind} {title.Trim()}".TrimEnd());
        return true;
    }

    /// <summary>The summary on the line below, and where it ends.</summary>
    private (string Title, int End) TitleBelow(int next, int end)
    {
        // GitBook writes a blank line between both.
        next += expansion.Text.AsSpan(next).IndexOfAnyExcept("\r\n") is > 0 and var blank ? blank : 0;
        var stop = next < expansion.Text.Length ? TextLines.EndOf(expansion.Text, next) : next;
        var found = Summary.Match(expansion.Text[next..stop].TrimEnd('\r', '\n'));
        return found.Success ? (found.Groups["title"].Value, next + found.Length) : ("", end);
    }

    private bool Close(int at, string line)
    {
        var found = Tag.Match(line);
        if (!found.Success || (_open.Count == 0))
        {
            return false;
        }
        if (!found.Groups["end"].Success)
        {
            _open.Push((found.Groups["name"].Value, ""));
            return false;
        }
        if (_open.Peek().Name != found.Groups["name"].Value || _open.Pop() is not { Fence.Length: > 0 } box)
        {
            return false;
        }
        expansion.Depth--;
        expansion.Replace(at, at + line.Length, box.Fence);
        return true;
    }

    public void CloseAll(int end)
    {
        while (_open.TryPop(out var box))
        {
            expansion.Output.Put(box.Fence.Length > 0 ? $"\n{box.Fence}\n" : "", expansion.File.Span(end, end));
        }
    }
}
