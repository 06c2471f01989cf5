using System.Text.RegularExpressions;
using Publisher.Model.Diagnostics;
using Publisher.Parsing.Markdown;
using Publisher.Parsing.Sources;

namespace Publisher.Parsing.Dialects;

/// <summary>
/// Lines that stand for others in makers of web sites: code from a file (<c>&lt;&lt;&lt; @/file{1-3}</c>, VitePress), a text from a file
/// (<c>--8&lt;-- "file"</c>, MkDocs), and tables of contents (<c>[[toc]]</c>, <c>[TOC]</c>), which each output makes itself.
/// </summary>
internal sealed partial class SiteLines(FileExpansion expansion)
{
    [GeneratedRegex("""^[ \t>]*(?<all><<<[ \t]+(?<path>[^\s{\[#]+)(?:#(?<region>[\w-]+))?[ \t]*(?:\{(?<braces>[^}]*)\})?[ \t]*(?:\[(?<title>[^\]]*)\])?)[ \t]*$""")]
    private static partial Regex Import { get; }

    [GeneratedRegex("""^[ \t>]*(?<all>-{1,2}8<-{1,2}[ \t]+["'](?<path>[^"']+)["'])[ \t]*$""")]
    private static partial Regex Snippet { get; }

    /// <summary>Whether the line is one of these and is dealt with.</summary>
    public bool ReadLine(int at, int next)
    {
        var line = expansion.Text.AsSpan(at, next - at).TrimEnd("\r\n");
        return line.TrimStart(" \t>") is not ['<' or '-' or '[' or '{' or '*', ..] ? false
            : expansion.Has(Dialect.MkDocs) && (ReadAttributes(at, line) || ReadAbbreviation(at, next, line)) ? true
            : line.Contains("<<<", StringComparison.Ordinal) ? ReadImport(at, line.ToString())
            : line.Contains("8<-", StringComparison.Ordinal) ? ReadSnippet(at, line.ToString())
            : ReadContents(at, next, line.Trim());
    }

    /// <summary><c>{: .wide }</c> on a line of its own is of the block above (Python-Markdown, attr_list).</summary>
    private bool ReadAttributes(int at, ReadOnlySpan<char> line)
    {
        var words = line.Trim();
        if (words is not ['{', ':', .., '}'])
        {
            return false;
        }
        expansion.Replace(at, at + line.Length, $"\n{{{words[2..^1].Trim()} .{BlockReader.BehindClass}}}\n");
        return true;
    }

    /// <summary><c>*[HTML]: Hyper Text</c> is shown where a pointer rests, which books have not.</summary>
    private bool ReadAbbreviation(int at, int next, ReadOnlySpan<char> line)
    {
        if (!line.StartsWith("*[", StringComparison.Ordinal) || line.IndexOf("]:") < 0)
        {
            return false;
        }
        expansion.Report(DiagnosticCatalog.Abbreviation, at, at + line.Length, line.ToString());
        expansion.Replace(at, next, "");
        return true;
    }

    private bool ReadContents(int at, int next, ReadOnlySpan<char> words)
    {
        if (!words.Equals("[[toc]]", StringComparison.OrdinalIgnoreCase) && !(words is "[TOC]" && expansion.Has(Dialect.MkDocs)))
        {
            return false;
        }
        expansion.Replace(at, next, "");
        return true;
    }

    private bool ReadImport(int at, string line)
    {
        var found = Import.Match(line);
        if (!found.Success)
        {
            return false;
        }
        var all = found.Groups["all"];
        var words = found.Groups["braces"].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var lines = words.FirstOrDefault(word => char.IsAsciiDigit(word[0]), "");
        var path = PathOf(found.Groups["path"].Value);
        var language = words.FirstOrDefault(word => char.IsLetter(word[0])) ?? path[(path.LastIndexOf('.') + 1)..];
        var prefix = expansion.PrefixOf(at + all.Index);
        var region = found.Groups["region"] is { Success: true } part ? $" region=\"{part.Value}\"" : "";
        var title = found.Groups["title"] is { Success: true } name ? $" title=\"{name.Value}\"" : "";
        expansion.Replace(at + all.Index, at + all.Index + all.Length,
            $"```{language}{(lines.Length > 0 ? $" {{{lines}}}" : "")} include=\"{FromHere(path)}\"{region}{title}\n{prefix}```");
        return true;
    }

    private bool ReadSnippet(int at, string line)
    {
        var found = Snippet.Match(line);
        if (found.Success)
        {
            var all = found.Groups["all"];
            var colon = found.Groups["path"].Value.IndexOf(':', StringComparison.Ordinal);
            var (path, part) = colon < 0 ? (found.Groups["path"].Value, "") : (found.Groups["path"].Value[..colon], found.Groups["path"].Value[colon..]);
            new DirectiveReader(expansion).Include("/" + PathOf("@/" + path) + part, (at + all.Index, at + all.Index + all.Length), isCode: false);
        }
        return found.Success;
    }

    /// <summary>The path as it is written in the file: code is included from there.</summary>
    private string FromHere(string path) =>
        string.Concat(Enumerable.Repeat("../", expansion.File.Path.Count(sign => sign == '/'))) + path;

    /// <summary>From the file itself, or from the root of the text (<c>@</c>), which may be a folder of the book.</summary>
    private string PathOf(string path)
    {
        var folder = BookPath.FolderOf(expansion.File.Path);
        if (!path.StartsWith('@'))
        {
            return BookPath.Resolve(folder, path);
        }
        path = path.TrimStart('@').TrimStart('/');
        var roots = new List<string> { "" };
        for (var at = folder.IndexOf('/', StringComparison.Ordinal); folder.Length > 0; at = folder.IndexOf('/', at + 1))
        {
            roots.Add(at < 0 ? folder : folder[..at]);
            if (at < 0)
            {
                break;
            }
        }
        return roots.Select(root => BookPath.Resolve(root, path)).FirstOrDefault(expansion.Owner.Exists) ?? path;
    }
}
