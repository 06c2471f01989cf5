using System.Collections.Immutable;
using System.Text;
using Publisher.Markdown;
using Publisher.Model.Documents;

namespace Publisher.Import.Manuscript;

/// <summary>
/// Writes inline content. Signs are used where the manuscripts' grammar reads them as what they are; where it would not
/// (emphasis that ends within a word, an index of many words) the HTML element that it maps to the same serves.
/// </summary>
/// <param name="note">The label of a note.</param>
internal sealed class InlineMarkdown(Func<Footnote, string> note, LineForm form)
{
    private readonly StringBuilder _out = new();

    /// <summary>The signs that are open: the same ones do not nest.</summary>
    private string _open = "";

    public static string Write(ImmutableArray<Inline> content, Func<Footnote, string> note, LineForm form)
    {
        var writer = new InlineMarkdown(note, form);
        writer.WriteAll(content, ' ');
        return writer._out.ToString().Trim(' ');
    }

    private void WriteAll(ImmutableArray<Inline> content, char after)
    {
        for (var i = 0; i < content.Length; i++)
        {
            Write(content[i], i + 1 < content.Length ? FirstOf(content[i + 1]) : after);
        }
    }

    private void Write(Inline inline, char after)
    {
        switch (inline)
        {
            case Text i: WriteText(i.Value, after); break;
            case HardBreak: WriteBreak(); break;
            case Emphasis i: Wrap("*", "em", i.Content, after); break;
            case Strong i: Wrap("**", "strong", i.Content, after); break;
            case Strikethrough i: Wrap("~~", "s", i.Content, after); break;
            case Superscript i: WrapScript("^", "sup", i.Content, after); break;
            case Subscript i: WrapScript("~", "sub", i.Content, after); break;
            case CodeSpan i: WriteCode(i.Value); break;
            case MathSpan i: WriteMath(i.Tex, after); break;
            case Link i: WriteLink(i); break;
            case InlinePicture i: _out.Append(Picture(i.AltText, i.Source, i.Title)); break;
            case NoteReference i: _out.Append("[^").Append(note(i.Note)).Append(']'); break;
            case StyledSpan i: WriteSpan(i, after); break;
            case Ruby i: WriteRuby(i); break;
            case RawInline i: _out.Append(i.Html); break;
            default: throw new InvalidOperationException($"unknown inline {inline.GetType().Name}");
        }
    }

    private void WriteText(string text, char after)
    {
        var escaped = form == LineForm.Cell ? MarkdownText.Escape(text, beforeLink: true).Replace("|", "\\|", StringComparison.Ordinal) : MarkdownText.Escape(text, beforeLink: true);
        if (text.EndsWith('!') && after != '[')
        {
            escaped = escaped[..^2] + "!";
        }
        _out.Append(_out.Length > 0 && _out[^1] is ' ' or '\n' ? escaped.TrimStart(' ') : escaped);
    }

    private void WriteBreak()
    {
        while (_out.Length > 0 && _out[^1] == ' ')
        {
            _out.Length--;
        }
        _out.Append(form != LineForm.Lines ? "<br>" : "\\\n");
    }

    /// <summary>White space at the ends of emphasised text is put outside: signs must touch what they emphasise.</summary>
    private void Wrap(string sign, string element, ImmutableArray<Inline> content, char after)
    {
        var (lead, inner, tail) = Ends(content);
        WriteText(lead, ' ');
        if (!inner.IsEmpty)
        {
            var before = _out.Length > 0 ? _out[^1] : ' ';
            var next = tail.Length > 0 ? ' ' : after;
            var fits = !_open.Contains(sign[0]) && Flanks(before, FirstOf(inner[0])) && Flanks(next, LastOf(inner[^1]));
            WriteWithin(fits ? sign : $"<{element}>", fits ? sign : $"</{element}>", sign[0], inner);
        }
        WriteText(tail, ' ');
    }

    private void WriteWithin(string opening, string closing, char sign, ImmutableArray<Inline> content)
    {
        var outer = _open;
        _open += sign;
        _out.Append(opening);
        WriteAll(content, closing[0]);
        _out.Append(closing);
        _open = outer;
    }

