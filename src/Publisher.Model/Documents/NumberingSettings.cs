using System.Collections.Immutable;

namespace Publisher.Model.Documents;

/// <summary>How chapters, sections and captions are numbered.</summary>
public sealed record NumberingSettings
{
    /// <summary>Null when the book does not say: then as <see cref="BookSettings.NumberChapters"/> has it.</summary>
    public ChapterNumbering? Chapters { get; init; }

    /// <summary>How many levels of headings below the chapter get numbers of their own (1.2, 1.2.1); 0 for none.</summary>
    public int SectionDepth { get; init; }

    public FigureNumbering Figures { get; init; } = FigureNumbering.Automatic;

    /// <summary>The digits of chapters where the language has others than Arabic ones.</summary>
    public ChapterDigits Digits { get; init; } = ChapterDigits.Arabic;

    /// <summary>Between the chapter's number and that of the figure; by language, <c>-</c> where none is given.</summary>
    public LocalizedText Separator { get; init; } = LocalizedText.Empty;

    public string SeparatorFor(LanguageTag language) => Separator.Find(language) ?? "-";
}

/// <summary>Chapters have the numbers that the author typed in their headings, get their numbers from us, or have none.</summary>
public enum ChapterNumbering { Typed, Automatic, None }

/// <summary>Figures count anew in each chapter (图2-1), or through the book (图7); by themselves, anew where chapters have numbers.</summary>
public enum FigureNumbering { Automatic, ByChapter, ThroughBook }

/// <summary>第3章 or 第三章; languages without digits of their own are always written in Arabic ones.</summary>
public enum ChapterDigits { Arabic, Han }

/// <summary>How references look.</summary>
public sealed record ReferenceSettings
{
    public PageReferences Pages { get; init; } = PageReferences.Automatic;

    /// <summary>References that the author typed out ("图 2-1", "Chapter 3") become links.</summary>
    public bool LinksTyped { get; init; } = true;
}

/// <summary>In print, a reference names the page of its target too: when that is in another chapter, never, always.</summary>
public enum PageReferences { Automatic, Never, Always }

/// <summary>The lists behind the contents of print.</summary>
public enum CaptionList { Figures, Tables, Listings, Equations }
