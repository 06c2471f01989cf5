using System.Text.RegularExpressions;
using Publisher.Model.Diagnostics;

namespace Publisher.Parsing.Dialects;

/// <summary>
/// Components of web sites among Markdown (MDX, Vue), whose tags begin with a capital: tabs stand one after another under their titles,
/// admonitions are notes, what stands within any other stays and the author is told. Lines for programs go.
/// </summary>
internal sealed partial class Components(FileExpansion expansion)
{
    /// <summary>The elements that are open, with the indent of what stands within: it is no code there (MDX).</summary>
    private readonly Stack<(string Name, string Fence, int Indent)> _open = new();
    /// <summary>The word that a program began with; empty outside.</summary>
    private string _program = "";

    [GeneratedRegex("""^<(?<end>/)?(?<name>[A-Z][\w.]*)(?=[\s/>])(?:[^<>"'{}]|"[^"]*"|'[^']*'|\{(?:[^{}]|\{[^{}]*\})*\})*?(?<empty>/)?>""")]
    private static partial Regex Tag { get; }

    [GeneratedRegex("""(?<key>[\w-]+)=(?:"(?<value>[^"]*)"|'(?<value>[^']*)')""")]
    private static partial Regex Attribute { get; }

    [GeneratedRegex("""^(?:import\s+(?:['"{*]|[\w$]+\s*(?:,|\sfrom\b))|export\s+(?:const|let|var|default|function|class|\{|\*))""")]
    private static partial Regex Program { get; }

    private bool IsOn => expansion.Has(Dialect.Docusaurus | Dialect.VitePress) || IsMdx;
    private bool IsMdx => expansion.Has(Dialect.Docusaurus) || expansion.File.Path.EndsWith(".mdx", StringComparison.OrdinalIgnoreCase);

    /// <summary>Takes the indent within components off a line; returns where it goes on.</summary>
    public int Enter(int at, int next)
    {
        var line = expansion.Text.AsSpan(at, next - at);
        if (_open.Count == 0 || line.IsWhiteSpace() || !IsMdx)
        {
            return at;
        }
        var blanks = line.IndexOfAnyExcept(' ', '\t');
        var top = _open.Pop();
        var isTag = line[blanks] == '<';
        top = top.Indent < 0 && !isTag ? top with { Indent = blanks } : top;
        _open.Push(top);
        var width = isTag ? blanks : Math.Min(blanks, Math.Max(0, top.Indent));
        if (width > 0)
        {
            expansion.Replace(at, at + width, "");
        }
        return at + width;
    }

    /// <summary>Whether the line is one of a program: modules that MDX takes in or gives out.</summary>
    public bool ReadLine(int at, int next)
    {
        var line = expansion.Text.AsSpan(at, next - at).TrimEnd();
        if (!IsMdx)
        {
            return expansion.Has(Dialect.VitePress) && ReadScript(at, line);
        }
        if (_program.Length == 0 && _open.Count == 0 && line is ['i' or 'e', ..] && Program.IsMatch(line))
        {
            _program = line[..6].ToString();
            expansion.Report(DiagnosticCatalog.ProgramLine, at, at + line.Length, Short(line.ToString()));
        }
        // What is taken in ends with the name of its file, other programs with a blank line.
        var (isWithin, isLast) = (_program.Length > 0 && !line.IsEmpty, _program == "import" && line.TrimEnd(';') is [.., '\'' or '"']);
        _program = isWithin && !isLast ? _program : "";
        if (!isWithin)
        {
            return false;
        }
        expansion.Replace(at, next, "");
        return true;
    }

    /// <summary>The program and the looks of a page of Vue, up to their ends.</summary>
    private bool ReadScript(int at, ReadOnlySpan<char> line)
    {
        var name = line.StartsWith("<script", StringComparison.Ordinal) ? "script" : line.StartsWith("<style", StringComparison.Ordinal) ? "style" : "";
        var end = name.Length == 0 ? -1 : expansion.Text.IndexOf($"</{name}>", at, StringComparison.Ordinal);
        if (end < 0)
        {
            return false;
        }
        expansion.Report(DiagnosticCatalog.ProgramLine, at, at + line.Length, line.ToString());
        expansion.Replace(at, end + name.Length + 3, "");
        return true;
    }

