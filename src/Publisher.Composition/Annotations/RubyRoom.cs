using Publisher.Composition.Lines;
using Publisher.Composition.Text;
using Publisher.Model.Layouts;

namespace Publisher.Composition.Annotations;

/// <summary>
/// What lies beside a base: how far its reading may overhang it (T57: kana, two-em units, blanks of marks; never Han, never
/// the ink of marks, never another reading's base), and the gaps that give room. Lengths in units.
/// </summary>
internal sealed class RubyRoom(ParagraphWork work)
{
    public long OverhangBefore(Reading reading) => reading.FirstCell == 0 ? 0
        : Overhang(reading, reading.FirstCell - 1, work.Cells[reading.FirstCell - 1].Gap);

    public long OverhangAfter(Reading reading) => reading.EndCell >= work.CellCount ? 0
        : Overhang(reading, reading.EndCell, work.Cells[reading.EndCell - 1].Gap);

    /// <summary>
    /// Opens the gap before a cell, and keeps of its blank what a reading overhangs; at a paragraph's start there is none, and
    /// the edge alone gives room.
    /// </summary>
    public void OpenBefore(int cell, long width, long overhang)
    {
        if (cell > 0)
        {
            Open(ref work.Cells[cell - 1], width, overhang);
        }
    }

    public void OpenAfter(int end, long width, long overhang) => Open(ref work.Cells[end - 1], width, overhang);

    private static void Open(ref Cell cell, long width, long overhang)
    {
        cell.Shrink = (int)Math.Clamp(cell.Gap - overhang, 0, cell.Shrink);
        cell.Gap += (int)width;
    }

    private long Overhang(Reading reading, int neighbour, int blank)
    {
        ref readonly var cell = ref work.Cells[neighbour];
        var item = work.Items[cell.Item];
        var option = item.Rules.Profile.RubyOverhang;
        if (option == RubyOverhang.None || item.Run.Reading is { Length: > 0 })
        {
            return 0;
        }
        var full = option == RubyOverhang.Half ? reading.Size.Units / 2 : reading.Size.Units;
        return cell.Kind switch
        {
            CharacterKind.Unit or CharacterKind.IdeographicSpace => full,
            CharacterKind.Han when IsKana(work.Characters[cell.TextStart]) => Math.Min(full, cell.Advance / 2 + blank),
            CharacterKind.Han when option == RubyOverhang.HanHalf => reading.Size.Units / 2,
            _ when cell.Kind.IsWideMark => Math.Clamp(blank, 0, full),
            _ => 0,
        };
    }

    private static bool IsKana(char character) => character is (>= '\u3041' and <= '\u30FA') or '\u30FC' or (>= '\u31F0' and <= '\u31FF');
}
