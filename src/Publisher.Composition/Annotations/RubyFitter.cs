using Publisher.Composition.Lines;
using Publisher.Composition.Text;
using Publisher.Fonts.Shaping;
using Publisher.Model.Documents;

namespace Publisher.Composition.Annotations;

/// <summary>
/// Makes room for the readings of a paragraph in the gaps of their bases, and keeps breaks out of bases that share one reading
/// (T56-T60). Breaks and spaces are otherwise those of the base text. Paragraphs without ruby pass through at once.
/// </summary>
internal sealed class RubyFitter(ReadingShaper shaper)
{
    /// <summary>Least space between romanised neighbours, in em of the base (T57, T59).</summary>
    private const double LatinGap = 0.25;

    /// <summary>Space between words in word mode (T59), and the room of a column of zhuyin (T60), in em of the base.</summary>
    private const double WordGap = 0.5;
    private const double BopomofoRoom = 0.5;

    public void Fit(ParagraphWork work)
    {
        Collect(work);
        foreach (var block in work.Rubies)
        {
            Fit(work, block);
        }
    }

    // The blocks: items that follow each other in one ruby element.

    private void Collect(ParagraphWork work)
    {
        Ruby? element = null;
        StyledRun? run = null;
        for (var i = 0; i < work.Items.Count; i++)
        {
            var item = work.Items[i];
            if (item.Run.Ruby is not { } ruby)
            {
                element = null;
                continue;
            }
            if (!ReferenceEquals(ruby, element))
            {
                if (element is null || !AreRomanised(element, ruby))
                {
                    work.Rubies.Add(new RubyBlock(KindOf(ruby, item.Rules)));
                }
                element = ruby;
            }
            if (!ReferenceEquals(item.Run, run))
            {
                run = item.Run;
                work.Rubies[^1].Readings.Add(shaper.Shape(work, item, run.Reading ?? ""));
            }
        }
        if (work.Rubies.Count > 0)
        {
            FindCells(work);
        }
    }

    private static RubyKind KindOf(Ruby ruby, LanguageRules rules) =>
        ruby.Kind == RubyKind.Mono && rules.Profile.RubySharesRoom && ruby.Segments.Length > 1
            && ruby.Segments.All(segment => segment.Script == RubyScript.Native && segment.Reading.Length > 0)
            ? RubyKind.Jukugo : ruby.Kind;

    /// <summary>Whether two neighbours are syllables of one line of romanisation, to be opened alike (T59).</summary>
    private static bool AreRomanised(Ruby left, Ruby right) =>
        left.Segments[^1].Script == RubyScript.Latin && right.Segments[0].Script == RubyScript.Latin;

    private static void FindCells(ParagraphWork work)
    {
        var cell = 0;
        foreach (var reading in work.Rubies.SelectMany(block => block.Readings))
        {
            while (cell < work.CellCount && work.Cells[cell].TextStart < reading.Run.Start)
            {
                cell++;
            }
            reading.FirstCell = cell;
            while (cell < work.CellCount && work.Cells[cell].TextStart < reading.Run.Start + reading.Run.Length)
            {
                cell++;
            }
            reading.EndCell = cell;
        }
        work.Rubies.RemoveAll(block => block.FirstCell == block.EndCell);
    }

    private static void Fit(ParagraphWork work, RubyBlock block)
    {
        if (block.Readings.Exists(reading => reading.Script == RubyScript.Bopomofo))
        {
            FitBopomofo(work, block);
            return;
        }
        OpenWordSpaces(work, block);
        if (block.Readings.Exists(reading => reading.Script == RubyScript.Latin) && block.Readings.Count > 1)
        {
            FitLatin(work, block);
        }
        else if (block.Kind == RubyKind.Jukugo && !BaseFrames.EachFits(work, block.Readings))
        {
            block.SharesRoom = true;
            new BaseSpread(work, block.Readings).Apply();
            AllowBreaksWithin(work, block);
        }
        else
        {
            foreach (var reading in block.Readings.Where(reading => !reading.IsEmpty))
            {
                KeepTogether(work, reading);
                new BaseSpread(work, [reading]).Apply();
            }
        }
    }

    private static void KeepTogether(ParagraphWork work, Reading reading)
    {
        for (var i = reading.FirstCell + 1; i < reading.EndCell; i++)
        {
            work.Costs[work.Cells[i].TextStart] = BreakCost.Never;
        }
    }

