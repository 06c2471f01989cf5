using System.Collections.Immutable;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;
using Publisher.Parsing.Settings;

namespace Publisher.Parsing.Dialects;

/// <summary>
/// Goes through one file, or what is included of it, line by line: code is left alone but for <c>{{#include}}</c>, lines that speak as a
/// whole (<c>!!! note</c>, <c>{% hint %}</c>, tags) are said anew, and within the others what stands in braces and brackets.
/// </summary>
internal sealed class FileExpansion
{
    private readonly ImmutableArray<string> _chain;
    private readonly CodeLines _code = new();
    private readonly DirectiveReader _directives;
    private readonly WikiLinkReader _links;
    private readonly IndentedNotes _indented;
    private readonly TemplateTags _tags;
    private readonly HtmlBoxes _boxes;
    private readonly CommentScan _comments;
    private readonly EmbeddedNotes _notes;
    private readonly Components _components;
    private readonly SiteLines _site;
    private readonly MentionLinks _mentions;
    private readonly HiddenLines _hidden;
    private bool _inDisplay;
    private int _copied;

    public FileExpansion(SourceExpander owner, SourceFile file, ExpandedText output, ImmutableArray<string> chain)
    {
        (Owner, File, Output, _chain) = (owner, file, output, chain);
        _directives = new DirectiveReader(this);
        _links = new WikiLinkReader(this);
        _indented = new IndentedNotes(this);
        _tags = new TemplateTags(this);
        _boxes = new HtmlBoxes(this);
        _comments = new CommentScan(this);
        _notes = new EmbeddedNotes(this);
        _components = new Components(this);
        _site = new SiteLines(this);
        _mentions = new MentionLinks(this);
        _hidden = new HiddenLines(this);
    }

    public SourceExpander Owner { get; }
    public SourceFile File { get; }
    public ExpandedText Output { get; }

    /// <summary>What every line but the first begins with: the indent or the marks of a quotation around the directive.</summary>
    public string Prefix { get; init; } = "";

    /// <summary>Whether the text goes into a block of code.</summary>
    public bool IsCode { get; init; }

    /// <summary>Whether it is shown inside another note: its ids would stand twice.</summary>
    public bool IsEmbedded => Embed > 0;

    /// <summary>Which of the shown texts it is; 0 for none.</summary>
    public int Embed { get; init; }

    /// <summary>Whether it is a footnote of the shown text that is written behind all else.</summary>
    public bool IsNote { get; init; }
    public string Text => File.Text;

    /// <summary>How many divisions are open: the outer ones need longer fences.</summary>
    public int Depth { get; set; }

    /// <summary>Fences of outer divisions are longer than those within, so that each is closed by its own.</summary>
    public static string FenceOf(int depth) => new(':', Math.Max(3, 40 - depth));

    public bool Has(Dialect dialect) => Owner.Settings.Has(dialect);

    private bool IsIncluded => _chain.Length > 1;

    public void Run(int start, int end)
    {
        _copied = start;
        for (int at = start, next; at < end; at = next)
        {
            next = Math.Min(TextLines.EndOf(Text, at), end);
            if (_copied > at)
            {
                // A directive over lines was dealt with at its first; what is left of its last is to be read.
                next = Math.Max(next, Math.Min(TextLines.EndOf(Text, _copied), end));
                Flush(next);
                continue;
            }
            PutPrefix(at);
            ReadLine(at, next);
        }
        Flush(end);
        _indented.CloseAll(end);
        _tags.CloseAll(end);
        _boxes.CloseAll(end);
        _components.CloseAll(end);
    }

    private void PutPrefix(int at)
    {
        if (Prefix.Length > 0)
        {
            Flush(at);
            Output.Put(Output.EndsLine ? Prefix : "", File.Span(at, at));
        }
    }

    private void ReadLine(int at, int next)
    {
        if (IsIncluded && IncludeSelection.IsMark(Text.AsSpan(at, next - at)))
        {
            Replace(at, next, "");
        }
        else if (IsCode)
        {
            if (!_hidden.Hides(at, next, Fence))
            {
                ReadWithin(at, next, isCode: true);
            }
        }
        else if (!_comments.Skip(ref at, next))
        {
            at = _components.Enter(at, next);
            at = _indented.Enter(at, next, _code);
            ReadMarkdown(at, next);
        }
    }

    private void ReadMarkdown(int at, int next)
    {
        switch (_code.Read(Text.AsSpan(at, next - at)))
        {
            case LineKind.Opening:
                _tags.PutTitle(at, next);
                break;
            case LineKind.Code:
                if (!_hidden.Hides(at, next, Fence))
                {
                    ReadWithin(at, next, isCode: true);
                }
                break;
            case LineKind.Prose when !ReadWhole(at, next):
                ReadWithin(at, next, isCode: false);
                break;
        }
    }

    /// <summary>Lines that speak as a whole.</summary>
    private bool ReadWhole(int at, int next) => _components.ReadLine(at, next) || _indented.Open(at, next) || _tags.ReadLine(at, next)
        || _boxes.ReadLine(at, next) || _site.ReadLine(at, next) || _links.ReadLine(at, next) || _notes.Leave(at, next);

    /// <summary>The words behind the fence that the text goes into; empty for prose.</summary>
    public string CodeInfo { get; init; } = "";

    /// <summary>Those of the code that the place is in.</summary>
    private string Fence => IsCode ? CodeInfo : _code.IsOpen ? _code.Info : "";

    /// <summary>What may begin something within a line.</summary>
    private static readonly System.Buffers.SearchValues<char> Signs = System.Buffers.SearchValues.Create("\\`${%[!^<:+");

