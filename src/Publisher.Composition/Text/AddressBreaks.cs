using Publisher.Composition.Lines;

namespace Publisher.Composition.Text;

/// <summary>
/// Breaks of addresses, paths and identifiers (T8): after a separator that a letter or digit follows, never with a hyphen;
/// <c>://</c> stays whole. Between any other two characters only in an emergency.
/// </summary>
internal static class AddressBreaks
{
    private const short AfterSlash = 100;
    private const short AfterSeparator = 200;
    private const string Separators = "/?&=#_-.,:;~%";

    public static void Price(ParagraphWork work, int start, int end)
    {
        var text = work.Characters;
        var costs = work.Costs;
        var breaksBeforeDot = work.Rules.Profile.BreakBeforeDot;
        for (var i = start + 1; i < end; i++)
        {
            if (text[i] < 0x80 && text[i - 1] < 0x80 && text[i - 1] != ' ' && text[i] != ' ' && costs[i] != BreakCost.Forced)
            {
                costs[i] = breaksBeforeDot && (text[i] == '.' || text[i - 1] == '.')
                    ? BeforeDot(text, i, end) : Cost(text[i - 1], text[i]);
            }
        }
    }

    private static short Cost(char before, char after) =>
        before == '/' && char.IsAsciiLetterOrDigit(after) ? AfterSlash
        : Separators.Contains(before) && char.IsAsciiLetterOrDigit(after) ? AfterSeparator
        : BreakCost.Emergency;

    /// <summary>The break of a full stop is before it when a letter or digit follows.</summary>
    private static short BeforeDot(ReadOnlySpan<char> text, int i, int end) =>
        text[i] == '.' && i + 1 < end && char.IsAsciiLetterOrDigit(text[i + 1]) && char.IsAsciiLetterOrDigit(text[i - 1])
            ? AfterSeparator : BreakCost.Emergency;

    /// <summary>Addresses in plain text are known by their <c>://</c>.</summary>
    public static void PricePlainAddresses(ParagraphWork work)
    {
        var text = work.Characters;
        for (var from = 0; from < text.Length;)
        {
            var found = text[from..].IndexOf("://", StringComparison.Ordinal);
            if (found < 0)
            {
                return;
            }
            var start = from + found;
            while (start > from && char.IsAsciiLetterOrDigit(text[start - 1]))
            {
                start--;
            }
            var end = from + found + 3;
            while (end < text.Length && text[end] is > ' ' and < (char)0x7F)
            {
                end++;
            }
            Price(work, start, end);
            from = end;
        }
    }
}
