using System.Collections.Immutable;
using Publisher.Composition.Text;
using Publisher.Model.Documents;
using Publisher.Model.Measures;

namespace Publisher.Composition.Blocks;

/// <summary>
/// Spreads short texts (T42, T49): two or three ideographs take gaps, so that they hold their own beside longer ones. The
/// gaps are tracking, not spaces: extraction gives the text as it is.
/// </summary>
internal static class EvenSpacing
{
    private const int Most = 3;

    /// <summary>
    /// Marks lists and tables of names, whose shorter ones are spread to the width of the longest (T42). Only the author knows
    /// what is a name: 苹果 above 火龙果 stays as it is.
    /// </summary>
    public const string NamesClass = "names";

    /// <summary>Names longer than this, and what is no name among them, set no width.</summary>
    private const int LongestName = 4;

    /// <summary>The width that the shorter of some names are spread to: that of the longest; zero where there is nothing to spread.</summary>
    public static Length WidthOf(IEnumerable<ImmutableArray<Block>> names, Length size)
    {
        var longest = names.Select(name => name is [Paragraph text] ? PlainText.Of(text.Content) : "")
            .Where(name => name.Length <= LongestName && IsHan(name)).Select(name => name.Length).DefaultIfEmpty().Max();
        return longest > 2 ? size * longest : Length.Zero;
    }

    /// <summary>The same for each column of a table, none but in tables of names.</summary>
    public static ImmutableArray<Length> WidthsOf(Table table, Length size) => table.Attributes.HasClass(NamesClass)
        ? [.. Enumerable.Range(0, table.Columns.Length).Select(column => WidthOf(table.Body.SelectMany(row => CellAt(row, column)), size))]
        : [.. table.Columns.Select(_ => Length.Zero)];

    private static IEnumerable<ImmutableArray<Block>> CellAt(TableRow row, int column)
    {
        var at = 0;
        foreach (var cell in row.Cells)
        {
            if (at == column)
            {
                yield return cell.Blocks;
            }
            at += cell.ColumnSpan;
        }
    }

    /// <summary>Gaps of <paramref name="gap"/> between the characters of a text of two or three ideographs; others unchanged.</summary>
    public static StyledText Spread(StyledText text, Length gap) => IsShort(text)
        ? text with { Runs = [.. text.Runs.Select(run => run with { Style = run.Style with { Tracking = gap } })] }
        : text;

    /// <summary>
    /// Spread to a width: the first character at its start, the last at its end (T42). Unchanged where the text is wider, or
    /// is not one of two or three ideographs.
    /// </summary>
    public static StyledText SpreadTo(StyledText text, Length width)
    {
        if (width <= Length.Zero || !IsShort(text))
        {
            return text;
        }
        var free = width - text.Runs[0].Style.Size * text.Characters.Length;
        return free > Length.Zero ? Spread(text, free / (text.Characters.Length - 1)) : text;
    }

    private static bool IsShort(StyledText text) => text.Characters.Length is > 1 and <= Most && IsHan(text.Characters);

    private static bool IsHan(string text) => text.All(character => CharacterKinds.Instance[character] == CharacterKind.Han);
}
