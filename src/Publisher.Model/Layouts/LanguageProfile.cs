using Publisher.Model.Documents;

namespace Publisher.Model.Layouts;

/// <summary>Line-break strictness (T3).</summary>
public enum Kinsoku { None, Loose, Normal, Strict }

/// <summary>Width scheme of full-width marks (T12): quanjiao, kaiming, banjiao, plain.</summary>
public enum PunctuationScheme { Quanjiao, Kaiming, Banjiao, Plain }

/// <summary>Hanging punctuation (T17).</summary>
public enum Hanging { None, End }

/// <summary>A full stop at a line end (T14): its blank goes, stays, or does whichever fits the line better.</summary>
public enum LineEndStop { Trim, Keep, Either }

/// <summary>Widths of ？！ and of other exclamation and question marks in a row (T15): a pair takes 1.5, 1 or 2 em.</summary>
public enum ExclamationRun { Quanjiao, Gb, Plain }

/// <summary>An opening mark after a first-line indent (T40): its ink at the indent, half an em after it, half an em before it.</summary>
public enum IndentedBracket { Flush, Full, Half }

/// <summary>The last line of paragraphs (T30): natural, or spread to the measure.</summary>
public enum LastLine { Start, Justify }

/// <summary>Right edge of paragraphs.</summary>
public enum TextAlignment { Justify, Start, Centre, End }

/// <summary>Where Korean breaks (T5).</summary>
public enum KoreanBreak { Word, Syllable }

/// <summary>Where the blank half of a full-width mark lies (T10): none, after the ink, or a quarter on both sides.</summary>
public enum MarkBlank { None, After, Middle }

/// <summary>What emphasis does to CJK text (T52); Latin letters in it are italic in any case but the last.</summary>
public enum EmphasisStyle { Dots, Kai, Bold, Italic, None }

/// <summary>Spaces beside , . ; : ! ? in the manuscript: as the author likes, or after them alone, so that others are reported.</summary>
public enum MarkSpaces { Any, After }

/// <summary>On which side of horizontal text emphasis dots stand (T53).</summary>
public enum DotsSide { Under, Over }

/// <summary>How titles of works are marked (T54): by title marks, by a wavy line, by italics.</summary>
public enum TitleStyle { Bracket, Wavy, Italic }

/// <summary>How far readings may overhang their neighbours (T57): not at all, over kana by one or a half ruby em, over Han too.</summary>
public enum RubyOverhang { None, Kana, Half, HanHalf }

/// <summary>Markers of numbered lists by depth (T70): 1. at all of them, or 一、 （一） 1. （1） ① one below the other.</summary>
public enum ListMarkers { Decimal, Chinese }

/// <summary>
/// How one language is composed: every option has a name (T85, <see cref="ProfileOptions"/>), its default is in the file of the
/// language under <c>Profiles</c>, and a book overrides it by name. Code never asks which language it is when an option can
/// answer.
/// </summary>
public sealed record LanguageProfile
{
    public required LanguageTag Language { get; init; }
    public Kinsoku Kinsoku { get; init; } = Kinsoku.Normal;
    public PunctuationScheme Punctuation { get; init; } = PunctuationScheme.Quanjiao;
    public Hanging Hanging { get; init; } = Hanging.None;
    public TextAlignment Alignment { get; init; } = TextAlignment.Justify;
    public KoreanBreak KoreanBreak { get; init; } = KoreanBreak.Word;

    /// <summary>Space between Han and Latin in em of the CJK size (T24); it shrinks and stretches to the next two.</summary>
    public double Autospace { get; init; } = 0.25;
    public double AutospaceLeast { get; init; } = 0.125;
    public double AutospaceMost { get; init; } = 1 / 3d;

    /// <summary>Blank of stops and commas (T10): after the ink, or centred as in zh-Hant.</summary>
    public MarkBlank StopBlank { get; init; } = MarkBlank.After;
    public MarkBlank ColonBlank { get; init; } = MarkBlank.After;
    public MarkBlank ExclamationBlank { get; init; } = MarkBlank.After;

    /// <summary>Width of U+00B7 among CJK characters, in em: a half with no blank, or one with the ink centred (T16).</summary>
    public double InterpunctWidth { get; init; } = 0.5;

    /// <summary>Whether the blank after a full stop may shrink in a line (T28, stage S6).</summary>
    public bool ShrinkStops { get; init; } = true;

    /// <summary>Full stops at line ends (T14).</summary>
    public LineEndStop LineEndStop { get; init; }

    /// <summary>？！ in a row, in profiles whose ！ has a blank (T15).</summary>
    public ExclamationRun ExclamationRun { get; init; }

    /// <summary>The quotation marks that text in this language should have; others are reported (T19).</summary>
    public QuoteStyle Quotes { get; init; }

    /// <summary>Whether a closing and an opening mark stand close, an em together instead of one and a half (T11).</summary>
    public bool TightMarks { get; init; }

    /// <summary>Blank that brackets, and commas and colons, keep however tight the line, in em (T28 S3, S4).</summary>
    public double BracketLeast { get; init; }
    public double PauseLeast { get; init; }

    /// <summary>Whether narrow brackets and quotes have autospace on their outer side beside CJK (T22).</summary>
    public bool AutospaceBrackets { get; init; } = true;

    /// <summary>Whether the number of a figure or table stands close to its word: 图1-2 (T72).</summary>
    public bool TightLabels { get; init; } = true;

    /// <summary>Opening marks after a first-line indent (T40).</summary>
    public IndentedBracket IndentedBracket { get; init; }

    public LastLine LastLine { get; init; }

