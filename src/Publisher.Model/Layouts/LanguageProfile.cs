using Publisher.Model.Documents;

namespace Publisher.Model.Layouts;

/// <summary>Line-break strictness (T3).</summary>
public enum Kinsoku { None, Loose, Normal, Strict }

/// <summary>Width scheme of full-width marks (T12): quanjiao, kaiming, banjiao, plain.</summary>
public enum PunctuationScheme { Quanjiao, Kaiming, Banjiao, Plain }

/// <summary>Hanging punctuation (T17).</summary>
public enum Hanging { None, End }

/// <summary>Right edge of paragraphs.</summary>
public enum TextAlignment { Justify, Start, Centre, End }

/// <summary>Where Korean breaks (T5).</summary>
public enum KoreanBreak { Word, Syllable }

/// <summary>
/// Every default of composition for one language, each a named option (T85). A book overrides by name; code never asks
/// which language it is when an option can answer.
/// </summary>
public sealed record LanguageProfile
{
    public required LanguageTag Language { get; init; }
    public Kinsoku Kinsoku { get; init; } = Kinsoku.Normal;
    public PunctuationScheme Punctuation { get; init; } = PunctuationScheme.Quanjiao;
    public Hanging Hanging { get; init; } = Hanging.None;
    public TextAlignment Alignment { get; init; } = TextAlignment.Justify;
    public KoreanBreak KoreanBreak { get; init; } = KoreanBreak.Word;

    /// <summary>Space between Han and Latin, in em of the CJK size (T24): natural, least, most. 0.25 / 0.125 / 0.3333.</summary>
    public double Autospace { get; init; } = 0.25;

    /// <summary>First-line indent in em (T39).</summary>
    public double FirstLineIndent { get; init; }

    /// <summary>Whether the paragraph after a heading is indented too (T39).</summary>
    public bool IndentAfterHeading { get; init; } = true;
    public bool Hyphenate { get; init; }
    public bool Protrude { get; init; }
    public bool AvoidRunts { get; init; } = true;

    /// <summary>Line feed as a multiple of the body size when the language stands alone (T43).</summary>
    public double Leading { get; init; } = 1.7;

    /// <summary>The defaults for a language (T86 gives the precedence of sources).</summary>
    public static LanguageProfile For(LanguageTag language) => language switch
    {
        { IsJapanese: true } => new() { Language = language, Kinsoku = Kinsoku.Strict, FirstLineIndent = 1 },
        { IsKorean: true } => new() { Language = language, FirstLineIndent = 1, Leading = 1.65 },
        { IsChinese: true } => new() { Language = language, FirstLineIndent = 2 },
        _ => new()
        {
            Language = language, FirstLineIndent = 1.5, IndentAfterHeading = false, Hyphenate = true, Protrude = true,
            Leading = 1.43,
        },
    };
}
