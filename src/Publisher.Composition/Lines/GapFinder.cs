using Publisher.Composition.Text;
using Publisher.Model.Layouts;

namespace Publisher.Composition.Lines;

/// <summary>
/// Sets the gap after each cell: mark spacing and autospace from the language's table (T11, T24), word spaces (T27, T34),
/// tracking. Neighbours are those of the text; raised signs are looked through (T25, T67).
/// </summary>
internal static class GapFinder
{
    /// <summary>Word spaces among CJK, in 1/1000 em: narrowest, widest natural, widest stretched (T27).</summary>
    private const int LeastSpace = 250;
    private const int NaturalSpaceLimit = 333;
    private const int MostSpace = 500;

    public static void Find(ParagraphWork work)
    {
        var left = new Neighbour(CharacterKind.Invisible, 0, -1, false, 0);
        for (var i = 0; i < work.CellCount; i++)
        {
            ref var cell = ref work.Cells[i];
            var item = work.Items[cell.Item];
            if (cell.Kind is CharacterKind.Transparent)
            {
                left = left with { BeforeNote = left.BeforeNote || item.Run.Style.NoteMark };
            }
            else if (cell.Kind != CharacterKind.Invisible && !cell.IsSpace)
            {
                var marks = cell.Kind != CharacterKind.Exclamation ? 0 : left.Kind == CharacterKind.Exclamation ? left.Marks + 1 : 1;
                left = new Neighbour(cell.Kind, cell.Item, cell.TextStart, false, marks);
            }
            if (i + 1 < work.CellCount)
            {
                SetGap(work, ref cell, item, left, work.Cells[i + 1]);
            }
            else if (cell.IsSpace)
            {
                cell.Advance = 0;
            }
            LineEdges.Set(work, ref cell, item);
        }
        LineEdges.SetIndented(work);
    }

    /// <summary>
    /// The last character with a picture of its own, whether a note mark stands between it and here, and the length of the
    /// run of exclamation and question marks that it ends.
    /// </summary>
    private readonly record struct Neighbour(CharacterKind Kind, int Item, int TextStart, bool BeforeNote, int Marks);

    private static void SetGap(ParagraphWork work, ref Cell cell, in TextItem item, Neighbour left, in Cell next)
    {
        if (cell.IsSpace)
        {
            SetSpace(work, ref cell, item, left, next);
        }
        else if (next.Kind is not (CharacterKind.Transparent or CharacterKind.Invisible)
            && !next.IsSpace && item.Run.Style.Column.Units == 0)
        {
            SetRule(work, ref cell, left, next);
        }
        if (item.Run.Inline is { } box)
        {
            cell.Gap += (int)box.GapAfter.Units;
        }
        if (item.Run.Style.Tracking.Units != 0 && !cell.IsSpace)
        {
            cell.Gap += (int)item.Run.Style.Tracking.Units;
        }
    }

    private static void SetRule(ParagraphWork work, ref Cell cell, Neighbour left, in Cell next)
    {
        if (left.Kind == CharacterKind.Latin && next.Kind == CharacterKind.Latin)
        {
            return;
        }
        var gaps = (left.Kind.IsIdeographic ? work.Items[left.Item] : work.Items[next.Item]).Rules.Gaps;
        ref readonly var rule = ref gaps[left.Kind, next.Kind];
        var isInCode = work.Items[left.Item].Run.Style.Code && work.Items[next.Item].Run.Style.Code;
        if ((left.BeforeNote || isInCode) && rule.ShrinkStage == ShrinkStage.Autospace)
        {
            return; // code shows what was typed
        }
        if (rule.ShrinkStage == ShrinkStage.Autospace && !cell.IsSpace && NumberLabels.IsInside(work, left.TextStart, next.TextStart))
        {
            return;
        }
        if (left.Marks > 0 && (next.Kind == CharacterKind.Exclamation || left.Marks > 1))
        {
            SetRun(work, ref cell, rule, left, next);
            return;
        }
        Apply(ref cell, rule, EmOf(work, left, next), (int)work.Settings.BodySize.Units);
    }

