using System.Text;
using Publisher.Model.Diagnostics;

namespace Publisher.Import.Markup;

/// <summary>
/// Turns the bytes of a document into text: by byte order mark, by the XML declaration, else UTF-8 (XML 1.0, appendix F).
/// EPUB allows UTF-8 and UTF-16 only, but older books come in national encodings. Bytes that make no sense become U+FFFD.
/// </summary>
internal static class EncodedText
{
    /// <summary>Where an XML declaration must be over.</summary>
    private const int DeclarationLength = 200;

    public static SourceFile Decode(string path, byte[] bytes)
    {
        var text = EncodingOf(bytes).GetString(bytes);
        return new SourceFile(path, text.Length > 0 && text[0] == '\uFEFF' ? text[1..] : text);
    }

    private static Encoding EncodingOf(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => Encoding.UTF8,
        [0xFF, 0xFE, ..] or [(byte)'<', 0, ..] => Encoding.Unicode,
        [0xFE, 0xFF, ..] or [0, (byte)'<', ..] => Encoding.BigEndianUnicode,
        _ => Named(Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, DeclarationLength)])) ?? Encoding.UTF8,
    };

    private static Encoding? Named(string start)
    {
        const string Key = "encoding=";
        var end = start.StartsWith("<?xml", StringComparison.Ordinal) ? start.IndexOf("?>", StringComparison.Ordinal) : -1;
        var at = end < 0 ? -1 : start.IndexOf(Key, 0, end, StringComparison.Ordinal);
        if (at < 0 || at + Key.Length + 1 >= end)
        {
            return null;
        }
        var value = start[(at + Key.Length + 1)..];
        var name = value[..Math.Max(0, value.IndexOfAny(['"', '\'']))];
        // What names UTF-16 and is legible byte by byte is not UTF-16.
        return name.StartsWith("utf", StringComparison.OrdinalIgnoreCase) ? Encoding.UTF8 : Find(name);
    }

    private static Encoding? Find(string name)
    {
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
