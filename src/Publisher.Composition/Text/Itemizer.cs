using Publisher.Composition.Lines;
using Publisher.Model.Pages;

namespace Publisher.Composition.Text;

/// <summary>
/// Cuts styled runs into items of one face (T18, T23). Marks, joiners and spaces stay with the item they follow, so that
/// an item is what a shaper should see whole.
/// </summary>
internal sealed class Itemizer(IGlyphSource source, FaceChooser faces, LanguageRulesCache languages, FaceReport report)
{

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
        FaceKey? face = null;
        var at = run.Start;
        while (at < end)
        {
            var length = CodePointAt(work.Characters, at, end, out var codePoint);
            var next = FaceOf(work, run.Style, codePoint, at, at == start ? null : face);
            if (next != face && at > start)
            {
                AddItem(work, new TextItem(start, at, run, face, rules));
                start = at;
            }
            face = next;
            at += length;
        }
        AddItem(work, new TextItem(start, end, run, face, rules));
    }

    private void AddItem(ParagraphWork work, in TextItem item)
    {
        if (item.Run.Style.Bold && item.Face is { } face)
        {
            report.CheckBold(source, face, work.Text.Span);
        }
        if (item is { Run.Style.SmallCaps: true, Face: { } letters } && !source.HasSmallCaps(letters))
        {
            ScaledCapitals.Split(work, item, () => report.AddSmallCaps(source, letters, work.Text.Span));
            return;
        }
        work.Items.Add(item);
    }

    private FaceKey? FaceOf(ParagraphWork work, TextStyle style, int codePoint, int at, FaceKey? current)
    {
        var kind = work.Kinds[at];
        var value = (LineBreakClass)(work.Classes[at] & ~BreakFinder.Wide);
        if (current is { } face && (kind == CharacterKind.Invisible
            || (kind == CharacterKind.WordSpace && source.Has(face, codePoint))
            || (value is LineBreakClass.CM or LineBreakClass.ZWJ && IsMark(codePoint, face))))
        {
            return current;
        }
        return kind == CharacterKind.Invisible && IsControl(codePoint)
            ? null
            : faces.Choose(style, kind == CharacterKind.Invisible ? ' ' : codePoint, WantsWideFace(kind, style));
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
