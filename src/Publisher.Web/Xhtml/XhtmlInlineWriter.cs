using System.Collections.Immutable;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;
using Publisher.Model.Pages;
using Publisher.Web.Xhtml.Formulas;

namespace Publisher.Web.Xhtml;

/// <summary>Writes inline content. Titles in contents lists are written by <see cref="TitleWriter"/>.</summary>
internal sealed class XhtmlInlineWriter(XhtmlContext context) : InlineVisitor<Nothing>
{
    private bool _inLink;
    private bool _partsLatin;

    /// <summary>The innermost raw element that is open.</summary>
    private string _openRaw = "";

    public void Write(ImmutableArray<Inline> content)
    {
        for (var i = 0; i < content.Length; i++)
        {
            if (content[i] is RawInline raw)
            {
                i = WriteRaw(content, i, raw);
            }
            else
            {
                Visit(content[i]);
            }
        }
    }

    protected override Nothing VisitText(Text inline)
    {
        if (_partsLatin)
        {
            LatinInEmphasis.Write(context, inline.Value);
        }
        else
        {
            context.Text(inline.Value);
        }
        return default;
    }

    protected override Nothing VisitCode(CodeSpan inline)
    {
        context.Writer.Start("code");
        InStyle(context.Style with { Role = FontRole.Mono }, () => context.Text(inline.Value));
        return End();
    }

    /// <summary>T52: what the profile says of CJK text, italics for Latin; never a slanted CJK face.</summary>
    protected override Nothing VisitEmphasis(Emphasis inline)
    {
        var look = EmphasisLook.Of(context.Edition.Settings.Typography.For(context.Language), context.Language, inline.Content);
        context.Writer.Start("em").OptionalAttribute("class", look.Class);
        var before = _partsLatin;
        _partsLatin = look.PartsLatin;
        InStyle(look.Apply(context.Style), () => Write(inline.Content));
        _partsLatin = before;
        return End();
    }

    protected override Nothing VisitStrong(Strong inline)
    {
        context.Writer.Start("strong");
        InStyle(context.Style with { Bold = true }, () => Write(inline.Content));
        return End();
    }

    protected override Nothing VisitLink(Link inline)
    {
        var target = _inLink ? null : LinkTarget(inline);
        if (target is null)
        {
            Write(inline.Content);
            return default;
        }
        context.Writer.Start("a").Attribute("href", target).OptionalAttribute("title", inline.Title);
        _inLink = true;
        if (PlainText.Of(inline.Content).Length == 0)
        {
            context.Text(inline.Target); // a link must have a name (WCAG 2.2, 2.4.4)
        }
        Write(inline.Content);
        _inLink = false;
        return End();
    }

    protected override Nothing VisitNoteReference(NoteReference inline)
    {
        var version = context.Notes.Refer(inline.Note);
        var number = context.Edition.Numbers.Note(inline.Note)
            .ToString(System.Globalization.CultureInfo.InvariantCulture);
        context.Writer.Start("sup", "noteref");
        if (_inLink)
        {
            context.Text(number);
            return End();
        }
        context.Writer.Start("a").Attribute("id", NoteIds.Reference(context, version))
            .Attribute("href", "#" + NoteIds.Note(context, version.Note)).Semantics("noteref", "doc-noteref");
        context.Text(number);
        context.Writer.End();
        return End();
    }

    protected override Nothing VisitStyledSpan(StyledSpan inline)
    {
        var outer = context.Style;
        var isMarked = inline.Attributes.HasClass(StyledSpan.MarkClass);
        context.Writer.Start(isMarked ? "mark" : "span")
            .OptionalAttribute("id", context.Anchors.IdOf(inline))
            .OptionalAttribute("class", string.Join(' ', inline.Attributes.Classes.Where(name => name != StyledSpan.MarkClass)));
        if (inline.Language is { } language)
        {
            context.Switch(language);
        }
        if (inline.Attributes.HasClass("italic") && !context.Language.IsCjk)
        {
            context.Style = context.Style with { Italic = !context.Style.Italic };
        }
        Write(inline.Content);
        context.Style = outer;
        return End();
    }

    protected override Nothing VisitHardBreak(HardBreak inline)
    {
        context.Writer.Start("br").EndVoid();
        return default;
    }

    protected override Nothing VisitPicture(InlinePicture inline)
    {
        PictureWriter.Write(context, new PictureUse(inline.Span, inline.Source,
            inline.AltText.Length > 0 ? [new LocalizedString(context.Language, inline.AltText)] : [], inline.Title, "inline"));
        return default;
    }