    /// <summary>The length of a tag that was read; 0 when the sign is text.</summary>
    public int Read(int at)
    {
        var text = expansion.Text;
        var rest = text.AsSpan(at, Math.Min(text.Length - at, SourceExpander.LongestDirective));
        if (!IsOn || rest.Length < 3 || !(char.IsAsciiLetterUpper(rest[1]) || (rest[1] == '/' && char.IsAsciiLetterUpper(rest[2]))) || (rest[1] != '/' && at > 0 && char.IsLetterOrDigit(text[at - 1])))
        {
            return 0;
        }
        var tag = Tag.Match(rest.ToString());
        if (!tag.Success)
        {
            return 0;
        }
        var name = tag.Groups["name"].Value;
        expansion.Replace(at, at + tag.Length, tag.Groups["end"].Success ? Close(name) : Open(name, tag, at));
        return tag.Length;
    }

    /// <summary>A remark of MDX, <c>{/* … */}</c>, which is left out, or an expression, which stays; 0 when the brace is text.</summary>
    public int ReadBrace(int at, int end)
    {
        var text = expansion.Text;
        if (!IsMdx)
        {
            return 0;
        }
        if (text.AsSpan(at).StartsWith("{/*", StringComparison.Ordinal) && text.IndexOf("*/}", at, StringComparison.Ordinal) is > 0 and var close)
        {
            expansion.Replace(at, close + 3, "");
            return close + 3 - at;
        }
        var stop = text.AsSpan(at, end - at).IndexOf('}');
        if (stop > 1 && text.AsSpan(at + 1, stop - 1) is var inside && inside.IndexOfAny(" =#|{") < 0 && inside[0] != '.' && inside.IndexOfAny(".([") > 0)
        {
            expansion.Report(DiagnosticCatalog.ForeignTag, at, at + stop + 1, text.Substring(at, stop + 1));
            return stop + 1;
        }
        return 0;
    }

    private string Open(string name, Match tag, int at)
    {
        var (words, isEmpty) = (WordsOf(name, tag.Value), tag.Groups["empty"].Success);
        // The indent within components is taken off; marks of quotations stay.
        var prefix = expansion.PrefixOf(at).TrimStart(' ', '\t');
        var fence = "";
        if (name == "Admonition" && !isEmpty)
        {
            fence = FileExpansion.FenceOf(expansion.Depth++);
        }
        if (!isEmpty)
        {
            _open.Push((name, fence, -1));
        }
        if (!IsKnown(name))
        {
            expansion.Report(DiagnosticCatalog.Component, at, at + tag.Length, $"<{name}>");
        }
        return fence.Length > 0 ? $"{fence} {ValueOf(tag.Value, "type") ?? "note"} {words}\n{prefix}"
            : words.Length == 0 ? "" : name == "Badge" ? $"[{words}]{{.badge}}" : $"\n{prefix}**{words}**\n{prefix}\n{prefix}";
    }

    private string Close(string name)
    {
        while (_open.TryPop(out var element))
        {
            if (element.Fence.Length > 0)
            {
                expansion.Depth--;
                return "\n" + element.Fence;
            }
            if (element.Name == name)
            {
                break;
            }
        }
        return "";
    }

    private static bool IsKnown(string name) => name is "Tabs" or "TabItem" or "Tab" or "Admonition" or "Badge" or "Steps" or "Step" or "Fragment";

    /// <summary>What the tag itself says to readers.</summary>
    private static string WordsOf(string name, string tag)
    {
        string[] keys = name switch { "TabItem" or "Tab" => ["label", "title", "value"], "Tabs" => [], "Badge" => ["text"], _ => ["title", "label", "header"] };
        return keys.Select(key => ValueOf(tag, key)).FirstOrDefault(words => words is { Length: > 0 }) ?? "";
    }

    private static string? ValueOf(string tag, string key) => Attribute.Matches(tag).FirstOrDefault(one => one.Groups["key"].Value == key)?.Groups["value"].Value;

    private static string Short(string line) => line.Length <= 60 ? line : line[..60] + "…";

    public void CloseAll(int end)
    {
        while (_open.TryPop(out var element))
        {
            if (element.Fence.Length > 0)
            {
                expansion.Depth--;
                expansion.Output.Put($"\n{element.Fence}\n", expansion.File.Span(end, end));
            }
        }
    }
}
