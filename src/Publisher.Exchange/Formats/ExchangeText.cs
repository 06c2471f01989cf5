using System.Text;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using Publisher.Model.Diagnostics;

namespace Publisher.Exchange.Formats;

/// <summary>The bytes of an exchange file as text: UTF-8, with or without a byte order mark, and nothing else.</summary>
internal static partial class ExchangeText
{
    /// <summary>The texts of a hundred long novels; above that it is a mistake or an attack.</summary>
    private const int MaxBytes = 256 * 1024 * 1024;

    public static SourceFile? Read(string named, ReadOnlySpan<byte> bytes, DiagnosticBag bag)
    {
        if (bytes.Length > MaxBytes)
        {
            bag.Add(DiagnosticCatalog.UnreadableExchangeFile.CreateFor(named, named, Phrase.Of(Model.WorkspaceStatus.TooLarge)));
            return null;
        }
        if (Encoding(bytes) is { } encoding)
        {
            bag.Add(DiagnosticCatalog.ExchangeEncoding.CreateFor(named, encoding));
            return null;
        }
        return new SourceFile(named, System.Text.Encoding.UTF8.GetString(bytes is [0xEF, 0xBB, 0xBF, ..] ? bytes[3..] : bytes));
    }

    /// <summary>The name of the encoding when it is another one; null for UTF-8.</summary>
    private static string? Encoding(ReadOnlySpan<byte> bytes)
    {
        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            return "UTF-16";
        }
        var start = System.Text.Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, 4096)]);
        var named = Declared().Match(start) is { Success: true } match ? match.Groups[1].Value : "";
        var isOther = named.Length > 0 && !IsUtf8(named);
        return Utf8.IsValid(bytes) ? isOther && bytes.ContainsAnyExceptInRange((byte)0, (byte)127) ? named : null
            : isOther ? named : "?";
    }

    /// <summary>CHARSET is what a template has before anybody filled it in.</summary>
    private static bool IsUtf8(string name) => name.ToUpperInvariant() is "UTF-8" or "UTF8" or "US-ASCII" or "ASCII" or "CHARSET";

    [GeneratedRegex("""(?:\bcharset=|<\?xml[^>]*\bencoding=["'])([A-Za-z0-9._-]+)""", RegexOptions.CultureInvariant)]
    private static partial Regex Declared();
}
