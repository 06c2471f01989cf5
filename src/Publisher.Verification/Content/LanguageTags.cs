namespace Publisher.Verification.Content;

/// <summary>Language identifiers of PDF (ISO 32000-1, 14.9.2.2): the form of RFC 3066, section 2.1.</summary>
internal static class LanguageTags
{
    public static bool IsWellFormed(string tag)
    {
        var parts = tag.Split('-');
        return parts[0].Length is >= 1 and <= 8 && parts[0].All(char.IsAsciiLetter)
            && parts.Skip(1).All(part => part.Length is >= 1 and <= 8 && part.All(char.IsAsciiLetterOrDigit));
    }
}
