using Publisher.Model.Documents;

namespace Publisher.Import.Content;

/// <summary>Languages as books state them, which is not always as BCP 47 asks.</summary>
internal static class BookLanguage
{
    /// <summary>The language; regions of Chinese become the script that they write in, as manuscripts name it.</summary>
    public static LanguageTag? Of(string? text)
    {
        if (!LanguageTag.TryParse(text?.Trim(), out var tag) || tag.Value is "und" or "mul" or "zxx")
        {
            return null;
        }
        return tag.Value switch
        {
            "zh" or "zh-CN" or "zh-SG" or "zh-Hans-CN" or "chi" or "zho" => LanguageTag.ChineseSimplified,
            "zh-TW" or "zh-HK" or "zh-MO" or "zh-Hant-TW" => LanguageTag.ChineseTraditional,
            "eng" => LanguageTag.English,
            "jpn" => LanguageTag.Japanese,
            "kor" => LanguageTag.Korean,
            _ => tag,
        };
    }
}
