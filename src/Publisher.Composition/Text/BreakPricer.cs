using Publisher.Composition.Lines;
using Publisher.Model.Layouts;

namespace Publisher.Composition.Text;

/// <summary>
/// Puts prices on the breaks that UAX #14 allows: dashes at line starts (T3), numbers and their units (T7), addresses and
/// identifiers (T8), note marks (T67), within formulas.
/// </summary>
internal static class BreakPricer
{
    private const short DashStart = 50;
    private const short BeforeMeasureWord = 30;

    /// <summary>Only what follows it may start a line, and that by its own rules.</summary>
    private const char SoftHyphen = '\u00AD';

    /// <summary>Between a number and its unit (T7).</summary>
    public const short BeforeUnit = 500;

    /// <summary>Abbreviations of units that a number and a space go before (T7).</summary>
    private static readonly HashSet<string> Units = new(StringComparer.Ordinal)
    {
        "m", "km", "cm", "mm", "nm", "μm", "kg", "g", "mg", "t", "s", "ms", "ns", "μs", "h", "min", "Hz", "kHz", "MHz", "GHz",
        "B", "KB", "MB", "GB", "TB", "PB", "KiB", "MiB", "GiB", "TiB", "bit", "W", "kW", "MW", "GW", "kWh", "MWh", "V", "A", "K",
        "J", "kJ", "N", "Pa", "L", "ml", "mL", "pt", "px", "dpi", "em", "fps", "°C", "%", "FLOPS", "TFLOPS",
    };

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> UnitLookup =
        Units.GetAlternateLookup<ReadOnlySpan<char>>();

    public static void Price(ParagraphWork work)
    {
        PriceNeighbours(work);
        foreach (var run in work.Text.Runs)
        {
            if (run.Inline is { BreakAfter: not BreakCost.Never } box && run.Start + run.Length < work.Length)
            {
                work.Costs[run.Start + run.Length] = box.BreakAfter;
            }
            else if (run.Style.Breakable || run.Style.Code)
            {
                AddressBreaks.Price(work, run.Start, run.Start + run.Length);
            }
        }
        AddressBreaks.PricePlainAddresses(work);
    }

    private static void PriceNeighbours(ParagraphWork work)
    {
        var text = work.Characters;
        for (var i = 1; i < text.Length; i++)
        {
            if (work.Costs[i] != BreakCost.Free)
            {
                continue;
            }
            var kind = work.Kinds[i];
            if (kind == CharacterKind.Han && work.Kinds[i - 1] == CharacterKind.Han)
            {
                continue; // most of a CJK text
            }
            if (kind == CharacterKind.Unit && text[i] is '—' or '⸺')
            {
                work.Costs[i] = DashStart;
            }
            else if (kind == CharacterKind.Han && char.IsAsciiDigit(text[i - 1]))
            {
                work.Costs[i] = work.Rules.Profile.BreakMeasureWords ? BeforeMeasureWord : BreakCost.Never;
            }
            else if (text[i - 1] == ' ' && i > 1 && char.IsAsciiDigit(text[i - 2]) && IsUnit(text, i))
            {
                work.Costs[i] = work.Rules.Profile.BreakUnits ? BeforeUnit : BreakCost.Never;
            }
            else if (text[i] == SoftHyphen || NumberLabels.IsInside(work, i - 1, i) || BelongsToNumber(text[i - 1], text[i]) || IsMarkBehindSpace(work, i))
            {
                work.Costs[i] = BreakCost.Never;
            }
        }
    }

    /// <summary>Digits, and the signs before and after them, stay together at every level of kinsoku (T7 before T3).</summary>
    private static bool BelongsToNumber(char before, char after) =>
        (char.IsAsciiDigit(before) && ClassTailoring.Suffixes.Contains(after))
        || (char.IsAsciiDigit(after) && ClassTailoring.Prefixes.Contains(before));

    /// <summary>Typed spaces before a closing mark go, so that the mark would start the line (T3).</summary>
    private static bool IsMarkBehindSpace(ParagraphWork work, int i)
    {
        if (work.Characters[i - 1] != ' ' || work.Rules.Profile.Kinsoku < Kinsoku.Normal)
        {
            return false;
        }
        while (i + 1 < work.Length && work.Characters[i] is ' ' or '\u3000')
        {
            i++;
        }
        return work.Kinds[i].Closes || work.Kinds[i] is CharacterKind.MiddleDot or CharacterKind.FixedMark;
    }

    private static bool IsUnit(ReadOnlySpan<char> text, int start)
    {
        var end = start;
        while (end < text.Length && end - start < 7 && (char.IsLetter(text[end]) || text[end] is '°' or '%')
            && text[end] < 0x2E80)
        {
            end++;
        }
        return UnitLookup.Contains(text[start..end]);
    }
}
