using System.Collections.Immutable;
using Publisher.Composition.Text;
using Publisher.Model.Documents;
using Publisher.Model.Measures;

namespace Publisher.Composition.Blocks;

/// <summary>
/// Columns of numbers in a table, and how far their cells move in at the end so that decimal points, real or implied, stand
/// in one line (T71).
/// </summary>
internal sealed class DecimalPoints
{
    private readonly ImmutableArray<bool> _numeric;
    private readonly Dictionary<(int Column, TableCell Cell), Length> _insets;

    private DecimalPoints(ImmutableArray<bool> numeric, Dictionary<(int, TableCell), Length> insets)
    {
        _numeric = numeric;
        _insets = insets;
    }

    public bool IsNumeric(int column) => column < _numeric.Length && _numeric[column];

    public Length InsetOf(int column, TableCell cell) => _insets.GetValueOrDefault((column, cell));

    public static DecimalPoints Of(Table table, ColumnContext cells, TextSetter texts)
    {
        var numeric = ImmutableArray.CreateBuilder<bool>(table.Columns.Length);
        var insets = new Dictionary<(int, TableCell), Length>(EqualityByReference.Instance);
        for (var column = 0; column < table.Columns.Length; column++)
        {
            var numbers = NumbersOf(table, column);
            numeric.Add(numbers.Count > 0);
            if (numbers.Count == 0 || table.Columns[column] is ColumnAlignment.Start or ColumnAlignment.Centre)
            {
                continue;
            }
            var tails = numbers.ConvertAll(number => number.Tail.Length == 0 ? Length.Zero : texts.WidthOf(number.Tail, cells.Text));
            var longest = tails.Max();
            for (var i = 0; i < numbers.Count; i++)
            {
                insets[(column, numbers[i].Cell)] = longest - tails[i];
            }
        }
        return new DecimalPoints(numeric.MoveToImmutable(), insets);
    }

    /// <summary>The cells of a column with what follows their whole number; none unless all that say something are numbers.</summary>
    private static List<(TableCell Cell, string Tail)> NumbersOf(Table table, int column)
    {
        var numbers = new List<(TableCell, string)>();
        var columns = new CellColumns(table.Columns.Length);
        foreach (var row in table.Body)
        {
            foreach (var (cell, at) in columns.Of(row))
            {
                if (at == column && TextOf(cell) is { Length: > 0 } text)
                {
                    if (cell.ColumnSpan > 1 || TailOf(text) is not { } tail)
                    {
                        return [];
                    }
                    numbers.Add((cell, tail));
                }
            }
        }
        return numbers;
    }

    private static string TextOf(TableCell cell) => cell.Blocks switch
    {
        [] => "",
        [Paragraph paragraph] => PlainText.Of(paragraph.Content).Trim(),
        _ => "\n",
    };

    /// <summary>The decimal point and what follows; empty for whole numbers, null for what is no number.</summary>
    private static string? TailOf(string text)
    {
        var start = text[0] is '+' or '-' or '−' or '±' ? 1 : 0;
        var end = start;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || (text[end] == ',' && end > start)))
        {
            end++;
        }
        var tail = text[end..];
        return end > start && tail.All(character => char.IsAsciiDigit(character) || character is '.' or '%' or '‰') ? tail : null;
    }

    /// <summary>Cells that say the same are still different cells.</summary>
    private sealed class EqualityByReference : IEqualityComparer<(int Column, TableCell Cell)>
    {
        public static readonly EqualityByReference Instance = new();

        public bool Equals((int Column, TableCell Cell) x, (int Column, TableCell Cell) y) => x.Column == y.Column && ReferenceEquals(x.Cell, y.Cell);

        public int GetHashCode((int Column, TableCell Cell) obj) =>
            HashCode.Combine(obj.Column, System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(obj.Cell));
    }
}
