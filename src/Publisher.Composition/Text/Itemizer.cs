using Publisher.Composition.Lines;
using Publisher.Model.Measures;
using Publisher.Model.Pages;

namespace Publisher.Composition.Text;

/// <summary>
/// Cuts styled runs into items of one face (T18, T23). Marks, joiners and spaces stay with the item they follow, so that
/// an item is what a shaper should see whole.
/// </summary>
internal sealed class Itemizer(IGlyphSource source, FaceChooser faces, LanguageRulesCache languages, FaceReport report)
{
    private readonly LatinScale _scale = new(source);

    /// <summary>The face of a character, and whether it is a letter whose size follows the CJK face (T47).</summary>
    private readonly record struct FaceChoice(FaceKey? Face, bool IsScaled);

    public void Itemize(ParagraphWork work)
    {
        foreach (var run in work.Text.Runs)
        {
            if (run.Length > 0)
            {
                ItemizeRun(work, run, languages.For(run.Style.Language, work.Rules));
            }
        }
    }

    private void ItemizeRun(ParagraphWork work, StyledRun run, LanguageRules rules)
    {
        var end = run.Start + run.Length;
        if (run.Inline is not null || run.IsHardBreak)
        {
            work.Items.Add(new TextItem(run.Start, end, run, null, rules));
            return;
        }
        var start = run.Start;
        var choice = default(FaceChoice);
        var scales = work.Rules.Profile.LatinScale != 1 && !run.Style.Code; // columns of code stay as wide as they are
        var at = run.Start;
        while (at < end)
        {
            var length = CodePointAt(work.Characters, at, end, out var codePoint);
            var next = ChoiceFor(work, run.Style, codePoint, at, at == start ? null : choice, scales);
            if ((next.Face != choice.Face || next.IsScaled != choice.IsScaled) && at > start)
            {
                AddItem(work, new TextItem(start, at, run, choice.Face, rules), choice.IsScaled);
                start = at;
            }
            choice = next;
            at += length;
        }
        AddItem(work, new TextItem(start, end, run, choice.Face, rules), choice.IsScaled);
    }

    private void AddItem(ParagraphWork work, TextItem item, bool isScaled)
    {
        var style = item.Run.Style;
        if (isScaled && item.Face is { } latin)
        {
            item = item with { Size = style.Size * _scale.Of(latin, style, work.Rules.Profile) };
        }
        if (style.Column.Units > 0)
        {
            item = item with { Size = CodeSize(style, CodePointIn(work.Characters, item.Start)) };
        }
        // A blank of a face that is not bold is no other than a bold one: the em between a number and its heading.
        if (style.Bold && item.Face is { } face && !work.Characters[item.Start..item.End].IsWhiteSpace())
        {
            report.CheckBold(source, face, work.Text.Span);
        }
        if (style.SmallCaps && item.Face is { } letters && !source.HasSmallCaps(letters))
        {
            AddCapitals(work, item, letters);
            return;
        }
        work.Items.Add(item);
    }

    /// <summary>
    /// Full-width characters of code grow into the two columns that they take, so that they are not set wide: readers of PDFs
    /// see a blank where a tenth of an em is free between characters.
    /// </summary>
    private static Length CodeSize(TextStyle style, int codePoint) => CharacterTable.Instance.IsWide(codePoint)
        ? Length.Max(style.Size, style.Column * (2 * WideShare)) : style.Size;

    /// <summary>Size of a full-width character as a share of two columns [house].</summary>
    private const double WideShare = 0.93;

    private static int CodePointIn(ReadOnlySpan<char> text, int at)
    {
        CodePointAt(text, at, text.Length, out var codePoint);
        return codePoint;
    }

    private void AddCapitals(ParagraphWork work, TextItem item, FaceKey face) =>
        ScaledCapitals.Split(work, item, () => report.AddSmallCaps(source, face, work.Text.Span));

    private FaceChoice ChoiceFor(ParagraphWork work, TextStyle style, int codePoint, int at, FaceChoice? current, bool scales)
    {
        var kind = work.Kinds[at];
        var value = (LineBreakClass)(work.Classes[at] & ~BreakFinder.Wide);
        if (current is { Face: { } face } && (kind == CharacterKind.Invisible
            || (kind == CharacterKind.WordSpace && source.Has(face, codePoint))
            || (value is LineBreakClass.CM or LineBreakClass.ZWJ && IsMark(codePoint, face))))
        {
            return current.Value;
        }
        if (kind == CharacterKind.Invisible && IsControl(codePoint))
        {
            return default;
        }
        var wide = WantsWideFace(kind, style);
        return new FaceChoice(faces.Choose(style, kind == CharacterKind.Invisible ? ' ' : codePoint, wide), scales && !wide);
    }

    /// <summary>A combining mark or variation selector, which its base's face places or drops; not a note's digit.</summary>
    private bool IsMark(int codePoint, FaceKey face) =>
        codePoint is >= 0xFE00 and <= 0xFE0F or >= 0xE0100 and <= 0xE01EF or 0x200D
        || (codePoint >= 0x300 && source.Has(face, codePoint));

    private static bool IsControl(int codePoint) => codePoint is < 0x20 or 0x85 or 0x2028 or 0x2029;

    private static bool WantsWideFace(CharacterKind kind, TextStyle style) => kind switch
    {
        CharacterKind.Han or CharacterKind.Hangul or CharacterKind.IdeographicSpace => true,
        CharacterKind.Symbol => style.Language.IsCjk,
        _ => kind.IsWideMark,
    };

    private static int CodePointAt(ReadOnlySpan<char> text, int at, int end, out int codePoint)
    {
        if (char.IsHighSurrogate(text[at]) && at + 1 < end && char.IsLowSurrogate(text[at + 1]))
        {
            codePoint = char.ConvertToUtf32(text[at], text[at + 1]);
            return 2;
        }
        codePoint = text[at];
        return 1;
    }
}
