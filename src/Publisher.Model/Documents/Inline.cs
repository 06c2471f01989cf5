using System.Collections.Immutable;
using System.Globalization;
using Publisher.Model.Diagnostics;
using Publisher.Model.Formulas;

namespace Publisher.Model.Documents;

/// <summary>Part of a line of text. Soft line ends are already resolved (T87): there is no node for them.</summary>
public abstract record Inline(SourceSpan Span);

/// <summary>Plain characters, entities and escapes resolved.</summary>
public sealed record Text(SourceSpan Span, string Value) : Inline(Span);

/// <summary>A line end that the author demands.</summary>
public sealed record HardBreak(SourceSpan Span) : Inline(Span);

public sealed record Emphasis(SourceSpan Span, ImmutableArray<Inline> Content) : Inline(Span);

public sealed record Strong(SourceSpan Span, ImmutableArray<Inline> Content) : Inline(Span);

public sealed record Strikethrough(SourceSpan Span, ImmutableArray<Inline> Content) : Inline(Span);

public sealed record Superscript(SourceSpan Span, ImmutableArray<Inline> Content) : Inline(Span);

public sealed record Subscript(SourceSpan Span, ImmutableArray<Inline> Content) : Inline(Span);

/// <summary>Code within a line.</summary>
public sealed record CodeSpan(SourceSpan Span, string Value) : Inline(Span);

/// <summary>A formula within a line. <see cref="Formula"/> is null when its TeX has a fault: it is then shown as code.</summary>
public sealed record MathSpan(SourceSpan Span, string Tex) : Inline(Span)
{
    public Formula? Formula { get; init; }

    /// <summary>Whether the author wants it on a line of its own within the paragraph: <c>$$x$$</c> among words.</summary>
    public bool IsDisplay { get; init; }
}

/// <summary>
/// A link. <see cref="Target"/> is <c>#id</c> for a place in this book (the reader has resolved file names and
/// checked that it exists), else an absolute URI.
/// </summary>
public sealed record Link(SourceSpan Span, string Target, string Title, ImmutableArray<Inline> Content) : Inline(Span)
{
    public bool IsInternal => Target.StartsWith('#');

    /// <summary>What the link says of its target.</summary>
    public LinkForm Form { get; init; }

    /// <summary>In print the page of the target follows; decided by the edition.</summary>
    public bool AddsPage { get; init; }
}

/// <summary>
/// What a link says: the author's words; the label of its target (图2-1), or the number alone, or its page, all of which the
/// edition writes; or a reference that the author typed out and the edition made a link.
/// </summary>
public enum LinkForm { Words, Label, Number, Page, Typed }

/// <summary>A picture within a line.</summary>
public sealed record InlinePicture(SourceSpan Span, string Source, string AltText, string Title) : Inline(Span);

/// <summary>The mark of a footnote.</summary>
public sealed record NoteReference(SourceSpan Span, Footnote Note) : Inline(Span);

/// <summary>Attributed text; <see cref="Language"/> is null when the surrounding language goes on.</summary>
public sealed record StyledSpan(SourceSpan Span, LanguageTag? Language, Attributes Attributes,
    ImmutableArray<Inline> Content) : Inline(Span)
{
    /// <summary>The class of highlighted text, as pandoc has it.</summary>
    public const string MarkClass = "mark";

    /// <summary>Words that are a note: <c>[words]{.sidenote}</c>.</summary>
    public bool IsSideNote => Attributes.HasClass(BlockClasses.SideNote) || Attributes.HasClass(BlockClasses.SideNoteOfTufte);

    /// <summary>Text that the author highlighted.</summary>
    public static StyledSpan Marked(SourceSpan span, ImmutableArray<Inline> content) => new(span, null, new Attributes("", [MarkClass], []), content);
}

/// <summary>Base text with its reading.</summary>
public sealed record Ruby(SourceSpan Span, ImmutableArray<RubySegment> Segments) : Inline(Span)
{
    public RubyKind Kind { get; init; } = Segments.Any(segment => new StringInfo(segment.Base).LengthInTextElements > 1)
        ? RubyKind.Group : RubyKind.Mono;
}

/// <summary>
/// How readings belong to their base (T55): one for each character, one over several characters as a whole, or one for each
/// character of a compound that is read as one word and may share its room (JLREQ 3.3.1).
/// </summary>
public enum RubyKind { Mono, Group, Jukugo }

/// <summary>A piece of base text and its reading; empty where the piece (a mark, a kana) is not annotated.</summary>
public readonly record struct RubySegment(string Base, string Reading)
{
    public RubyScript Script => RubyScripts.Of(Reading);
}

/// <summary>Raw HTML within a line: see <see cref="RawBlock"/>.</summary>
public sealed record RawInline(SourceSpan Span, string Html) : Inline(Span);

/// <summary>
/// A footnote of one language. <see cref="Id"/> is unique in the book and shared by the translations of the same note;
/// the printed number comes from <see cref="Editions.EditionNumbers"/>.
/// </summary>
public sealed record Footnote(SourceSpan Span, LanguageTag Language, string Id, ImmutableArray<Block> Blocks)
{
    /// <summary>Stands in the outer margin where pages have a column for it, beside its mark.</summary>
    public bool IsSide { get; init; }

    /// <summary>Has no mark in the text: it stands beside what it follows.</summary>
    public bool IsUnmarked { get; init; }
}
