using System.Collections.Immutable;
using Publisher.Model.Diagnostics;
using Publisher.Parsing.Settings;
using Publisher.Parsing.Sources;

namespace Publisher.Parsing.Dialects;

/// <summary>
/// Reads what stands in double braces: mdBook's <c>{{#include file:part}}</c> and its kin, variables, and shortcodes of Hugo, which are
/// only told of.
/// </summary>
internal sealed class DirectiveReader(FileExpansion expansion)
{
    /// <summary>The length of what was read; 0 when it is text.</summary>
    public int Read(int at, int end, bool isCode)
    {
        var rest = expansion.Text.AsSpan(at, Math.Min(end - at, SourceExpander.LongestDirective));
        if (!rest.StartsWith("{{", StringComparison.Ordinal))
        {
            return 0;
        }
        var close = rest.IndexOf("}}");
        if (close < 0)
        {
            return 0;
        }
        var length = close + 2;
        return rest[2] == '#' ? ReadDirective(at, rest[3..close].Trim().ToString(), length, isCode)
            : isCode || expansion.InFormula ? 0
            : rest[2] is '<' or '%' && rest[close - 1] is '>' or '%' ? ReportForeign(at, length)
            : ReadVariable(at, rest[2..close].Trim().ToString(), length);
    }

    private int ReportForeign(int at, int length)
    {
        expansion.Report(DiagnosticCatalog.ForeignTag, at, at + length, expansion.Text.Substring(at, length));
        return length;
    }

    private int ReadVariable(int at, string name, int length)
    {
        var variables = expansion.Owner.Settings.Variables;
        if (variables.IsEmpty && expansion.Has(Dialect.VitePress) && name.Length > 0)
        {
            return ReportForeign(at, length);
        }
        if (variables.IsEmpty || name.Length == 0 || !(char.IsLetter(name[0]) || name[0] == '_') || !name.All(c => char.IsLetterOrDigit(c) || c is '_' or '-' or '.'))
        {
            return 0;
        }
        if (expansion.Owner.Settings.Variable(name) is { } value)
        {
            expansion.Replace(at, at + length, value);
        }
        else
        {
            expansion.Report(DiagnosticCatalog.UnknownVariable, at, at + length, name, NearestWord.Find(name, [.. variables.Select(one => one.Key)]));
        }
        return length;
    }

    private const string ExpressionStart = "<code class=\"expression\">";
    private const string ExpressionEnd = "</code>";

    /// <summary>GitBook's way to name a variable: <c>&lt;code class="expression"&gt;space.vars.name&lt;/code&gt;</c>; 0 when the sign is text.</summary>
    public int ReadExpression(int at, int end)
    {
        var rest = expansion.Text.AsSpan(at, Math.Min(end - at, SourceExpander.LongestDirective));
        if (!expansion.Has(Dialect.GitBook) || !rest.StartsWith(ExpressionStart, StringComparison.Ordinal) || rest.IndexOf(ExpressionEnd) is not (> 0 and var close))
        {
            return 0;
        }
        return ReadVariable(at, rest[ExpressionStart.Length..close].Trim().ToString(), close + ExpressionEnd.Length);
    }

    private int ReadDirective(int at, string words, int length, bool isCode)
    {
        var space = words.AsSpan().IndexOfAny(" \t");
        var (name, argument) = space < 0 ? (words, "") : (words[..space], words[space..].Trim());
        switch (name)
        {
            // The lines around the chosen ones are only there to be compiled.
            case "include" or "rustdoc_include":
                Include(argument, (at, at + length), isCode);
                return length;
            case "playground" or "playpen":
                IncludeProgram(argument.Split(' ')[0], (at, at + length), isCode);
                return length;
            case "title" when expansion.Has(Dialect.MdBook):
                expansion.Replace(at, at + length, "");
                return length;
            default:
                return isCode || !expansion.Has(Dialect.MdBook) ? 0 : ReportForeign(at, length);
        }
    }

    private void IncludeProgram(string argument, (int Start, int End) directive, bool isCode)
    {
        var prefix = expansion.PrefixOf(directive.Start);
        if (Find(argument, directive) is not { } found)
        {
            return;
        }
        var language = argument.EndsWith(".rs", StringComparison.Ordinal) ? "rust" : "";
        expansion.Flush(directive.Start);
        if (!isCode)
        {
            expansion.Output.Put($"```{language}\n{prefix}", expansion.File.Span(directive.Start, directive.End));
        }
        expansion.Include(found.File, found.Part, directive, isCode: true);
        if (!isCode)
        {
            expansion.Output.Put($"\n{prefix}```", expansion.File.Span(directive.Start, directive.End));
        }
    }

    /// <param name="argument">A path, and behind a colon which part.</param>
    /// <param name="directive">What it stands in.</param>
    /// <param name="isCode">Whether that is code.</param>
    public void Include(string argument, (int Start, int End) directive, bool isCode)
    {
        if (Find(argument, directive) is { } found)
        {
            expansion.Include(found.File, found.Part, directive, isCode);
        }
    }

    private (SourceFile File, (int Start, int End) Part)? Find(string argument, (int Start, int End) directive)
    {
        var colon = argument.IndexOf(':', StringComparison.Ordinal);
        var (path, part) = colon < 0 ? (argument, "") : (argument[..colon], argument[(colon + 1)..].Trim());
        path = BookPath.Resolve(BookPath.FolderOf(expansion.File.Path), path.Trim());
        if (expansion.Owner.Read(path, out var status) is not { } file)
        {
            expansion.Report(DiagnosticCatalog.IncludeMissing, directive.Start, directive.End, path, Phrase.Of(status));
            return null;
        }
        if (IncludeSelection.Find(file, part, out var nearest) is { } range)
        {
            return (file, range);
        }
        expansion.Report(DiagnosticCatalog.IncludePartMissing, directive.Start, directive.End, part, path, nearest);
        return null;
    }
}
