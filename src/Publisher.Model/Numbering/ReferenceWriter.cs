using System.Collections.Immutable;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;
using Publisher.Model.Formulas;
using Publisher.Model.Pairs;
using Publisher.Model.Wording;

namespace Publisher.Model.Numbering;

/// <summary>
/// Writes numbers into an edition: labels on blocks, the words of references, links on references that were typed. One for each
/// language of a book; not for several threads.
/// </summary>
internal sealed class ReferenceWriter : BlockRewriter
{
    private readonly NumberTable _numbers;
    private readonly BookSettings _settings;
    private readonly LanguageTag _language;
    private readonly LabelWords _words;
    private readonly LabelText _labels;
    private readonly Inlines _inlines;
    private int _chapter;

    /// <summary>In headings and captions of existing books numbers are names, not references.</summary>
    private bool _isLabel;

    public ReferenceWriter(NumberTable numbers, BookSettings settings, LanguageTag language)
    {
        (_numbers, _settings, _language) = (numbers, settings, language);
        _words = LabelWords.For(language);
        _labels = new LabelText(settings.Numbering);
        _inlines = new Inlines(this);
    }

    /// <summary>Told of references that name nothing: the place and the words.</summary>
    public Action<SourceSpan, string>? UnknownTyped { get; init; }

    /// <summary>Told of references to what has neither number nor title.</summary>
    public Action<SourceSpan, string>? Nameless { get; init; }

    /// <summary>Whether a reference was written that names a page in print.</summary>
    public bool NamesPages { get; private set; }

    /// <summary>Sides come in reading order.</summary>
    public PairSide Write(PairSide side)
    {
        var blocks = Rewrite(side.Blocks);
        return blocks == side.Blocks ? side : side with { Blocks = blocks };
    }

    protected override ImmutableArray<Inline> Rewrite(ImmutableArray<Inline> content) => _inlines.Rewrite(content);

    protected override Block VisitHeading(Heading block)
    {
        _chapter = _numbers.Find(block)?.Chapter ?? _chapter;
        _isLabel = true;
        var written = base.VisitHeading(block);
        _isLabel = false;
        return Labelled(written, block);
    }

    /// <summary>A paragraph that is a caption itself does not refer to itself.</summary>
    protected override Block VisitParagraph(Paragraph block)
    {
        _isLabel = _numbers.Find(block) is not null;
        var written = base.VisitParagraph(block);
        _isLabel = false;
        return Labelled(written, block);
    }

    protected override Block VisitMath(MathBlock block)
    {
        var written = (MathBlock)Labelled(block, block);
        if (written.Formula is not { } formula)
        {
            return written;
        }
        var numbered = EquationWriter.Write(formula, block, _numbers, _labels, _language);
        return ReferenceEquals(numbered, formula) ? written : written with { Formula = numbered };
    }

    protected override Block VisitFigure(Figure block)
    {
        var written = (Figure)base.VisitFigure(_numbers.Find(block) is { Number.Length: > 0 } ? WithoutLabel(block) : block);
        written = _numbers.Find(block)?.Kind switch
        {
            NumberedKind.Table => written with { List = CaptionList.Tables },
            NumberedKind.Listing => written with { List = CaptionList.Listings },
            _ => written,
        };
        return Labelled(written, block);
    }

    protected override Block VisitTable(Table block)
    {
        var written = (Table)base.VisitTable(_numbers.Find(block) is { Number.Length: > 0 } && Typed(block.Caption) is { } label
            ? block with { Caption = label.Rest, Label = label.Words } : block);
        return Labelled(written, block);
    }

    /// <summary>The typed label goes from the caption to its own place.</summary>
    private Figure WithoutLabel(Figure block) =>
        Typed(block.Caption) is { } label ? block with { Caption = label.Rest, Label = label.Words } : block;

    private CaptionLabel? Typed(ImmutableArray<Inline> caption) => CaptionLabel.Find(caption, _words, isCaption: true);

    /// <summary>Our number, for what the table knows by <paramref name="known"/>. A caption with a number in one language has it in all.</summary>
    private Block Labelled(Block block, Block known)
    {
        if (_numbers.Find(known) is not { Number.Length: > 0 } item)
        {
            return block;
        }
        block = block.Id.Length > 0 ? block : block with { Attributes = block.Attributes with { Id = item.Target } };
        if (block.Label.Length > 0)
        {
            return block;
        }
        var isOurs = _numbers.IsOurs(item) || (known is Figure or Table && !item.Typed.ContainsKey(_language));
        return isOurs ? block with { Label = _labels.Printed(item, block.Language == LanguageTag.None ? _language : block.Language) } : block;
    }

