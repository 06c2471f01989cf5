using System.Globalization;
using System.Text;

namespace Publisher.Web.Epub;

/// <summary>Writes code points as a CSS <c>unicode-range</c> (CSS Fonts 4, 4.5), neighbours joined.</summary>
internal static class UnicodeRange
{
    public static string Format(SortedSet<int> codePoints)
    {
        var builder = new StringBuilder();
        int? first = null;
        var last = 0;
        foreach (var codePoint in codePoints)
        {
            if (first is not null && codePoint == last + 1)
            {
                last = codePoint;
                continue;
            }
            Append(builder, first, last);
            first = last = codePoint;
        }
        Append(builder, first, last);
        return builder.ToString();
    }

    private static void Append(StringBuilder builder, int? first, int last)
    {
        if (first is not { } start)
        {
            return;
        }
        builder.Append(builder.Length > 0 ? ", U+" : "U+").Append(start.ToString("X", CultureInfo.InvariantCulture));
        if (last > start)
        {
            builder.Append('-').Append(last.ToString("X", CultureInfo.InvariantCulture));
        }
    }
}
