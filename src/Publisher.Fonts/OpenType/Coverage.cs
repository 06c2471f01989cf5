namespace Publisher.Fonts.OpenType;

/// <summary>Finds glyphs in a coverage table by binary search [OpenType 1.9.1, Coverage table].</summary>
internal static class Coverage
{
    private const int List = 1;
    private const int Ranges = 2;
    private const int RangeSize = 6;

    /// <summary>The place of a glyph in the arrays that the coverage goes with; -1 when it is not covered.</summary>
    /// <exception cref="InvalidDataException">The table ends too early.</exception>
    public static int IndexOf(FontData table, ushort glyph) => table.UInt16(0) switch
    {
        List => InList(table, glyph),
        Ranges => InRanges(table, glyph),
        _ => -1,
    };

    private static int InList(FontData table, ushort glyph)
    {
        var (low, high) = (0, table.UInt16(2) - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var found = table.UInt16(4 + middle * 2);
            if (found == glyph)
            {
                return middle;
            }
            (low, high) = found < glyph ? (middle + 1, high) : (low, middle - 1);
        }
        return -1;
    }

    private static int InRanges(FontData table, ushort glyph)
    {
        var (low, high) = (0, table.UInt16(2) - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var range = 4 + middle * RangeSize;
            var (first, last) = (table.UInt16(range), table.UInt16(range + 2));
            if (glyph >= first && glyph <= last)
            {
                return table.UInt16(range + 4) + glyph - first;
            }
            (low, high) = last < glyph ? (middle + 1, high) : (low, middle - 1);
        }
        return -1;
    }
}
