using System.Text.RegularExpressions;
using Publisher.Model.Diagnostics;
using Publisher.Parsing.Sources;

namespace Publisher.Parsing.Dialects;

/// <summary>
/// Says GitBook's blocks in our own ways: hints as fenced divisions, titles of code as attributes, tabs one after another under their titles.
/// Others are told of and stay.
/// </summary>
internal sealed partial class TemplateTags(FileExpansion expansion)
{
    private readonly Stack<(string Fence, int Start, int End, string Tag)> _open = new();
    private string _title = "";

    [GeneratedRegex("""^[ \t>]*(?<tag>\{%[ \t]*(?<name>[\w-]+)(?<rest>(?:[^%\r\n]|%(?!\}))*?)[ \t]*%\})[ \t]*$""")]
    private static partial Regex Line { get; }

    [GeneratedRegex("""^[ \t]*(?<open>\{%[ \t]*hint(?<rest>(?:[^%\r\n]|%(?!\}))*?)[ \t]*%\})(?<body>.+?)(?<close>\{%[ \t]*endhint[ \t]*%\})[ \t]*$""")]
    private static partial Regex HintInLine { get; }

    [GeneratedRegex("""(?<key>[\w-]+)[ \t]*=[ \t]*(?:"(?<value>[^"]*)"|'(?<value>[^']*)')|^[ \t]*(?:"(?<value>[^"]*)"|'(?<value>[^']*)')""")]
    private static partial Regex Argument { get; }

    /// <summary>Whether the line is a tag and is dealt with.</summary>
    public bool ReadLine(int at, int next)
    {
        if (!expansion.Has(Dialect.GitBook) || expansion.Text.AsSpan(at, next - at).IndexOf("{%") < 0)
        {
            return false;
        }
        var found = Line.Match(expansion.Text[at..next].TrimEnd('\r', '\n'));
        if (!found.Success)
        {
            return ReadHintInLine(at, expansion.Text[at..next].TrimEnd('\r', '\n'));
        }
        var tag = found.Groups["tag"];
        Read(found.Groups["name"].Value, found.Groups["rest"].Value, at + tag.Index, at + tag.Index + tag.Length);
        return true;
    }

    private bool ReadHintInLine(int at, string line)
    {
        var found = HintInLine.Match(line);
        if (found.Success)
        {
            var (open, close) = (found.Groups["open"], found.Groups["close"]);
            var (fence, prefix) = (FileExpansion.FenceOf(expansion.Depth), expansion.PrefixOf(at));
            expansion.Replace(at + open.Index, at + open.Index + open.Length, $"{fence} {Value(found.Groups["rest"].Value, "style") ?? "info"}\n{prefix}");
            expansion.Replace(at + close.Index, at + close.Index + close.Length, $"\n{prefix}{fence}");
        }
        return found.Success;
    }

    private void Read(string name, string rest, int start, int end)
    {
        switch (name)
        {
            case "hint":
                var fence = FileExpansion.FenceOf(expansion.Depth++);
                _open.Push((fence, start, end, expansion.Text[start..end]));
                expansion.Replace(start, end, $"{fence} {Value(rest, "style") ?? "info"}");
                break;
            case "endhint" when _open.TryPop(out var hint):
                expansion.Depth--;
                expansion.Replace(start, end, hint.Fence);
                break;
            case "endhint":
                expansion.Report(DiagnosticCatalog.UnmatchedTag, start, end, expansion.Text[start..end]);
                expansion.Replace(start, end, "");
                break;
            case "code":
                _title = Value(rest, "title") ?? "";
                expansion.Replace(start, end, "");
                break;
            case "tab" or "step" when Value(rest, "title") is { Length: > 0 } title:
                expansion.Replace(start, end, $"**{title}**\n{expansion.PrefixOf(start)}");
                break;
            case "include" when Value(rest, "") is { Length: > 0 } path:
                new DirectiveReader(expansion).Include(path, (start, end), isCode: false);
                break;
            case "embed" when Value(rest, "url") is { Length: > 0 } address:
                expansion.Replace(start, end, $"<{address}>");
                break;
            case "file" when Value(rest, "src") is { Length: > 0 } file:
                expansion.Replace(start, end, NameOf(file));
                break;
            case "swagger" or "openapi" or "openapi-operation" when Value(rest, "method") is { Length: > 0 } method:
                expansion.Replace(start, end, $"**{method.ToUpperInvariant()}** `{Value(rest, "baseUrl")}{Value(rest, "path")}` {Value(rest, "summary")}".TrimEnd() + $"\n{expansion.PrefixOf(start)}");
                break;
            case "swagger-parameter" when Value(rest, "name") is { Length: > 0 } parameter:
                var facts = string.Join(", ", new[] { Value(rest, "type"), Value(rest, "in") }.Where(one => one is { Length: > 0 }));
                expansion.Replace(start, end, $"**`{parameter}`** {facts}\n{expansion.PrefixOf(start)}");
                break;
            case "swagger-response" when Value(rest, "status") is { Length: > 0 } status:
                expansion.Replace(start, end, $"**{status}** {Value(rest, "description")}\n{expansion.PrefixOf(start)}");
                break;
            case "endfile" or "endswagger" or "endopenapi" or "endopenapi-operation" or "swagger-description" or "endswagger-description" or "endswagger-parameter" or "endswagger-response"
                or "content-ref" or "endcontent-ref" or "endcode" or "endembed" or "tabs" or "endtabs" or "tab" or "endtab" or "stepper" or "endstepper"
                or "step" or "endstep" or "columns" or "endcolumns" or "column" or "endcolumn":
                expansion.Replace(start, end, "");
                break;
            default:
                expansion.Report(DiagnosticCatalog.ForeignTag, start, end, expansion.Text[start..end]);
                expansion.Flush(end);
                break;
        }
    }

    /// <summary>A file to be fetched: an address is a link, of one beside the text books keep the name.</summary>
    private static string NameOf(string file)
    {
        var name = file[(file.TrimEnd('/').LastIndexOf('/') + 1)..].Split('?')[0];
        return BookPath.IsAbsolute(file) ? $"[{name}](<{file}>)" : $"`{name}`";
    }

    /// <summary>Writes the first line of a fence, with the title that stood above it.</summary>
    public void PutTitle(int at, int next)
    {
        if (_title.Length == 0)
        {
            return;
        }
        var end = at + expansion.Text.AsSpan(at, next - at).TrimEnd().Length;
        if (expansion.Text[at..end].IndexOf('{', StringComparison.Ordinal) < 0)
        {
            expansion.Replace(end, end, $" {{title=\"{_title}\"}}");
        }
        _title = "";
    }

    private static string? Value(string rest, string key) =>
        Argument.Matches(rest).FirstOrDefault(one => one.Groups["key"].Value == key)?.Groups["value"].Value;

    public void CloseAll(int end)
    {
        while (_open.TryPop(out var hint))
        {
            expansion.Report(DiagnosticCatalog.UnmatchedTag, hint.Start, hint.End, hint.Tag);
            expansion.Output.Put("\n" + hint.Fence + "\n", expansion.File.Span(end, end));
            expansion.Depth--;
        }
    }
}