    /// <summary>Every character of annotated text keeps half an em on its right, at line ends too (T60).</summary>
    private static void FitBopomofo(ParagraphWork work, RubyBlock block)
    {
        for (var i = block.FirstCell; i < block.EndCell; i++)
        {
            ref var cell = ref work.Cells[i];
            if (!cell.IsSpace)
            {
                var room = (int)(BaseFrames.Em(work, i) * BopomofoRoom);
                cell.Gap += room;
                cell.EndEdge = Math.Max(cell.EndEdge, 0) + room;
            }
        }
    }

    /// <summary>Words of both tiers are half an em apart (T59).</summary>
    private static void OpenWordSpaces(ParagraphWork work, RubyBlock block)
    {
        foreach (var reading in block.Readings.Where(reading => reading.IsEmpty))
        {
            for (var i = reading.FirstCell; i < reading.EndCell; i++)
            {
                ref var cell = ref work.Cells[i];
                if (cell.IsSpace)
                {
                    cell.Gap = (int)(BaseFrames.Em(work, i) * WordGap);
                    cell.Shrink = 0;
                    cell.ShrinkStage = default;
                }
            }
        }
    }

    /// <summary>
    /// Romanised syllables stand centred over their characters at least a quarter em apart; where they do not find the room,
    /// all gaps of the run open alike (T59).
    /// </summary>
    private static void FitLatin(ParagraphWork work, RubyBlock block)
    {
        var annotated = block.Readings.FindAll(reading => !reading.IsEmpty);
        var opening = 0L;
        for (var i = 1; i < annotated.Count; i++)
        {
            opening = Math.Max(opening, Lacking(work, annotated[i - 1], annotated[i]));
        }
        for (var i = annotated[0].FirstCell; i + 1 < annotated[^1].EndCell && opening > 0; i++)
        {
            work.Cells[i].Gap += (int)opening;
        }
        foreach (var reading in annotated)
        {
            KeepTogether(work, reading);
            reading.LeftReach = reading.RightReach = Math.Max(0, reading.Width - BaseFrames.WidthOf(work, reading)) / 2;
            work.Cells[reading.FirstCell].StartEdge += (int)reading.LeftReach;
            work.Cells[reading.EndCell - 1].EndEdge += (int)reading.RightReach;
        }
        MakeRoomOutside(work, annotated);
    }

    /// <summary>By how much each gap from one syllable's base to the next's must open.</summary>
    private static long Lacking(ParagraphWork work, Reading left, Reading right)
    {
        var between = 0L;
        for (var i = left.EndCell; i < right.FirstCell; i++)
        {
            between += work.Cells[i].Advance + work.Cells[i].Gap;
        }
        var distance = (BaseFrames.WidthOf(work, left) + BaseFrames.WidthOf(work, right)) / 2
            + work.Cells[left.EndCell - 1].Gap + between;
        var least = (left.Width + right.Width) / 2 + (long)(BaseFrames.Em(work, left.FirstCell) * LatinGap);
        var halfGaps = left.EndCell - left.FirstCell + right.EndCell - right.FirstCell + 2 * (right.FirstCell - left.EndCell);
        return (2 * (least - distance) + halfGaps - 1) / halfGaps;
    }

    private static void MakeRoomOutside(ParagraphWork work, List<Reading> annotated)
    {
        var room = new RubyRoom(work);
        var (first, last) = (annotated[0], annotated[^1]);
        var left = Math.Min(first.LeftReach, room.OverhangBefore(first));
        var right = Math.Min(last.RightReach, room.OverhangAfter(last));
        room.OpenBefore(first.FirstCell, first.LeftReach - left, left);
        room.OpenAfter(last.EndCell, last.RightReach - right, right);
    }

    /// <summary>A compound may end a line with some of its characters: the part's own reading must find room there (T58).</summary>
    private static void AllowBreaksWithin(ParagraphWork work, RubyBlock block)
    {
        for (var i = 1; i < block.Readings.Count; i++)
        {
            var before = BaseFrames.Excess(work, block.Readings[..i]);
            var after = BaseFrames.Excess(work, block.Readings[i..]);
            work.Cells[block.Readings[i].FirstCell - 1].EndEdge += (int)Math.Max(0, before - block.Readings[0].LeftReach);
            work.Cells[block.Readings[i].FirstCell].StartEdge += (int)Math.Max(0, after - block.Readings[^1].RightReach);
            KeepTogether(work, block.Readings[i]);
        }
        KeepTogether(work, block.Readings[0]);
    }
}
