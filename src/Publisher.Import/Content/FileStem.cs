using System.Text;

namespace Publisher.Import.Content;

/// <summary>Names of files that are safe on every system and need no escape in Markdown.</summary>
internal static class FileStem
{
    private const int Longest = 60;

    /// <summary>Letters and digits of any script, hyphens and underscores; <paramref name="otherwise"/> when nothing is left.</summary>
    public static string Of(string text, string otherwise)
    {
        var stem = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (stem.Length >= Longest)
            {
                break;
            }
            var isSafe = Rune.IsLetterOrDigit(rune) || rune.Value is '-' or '_';
            if (isSafe || (stem.Length > 0 && stem[^1] != '-'))
            {
                stem.Append(isSafe ? rune.ToString() : "-");
            }
        }
        var clean = stem.ToString().Trim('-');
        return clean.Length > 0 ? clean : otherwise;
    }
}