    private void ReadWithin(int at, int end, bool isCode)
    {
        while (at < end && Text.AsSpan(at, end - at).IndexOfAny(Signs) is >= 0 and var found)
        {
            at += found;
            var rest = Text.AsSpan(at, end - at);
            at += Math.Max(1, rest[0] switch
            {
                '{' => Math.Max(_directives.Read(at, end, isCode), isCode ? 0 : _components.ReadBrace(at, end)),
                '\\' => ReadBackslash(at, rest, isCode),
                _ when isCode => 1,
                '`' => CodeLines.LengthOfSpan(rest),
                '$' => LengthOfFormula(rest),
                '<' => _inDisplay ? 1 : Math.Max(_components.Read(at), _directives.ReadExpression(at, end)),
                ':' => _inDisplay ? 1 : EmojiNames.Read(this, at, end),
                '%' => _comments.ReadWithin(at, end),
                '^' => _inDisplay ? 1 : Math.Max(InlineNotes.Read(this, at, end), Math.Max(_links.ReadMark(at, end), SiteSpans.Read(this, at, end))),
                '+' => _inDisplay ? 1 : SiteSpans.Read(this, at, end),
                '[' or '!' => _inDisplay ? 1 : ReadBracket(at, end),
                _ => 1,
            });
        }
    }

    private int ReadBracket(int at, int end) => _links.ReadWithin(at, end) is > 0 and var link ? link
        : _notes.ReadMark(at, end) is > 0 and var mark ? mark : _mentions.Read(at, end);

    /// <summary>In code no backslash is Markdown's: the one that only holds a directive back goes.</summary>
    private int ReadBackslash(int at, ReadOnlySpan<char> rest, bool isCode)
    {
        if (isCode && rest.StartsWith("\\{{#", StringComparison.Ordinal))
        {
            Replace(at, at + 1, "");
            return 4;
        }
        return isCode ? 1 : rest.StartsWith("\\{{", StringComparison.Ordinal) || rest.StartsWith("\\[[", StringComparison.Ordinal) ? 3 : 2;
    }

    /// <summary>Braces of TeX are no variables. Display formulas go on over lines.</summary>
    private int LengthOfFormula(ReadOnlySpan<char> rest)
    {
        if (rest.StartsWith("$$", StringComparison.Ordinal))
        {
            _inDisplay = !_inDisplay;
            return 2;
        }
        var close = rest[1..].IndexOf('$');
        return close <= 0 || char.IsWhiteSpace(rest[1]) ? 1 : close + 2;
    }

    public bool InFormula => _inDisplay;

    /// <summary>Copies what was not yet, up to a place.</summary>
    public void Flush(int upTo)
    {
        Output.Copy(File, _copied, upTo);
        _copied = Math.Max(_copied, upTo);
    }

    /// <summary>Writes something else instead of a stretch of the file.</summary>
    public void Replace(int start, int end, string text)
    {
        Flush(start);
        Output.Put(text, File.Span(start, end));
        _copied = end;
    }

    public void Report(DiagnosticRule rule, int start, int end, params object[] arguments) =>
        Owner.Bag.Add(rule.Create(File.Span(start, end), arguments));

    /// <summary>The blanks and marks of quotations before a directive; empty when it stands behind words.</summary>
    public string PrefixOf(int at)
    {
        var start = at == 0 ? 0 : Text.LastIndexOf('\n', at - 1) + 1;
        var before = Text.AsSpan(start, at - start);
        return before.IndexOfAnyExcept(" \t>") < 0 ? Prefix + before.ToString() : Prefix;
    }

    /// <summary>Whether a place begins a line behind a blank one.</summary>
    public bool StandsBehindBlank(int at)
    {
        var before = Text.AsSpan(0, at).TrimEnd(" \t");
        return before.EndsWith('\n') && before.TrimEnd("\r\n").Length is var end && before[end..].Count('\n') > 1;
    }

    /// <summary>Puts a part of another file in the place of a directive; false, with a report, when that must not be.</summary>
    public bool Include(SourceFile other, (int Start, int End) part, (int Start, int End) directive, bool isCode, bool isEmbedded = false)
    {
        if (_chain.Contains(other.Path))
        {
            var from = _chain.IndexOf(other.Path);
            Report(DiagnosticCatalog.IncludeCycle, directive.Start, directive.End, string.Join(" → ", _chain[from..].Add(other.Path)));
            return false;
        }
        if (_chain.Length > SourceExpander.MostLevels || Output.Length + (part.End - part.Start) > SourceExpander.MostCharacters)
        {
            Report(DiagnosticCatalog.IncludeTooMuch, directive.Start, directive.End, other.Path);
            return false;
        }
        Replace(directive.Start, directive.End, "");
        var end = IncludeSelection.EndOf(other.Text, part.Start, part.End);
        new FileExpansion(Owner, other, Output, _chain.Add(other.Path))
        {
            Prefix = PrefixOf(directive.Start), IsCode = isCode, CodeInfo = !isCode ? "" : IsCode ? CodeInfo : _code.IsOpen ? _code.Info : "rust", Embed = isEmbedded || IsEmbedded ? Output.NextEmbed() : 0, Depth = Depth,
        }.Run(isCode ? part.Start : Math.Max(part.Start, Math.Min(IncludeSelection.AfterHead(other.Text), end)), end);
        return true;
    }

    /// <summary>The same text, for a part of it that is written elsewhere.</summary>
    public FileExpansion Again() => new(Owner, File, Output, _chain) { Embed = Embed, IsNote = true };
}
