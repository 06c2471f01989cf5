namespace Publisher.Vector.Styles;

/// <summary>Replaces what stands for other values: var() by the variable, light-dark() by its light half.</summary>
internal static class CssValues
{
    private const int MostDepth = 8;
    private const int Longest = 10_000;

    public static string Resolve(string value, Dictionary<string, string> variables, int depth)
    {
        if (depth > MostDepth || value.Length > Longest || !(value.Contains("var(", StringComparison.Ordinal) || value.Contains("light-dark(", StringComparison.Ordinal)))
        {
            return value;
        }
        var at = value.IndexOf("var(", StringComparison.Ordinal);
        var isVariable = at >= 0;
        var start = isVariable ? at : value.IndexOf("light-dark(", StringComparison.Ordinal);
        var open = value.IndexOf('(', start);
        var close = Closing(value, open);
        if (close < 0)
        {
            return value;
        }
        var comma = Comma(value, open + 1, close);
        var first = value[(open + 1)..(comma < 0 ? close : comma)].Trim();
        var second = comma < 0 ? "" : value[(comma + 1)..close].Trim();
        var replaced = isVariable ? variables.GetValueOrDefault(first) ?? second : first;
        return Resolve(value[..start] + replaced + value[(close + 1)..], variables, depth + 1);
    }

    private static int Closing(string text, int open)
    {
        var depth = 0;
        for (var at = open; at < text.Length; at++)
        {
            depth += text[at] == '(' ? 1 : text[at] == ')' ? -1 : 0;
            if (depth == 0)
            {
                return at;
            }
        }
        return -1;
    }

    private static int Comma(string text, int start, int end)
    {
        var depth = 0;
        for (var at = start; at < end; at++)
        {
            depth += text[at] == '(' ? 1 : text[at] == ')' ? -1 : 0;
            if (depth == 0 && text[at] == ',')
            {
                return at;
            }
        }
        return -1;
    }
}
