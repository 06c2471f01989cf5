using System.Text;

namespace Publisher.Cli.Fixing;

/// <summary>A text file's bytes as its mark, its encoding and its text, such that the text gives the same bytes again.</summary>
internal sealed record StoredText(Encoding Encoding, string Text, byte[] Mark)
{
    /// <summary>Null for bytes that are not well-formed: writing them back would change them.</summary>
    public static StoredText? TryRead(byte[] bytes)
    {
        Encoding encoding = bytes is [0xFF, 0xFE, ..] ? new UnicodeEncoding(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true)
            : bytes is [0xFE, 0xFF, ..] ? new UnicodeEncoding(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true)
            : new UTF8Encoding(encoderShouldEmitUTF8Identifier: bytes is [0xEF, 0xBB, 0xBF, ..], throwOnInvalidBytes: true);
        var mark = encoding.GetPreamble();
        try
        {
            return new StoredText(encoding, encoding.GetString(bytes.AsSpan(mark.Length)), mark);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    public byte[] With(string text) => [.. Mark, .. Encoding.GetBytes(text)];
}