    /// <summary>Whether a number may part from the unit (at a high price) or measure word (at a low one) after it (T7).</summary>
    public bool BreakUnits { get; init; } = true;
    public bool BreakMeasureWords { get; init; } = true;

    /// <summary>Whether headings and captions break between phrases rather than within them (T9).</summary>
    public bool KeepPhrases { get; init; } = true;

    /// <summary>Whether addresses break before their full stops instead of after them (T8).</summary>
    public bool BreakBeforeDot { get; init; }

    /// <summary>Whether opening marks at the start of a line give up their blank (T13, T40).</summary>
    public bool TrimLineStart { get; init; } = true;

    /// <summary>
    /// Word spaces as in CJK paragraphs, in em: natural 1/4 to 1/3, stretched to 1/2 (T27); else as in Latin ones, by the
    /// face's own space: shrunk by a third, stretched by a half and beyond (T34).
    /// </summary>
    public bool WordSpacesFollowEm { get; init; } = true;

    /// <summary>What is asked of spaces beside marks of letters (T34); not of French, which has some before them.</summary>
    public MarkSpaces MarkSpaces { get; init; }

    /// <summary>Whether gaps between ideographs take up what word spaces and autospace leave (T29, E3).</summary>
    public bool StretchIdeographs { get; init; } = true;

    public EmphasisStyle Emphasis { get; init; } = EmphasisStyle.Italic;
    public DotsSide DotsSide { get; init; } = DotsSide.Over;
    public TitleStyle TitleStyle { get; init; } = TitleStyle.Italic;

    /// <summary>Size of readings as a share of the base's (T55).</summary>
    public double RubySize { get; init; } = 0.5;
    public RubyOverhang RubyOverhang { get; init; } = RubyOverhang.Kana;

    /// <summary>Whether readings that are given by character are laid out over the compound as a whole (T58, jukugo).</summary>
    public bool RubySharesRoom { get; init; }

    /// <summary>First-line indent in em (T39).</summary>
    public double FirstLineIndent { get; init; }

    /// <summary>Whether the paragraph after a heading is indented too (T39).</summary>
    public bool IndentAfterHeading { get; init; } = true;
    public bool Hyphenate { get; init; }

    /// <summary>Fewest letters before and after a hyphen, and in a word that may be divided (T33).</summary>
    public int HyphenLettersBefore { get; init; } = 2;
    public int HyphenLettersAfter { get; init; } = 3;
    public int HyphenWordLength { get; init; } = 5;
    public bool Protrude { get; init; }

    /// <summary>
    /// Size of Latin letters in text of the language, as a multiple of the CJK size (T47); <see cref="AutoLatinScale"/>:
    /// found from the faces.
    /// </summary>
    public double LatinScale { get; init; } = 1;
    public const double AutoLatinScale = 0;

    /// <summary>Last lines of no more characters are avoided (T31); 0: none are.</summary>
    public int RuntLength { get; init; } = 1;

    /// <summary>Line feed as a multiple of the body size when the language stands alone (T43).</summary>
    public double Leading { get; init; } = 1.7;

    /// <summary>Size of the text as a multiple of the book's (T77, T78); the line feed stays that of the page.</summary>
    public double Size { get; init; } = 1;

    /// <summary>Size of a translation that stands under its source, as a multiple of the text's (T79).</summary>
    public double SecondSize { get; init; } = 0.9;

    /// <summary>Columns narrower than these, in em of their text, take less indent, hyphens, ragged edges, narrower marks (T39, T81).</summary>
    public double NarrowIndentBelow { get; init; }
    public double HyphenateBelow { get; init; }
    public double RaggedBelow { get; init; }
    public double NarrowPunctuationBelow { get; init; }

    /// <summary>First-line indent in narrow columns, in em (T39).</summary>
    public double NarrowIndent { get; init; } = 1;

    /// <summary>A paragraph of a narrow column is ragged when more than this share of its lines exceeds the limits of spaces (T81).</summary>
    public double RaggedShare { get; init; } = 0.1;

    /// <summary>Marks of very narrow columns (T81).</summary>
    public PunctuationScheme NarrowPunctuation { get; init; } = PunctuationScheme.Kaiming;

    /// <summary>Deepest level of headings that stand in the middle; 0 for none (T49).</summary>
    public int CentredHeadings { get; init; }

    /// <summary>Deepest level of headings of which short ones are spread to gaps of 1 em; 0 for none (T49).</summary>
    public int SpreadHeadings { get; init; }

    /// <summary>Indent of headings below the second level, in em of the text for each level (T49).</summary>
    public double HeadingIndent { get; init; }

    /// <summary>First level of headings that run into the paragraph after them (T50); 7 for none.</summary>
    public int RunInHeadings { get; init; } = 7;

    /// <summary>Indent of quotations at both sides, in em (T41).</summary>
    public double QuoteIndent { get; init; } = 2;

    /// <summary>Markers of numbered lists by depth (T70).</summary>
    public ListMarkers ListMarkers { get; init; } = ListMarkers.Decimal;

    /// <summary>Whether short heads of table columns are spread evenly (T42, T71).</summary>
    public bool SpreadTableHeads { get; init; }

    /// <summary>The profile of a language as its file under <c>Profiles</c> gives it (T86 gives the precedence of sources).</summary>
    public static LanguageProfile For(LanguageTag language) => ProfileFile.For(language) with { Language = language };

    /// <summary>Of what mostly tells profiles apart: hashing each of sixty options would be slow, and its comparers compiled at every start.</summary>
    public override int GetHashCode() => (Language.GetHashCode() * 31) + Leading.GetHashCode() + Size.GetHashCode() + FirstLineIndent.GetHashCode();
}
