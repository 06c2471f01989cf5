namespace Publisher.Model.Documents;

/// <summary>
/// A BCP 47 language tag in its canonical case (<c>zh-Hans</c>, <c>pt-BR</c>). Comparison is ordinal on that form.
/// </summary>
public readonly record struct LanguageTag : IComparable<LanguageTag>
{
    private readonly string? _value;

    private LanguageTag(string value) => _value = value;

    public static readonly LanguageTag English = new("en");
    public static readonly LanguageTag ChineseSimplified = new("zh-Hans");
    public static readonly LanguageTag ChineseTraditional = new("zh-Hant");
    public static readonly LanguageTag Japanese = new("ja");
    public static readonly LanguageTag Korean = new("ko");

    /// <summary>No linguistic content, BCP 47 <c>zxx</c>: code, pictures without words.</summary>
    public static readonly LanguageTag None = new("zxx");

    public string Value => _value ?? "und";

    /// <summary>The primary language subtag: <c>zh</c> of <c>zh-Hant-TW</c>.</summary>
    public string Primary
    {
        get
        {
            var dash = Value.IndexOf('-', StringComparison.Ordinal);
            return dash < 0 ? Value : Value[..dash];
        }
    }

    public bool IsChinese => Primary is "zh" or "yue" or "wuu" or "lzh";
    public bool IsJapanese => Primary == "ja";
    public bool IsKorean => Primary == "ko";

    /// <summary>Written from right to left, in the script that the language usually has.</summary>
    public bool IsRightToLeft => Primary is "ar" or "fa" or "he" or "ur" or "yi" or "dv" or "ps" or "ug" or "sd";

    public bool IsCjk => IsChinese || IsJapanese || IsKorean;

    /// <summary>Chinese written in traditional characters, by script or by region (TW, HK, MO).</summary>
    public bool IsTraditionalChinese =>
        IsChinese && !HasSubtag("Hans") && (HasSubtag("Hant") || HasSubtag("TW") || HasSubtag("HK") || HasSubtag("MO"));

    public bool HasSubtag(string subtag)
    {
        foreach (var range in Value.AsSpan().Split('-'))
        {
            if (Value.AsSpan()[range].Equals(subtag, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>Reads a tag: 2-8 letters first, subtags of 1-8 letters or digits (RFC 5646, 2.1).</summary>
    public static bool TryParse(string? text, out LanguageTag tag)
    {
        tag = default;
        if (string.IsNullOrEmpty(text))
        {
            return false;
        }
        var parts = text.Replace('_', '-').Split('-');
        for (var i = 0; i < parts.Length; i++)
        {
            var part = parts[i];
            if (part.Length is 0 or > 8 || (i == 0 && part.Length < 2) || !part.All(char.IsAsciiLetterOrDigit)
                || (i == 0 && !part.All(char.IsAsciiLetter)))
            {
                return false;
            }
            parts[i] = i == 0 ? part.ToLowerInvariant() : part.Length switch
            {
                4 when char.IsAsciiLetter(part[0]) => char.ToUpperInvariant(part[0]) + part[1..].ToLowerInvariant(),
                2 => part.ToUpperInvariant(),
                _ => part.ToLowerInvariant(),
            };
        }
        tag = new LanguageTag(string.Join('-', parts));
        return true;
    }

    /// <exception cref="FormatException">The text is not a well-formed tag.</exception>
    public static LanguageTag Parse(string text) =>
        TryParse(text, out var tag) ? tag : throw new FormatException($"'{text}' is not a BCP 47 language tag");

    public int CompareTo(LanguageTag other) => string.CompareOrdinal(Value, other.Value);
    public override string ToString() => Value;
}
