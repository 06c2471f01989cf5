using Publisher.Model.Documents;

namespace Publisher.Parsing.Checks.Translation;

/// <summary>
/// Addresses with what depends on a language left out: en.wikipedia.org and /zh-CN/ lead to translations of one page, and fragments
/// are made from translated headings.
/// </summary>
internal static class LinkAddress
{
    public static string WithoutLanguage(string address)
    {
        var hash = address.IndexOf('#', StringComparison.Ordinal);
        address = hash < 0 ? address : address[..hash];
        var start = address.IndexOf("://", StringComparison.Ordinal);
        var parts = (start < 0 ? address : address[(start + 3)..]).Split('/');
        parts[0] = WithoutHostLanguage(parts[0]);
        var isEncyclopedia = parts[0].Contains("wiki", StringComparison.OrdinalIgnoreCase);
        // Pages of encyclopedias are named in their own language.
        return isEncyclopedia ? parts[0] : string.Join('/', parts.Where(part => part.Length > 0 && !IsLanguage(part)));
    }

    private static string WithoutHostLanguage(string host)
    {
        var dot = host.IndexOf('.', StringComparison.Ordinal);
        return dot > 0 && (IsLanguage(host[..dot]) || host.StartsWith("www.", StringComparison.OrdinalIgnoreCase)) ? host[(dot + 1)..] : host;
    }

    private static bool IsLanguage(string part)
    {
        var isShort = part.Length is 2 or 3 || (part.Length > 3 && part[2] is '-' or '_');
        return isShort && LanguageTag.TryParse(part.Replace('_', '-'), out var tag) && tag.Primary is "en" or "zh" or "ja" or "ko" or "de" or "fr" or "es" or "ru" or "pt" or "it";
    }
}