    protected override Nothing VisitStrikethrough(Strikethrough inline) => Wrap("s", inline.Content);

    protected override Nothing VisitSuperscript(Superscript inline) => Wrap("sup", inline.Content);

    protected override Nothing VisitSubscript(Subscript inline) => Wrap("sub", inline.Content);

    /// <summary>MathML; TeX source where that has a fault: readable, and named as what it is.</summary>
    protected override Nothing VisitMath(MathSpan inline)
    {
        if (inline.Formula is { } formula)
        {
            FormulaWriter.Write(context, formula with { Display = false });
            return default;
        }
        Barriers.ReportFormula(context.Facts, inline.Span);
        context.Writer.Start("code", "math tex");
        InStyle(context.Style with { Role = FontRole.Mono }, () => context.Text(inline.Tex));
        return End();
    }

    protected override Nothing VisitRuby(Ruby inline)
    {
        context.Facts.HasRuby = true;
        var isOpen = false;
        foreach (var segment in inline.Segments)
        {
            var isRead = segment.Reading.Length > 0;
            if (isRead && !isOpen)
            {
                context.Writer.Start("ruby").OptionalAttribute("class", segment.Script == RubyScript.Bopomofo ? "zhuyin" : "");
            }
            else if (!isRead && isOpen)
            {
                context.Writer.End(); // what has no reading stands outside: else it would be the next reading's base
            }
            isOpen = isRead;
            VisitText(new Text(inline.Span, segment.Base));
            if (isRead)
            {
                WriteReading(segment);
            }
        }
        return isOpen ? End() : default;
    }

    private void WriteReading(RubySegment segment)
    {
        var outer = context.Style;
        WriteRubyBracket("(");
        context.Writer.Start("rt");
        context.Switch(RubyScripts.LanguageOf(segment.Script, context.Language));
        context.Style = context.Style with { Italic = false };
        context.Text(segment.Reading);
        context.Writer.End();
        context.Style = outer;
        WriteRubyBracket(")");
    }

    /// <summary>For browsers without ruby; every reading system has it (EPUBCheck HTM-055 discourages <c>rp</c>).</summary>
    private void WriteRubyBracket(string bracket)
    {
        if (!context.Writer.IsXhtml)
        {
            context.Writer.Element("rp", bracket);
        }
    }

    /// <summary>Raw tags come in pieces and are matched by <see cref="WriteRaw"/>, which sees their neighbours.</summary>
    protected override Nothing VisitRaw(RawInline inline) => default;

    /// <summary>
    /// An opening tag and its closing tag are two nodes: writes what lies between them inside the element, if it is
    /// allowed. Returns the index of the last node written.
    /// </summary>
    private int WriteRaw(ImmutableArray<Inline> content, int index, RawInline raw)
    {
        var tag = RawTag.Read(raw.Html);
        var end = tag is { IsStart: true } ? RawTag.FindEnd(content, index, tag.Value.Name) : index;
        if (tag is not { IsAllowed: true } || end < 0 || !HtmlNesting.Allows(_openRaw, tag.Value.Name))
        {
            if (!raw.Html.StartsWith("<!--", StringComparison.Ordinal))
            {
                context.Diagnostics.Add(DiagnosticCatalog.RawHtmlDropped.Create(raw.Span, raw.Html));
            }
            return index;
        }
        tag.Value.WriteStart(context.Writer);
        if (tag.Value.IsStart)
        {
            var outer = _openRaw;
            _openRaw = tag.Value.Name;
            Write(content[(index + 1)..end]);
            _openRaw = outer;
        }
        context.Writer.End(tag.Value.Name);
        return end;
    }

    private string? LinkTarget(Link link)
    {
        if (!link.IsInternal)
        {
            var uri = LinkTargets.Normalise(link.Target);
            if (uri is null)
            {
                context.Diagnostics.Add(DiagnosticCatalog.LinkSchemeRefused.Create(link.Span, link.Target));
            }
            return uri;
        }
        var anchor = context.Anchors.Find(link.Target[1..], context.Language, context.Edition.Languages);
        if (anchor is null)
        {
            context.Diagnostics.Add(DiagnosticCatalog.LinkLeavesEdition.Create(link.Span, link.Target));
        }
        return anchor?.From(context.File);
    }

    private Nothing Wrap(string element, ImmutableArray<Inline> content)
    {
        context.Writer.Start(element);
        Write(content);
        return End();
    }

    private void InStyle(TextStyle style, Action write)
    {
        var outer = context.Style;
        context.Style = style;
        write();
        context.Style = outer;
    }

    private Nothing End()
    {
        context.Writer.End();
        return default;
    }
}
