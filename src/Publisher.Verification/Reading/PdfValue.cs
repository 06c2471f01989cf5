using System.Text;
using UglyToad.PdfPig.Tokens;

namespace Publisher.Verification.Reading;

/// <summary>
/// A value of a PDF that can be asked for anything: what is not there is empty, false or null, so that rules read like
/// the sentences of the standard. References are followed on the way.
/// </summary>
/// <param name="Number">Of the innermost numbered object that holds the value; 0 when it is unknown.</param>
internal readonly record struct PdfValue(PdfFile File, IToken? Token, int Number)
{
    public bool Exists => Token is not null;

    public bool IsStream => Token is StreamToken;

    public bool IsDictionary => Token is DictionaryToken or StreamToken;

    public bool IsArray => Token is ArrayToken;

    private DictionaryToken? Entries => Token as DictionaryToken ?? (Token as StreamToken)?.StreamDictionary;

    /// <summary>The value of a key of a dictionary, or of a stream's dictionary.</summary>
    public PdfValue this[string key] =>
        Entries is { } entries && entries.Data.TryGetValue(key, out var token) ? File.Wrap(token, Number) : default;

    public bool Has(string key) => Entries?.Data.ContainsKey(key) == true;

    public IEnumerable<string> Keys => Entries?.Data.Keys ?? [];

    /// <summary>The items of an array; one value that is none counts as an array of itself; nothing as an empty one.</summary>
    public IEnumerable<PdfValue> Items
    {
        get
        {
            if (Token is not ArrayToken array)
            {
                return Exists ? [this] : [];
            }
            var (file, number) = (File, Number);
            return array.Data.Select(token => file.Wrap(token, number));
        }
    }

    public string? Name => (Token as NameToken)?.Data;

    public double? Real => (Token as NumericToken)?.Data;

    public int? Integer => Token is NumericToken { Data: >= int.MinValue and <= int.MaxValue } number ? (int)number.Data : null;

    public bool? Boolean => (Token as BooleanToken)?.Data;

    /// <summary>The bytes of a string as written.</summary>
    public byte[]? StringBytes => Token switch
    {
        StringToken text => text.GetBytes(),
        HexToken hex => [.. hex.Bytes],
        _ => null,
    };

    /// <summary>A text string (ISO 32000-1, 7.9.2.2).</summary>
    public string? Text => Token switch
    {
        StringToken text => text.Data,
        HexToken hex => TextOf(hex.Bytes.ToArray()),
        _ => null,
    };

    public ReadOnlyMemory<byte> Decoded => Token is StreamToken stream ? File.Decode(stream, Number) : default;

    /// <summary>The bytes of a stream as they stand in the file.</summary>
    public ReadOnlyMemory<byte> Raw => Token is StreamToken stream ? stream.Data : default;

    private static string TextOf(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xFE, 0xFF, .. var rest] => Encoding.BigEndianUnicode.GetString(rest),
        [0xEF, 0xBB, 0xBF, .. var rest] => Encoding.UTF8.GetString(rest),
        // PDFDocEncoding agrees with Latin-1 in all that tags and names are made of.
        _ => Encoding.Latin1.GetString(bytes),
    };
}
