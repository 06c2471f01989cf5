using System.Globalization;
using Publisher.Model.Documents;

namespace Publisher.Web.Xhtml;

/// <summary>An ISO 8601 date as people write it; left as it is where we do not know the custom.</summary>
internal static class DateText
{
    public static string Format(string iso, LanguageTag language)
    {
        var invariant = CultureInfo.InvariantCulture;
        if (DateOnly.TryParseExact(iso, "yyyy-MM-dd", invariant, DateTimeStyles.None, out var day))
        {
            return language switch
            {
                { IsChinese: true } or { IsJapanese: true } => day.ToString("yyyy年M月d日", invariant),
                { IsKorean: true } => day.ToString("yyyy년 M월 d일", invariant),
                { Primary: "en" } => day.ToString("d MMMM yyyy", invariant),
                _ => iso,
            };
        }
        if (DateOnly.TryParseExact(iso, "yyyy-MM", invariant, DateTimeStyles.None, out var month))
        {
            return language switch
            {
                { IsChinese: true } or { IsJapanese: true } => month.ToString("yyyy年M月", invariant),
                { IsKorean: true } => month.ToString("yyyy년 M월", invariant),
                { Primary: "en" } => month.ToString("MMMM yyyy", invariant),
                _ => iso,
            };
        }
        return iso;
    }
}
