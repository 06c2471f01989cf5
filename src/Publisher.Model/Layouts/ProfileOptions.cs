using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Publisher.Model.Layouts;

/// <summary>Every option of a profile, in the order in which profile files list them.</summary>
public static class ProfileOptions
{
    private static readonly ImmutableArray<(string, MarkBlank)> Blanks =
        [("after", MarkBlank.After), ("middle", MarkBlank.Middle), ("none", MarkBlank.None)];

    public static ImmutableArray<ProfileOption> All { get; } =
    [
        ProfileOption.Choice("kinsoku",
            [("none", Kinsoku.None), ("loose", Kinsoku.Loose), ("normal", Kinsoku.Normal), ("strict", Kinsoku.Strict)],
            p => p.Kinsoku, (p, v) => p with { Kinsoku = v }),
        ProfileOption.Choice("ko-break", [("word", KoreanBreak.Word), ("syllable", KoreanBreak.Syllable)],
            p => p.KoreanBreak, (p, v) => p with { KoreanBreak = v }),
        ProfileOption.Switch("break-units", p => p.BreakUnits, (p, v) => p with { BreakUnits = v }),
        ProfileOption.Switch("break-measure-words", p => p.BreakMeasureWords, (p, v) => p with { BreakMeasureWords = v }),
        ProfileOption.Switch("phrase", p => p.KeepPhrases, (p, v) => p with { KeepPhrases = v }),
        ProfileOption.Choice("break-dot", [("after", false), ("before", true)], p => p.BreakBeforeDot, (p, v) => p with { BreakBeforeDot = v }),

        ProfileOption.Choice("punct",
            [("quanjiao", PunctuationScheme.Quanjiao), ("kaiming", PunctuationScheme.Kaiming),
                ("banjiao", PunctuationScheme.Banjiao), ("plain", PunctuationScheme.Plain)],
            p => p.Punctuation, (p, v) => p with { Punctuation = v }),
        ProfileOption.Choice("stop-blank", Blanks, p => p.StopBlank, (p, v) => p with { StopBlank = v }),
        ProfileOption.Choice("colon-blank", Blanks, p => p.ColonBlank, (p, v) => p with { ColonBlank = v }),
        ProfileOption.Choice("exclamation-blank", Blanks, p => p.ExclamationBlank, (p, v) => p with { ExclamationBlank = v }),
        ProfileOption.Number("interpunct-width", 0.5, 1, p => p.InterpunctWidth, (p, v) => p with { InterpunctWidth = v }),
        ProfileOption.Choice("line-start", [("trim", true), ("keep", false)],
            p => p.TrimLineStart, (p, v) => p with { TrimLineStart = v }),
        ProfileOption.Choice("line-end-stop", [("trim", LineEndStop.Trim), ("keep", LineEndStop.Keep), ("either", LineEndStop.Either)],
            p => p.LineEndStop, (p, v) => p with { LineEndStop = v }),
        ProfileOption.Switch("tight-marks", p => p.TightMarks, (p, v) => p with { TightMarks = v }),
        ProfileOption.Choice("exclamation-run",
            [("quanjiao", ExclamationRun.Quanjiao), ("gb", ExclamationRun.Gb), ("plain", ExclamationRun.Plain)],
            p => p.ExclamationRun, (p, v) => p with { ExclamationRun = v }),
        ProfileOption.Number("bracket-least", 0, 0.5, p => p.BracketLeast, (p, v) => p with { BracketLeast = v }),
        ProfileOption.Number("pause-least", 0, 0.5, p => p.PauseLeast, (p, v) => p with { PauseLeast = v }),
        ProfileOption.Choice("quotes", [("any", QuoteStyle.Any), ("curly", QuoteStyle.Curly), ("corner", QuoteStyle.Corner)],
            p => p.Quotes, (p, v) => p with { Quotes = v }),
        ProfileOption.Choice("hang", [("none", Hanging.None), ("end", Hanging.End)],
            p => p.Hanging, (p, v) => p with { Hanging = v }),

        ProfileOption.Number("autospace", 0, 0.5, p => p.Autospace, (p, v) => p with { Autospace = v })
            .Or("none", p => p with { Autospace = 0 })
            .Or("fixed", p => p with { AutospaceLeast = p.Autospace, AutospaceMost = p.Autospace }),
        ProfileOption.Number("autospace-least", 0, 0.5, p => p.AutospaceLeast, (p, v) => p with { AutospaceLeast = v }),
        ProfileOption.Number("autospace-most", 0, 0.5, p => p.AutospaceMost, (p, v) => p with { AutospaceMost = v }),
        ProfileOption.Switch("autospace-brackets", p => p.AutospaceBrackets, (p, v) => p with { AutospaceBrackets = v }),
        ProfileOption.Switch("tight-labels", p => p.TightLabels, (p, v) => p with { TightLabels = v }),
        ProfileOption.Choice("word-spaces", [("em", true), ("face", false)],
            p => p.WordSpacesFollowEm, (p, v) => p with { WordSpacesFollowEm = v }),
        ProfileOption.Choice("mark-spaces", [("after", MarkSpaces.After), ("any", MarkSpaces.Any)],
            p => p.MarkSpaces, (p, v) => p with { MarkSpaces = v }),
        ProfileOption.Switch("stretch-ideographs", p => p.StretchIdeographs, (p, v) => p with { StretchIdeographs = v }),
        ProfileOption.Switch("shrink-stops", p => p.ShrinkStops, (p, v) => p with { ShrinkStops = v }),
        ProfileOption.Count("runt", 0, 10, p => p.RuntLength, (p, v) => p with { RuntLength = v })
            .Or("on", p => p with { RuntLength = 1 })
            .Or("off", p => p with { RuntLength = 0 }),
        ProfileOption.Choice("align",
            [("justify", TextAlignment.Justify), ("start", TextAlignment.Start), ("centre", TextAlignment.Centre), ("end", TextAlignment.End)],
            p => p.Alignment, (p, v) => p with { Alignment = v }),

        ProfileOption.Switch("hyphenate", p => p.Hyphenate, (p, v) => p with { Hyphenate = v }),
        ProfileOption.Count("hyphen-letters-before", 1, 10, p => p.HyphenLettersBefore, (p, v) => p with { HyphenLettersBefore = v }),
        ProfileOption.Count("hyphen-letters-after", 1, 10, p => p.HyphenLettersAfter, (p, v) => p with { HyphenLettersAfter = v }),
        ProfileOption.Count("hyphen-word-length", 2, 30, p => p.HyphenWordLength, (p, v) => p with { HyphenWordLength = v }),
        ProfileOption.Switch("protrude", p => p.Protrude, (p, v) => p with { Protrude = v }),
        ProfileOption.Number("latin-scale", 0.5, 1.5, p => p.LatinScale, (p, v) => p with { LatinScale = v })
            .Or("auto", p => p with { LatinScale = LanguageProfile.AutoLatinScale }),

        ProfileOption.Choice("emphasis",
            [("dots", EmphasisStyle.Dots), ("kai", EmphasisStyle.Kai), ("bold", EmphasisStyle.Bold),
                ("italic", EmphasisStyle.Italic), ("none", EmphasisStyle.None)],
            p => p.Emphasis, (p, v) => p with { Emphasis = v }),
        ProfileOption.Choice("dots-side", [("under", DotsSide.Under), ("over", DotsSide.Over)],
            p => p.DotsSide, (p, v) => p with { DotsSide = v }),
        ProfileOption.Choice("title-style",
            [("bracket", TitleStyle.Bracket), ("wavy", TitleStyle.Wavy), ("italic", TitleStyle.Italic)],
            p => p.TitleStyle, (p, v) => p with { TitleStyle = v }),
        ProfileOption.Number("ruby-size", 0.3, 0.7, p => p.RubySize, (p, v) => p with { RubySize = v }),
        ProfileOption.Choice("ruby-overhang",
            [("none", RubyOverhang.None), ("kana", RubyOverhang.Kana), ("half", RubyOverhang.Half), ("han-half", RubyOverhang.HanHalf)],
            p => p.RubyOverhang, (p, v) => p with { RubyOverhang = v }),
        ProfileOption.Choice("ruby-kind", [("mono", false), ("jukugo", true)],
            p => p.RubySharesRoom, (p, v) => p with { RubySharesRoom = v }),

        ProfileOption.Number("indent", 0, 10, p => p.FirstLineIndent, (p, v) => p with { FirstLineIndent = v }),
        ProfileOption.Choice("indent-bracket",
            [("flush", IndentedBracket.Flush), ("full", IndentedBracket.Full), ("half", IndentedBracket.Half)],
            p => p.IndentedBracket, (p, v) => p with { IndentedBracket = v }),
        ProfileOption.Choice("last-line", [("start", LastLine.Start), ("justify", LastLine.Justify)], p => p.LastLine, (p, v) => p with { LastLine = v }),
        ProfileOption.Switch("indent-after-heading", p => p.IndentAfterHeading, (p, v) => p with { IndentAfterHeading = v }),
        ProfileOption.Number("leading", 1, 3, p => p.Leading, (p, v) => p with { Leading = v }),
        ProfileOption.Number("size", 0.5, 2, p => p.Size, (p, v) => p with { Size = v }),
        ProfileOption.Number("second-size", 0.5, 1, p => p.SecondSize, (p, v) => p with { SecondSize = v }),

        ProfileOption.Number("narrow-indent", 0, 10, p => p.NarrowIndent, (p, v) => p with { NarrowIndent = v }),
        ProfileOption.Number("narrow-indent-below", 0, 100, p => p.NarrowIndentBelow, (p, v) => p with { NarrowIndentBelow = v }),
        ProfileOption.Number("hyphenate-below", 0, 100, p => p.HyphenateBelow, (p, v) => p with { HyphenateBelow = v }),
        ProfileOption.Number("ragged-below", 0, 100, p => p.RaggedBelow, (p, v) => p with { RaggedBelow = v }),
        ProfileOption.Number("ragged-share", 0, 1, p => p.RaggedShare, (p, v) => p with { RaggedShare = v }),
        ProfileOption.Choice("narrow-punct",
            [("quanjiao", PunctuationScheme.Quanjiao), ("kaiming", PunctuationScheme.Kaiming),
                ("banjiao", PunctuationScheme.Banjiao), ("plain", PunctuationScheme.Plain)],
            p => p.NarrowPunctuation, (p, v) => p with { NarrowPunctuation = v }),
        ProfileOption.Number("narrow-punct-below", 0, 100,
            p => p.NarrowPunctuationBelow, (p, v) => p with { NarrowPunctuationBelow = v }),

        ProfileOption.Count("centred-headings", 0, 6, p => p.CentredHeadings, (p, v) => p with { CentredHeadings = v }),
        ProfileOption.Count("spread-headings", 0, 6, p => p.SpreadHeadings, (p, v) => p with { SpreadHeadings = v }),
        ProfileOption.Number("heading-indent", 0, 10, p => p.HeadingIndent, (p, v) => p with { HeadingIndent = v }),
        ProfileOption.Count("run-in-headings", 2, 7, p => p.RunInHeadings, (p, v) => p with { RunInHeadings = v }),
        ProfileOption.Number("quote-indent", 0, 10, p => p.QuoteIndent, (p, v) => p with { QuoteIndent = v }),
        ProfileOption.Choice("list-markers", [("decimal", ListMarkers.Decimal), ("chinese", ListMarkers.Chinese)],
            p => p.ListMarkers, (p, v) => p with { ListMarkers = v }),
        ProfileOption.Switch("spread-table-heads", p => p.SpreadTableHeads, (p, v) => p with { SpreadTableHeads = v }),
    ];

    /// <summary>The option of a name, as files write it.</summary>
    public static bool TryFind(string name, [MaybeNullWhen(false)] out ProfileOption option)
    {
        option = All.FirstOrDefault(one => one.Name == name);
        return option is not null;
    }
}
