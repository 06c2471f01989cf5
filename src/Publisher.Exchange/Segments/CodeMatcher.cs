namespace Publisher.Exchange.Segments;

/// <summary>Gives the codes of a translation the numbers of the source's that they answer to; what it has beyond gets further ones.</summary>
internal static class CodeMatcher
{
    public static SegmentText Match(SegmentText source, SegmentText target)
    {
        var numbers = new Dictionary<int, int>();
        var free = source.Codes.ToList();
        foreach (var isSame in new Func<InlineCode, InlineCode, bool>[] { IsEqual, IsAlike })
        {
            foreach (var code in target.Codes.Where(code => !numbers.ContainsKey(code.Number)))
            {
                if (free.Find(other => isSame(code, other)) is { } found)
                {
                    numbers[code.Number] = found.Number;
                    free.Remove(found);
                }
            }
        }
        var next = source.Codes.Length;
        foreach (var code in target.Codes.Where(code => !numbers.ContainsKey(code.Number)))
        {
            numbers[code.Number] = ++next;
        }
        return target.Renumbered(numbers);
    }

    private static bool IsEqual(InlineCode a, InlineCode b) => IsAlike(a, b) && a.Opening == b.Opening && a.Closing == b.Closing;

    private static bool IsAlike(InlineCode a, InlineCode b) => a.Kind == b.Kind && a.Closing is null == b.Closing is null;
}
