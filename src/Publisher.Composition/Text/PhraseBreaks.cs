using Publisher.Composition.Lines;

namespace Publisher.Composition.Text;

/// <summary>Puts a price on breaks within phrases of Chinese and Japanese, for headings and captions (T9).</summary>
internal static class PhraseBreaks
{
    private const short WithinPhrase = 300;

    public static void Price(ParagraphWork work)
    {
        foreach (var run in work.Text.Runs)
        {
            if (PhraseModel.For(run.Style.Language) is { } model)
            {
                Price(work, model, run.Start, run.Start + run.Length);
            }
        }
    }

    private static void Price(ParagraphWork work, PhraseModel model, int start, int end)
    {
        var text = work.Characters[start..end];
        for (var i = Math.Max(1, start); i < end; i++)
        {
            if (work.Costs[i] == BreakCost.Free && i > start && work.Kinds[i] == CharacterKind.Han
                && work.Kinds[i - 1] == CharacterKind.Han && !model.IsBoundary(text, i - start))
            {
                work.Costs[i] = WithinPhrase;
            }
        }
    }
}
