using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Publisher.Composition.Blocks;
using Publisher.Composition.Formulas;
using Publisher.Composition.Lines;
using Publisher.Composition.Text;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;
using Publisher.Model.Layouts;
using Publisher.Model.Measures;
using Publisher.Model.Pages;
using Publisher.Model.Wording;
using ModelText = Publisher.Model.Documents.Text;

namespace Publisher.Composition.Inlines;

/// <summary>
/// Turns inline content into styled text and grows the structure with it: plain text lies directly in the block's element,
/// links, code, emphasis, marks of notes and text in another language in elements of their own.
/// </summary>
internal sealed class InlineCollector(ChapterContext chapter)
{
    private readonly StringBuilder _characters = new();
    private readonly ImmutableArray<StyledRun>.Builder _runs = ImmutableArray.CreateBuilder<StyledRun>();
    private readonly ImmutableArray<string>.Builder _anchors = ImmutableArray.CreateBuilder<string>();

    /// <summary>Elements of notes that this text calls first.</summary>
    private readonly List<TagNode> _notes = [];
    private LanguageTag _language;

    /// <summary>What surrounds the inline at hand. The leaf is used until another element interrupts it.</summary>
    private sealed record Place(TagNode Node, TextStyle Style, LinkTarget? Link)
    {
        public TagContent? Leaf { get; set; }
    }

    /// <param name="node">The block's element.</param>
    /// <param name="noteParent">Where elements of notes go: the element that holds the block, behind its text.</param>
    public CollectedText Collect(ImmutableArray<Inline> content, TextStyle style, TagNode node, TagNode noteParent, SourceSpan span)
    {
        _characters.Clear();
        _language = style.Language;
        Add(content, new Place(node, style, null));
        _notes.ForEach(note => noteParent.Add(note));
        _notes.Clear();
        var text = new StyledText(_characters.ToString(), _runs.DrainToImmutable(), style.Language, span);
        return new CollectedText(text, _anchors.DrainToImmutable());
    }

    private void Add(ImmutableArray<Inline> content, Place place)
    {
        foreach (var inline in content)
        {
            Add(inline, place);
        }
    }

    private void Add(Inline inline, Place place)
    {
        switch (inline)
        {
            case ModelText i: AddText(i.Value, place); break;
            case CodeSpan i: AddText(i.Value, Inside(place, TagRole.Code, InlineStyles.Code(place.Style))); break;
            case Emphasis i: Add(i.Content, Inside(place, TagRole.Emphasis, Emphasised(place.Style, i.Span))); break;
            case Strong i: Add(i.Content, Inside(place, TagRole.Strong, place.Style with { Bold = true })); break;
            case Strikethrough i: AddStruck(i, place); break;
            case Superscript i: Nest(i.Content, place, InlineStyles.Superscript(place.Style)); break;
            case Subscript i: Nest(i.Content, place, InlineStyles.Subscript(place.Style)); break;
            case HardBreak: AddBreak(place); break;
            case StyledSpan i: AddSpan(i, place); break;
            case Link i: AddLink(i, place); break;
            case NoteReference i: AddMark(i.Note, place); break;
            case Ruby i: AddRuby(i, place); break;
            case MathSpan i: AddMath(i, place); break;
            case InlinePicture i: AddPicture(i, place); break;
            default: break; // raw HTML is for the web outputs
        }
    }

    /// <summary>Other looks, same element: the leaf goes on through the nested text.</summary>
    private void Nest(ImmutableArray<Inline> content, Place place, TextStyle style)
    {
        var inner = place with { Style = style, Leaf = place.Leaf };
        Add(content, inner);
        place.Leaf = inner.Leaf;
    }

    /// <summary>An element inside the current one, which interrupts its text.</summary>
    private static Place Inside(Place place, TagRole role, TextStyle style, LanguageTag? language = null) =>
        Inside(place, new TagNode(role) { Language = language }, style);

    private static Place Inside(Place place, TagNode node, TextStyle style)
    {
        place.Leaf = null;
        return new Place(place.Node.Add(node), style, place.Link);
    }

    private void AddText(string text, Place place)
    {
        if (text.Length > 0)
        {
            AddRun(text, place, run => run);
        }
    }

    /// <summary>The line end parts words, which the text must do too (ISO 19005-2, 6.7.3.2); the blank takes no room there.</summary>
    private void AddBreak(Place place)
    {
        if (!place.Style.Language.IsCjk)
        {
            AddText(" ", place);
        }
        AddRun("\n", place, run => run with { IsHardBreak = true });
    }

    private void AddRun(string text, Place place, Func<StyledRun, StyledRun> change)
    {
        place.Leaf ??= place.Node.Add(new TagContent());
        var run = new StyledRun(_characters.Length, text.Length, place.Style) { Content = place.Leaf, Link = place.Link };
        _runs.Add(change(run));
        _characters.Append(text);
    }

    private void AddSpan(StyledSpan span, Place place)
    {
        if (span.Attributes.Id.Length > 0)
        {
            _anchors.Add(chapter.Anchors.NameOf(span.Attributes.Id, _language));
        }
        var style = InlineStyles.Of(place.Style, span, chapter.Palette);
        if (style.Language == place.Style.Language)
        {
            Nest(span.Content, place, style);
        }
        else
        {
            Add(span.Content, Inside(place, TagRole.Span, style, style.Language));
        }
    }

