using Publisher.Composition.Lines;
using Publisher.Model.Layouts;

namespace Publisher.Composition.Text;

/// <summary>
/// Gives each character its kind and its line-break class, tailored to its run's language and style (T2, T3, T5, T67).
/// Adjacency is that of the text: run boundaries play no part (T1).
/// </summary>
internal sealed class TextClassifier(LanguageRulesCache languages)
{
    private readonly QuoteResolver _quotes = new();

    public void Classify(ParagraphWork work)
    {
        foreach (var run in work.Text.Runs)
        {
            ReadKinds(work, run);
        }
        if (work.Characters.ContainsAny(SharedMarks))
        {
            // The arrays are longer than the text: what an earlier paragraph left behind its end is none of its neighbours.
            _quotes.Resolve(work.Characters, work.Kinds.AsSpan(0, work.Length), work.IsCjk.AsSpan(0, work.Length));
        }
        AttachAffixes(work.Kinds.AsSpan(0, work.Length));
        foreach (var run in work.Text.Runs)
        {
            ReadClasses(work, run);
        }
    }

    private static readonly System.Buffers.SearchValues<char> SharedMarks =
        System.Buffers.SearchValues.Create("\u2018\u2019\u201C\u201D\u2014\u2026\u22EF\u00B7");

    private static void ReadKinds(ParagraphWork work, StyledRun run)
    {
        var kinds = CharacterKinds.Instance;
        var text = work.Characters.Slice(run.Start, run.Length);
        var isCjk = run.Style.Language.IsCjk;
        work.IsCjk.AsSpan(run.Start, run.Length).Fill(isCjk);
        if (run.Style.NoteMark || run.Style.Rise != default)
        {
            work.Kinds.AsSpan(run.Start, run.Length).Fill(CharacterKind.Transparent);
            return;
        }
        for (var i = 0; i < text.Length; i++)
        {
            var character = text[i];
            work.Kinds[run.Start + i] = char.IsSurrogate(character)
                ? SurrogateKind(text, i)
                : run.Style.Code ? CodeKind(kinds[character]) : kinds[character];
        }
    }

    private static CharacterKind SurrogateKind(ReadOnlySpan<char> text, int i) =>
        char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])
            ? CharacterKinds.Instance[char.ConvertToUtf32(text[i], text[i + 1])]
            : char.IsLowSurrogate(text[i]) && i > 0 && char.IsHighSurrogate(text[i - 1])
                ? CharacterKinds.Instance[char.ConvertToUtf32(text[i - 1], text[i])]
                : CharacterKind.Symbol;

    /// <summary>All that is narrow in code counts as one Latin word (T25).</summary>
    private static CharacterKind CodeKind(CharacterKind kind) =>
        kind.IsIdeographic || kind.IsSpace || kind is CharacterKind.Hangul or CharacterKind.Invisible
            ? kind : CharacterKind.Latin;

    /// <summary>Signs glued to a Latin word or number count as part of it (T24); alone they are symbols.</summary>
    private static void AttachAffixes(Span<CharacterKind> kinds)
    {
        for (var i = kinds.IndexOf(CharacterKind.LatinAffix); i >= 0 && i < kinds.Length; i++)
        {
            if (kinds[i] != CharacterKind.LatinAffix)
            {
                continue;
            }
            var end = i;
            while (end < kinds.Length && kinds[end] == CharacterKind.LatinAffix)
            {
                end++;
            }
            var touches = (i > 0 && kinds[i - 1] == CharacterKind.Latin)
                || (end < kinds.Length && kinds[end] == CharacterKind.Latin);
            kinds[i..end].Fill(touches ? CharacterKind.Latin : CharacterKind.Symbol);
            i = end - 1;
        }
    }

    private void ReadClasses(ParagraphWork work, StyledRun run)
    {
        var table = CharacterTable.Instance;
        var rules = languages.For(run.Style.Language, work.Rules);
        var tailoring = new ClassTailoring(rules.Profile, run.Style.Language);
        var text = work.Characters;
        for (var i = run.Start; i < run.Start + run.Length; i++)
        {
            var character = text[i];
            var kind = work.Kinds[i];
            if (run.Inline is { IsWord: true })
            {
                work.Classes[i] = (byte)LineBreakClass.AL;
                continue;
            }
            if (kind == CharacterKind.Han && character is >= '\u4E00' and <= '\u9FFF' && !tailoring.KeepsWords)
            {
                work.Classes[i] = (byte)LineBreakClass.ID | BreakFinder.Wide;
                continue;
            }
            if (char.IsLowSurrogate(character) && i > 0 && char.IsHighSurrogate(text[i - 1]))
            {
                work.Classes[i] = (byte)LineBreakClass.Trail;
                continue;
            }
            int codePoint = char.IsHighSurrogate(character) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])
                ? char.ConvertToUtf32(character, text[i + 1]) : character;
            work.Classes[i] = tailoring.Tailor(codePoint, table.ClassOf(codePoint), table.IsWide(codePoint), kind,
                IsBeforeCjk(work, i));
        }
    }

    private static bool IsBeforeCjk(ParagraphWork work, int i) => i + 1 < work.Length && work.Kinds[i + 1].IsIdeographic;
}
