using System.Collections.Immutable;
using System.Text;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Mathematics;
using Markdig.Extensions.TaskLists;
using Markdig.Syntax.Inlines;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;
using Publisher.Parsing.Markdown.Grammar;
using Publisher.Parsing.Sources;
using Inline = Publisher.Model.Documents.Inline;
using MdInline = Markdig.Syntax.Inlines.Inline;

namespace Publisher.Parsing.Markdown;

/// <summary>Turns Markdig's inlines into the model's: one decision for each kind, soft line ends resolved (T87).</summary>
internal sealed class InlineReader
{
    private readonly ReadingContext _context;
    private readonly FootnoteReader _notes;
    private readonly TextCollector _out = new();
    private readonly InlineHtmlReader _html;
    private readonly RubyReader _ruby;

    /// <summary>Whether line ends of the file are line ends of the text: in verse.</summary>
    public bool KeepsLines { get; set; }

    /// <summary>The line block that is read; null outside of one.</summary>
    public LineBlock? Verse { get; set; }

    /// <summary>As wide as a blank is where authors type: half an ideograph.</summary>
    private const char EnSpace = '\u2002';

    public InlineReader(ReadingContext context, FootnoteReader notes)
    {
        _context = context;
        _notes = notes;
        _ruby = new RubyReader(context);
        _html = new InlineHtmlReader(context, _out, ReadUntil);
    }

    /// <summary>The content of a block, without white space at its ends.</summary>
    public ImmutableArray<Inline> Read(ContainerInline? root)
    {
        switch (root?.FirstChild)
        {
            case null:
                return [];
            case LiteralInline { NextSibling: null } only when Verse is null:
                return TextEnds.Trim([new Text(_context.Span(only), only.Content.ToString())]);
            default:
                _out.StartOver();
                return Indented(root.FirstChild, TextEnds.Trim(ReadChildren(root)));
        }
    }

    private ImmutableArray<Inline> ReadChildren(ContainerInline parent)
    {
        _out.Open();
        ReadUntil(parent.FirstChild, null);
        return _out.Close();
    }

    /// <summary>Reads siblings up to, without, <paramref name="end"/>.</summary>
    private void ReadUntil(MdInline? first, MdInline? end)
    {
        for (var node = first; node is not null && node != end;)
        {
            node = node is HtmlInline html ? _html.Read(html) : ReadOne(node);
        }
    }

    /// <summary>Reads a node and returns the next.</summary>
    private MdInline? ReadOne(MdInline node)
    {
        switch (node)
        {
            case LiteralInline literal:
                _out.Append(literal.Content.AsSpan(), _context.Span(literal));
                break;
            case LineBreakInline lineBreak:
                ReadLineBreak(lineBreak);
                break;
            case EmphasisInline emphasis:
                ReadEmphasis(emphasis);
                break;
            case LinkInline { IsImage: true } picture:
                Attach(picture, ReadPicture(picture));
                break;
            case LinkInline link:
                ReadLink(link);
                break;
            case AutolinkInline address when IsInsideLink(address):
                _out.Append(address.Url, _context.Span(address));
                break;
            case AutolinkInline address:
                Attach(address, ReadAddress(address));
                break;
            case CodeInline code:
                Attach(code, new CodeSpan(_context.Span(code), code.Content.Replace('\t', ' ')), code.Content);
                break;
            case MathInline math:
                Attach(math, FormulaReader.Read(_context, math));
                break;
            case HtmlEntityInline entity:
                _out.Append(entity.Transcoded.AsSpan(), _context.Span(entity));
                break;
            case FootnoteLink { IsBackLink: false } mark:
                ReadNoteMark(mark);
                break;
            case SpanInline span:
                ReadSpan(span);
                break;
            case ReferenceInline references:
                ReadReferences(references);
                break;
            case RubyInline ruby:
                _out.Add(_ruby.Read(_context.Span(ruby), ruby.Base, ruby.Readings, Attributes.Empty));
                break;
            case FootnoteLink or TaskList or AlertMarkInline:
                break;
            case ContainerInline container:
                ReadUntil(container.FirstChild, null);
                break;
        }
        return node.NextSibling;
    }

    /// <summary>The first line of a stanza may be indented.</summary>
    private ImmutableArray<Inline> Indented(MdInline first, ImmutableArray<Inline> content)
    {
        if (content.IsEmpty || Verse?.LineAt(first.Span.Start, isEnd: false) is not { Indent: > 0 and var indent })
        {
            return content;
        }
        var blanks = new string(EnSpace, indent);
        return content[0] is Text text ? content.SetItem(0, text with { Value = blanks + text.Value })
            : content.Insert(0, new Text(content[0].Span with { End = content[0].Span.Start }, blanks));
    }

    private void ReadLineBreak(LineBreakInline lineBreak)
    {
        var span = _context.Span(lineBreak);
        var verse = Verse?.LineAt(lineBreak.Span.Start, isEnd: true);
        if (lineBreak.IsHard || verse is { Continues: false } || (KeepsLines && verse is null && !_out.EndsInHardBreak))
        {
            _out.TrimEnd();
            _out.Add(new HardBreak(span));
            _out.Append(new string(EnSpace, verse?.Indent ?? 0), span);
        }
        else if (!_out.EndsInHardBreak && !LineJoiner.JoinsWithoutSpace(_out.Tail, lineBreak))
        {
            _out.Append(" ", span);
        }
    }

