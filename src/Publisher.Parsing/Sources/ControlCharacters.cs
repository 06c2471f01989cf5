using System.Buffers;

namespace Publisher.Parsing.Sources;

/// <summary>
/// Characters that no output can hold: XML 1.0 (2.2) forbids the C0 controls but tab and line ends, and U+FFFE and U+FFFF.
/// Files, character references and escapes of YAML can all bring them in; each becomes U+FFFD.
/// </summary>
internal static class ControlCharacters
{
    private const string Controls =
        "\0\x01\x02\x03\x04\x05\x06\x07\x08\x0B\x0C\x0E\x0F\x10\x11\x12\x13\x14\x15\x16\x17\x18\x19\x1A\x1B\x1C\x1D\x1E\x1F";

    private static readonly SearchValues<char> Characters = SearchValues.Create(Controls + "\uFFFE\uFFFF");
    private static readonly SearchValues<byte> Bytes = SearchValues.Create([.. Controls.Select(c => (byte)c)]);

    public static bool Contains(int character) => character <= char.MaxValue && Characters.Contains((char)character);

    /// <summary>Whether well-formed UTF-8 holds any.</summary>
    public static bool IsIn(ReadOnlySpan<byte> utf8) =>
        utf8.ContainsAny(Bytes) || utf8.IndexOf("\uFFFE"u8) >= 0 || utf8.IndexOf("\uFFFF"u8) >= 0;

    public static string Replace(string text) => text.AsSpan().ContainsAny(Characters)
        ? string.Create(text.Length, text, static (target, source) => source.AsSpan().ReplaceAny(target, Characters, '\uFFFD'))
        : text;
}
