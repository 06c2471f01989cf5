namespace Publisher.Parsing.Checks.Translation.Numbers;

/// <summary>Words and signs after digits that multiply them.</summary>
internal static class Magnitudes
{
    /// <summary>Beyond this, products overflow and nothing is counted.</summary>
    public const decimal Limit = 1e12m;

    private static readonly (string Word, decimal Factor)[] Words =
    [
        ("hundred", 100m), ("thousand", 1000m), ("million", 1e6m), ("billion", 1e9m), ("trillion", 1e12m), ("dozen", 12m),
    ];

    public static decimal OfHan(char c) => c switch
    {
        '十' or '拾' => 10m,
        '百' or '佰' or '백' => 100m,
        '千' or '仟' or '천' => 1000m,
        '万' or '萬' or '만' => 1e4m,
        '亿' or '億' or '억' => 1e8m,
        '兆' or '조' => 1e12m,
        _ => 0m,
    };

    /// <summary>The factor of an English word; 0 for any other.</summary>
    public static decimal OfWord(ReadOnlySpan<char> word)
    {
        foreach (var (name, factor) in Words)
        {
            if (word.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return factor;
            }
        }
        return 0m;
    }

    /// <summary>The factor of a letter on its own: K, M, B, T; 0 for any other.</summary>
    public static decimal OfSign(ReadOnlySpan<char> sign) => sign switch
    {
        "K" or "k" => 1000m,
        "M" or "mn" => 1e6m,
        "B" or "bn" => 1e9m,
        "T" or "tn" => 1e12m,
        _ => 0m,
    };
}