    /// <summary>Question and exclamation marks in a row are rigid (T15).</summary>
    private static void SetRun(ParagraphWork work, ref Cell cell, in GapRule rule, Neighbour left, in Cell next)
    {
        var scheme = work.Items[left.Item].Rules.Profile.ExclamationRun;
        var isInside = next.Kind == CharacterKind.Exclamation;
        var natural = isInside ? scheme == ExclamationRun.Plain ? HalfEm : 0
            : scheme == ExclamationRun.Gb && left.Marks == 2 ? 0 : rule.Natural;
        Apply(ref cell, rule with { Natural = (short)natural, Shrink = 0, ShrinkStage = ShrinkStage.None },
            EmOf(work, left, next), (int)work.Settings.BodySize.Units);
    }

    private const int HalfEm = 500;

    private static void Apply(ref Cell cell, in GapRule rule, long em, long bodyEm)
    {
        cell.Gap = (int)(em * rule.Natural / 1000);
        cell.Shrink = (int)(em * rule.Shrink / 1000);
        cell.ShrinkStage = rule.ShrinkStage;
        cell.StretchStage = rule.StretchStage;

        // Ideograph gaps share equally whatever their sizes (T28): their capacity is that of the body.
        var stretchEm = rule.StretchStage == StretchStage.Ideograph ? bodyEm : em;
        cell.Stretch = (int)(stretchEm * rule.Stretch / 1000);
    }

    /// <summary>Autospace takes the CJK side's em (T24), a blank that of the larger side (T11).</summary>
    private static long EmOf(ParagraphWork work, Neighbour left, in Cell next)
    {
        var leftEm = work.Items[left.Item].Run.Style.Size.Units;
        var rightEm = work.Items[next.Item].Run.Style.Size.Units;
        return left.Kind == CharacterKind.Han && !next.Kind.IsIdeographic ? leftEm
            : next.Kind == CharacterKind.Han && !left.Kind.IsIdeographic ? rightEm
            : Math.Max(leftEm, rightEm);
    }

    /// <summary>
    /// A typed space between Han and Latin is replaced by autospace (T24), beside a full-width mark by that mark's blank;
    /// an ideographic space is one em; any other is a word space.
    /// </summary>
    private static void SetSpace(ParagraphWork work, ref Cell cell, in TextItem item, Neighbour left, in Cell next)
    {
        var width = cell.Advance;
        cell.Advance = 0;
        if (next.IsSpace && next.Kind == CharacterKind.WordSpace)
        {
            cell.Gap = item.Run.Style.Column.Units > 0 ? width : 0; // columns of code stay where they are
            return;
        }
        if (cell.Kind == CharacterKind.IdeographicSpace || item.Run.Style.Code)
        {
            // The space after ！ goes before a closing mark (T15; JLREQ 3.1.6).
            cell.Gap = left.Kind == CharacterKind.Exclamation && next.Kind == CharacterKind.Closing ? 0 : width;
            return;
        }
        if (work.Characters[cell.TextStart] == ' ' && IsReplaced(work, left, next))
        {
            SetRule(work, ref cell, left with { BeforeNote = false }, next);
            return;
        }
        SetWordSpace(work, ref cell, item, width);
        if (work.Costs[next.TextStart] == BreakPricer.BeforeUnit)
        {
            cell.Shrink = cell.Stretch = 0; // the space between a number and its unit is rigid (T7)
        }
    }

    private static bool IsReplaced(ParagraphWork work, Neighbour left, in Cell next) =>
        next.Kind != CharacterKind.Invisible && (left.Kind.IsWideMark || next.Kind.IsWideMark
            || work.Items[next.Item].Rules.Gaps[left.Kind, next.Kind].ShrinkStage == ShrinkStage.Autospace)
        && left.Kind != CharacterKind.Hangul && next.Kind != CharacterKind.Hangul;

    private static void SetWordSpace(ParagraphWork work, ref Cell cell, in TextItem item, int width)
    {
        cell.ShrinkStage = ShrinkStage.WordSpace;
        cell.StretchStage = StretchStage.WordSpace;
        if (!work.Rules.Profile.WordSpacesFollowEm)
        {
            cell.Gap = width;
            cell.Shrink = width / 3;
            cell.Stretch = width / 2;
            return;
        }
        var em = item.Run.Style.Size.Units;
        cell.Gap = (int)Math.Clamp(width, em * LeastSpace / 1000, em * NaturalSpaceLimit / 1000);
        cell.Shrink = cell.Gap - (int)(em * LeastSpace / 1000);
        cell.Stretch = (int)(em * MostSpace / 1000) - cell.Gap;
    }
}
