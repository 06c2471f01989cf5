using System.Text;

namespace Publisher.Fonts.OpenType;

/// <summary>Names of a font [OpenType 1.9.1, name].</summary>
internal static class NameTable
{
    private const int PostScriptName = 6;

    /// <summary>The PostScript name, with nothing in it that PDF names or file names cannot hold; empty when there is none.</summary>
    public static string ReadPostScriptName(ReadOnlySpan<byte> table)
    {
        var data = new FontData(table);
        var strings = data.UInt16(4);
        for (var i = 0; i < data.UInt16(2); i++)
        {
            var record = 6 + i * 12;
            if (data.UInt16(record + 6) == PostScriptName)
            {
                var text = data.Slice(strings + data.UInt16(record + 10), data.UInt16(record + 8));
                var isUtf16 = data.UInt16(record) is 0 or 3;
                return Clean(isUtf16 ? Encoding.BigEndianUnicode.GetString(text) : Encoding.ASCII.GetString(text));
            }
        }
        return "";
    }

    private static string Clean(string name) =>
        string.Concat(name.Where(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' or '+').Take(63));
}