    /// <summary>A line through the words is all that says they are deleted, so the structure says it too.</summary>
    private void AddStruck(Strikethrough struck, Place place) => Add(struck.Content,
        Inside(place, new TagNode(TagRole.Span) { IsStruck = true }, place.Style with { Strikethrough = true }));

    private void AddLink(Link link, Place place)
    {
        var target = link.IsInternal ? chapter.Anchors.Resolve(link.Target[1..], place.Style.Language) : link.Target;
        if (target is null)
        {
            Nest(link.Content, place, place.Style); // the reader has reported it
            return;
        }
        var text = PlainText.Of(link.Content);
        // References are many in a technical book: they stay in the colour of the text.
        var style = link.Form != LinkForm.Words ? place.Style : InlineStyles.Link(place.Style, chapter.Palette, text == link.Target || text.Contains("://", StringComparison.Ordinal));
        var inside = Inside(place, TagRole.Link, style);
        var description = link.Form != LinkForm.Words && link.Title.Length > 0 ? $"{text} {link.Title}" : link.Title.Length > 0 ? link.Title : text.Length > 0 ? text : link.Target;
        Add(link.Content, inside with { Link = new LinkTarget(link.IsInternal ? "#" + target : target, description, inside.Node) });
    }

    /// <summary>A note's number: Reference, Link, and the note's own element beside the block (ISO 14289-1, 7.9).</summary>
    private void AddMark(Footnote note, Place place)
    {
        var called = chapter.Notes.Call(note, _notes);
        var number = called.Number.ToString(CultureInfo.InvariantCulture);
        var reference = Inside(place, TagRole.Reference, InlineStyles.NoteMark(place.Style));
        var mark = Inside(reference, TagRole.Link, reference.Style);
        var description = $"{UiText.For(place.Style.Language).Note} {number}";
        AddRun(number, mark with { Link = new LinkTarget("#" + called.Anchor, description, mark.Node) }, run => run with { Note = note });
    }

    /// <summary>The profile's emphasis; dots where it wants a Kai face that is not there (T52).</summary>
    private TextStyle Emphasised(TextStyle style, SourceSpan span)
    {
        var emphasis = chapter.Paragraphs.ProfileOf(style.Language).Emphasis;
        if (emphasis == EmphasisStyle.Kai && !chapter.Paragraphs.HasRole(style.Language, FontRole.Kai))
        {
            chapter.Paragraphs.Faces.AddKai(style.Language, span);
            emphasis = EmphasisStyle.Dots;
        }
        return InlineStyles.Emphasised(style, emphasis);
    }

    /// <summary>Each base with its reading is an element Ruby of one RB and one RT (ISO 32000-1, table 338).</summary>
    private void AddRuby(Ruby ruby, Place place)
    {
        foreach (var segment in ruby.Segments)
        {
            if (segment.Reading.Length == 0)
            {
                AddRun(segment.Base, place, run => run with { Ruby = ruby, Reading = "" });
                continue;
            }
            var outer = Inside(place, TagRole.Ruby, place.Style);
            var body = Inside(outer, TagRole.RubyBase, place.Style);
            var language = RubyScripts.LanguageOf(segment.Script, place.Style.Language);
            var text = outer.Node.Add(new TagNode(TagRole.RubyText) { Language = language == place.Style.Language ? null : language });
            var leaf = text.Add(new TagContent());
            AddRun(segment.Base, body, run => run with { Ruby = ruby, Reading = segment.Reading, ReadingContent = leaf });
        }
    }

    /// <summary>
    /// A formula is boxes with places between them where a line may end. One that cannot be set shows its TeX notation.
    /// </summary>
    private void AddMath(MathSpan math, Place place)
    {
        if (math.Formula is not { } formula || chapter.FormulasAt(math.Span) is not { } setter)
        {
            AddText(math.Tex, Inside(place, FormulaNodes.Make(math.Tex, null, isInline: true), InlineStyles.Code(place.Style)));
            return;
        }
        var node = FormulaNodes.Make(math.Tex, formula, isInline: true);
        var inside = Inside(place, node, place.Style);
        var leaf = node.Add(new TagContent());
        inside.Leaf = leaf;
        foreach (var piece in setter.Pieces(formula, new FormulaContext(place.Style, math.Span, leaf)))
        {
            AddRun("\uFFFC", inside, run => run with { Inline = piece.ToInline(node, leaf) });
        }
    }

    /// <summary>A picture in a line is as high as the text at most.</summary>
    private void AddPicture(InlinePicture picture, Place place)
    {
        var image = chapter.Edition.Images.Find(picture.Source);
        if (image is null || !PictureItems.IsDrawable(image))
        {
            AddText(picture.AltText, place);
            return;
        }
        var alt = picture.AltText.Length > 0 ? picture.AltText : picture.Source;
        var inside = Inside(place, new TagNode(TagRole.Figure) { AltText = alt, IsInline = true }, place.Style);
        var natural = PictureItems.SizeOf(image);
        var height = Length.Min(place.Style.Size, natural.Height);
        var width = height * (natural.Width.Points / natural.Height.Points);
        var leaf = inside.Node.Add(new TagContent());
        var ascent = Length.Min(height, EmBox.Above(place.Style.Size));
        var item = PictureItems.Of(image, new Rect(Length.Zero, -ascent, width, height), leaf);
        inside.Leaf = leaf;
        AddRun("\uFFFC", inside, run => run with { Inline = new InlineBox(width, ascent, height - ascent, [item]) { Element = inside.Node } });
    }
}
