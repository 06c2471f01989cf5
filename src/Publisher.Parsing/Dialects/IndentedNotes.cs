using System.Text.RegularExpressions;

namespace Publisher.Parsing.Dialects;

/// <summary>
/// Says notes by indent, <c>!!! tip "Title"</c> with a body four columns in (Python-Markdown, MkDocs), as fenced divisions. Folded ones,
/// <c>???</c>, are open on paper; tabs, <c>=== "Title"</c>, stand one after another under their titles.
/// </summary>
internal sealed partial class IndentedNotes(FileExpansion expansion)
{
    private const int Step = 4;
    private readonly Stack<(int Indent, string Fence)> _open = new();

    [GeneratedRegex("""^(?<indent>[ \t]*)(?:!!!|\?\?\?\+?)[ \t]+(?<kind>[\w-]+)(?:[ \t]+[\w-]+)*(?:[ \t]+"(?<title>[^"\r\n]*)")?[ \t]*$""")]
    private static partial Regex Head { get; }

    [GeneratedRegex("""^(?<indent>[ \t]*)===[!+]{0,2}[ \t]+(?:"(?<title>[^"\r\n]+)"|'(?<title>[^'\r\n]+)')[ \t]*$""")]
    private static partial Regex Tab { get; }

    /// <summary>Takes the indents of the open notes off a line, and closes those that it does not belong to. Returns where the line goes on.</summary>
    public int Enter(int at, int next, CodeLines code)
    {
        var line = expansion.Text.AsSpan(at, next - at);
        if (_open.Count == 0 || line.IsWhiteSpace())
        {
            return at;
        }
        var levels = _open.Reverse().ToList();
        foreach (var (indent, _) in levels)
        {
            var blanks = line.IndexOfAnyExcept(' ');
            var isTab = line[blanks] == '\t';
            if (!isTab && blanks < indent + Step)
            {
                break;
            }
            var width = isTab ? blanks + 1 : Step;
            expansion.Replace(at, at + width, "");
            at += width;
            line = line[width..];
            levels = levels[1..];
        }
        for (var i = 0; i < levels.Count; i++)
        {
            code.Close();
            Close(at);
        }
        return at;
    }

    /// <summary>Whether the line is the head of a note; its fence is then written.</summary>
    public bool Open(int at, int next)
    {
        var line = expansion.Text.AsSpan(at, next - at).TrimEnd("\r\n").ToString();
        if (line.AsSpan().TrimStart() is ['=', '=', '=', ..] && Tab.Match(line) is { Success: true } tab && HasBody(next, tab.Groups["indent"].Length))
        {
            _open.Push((tab.Groups["indent"].Length, ""));
            expansion.Replace(at, at + line.Length, $"{tab.Groups["indent"].Value}**{tab.Groups["title"].Value}**\n{expansion.Prefix}");
            return true;
        }
        if (line.AsSpan().TrimStart() is not ['!' or '?', '!' or '?', '!' or '?', ..] || Head.Match(line) is not { Success: true } head
            || !HasBody(next, head.Groups["indent"].Length))
        {
            return false;
        }
        var fence = head.Groups["indent"].Value + FileExpansion.FenceOf(expansion.Depth++);
        _open.Push((head.Groups["indent"].Length, fence));
        expansion.Replace(at, at + line.Length, $"{fence} {head.Groups["kind"].Value} {head.Groups["title"].Value}".TrimEnd());
        return true;
    }

    private bool HasBody(int next, int indent)
    {
        while (next < expansion.Text.Length)
        {
            var end = TextLines.EndOf(expansion.Text, next);
            var line = expansion.Text.AsSpan(next, end - next);
            if (!line.IsWhiteSpace())
            {
                return line.IndexOfAnyExcept(' ') is var blanks && (blanks >= indent + Step || line[blanks] == '\t');
            }
            next = end;
        }
        return false;
    }

    public void CloseAll(int end)
    {
        if (_open.Count > 0 && end > 0 && expansion.Text[end - 1] != '\n')
        {
            expansion.Output.Put("\n", expansion.File.Span(end, end));
        }
        while (_open.Count > 0)
        {
            Close(end);
        }
    }

    private void Close(int at)
    {
        expansion.Flush(at);
        if (_open.Pop() is { Fence: { Length: > 0 } fence })
        {
            expansion.Output.Put(fence + "\n" + expansion.Prefix, expansion.File.Span(at, at));
            expansion.Depth--;
        }
    }
}
