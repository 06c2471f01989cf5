using UglyToad.PdfPig.Fonts.Encodings;

namespace Publisher.Verification.Fonts;

/// <summary>The names that a simple font gives to its codes (ISO 32000-1, 9.6.6).</summary>
internal sealed class SimpleEncoding
{
    private readonly Encoding? _base;
    private readonly Dictionary<int, string> _differences = [];

    public SimpleEncoding(FontUse font)
    {
        var value = font.Value["Encoding"];
        BaseName = value.Name ?? value["BaseEncoding"].Name;
        _base = BaseName switch
        {
            "WinAnsiEncoding" => WinAnsiEncoding.Instance,
            "MacRomanEncoding" => MacRomanEncoding.Instance,
            "StandardEncoding" => StandardEncoding.Instance,
            _ when font.IsSymbolic || font.File.IsEmbedded && font.Subtype != "TrueType" => null,
            _ => StandardEncoding.Instance,
        };
        var code = 0;
        foreach (var item in value["Differences"].Items)
        {
            if (item.Integer is { } next)
            {
                code = next;
            }
            else if (item.Name is { } name)
            {
                _differences[code++] = name;
            }
        }
        IsNamed = value.Exists || !font.IsSymbolic;
    }

    public string? BaseName { get; }

    /// <summary>Whether the document itself names the codes, rather than the program.</summary>
    public bool IsNamed { get; }

    public IEnumerable<string> Differences => _differences.Values;

    public string? Name(int code) => _differences.TryGetValue(code, out var name) ? name : Known(_base?.GetName(code));

    public string? StandardName(int code) => Known(StandardEncoding.Instance.GetName(code));

    public static int? MacCode(string name) => MacRomanEncoding.Instance.NameToCodeMap.TryGetValue(name, out var code) ? code : null;

    private static string? Known(string? name) => name is null or ".notdef" ? null : name;
}
