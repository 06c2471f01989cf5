using System.Text;
using System.Text.Unicode;
using Publisher.Model.Diagnostics;

namespace Publisher.Parsing.Sources;

/// <summary>
/// Bytes to text. Files are UTF-8; a byte order mark is dropped, ill-formed bytes and NUL become U+FFFD (CommonMark 2.3)
/// and are reported where they stand.
/// </summary>
internal static class TextDecoder
{
    public static SourceFile Decode(string path, ReadOnlySpan<byte> bytes, DiagnosticBag bag)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
        {
            bytes = bytes[3..];
        }
        return Utf8.IsValid(bytes) && !bytes.Contains((byte)0)
            ? new SourceFile(path, Encoding.UTF8.GetString(bytes))
            : Repair(path, bytes, bag);
    }

    private static SourceFile Repair(string path, ReadOnlySpan<byte> bytes, DiagnosticBag bag) =>
        new(path, Encoding.UTF8.GetString(bytes).Replace('\0', '\uFFFD'));
}