    /// <summary>Signs of indices enclose short plain words only (see the grammar's rule for them).</summary>
    private void WrapScript(string sign, string element, ImmutableArray<Inline> content, char after)
    {
        var isPlain = content is [Text { Value: { Length: > 0 and <= 12 } text }]
            && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '+' or '-' or '−') && after != sign[0] && !_open.Contains(sign[0])
            && (_out.Length == 0 || _out[^1] != sign[0]);
        WriteWithin(isPlain ? sign : $"<{element}>", isPlain ? sign : $"</{element}>", sign[0], content);
    }

    /// <summary>CommonMark 6.2: a sign flanks if the text inside begins with a letter, or the outside is no letter.</summary>
    private static bool Flanks(char outside, char inside) =>
        !char.IsWhiteSpace(inside) && (char.IsLetterOrDigit(inside) || outside is ' ' or '\n' || (!char.IsLetterOrDigit(outside) && outside != '*'));

    private static (string Lead, ImmutableArray<Inline> Inner, string Tail) Ends(ImmutableArray<Inline> content)
    {
        var (lead, tail) = ("", "");
        if (content is [Text first, ..] && first.Value.StartsWith(' '))
        {
            lead = " ";
            content = Replace(content, 0, first.Value.TrimStart(' '));
        }
        if (content is [.., Text last] && last.Value.EndsWith(' '))
        {
            tail = " ";
            content = Replace(content, content.Length - 1, last.Value.TrimEnd(' '));
        }
        return (lead, content, tail);
    }

    private static ImmutableArray<Inline> Replace(ImmutableArray<Inline> content, int at, string text) => text.Length == 0
        ? content.RemoveAt(at) : content.SetItem(at, (Text)content[at] with { Value = text });

    private void WriteCode(string code)
    {
        var longest = 0;
        for (int i = 0, run = 0; i < code.Length; i++)
        {
            run = code[i] == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }
        var fence = new string('`', longest + 1);
        var pad = code.StartsWith('`') || code.EndsWith('`') || (code.StartsWith(' ') && code.EndsWith(' ') && code.Trim().Length > 0) ? " " : "";
        _out.Append(code.Length == 0 ? "" : $"{fence}{pad}{code}{pad}{fence}");
    }

    private void WriteMath(string tex, char after)
    {
        tex = string.Join(' ', tex.Split(['\n', '\r'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).Trim();
        // A digit behind the sign would make it money; a comment is nothing to the reader of manuscripts.
        _out.Append(tex.Length == 0 || tex.Replace("\\$", "", StringComparison.Ordinal).Contains('$', StringComparison.Ordinal)
            ? MarkdownText.Escape(tex, beforeLink: true) : $"${tex}${(char.IsAsciiDigit(after) ? "<!-- -->" : "")}");
    }

    private void WriteLink(Link link)
    {
        if (_open.Contains('['))
        {
            WriteAll(link.Content, ' '); // links do not nest
            return;
        }
        WriteWithin("[", $"]({Destination(link.Target)}{Title(link.Title)})", '[', link.Content);
    }

    /// <summary>Brackets cannot hold a link: attributes go behind the link itself, and around what stands beside it.</summary>
    private void WriteSpan(StyledSpan span, char after)
    {
        var attributes = AttributeText.Of(span.Attributes, span.Language);
        if (attributes.Length == 0)
        {
            WriteAll(span.Content, after);
        }
        else if (span.Content is [Link or CodeSpan or MathSpan or InlinePicture] && !_open.Contains('['))
        {
            Write(span.Content[0], '{');
            _out.Append(attributes);
        }
        else if (span.Content.Any(LinkSearch.HasLink))
        {
            WriteAll(LinkSearch.Distribute(span), after);
        }
        else
        {
            _out.Append('[');
            WriteAll(span.Content, ']');
            _out.Append(']').Append(attributes);
        }
    }

    private void WriteRuby(Ruby ruby)
    {
        foreach (var run in RubyText.Runs(ruby))
        {
            _out.Append(run);
        }
    }

    public static string Picture(string alt, string source, string title) =>
        $"![{MarkdownText.Escape(alt, beforeLink: true)}]({Destination(source)}{Title(title)})";

    /// <summary>CommonMark 6.3: between pointed brackets where a bare address would end too soon.</summary>
    private static string Destination(string target)
    {
        var encoded = target.Replace(" ", "%20", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal)
            .Replace("\\", "%5C", StringComparison.Ordinal).Replace("<", "%3C", StringComparison.Ordinal)
            .Replace(">", "%3E", StringComparison.Ordinal).Replace("|", "%7C", StringComparison.Ordinal);
        encoded = MarkdownText.EscapeEntities(encoded);
        return encoded.AsSpan().ContainsAny("()*_[]`~^${}") ? $"<{encoded}>" : encoded;
    }

    public static string Title(string title) => title.Length == 0 ? ""
        : $" \"{MarkdownText.EscapeEntities(title.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal))}\"";

    /// <summary>The character that the spelling of an inline begins with.</summary>
    private static char FirstOf(Inline inline) => inline switch
    {
        Text { Value: [var first, ..] } => first,
        CodeSpan => '`', MathSpan => '$', Link or NoteReference => '[', InlinePicture => '!', Ruby => '{', HardBreak => '\n',
        Emphasis or Strong => '*', Strikethrough or Subscript => '~', Superscript => '^', RawInline => '<',
        StyledSpan span when AttributeText.Of(span.Attributes, span.Language).Length > 0 => '[',
        StyledSpan { Content: [var only, ..] } => FirstOf(only), _ => ' ',
    };

    private static char LastOf(Inline inline) => inline switch
    {
        Text { Value: [.., var last] } => last,
        CodeSpan => '`', MathSpan => '$', NoteReference => ']', Link or InlinePicture => ')', Ruby => '}', HardBreak => '\n',
        Emphasis or Strong => '*', Strikethrough or Subscript => '~', Superscript => '^', RawInline => '>',
        StyledSpan span when AttributeText.Of(span.Attributes, span.Language).Length > 0 => '}',
        StyledSpan { Content: [.., var last] } => LastOf(last), _ => ' ',
    };
}
