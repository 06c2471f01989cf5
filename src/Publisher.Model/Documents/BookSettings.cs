using System.Collections.Immutable;
using Publisher.Model.Diagnostics;
using Publisher.Model.Layouts;

namespace Publisher.Model.Documents;

/// <summary>What <c>book.yaml</c> says about form rather than content. Defaults serve a folder without one.</summary>
public sealed record BookSettings
{
    public PageSettings Page { get; init; } = new();
    public PdfSettings Pdf { get; init; } = new();
    public PrintSettings Print { get; init; } = new();
    public EpubSettings Epub { get; init; } = new();
    public CodeSettings Code { get; init; } = new();
    public FontSettings Fonts { get; init; } = new();

    /// <summary>Options of composition by language, as the author changed them.</summary>
    public Typography Typography { get; init; } = Typography.Default;

    /// <summary>The readable stem of output file names; derived from the title when empty.</summary>
    public string Slug { get; init; } = "";

    /// <summary>Number body chapters ("第1章", "Chapter 1") in headings and contents.</summary>
    public bool NumberChapters { get; init; }

    public NumberingSettings Numbering { get; init; } = new();
    public ReferenceSettings References { get; init; } = new();

    /// <summary>Lists of figures, tables... that print has behind its contents, in this order.</summary>
    public ImmutableArray<CaptionList> Lists { get; init; } = [];

    /// <summary>What becomes a titled box; of several rules that fit, the first.</summary>
    public ImmutableArray<BoxRule> Boxes { get; init; } = [];

    public ChapterNumbering ChapterNumbering =>
        Numbering.Chapters ?? (NumberChapters ? ChapterNumbering.Automatic : ChapterNumbering.Typed);

    /// <summary>Severities the author changed, by diagnostic code.</summary>
    public ImmutableDictionary<string, Severity> Severities { get; init; } = ImmutableDictionary<string, Severity>.Empty;
}

/// <summary>
/// The page. <see cref="Size"/> and <see cref="ParallelSize"/> are presets of T44 (<c>A5</c>, <c>A4</c>, <c>16K</c>,
/// <c>B5-JIS</c>, <c>6x9in</c>...) or <c>WIDTHxHEIGHTmm</c>. Null lengths (millimetres, points) mean the preset's.
/// </summary>
public sealed record PageSettings
{
    /// <summary>五号, the usual size of Chinese text; English takes the same [T43].</summary>
    public const double DefaultBodyPoints = 10.5;

    public string Size { get; init; } = "A5";
    public string ParallelSize { get; init; } = "A4";
    public double? BodySizePoints { get; init; }
    public double? LineFeedPoints { get; init; }
    public double? InnerMarginMm { get; init; }
    public double? OuterMarginMm { get; init; }
    public double? HeadMarginMm { get; init; }
    public double? FootMarginMm { get; init; }

    /// <summary>Chapters open on a right-hand page (else on the next page).</summary>
    public bool ChaptersOpenRecto { get; init; }

    /// <summary>How parallel columns share the type area.</summary>
    public ColumnShares Columns { get; init; } = ColumnShares.Balanced;

    /// <summary>What running heads say.</summary>
    public RunningHeadScheme RunningHeads { get; init; } = RunningHeadScheme.BookAndChapter;

    /// <summary>Whether the first page of a chapter has a running head too.</summary>
    public bool HeadsOnOpenings { get; init; }

    /// <summary>How folios are written: <c>n</c> stands for the number (<c>· n ·</c>, <c>第n页</c>).</summary>
    public string Folio { get; init; } = "n";

    /// <summary>Facing pages share one number (T75), instead of counting each.</summary>
    public bool NumberSpreads { get; init; }

    /// <summary>Notes are numbered anew on each page (T68), instead of in each chapter.</summary>
    public bool NumberNotesByPage { get; init; }

    /// <summary>Width of the column for side notes in the outer margin; null for none.</summary>
    public double? MarginColumnMm { get; init; }

    /// <summary>All notes are side notes, where there is a column for them, instead of standing at the foot.</summary>
    public bool NotesAtSide { get; init; }

    /// <summary>Where figures and tables with a caption may stand that do not say so themselves.</summary>
    public FloatPlace Floats { get; init; } = FloatPlace.None;

    public FloatBarrier FloatBarrier { get; init; } = FloatBarrier.Chapter;

    /// <summary>Accent colour, <c>#RRGGBB</c>; null for the default cinnabar.</summary>
    public string? Accent { get; init; }
}

/// <summary>Parallel columns in proportion to the length of their texts (T76), or equally wide (T77).</summary>
public enum ColumnShares { Balanced, Equal }

/// <summary>
/// Running heads of editions in one column (T51): the book at the left and the chapter at the right, or the chapter and the
/// section; only the chapter on right-hand pages; none.
/// </summary>
public enum RunningHeadScheme { BookAndChapter, ChapterAndSection, RectoOnly, None }

/// <summary>
/// How e-books carry their fonts. OpenType is read everywhere; WOFF2 is smaller, and not read by Kindle nor by older devices;
/// without any the reading system's own serve.
/// </summary>
public enum EpubFontFormat { OpenType, Woff2, None }

/// <summary>
/// The store that an e-book is for, where that makes a difference. Apple Books, Kobo and Google Play take the generic file.
/// Kindle shows the cover by itself, so that a page with it would come twice; knows neither buttons nor WOFF2 nor WebP
/// (Amazon Kindle Publishing Guidelines: cover image guidelines, unsupported HTML tags, fonts, image guidelines).
/// </summary>
public enum EpubTarget { Generic, Kindle }

/// <summary>How e-books are written.</summary>
public sealed record EpubSettings
{
    public EpubFontFormat Fonts { get; init; } = EpubFontFormat.OpenType;

    public EpubTarget Target { get; init; } = EpubTarget.Generic;

    /// <summary>Buttons at the head of bilingual chapters that show one language alone, where the reading system can.</summary>
    public bool LanguageChoice { get; init; } = true;

    /// <summary>Who answers for the claim that the book is accessible; empty for the publisher.</summary>
    public LocalizedText CertifiedBy { get; init; } = LocalizedText.Empty;
}

/// <summary>Families chosen by the author per language, by role; families are names of the font manifest.</summary>
public sealed record FontSettings
{
    public ImmutableArray<FontChoice> Choices { get; init; } = [];

    /// <summary>Folder of fonts inside the book's folder; empty for the project's own <c>fonts/</c>.</summary>
    public string Folder { get; init; } = "";
}

/// <summary>Use <see cref="Family"/> for <see cref="Role"/> (<c>serif</c>, <c>sans</c>, <c>mono</c>) in a language.</summary>
public sealed record FontChoice(LanguageTag Language, string Role, string Family, SourceSpan Span);