    private sealed class Inlines(ReferenceWriter blocks) : InlineRewriter
    {
        /// <summary>Marks several references that stand in one pair of brackets.</summary>
        private const string GroupClass = "references";
        private const char NoBreakSpace = '\u00A0';

        private bool _inLink;

        protected override Footnote RewriteNote(Footnote note)
        {
            var rewritten = blocks.Rewrite(note.Blocks);
            return rewritten == note.Blocks ? note : note with { Blocks = rewritten };
        }

        public override ImmutableArray<Inline> Rewrite(ImmutableArray<Inline> content)
        {
            content = ReferenceSpacing.Close(base.Rewrite(content));
            return _inLink || blocks._isLabel || !blocks._settings.References.LinksTyped || !blocks._numbers.HasNumbers ? content : Linked(content);
        }

        private ImmutableArray<Inline> Linked(ImmutableArray<Inline> content)
        {
            for (var i = content.Length - 1; i >= 0; i--)
            {
                if (content[i] is Text text && TypedReferences.Link(text, blocks._numbers, blocks._words, blocks.UnknownTyped) is { IsDefault: false } parts)
                {
                    content = content.RemoveAt(i).InsertRange(i, parts);
                }
            }
            return content;
        }

        /// <summary>A formula that is nothing but a reference becomes a link.</summary>
        protected override Inline VisitMath(MathSpan inline)
        {
            if (inline.Formula is not { HasReferences: true } formula)
            {
                return inline;
            }
            var written = EquationWriter.Refer(formula, blocks._numbers, blocks._labels, blocks._language);
            return written.Root is MathReference { Text.Length: > 0 } reference && !_inLink
                ? new Link(inline.Span, "#" + blocks._numbers.Find(reference.Label)!.Target, "", [new Text(inline.Span, reference.Text)]) { Form = LinkForm.Typed }
                : inline with { Formula = written };
        }

        protected override Inline VisitLink(Link inline)
        {
            if (inline.Form is LinkForm.Label or LinkForm.Number or LinkForm.Page && inline.IsInternal)
            {
                return Filled(inline);
            }
            _inLink = true;
            var visited = base.VisitLink(inline);
            _inLink = false;
            return visited;
        }

        private Link Filled(Link link)
        {
            var id = link.Target[1..];
            var item = blocks._numbers.Find(id);
            var words = item is null ? "" : WordsOf(item, link.Form);
            if (words.Length == 0)
            {
                blocks.Nameless?.Invoke(link.Span, id);
                return link;
            }
            var addsPage = link.Form == LinkForm.Page || (link.Form == LinkForm.Label && AddsPage(item!));
            blocks.NamesPages |= addsPage;
            return link with
            {
                // A row of a display lies in it.
                Target = item!.Kind == NumberedKind.Equation ? "#" + item.Target : link.Target,
                Content = [new Text(link.Span, words.Replace(' ', NoBreakSpace))],
                Title = link.Title.Length > 0 ? link.Title : item.Number.Length > 0 ? item.TitleIn(blocks._language) : "",
                AddsPage = addsPage,
            };
        }

        private bool AddsPage(NumberedItem item) => blocks._settings.References.Pages switch
        {
            PageReferences.Always => true,
            PageReferences.Never => false,
            _ => item.Chapter != blocks._chapter,
        };

        /// <summary>What has no number is named by its title.</summary>
        private string WordsOf(NumberedItem item, LinkForm form)
        {
            var language = blocks._language;
            return item.Number.Length > 0 ? form == LinkForm.Number ? blocks._labels.Number(item, language) : blocks._labels.Label(item, language)
                : item.TitleIn(language) is { Length: > 0 } title
                    ? string.Format(System.Globalization.CultureInfo.InvariantCulture, UiText.For(language).QuotedTitle, title).Replace(NoBreakSpace, ' ')
                    : "";
        }

        protected override Inline VisitStyledSpan(StyledSpan inline)
        {
            var visited = (StyledSpan)base.VisitStyledSpan(inline);
            return !inline.Attributes.HasClass(GroupClass) ? visited : visited with
            {
                Attributes = Attributes.Empty,
                Content = [.. visited.Content.Select(part => part is Text between ? between with { Value = UiText.For(blocks._language).Comma } : part)],
            };
        }
    }
}
