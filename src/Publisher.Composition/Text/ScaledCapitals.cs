using Publisher.Composition.Lines;

namespace Publisher.Composition.Text;

/// <summary>
/// Small capitals for faces that have none (T37): letters of the lower case become capitals of 0.8 of the size, a little apart;
/// capitals, digits and CJK stay as they are. The text itself is not changed, so that it is found and read as it was written.
/// </summary>
internal static class ScaledCapitals
{
    private const double Scale = 0.8;
    private const double Tracking = 0.05;

    /// <summary>Adds an item in pieces that are small capitals or not; tells when there are any.</summary>
    public static void Split(ParagraphWork work, in TextItem item, Action report)
    {
        var style = item.Run.Style;
        StyledRun? small = null;
        for (var start = item.Start; start < item.End;)
        {
            var isSmall = char.IsLower(work.Characters[start]);
            var end = start + 1;
            while (end < item.End && char.IsLower(work.Characters[end]) == isSmall)
            {
                end++;
            }
            if (isSmall && small is null)
            {
                var size = style.Size * Scale;
                small = item.Run with { Style = style with { Size = size, Capitals = true, Tracking = style.Tracking + size * Tracking } };
                report();
            }
            work.Items.Add(isSmall
                ? item with { Start = start, End = end, Run = small!, Size = item.Size * Scale }
                : item with { Start = start, End = end });
            start = end;
        }
    }

    /// <summary>The capitals of a text, one for each UTF-16 unit.</summary>
    public static void Raise(ReadOnlySpan<char> text, Span<char> capitals) => text.ToUpperInvariant(capitals);
}