    private void ReadEmphasis(EmphasisInline emphasis)
    {
        var span = _context.Span(emphasis);
        if (emphasis is { DelimiterChar: '~' or '^', DelimiterCount: 1 } && !ScriptRule.Allows(emphasis))
        {
            var sign = emphasis.DelimiterChar.ToString();
            _out.Append(sign, span with { End = span.Start + 1 });
            ReadUntil(emphasis.FirstChild, null);
            _out.Append(sign, span with { Start = span.End - 1 });
            return;
        }
        var content = ReadChildren(emphasis);
        _out.Add((emphasis.DelimiterChar, emphasis.DelimiterCount) switch
        {
            ('=', _) => StyledSpan.Marked(span, content),
            ('~', 1) => new Subscript(span, content),
            ('~', _) => new Strikethrough(span, content),
            ('^', _) => new Superscript(span, content),
            (_, 1) => new Emphasis(span, content),
            _ => new Strong(span, content),
        });
    }

    private InlinePicture ReadPicture(LinkInline picture) => new(_context.Span(picture),
        PictureSource(picture.Url ?? ""), PlainText.Of(ReadChildren(picture)).Trim(), picture.Title ?? "");

    /// <summary>What the brackets of a picture that stands as a block hold, as plain text.</summary>
    public string ReadAltText(LinkInline picture) => PlainText.Of(Read(picture));

    /// <summary>The path of a picture from the book's root, or the address that the author wrote.</summary>
    public string PictureSource(string url) =>
        BookPath.IsAbsolute(url) ? url : _context.Named(BookPath.Resolve(_context.Folder, BookPath.Unescape(url)));

    /// <summary>As typed until the edition writes them: what names nothing stays so.</summary>
    private void ReadReferences(ReferenceInline node)
    {
        var span = _context.Span(node);
        var source = _context.Source.Text[span.Start..span.End];
        var form = node.IsNumberOnly ? LinkForm.Number : LinkForm.Label;
        if (IsInsideLink(node))
        {
            _out.Append(source, span);
            return;
        }
        if (node.Ids is [var only])
        {
            _out.Add(new Link(span, "#" + only, "", [new Text(span, source)]) { Form = form });
        }
        else
        {
            var parts = node.Ids.SelectMany<string, Inline>(id =>
                [new Text(span, "; "), new Link(span, "#" + id, "", [new Text(span, "@" + id)]) { Form = form }]);
            _out.Add(new StyledSpan(span, null, new Attributes("", [GroupClass], []), [.. parts.Skip(1)]));
        }
        // The edition ends it with a digit.
        _out.NoteTail("1");
    }

    /// <summary>Marks references that stand together; the edition puts its own comma between them.</summary>
    private const string GroupClass = "references";

    private void ReadLink(LinkInline link)
    {
        if (link.IsAutoLink && IsInsideLink(link))
        {
            ReadUntil(link.FirstChild, null);
            return;
        }
        var url = link.GetDynamicUrl?.Invoke() ?? link.Url ?? "";
        var content = ReadChildren(link);
        if (content.IsEmpty && url.Contains('#', StringComparison.Ordinal) && !BookPath.IsAbsolute(url))
        {
            ReadEmptyLink(link, url);
            return;
        }
        Attach(link, new Link(_context.Span(link), url, link.Title ?? "", content), tail: "");
    }

    /// <summary>A link without words says what its target is: <c>[](#fig:id)</c>; its page, with <c>{.page}</c>; its number, with <c>{.number}</c>.</summary>
    private void ReadEmptyLink(LinkInline link, string url)
    {
        var attributes = AttributesParser.Of(link);
        var form = attributes.HasClass("page") ? LinkForm.Page : attributes.HasClass("number") ? LinkForm.Number : LinkForm.Label;
        var span = _context.Span(link);
        _out.Add(new Link(span, url, link.Title ?? "", [new Text(span, url)]) { Form = form });
        _out.NoteTail("1");
    }

    /// <summary>Links do not nest (CommonMark 6.3): an address in a link's words is words.</summary>
    private static bool IsInsideLink(MdInline link)
    {
        for (var parent = link.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is LinkInline)
            {
                return true;
            }
        }
        return false;
    }

    private Link ReadAddress(AutolinkInline address)
    {
        var span = _context.Span(address);
        var words = new Text(_context.Span(address.Span.Start + 1, address.Span.End), address.Url);
        return new Link(span, address.IsEmail ? "mailto:" + address.Url : address.Url, "", [words]);
    }

    private void ReadNoteMark(FootnoteLink mark)
    {
        var span = _context.Span(mark);
        if (_notes.Find(mark.Footnote, span) is { } note)
        {
            _out.Add(new NoteReference(span, note));
        }
    }

    private void ReadSpan(SpanInline node)
    {
        var attributes = AttributesParser.Of(node);
        var span = _context.Span(node);
        if (attributes.Find("ruby") is { Length: > 0 } reading)
        {
            var text = PlainText.Of(ReadChildren(node));
            _out.Add(_ruby.Read(span, text, reading.Split('|'), attributes));
            return;
        }
        _out.Add(Styled(span, attributes, ReadChildren(node)));
    }

    /// <summary>Adds an inline, wrapped when the author gave it attributes.</summary>
    private void Attach(MdInline node, Inline inline, string tail = "\uFFFC")
    {
        var attributes = AttributesParser.Of(node);
        _out.Add(attributes == Attributes.Empty ? inline : Styled(inline.Span, attributes, [inline]));
        _out.NoteTail(tail);
    }

    private StyledSpan Styled(SourceSpan span, Attributes attributes, ImmutableArray<Inline> content)
    {
        var language = _context.LanguageOf(attributes, span, default);
        return new StyledSpan(span, language == default ? null : language, attributes.Without("lang"), content);
    }
}
