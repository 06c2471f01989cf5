using System.Collections.Immutable;
using Publisher.Model.Diagnostics;
using Publisher.Model.Formulas;

namespace Publisher.Model.Documents;

/// <summary>
/// One block of one language. <see cref="Language"/> is always resolved (inherited where the author named none);
/// <see cref="LanguageTag.None"/> marks code and other matter that belongs to every language.
/// </summary>
public abstract record Block(SourceSpan Span, LanguageTag Language, Attributes Attributes)
{
    /// <summary>The author's <c>{#id}</c> or, for headings, the derived one; empty when there is none.</summary>
    public string Id => Attributes.Id;

    /// <summary>
    /// Its number in words (<c>图2-1</c>, <c>Chapter 3</c>) where the outputs are to say it; given by the edition, empty for none.
    /// </summary>
    public string Label { get; init; } = "";
}

/// <summary>A heading; level 1 (chapter) to 6.</summary>
public sealed record Heading(SourceSpan Span, LanguageTag Language, Attributes Attributes,
    int Level, ImmutableArray<Inline> Content) : Block(Span, Language, Attributes)
{
    /// <summary>The class of headings that contents and bookmarks leave out.</summary>
    public const string UnlistedClass = "unlisted";

    public bool IsListed => !Attributes.HasClass(UnlistedClass);
}

/// <summary>A paragraph; <see cref="Continued"/> when it resumes after a display and takes no indent (T39).</summary>
public sealed record Paragraph(SourceSpan Span, LanguageTag Language, Attributes Attributes,
    ImmutableArray<Inline> Content, bool Continued = false) : Block(Span, Language, Attributes);

/// <summary>A bulleted or numbered list. <see cref="Start"/> is the first number of an ordered list.</summary>
public sealed record ListBlock(SourceSpan Span, LanguageTag Language, Attributes Attributes,
    bool Ordered, int Start, bool Tight, ImmutableArray<ListItem> Items) : Block(Span, Language, Attributes);

/// <summary>An item; <see cref="Checked"/> is null unless the item is a task.</summary>
public sealed record ListItem(SourceSpan Span, ImmutableArray<Block> Blocks, bool? Checked = null);

/// <summary>Terms with their definitions.</summary>
public sealed record DefinitionList(SourceSpan Span, LanguageTag Language, Attributes Attributes,
    ImmutableArray<DefinitionItem> Items) : Block(Span, Language, Attributes);

/// <summary>One or more terms that share the definitions after them.</summary>
public sealed record DefinitionItem(SourceSpan Span, ImmutableArray<ImmutableArray<Inline>> Terms,
    ImmutableArray<Block> Definitions);

/// <summary>A quotation set off from the text.</summary>
public sealed record Quote(SourceSpan Span, LanguageTag Language, Attributes Attributes,
    ImmutableArray<Block> Blocks) : Block(Span, Language, Attributes);

/// <summary>A note, tip, warning... <see cref="Title"/> is empty when the localised name of the kind serves.</summary>
public sealed record Admonition(SourceSpan Span, LanguageTag Language, Attributes Attributes,
    AdmonitionKind Kind, ImmutableArray<Inline> Title, ImmutableArray<Block> Blocks)
    : Block(Span, Language, Attributes)
{
    /// <summary>What the author called it, where that says more than the kind: <c>example</c>, <c>question</c>... Else empty.</summary>
    public string Name { get; init; } = "";

    /// <summary>The rule that made it a titled box of the author's own kind, where an empty title means none; else null.</summary>
    public BoxRule? Box { get; init; }
}

public enum AdmonitionKind { Note, Tip, Important, Warning, Caution }

/// <summary>Source code or other preformatted text: lines end in LF, no trailing LF.</summary>
public sealed record CodeBlock(SourceSpan Span, Attributes Attributes, string CodeLanguage, string Text)
    : Block(Span, LanguageTag.None, Attributes)
{
    /// <summary>What themes set apart, in order; empty until the code is highlighted, and where nothing is known of its language.</summary>
    public ImmutableArray<CodeToken> Tokens { get; init; } = [];
}

/// <summary>A displayed formula. <see cref="Formula"/> is null when its TeX has a fault: it is then shown as code.</summary>
public sealed record MathBlock(SourceSpan Span, Attributes Attributes, string Tex)
    : Block(Span, LanguageTag.None, Attributes)
{
    public Formula? Formula { get; init; }
}

/// <summary>A table. Every row has the same number of columns once spans are counted.</summary>
public sealed record Table(SourceSpan Span, LanguageTag Language, Attributes Attributes,
    ImmutableArray<ColumnAlignment> Columns, ImmutableArray<TableRow> Head, ImmutableArray<TableRow> Body,
    ImmutableArray<Inline> Caption) : Block(Span, Language, Attributes)
{
    /// <summary>Whether the first column names the rows: <c>{.row-headers}</c> or <c>{.header-column}</c>.</summary>
    public bool HasRowHeads => Attributes.HasClass("row-headers") || Attributes.HasClass("header-column");
}

public enum ColumnAlignment { Default, Start, Centre, End }

public sealed record TableRow(SourceSpan Span, ImmutableArray<TableCell> Cells);

public sealed record TableCell(SourceSpan Span, ImmutableArray<Block> Blocks, int ColumnSpan = 1, int RowSpan = 1);

/// <summary>A picture or other matter with a caption (which may be empty).</summary>
public sealed record Figure(SourceSpan Span, LanguageTag Language, Attributes Attributes,
    ImmutableArray<Block> Content, ImmutableArray<Inline> Caption) : Block(Span, Language, Attributes)
{
    /// <summary>Neither title nor number stands below it.</summary>
    public bool IsBare => Caption.IsEmpty && Label.Length == 0;

    /// <summary>The list that names it: a figure may hold a table or code.</summary>
    public CaptionList List { get; init; } = CaptionList.Figures;
}

/// <summary>A picture standing on its own as a block.</summary>
public sealed record Picture(SourceSpan Span, LanguageTag Language, Attributes Attributes,
    string Source, string AltText, string Title) : Block(Span, Language, Attributes)
{
    /// <summary>The language of the description: the block's own, unless the author wrote one in another language for all.</summary>
    public LanguageTag AltLanguage { get => field == default ? Language : field; init; }

    /// <summary>
    /// The descriptions of a picture that languages share, each text once: of the copy that is shown, then of the others.
    /// </summary>
    public static ImmutableArray<LocalizedString> Descriptions(Picture shown, IEnumerable<Picture> copies) =>
    [
        .. copies.Prepend(shown).Where(picture => picture.AltText.Length > 0)
            .Select(picture => new LocalizedString(picture.AltLanguage, picture.AltText)).DistinctBy(description => description.Text),
    ];
}

/// <summary>A break in the flow of thought, set as space or an ornament.</summary>
public sealed record ThematicBreak(SourceSpan Span, Attributes Attributes)
    : Block(Span, LanguageTag.None, Attributes);

/// <summary>A fenced div: blocks that share attributes (class, language).</summary>
public sealed record Division(SourceSpan Span, LanguageTag Language, Attributes Attributes,
    ImmutableArray<Block> Blocks) : Block(Span, Language, Attributes)
{
    /// <summary>The class of its first paragraph when that is the title behind the name: <c>::: experiment Title</c>.</summary>
    public const string TitleClass = "box-title";
}

/// <summary>Raw HTML: kept for the web outputs if it is well formed and safe, never set in print.</summary>
public sealed record RawBlock(SourceSpan Span, string Html)
    : Block(Span, LanguageTag.None, Attributes.Empty);
