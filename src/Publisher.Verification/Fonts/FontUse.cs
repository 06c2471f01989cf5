using System.Runtime.InteropServices;
using Publisher.Verification.Reading;

namespace Publisher.Verification.Fonts;

/// <summary>How one code of a font is used.</summary>
internal struct CodeUse
{
    /// <summary>The first page that shows it.</summary>
    public int Page;

    /// <summary>Shown at least once in a mode that paints.</summary>
    public bool IsVisible;

    /// <summary>Shown at least once outside everything that has an ActualText.</summary>
    public bool IsUnreplaced;
}

/// <summary>A font of the document with the codes that content shows in it.</summary>
internal sealed class FontUse
{
    private const int Invisible = 3;

    private readonly Dictionary<int, CodeUse> _codes = [];
    private readonly Lazy<FontProgramFile> _file;
    private readonly Lazy<FontGlyphs> _glyphs;
    private readonly Lazy<CMap?> _encoding;
    private bool _glyphsRead;

    public FontUse(PdfValue value)
    {
        Value = value;
        Subtype = value["Subtype"].Name ?? "";
        Inner = IsComposite ? value["DescendantFonts"].Items.FirstOrDefault() : value;
        _file = new Lazy<FontProgramFile>(() => FontProgramFile.Of(Descriptor));
        _encoding = new Lazy<CMap?>(() => CMaps.Encoding(Value["Encoding"]));
        _glyphs = new Lazy<FontGlyphs>(() => IsComposite ? new CompositeGlyphs(this) : new SimpleGlyphs(this));
    }

    public PdfValue Value { get; }

    public string Subtype { get; }

    /// <summary>The descendant of a composite font, else the font itself.</summary>
    public PdfValue Inner { get; }

    public PdfValue Descriptor => Inner["FontDescriptor"];

    public bool IsComposite => Subtype == "Type0";

    public bool IsType3 => Subtype == "Type3";

    public string Name => Value["BaseFont"].Name ?? Value["Name"].Name ?? Subtype;

    public bool IsSubset => Name.Length > 7 && Name[6] == '+' && Name.AsSpan(0, 6).IndexOfAnyExceptInRange('A', 'Z') < 0;

    public bool IsSymbolic => ((Descriptor["Flags"].Integer ?? 0) & 4) != 0;

    public FontProgramFile File => _file.Value;

    /// <summary>The map from codes to CIDs of a composite font; null when it is a predefined one of many bytes.</summary>
    public CMap? Encoding => _encoding.Value;

    public FontGlyphs Reading => _glyphs.Value;

    public IReadOnlyDictionary<int, CodeUse> Codes => _codes;

    /// <summary>Whether anything is painted with it.</summary>
    public bool IsRendered => _codes.Values.Any(use => use.IsVisible);

    public int FirstPage => _codes.Count == 0 ? 0 : _codes.Values.Min(use => use.Page);

    public Place Place => new(FirstPage, Value.Number);

    /// <summary>The content streams of a Type 3 font's glyphs.</summary>
    public IEnumerable<PdfValue> Procedures
    {
        get
        {
            var procedures = Value["CharProcs"];
            return procedures.Keys.Select(key => procedures[key]).Where(glyph => glyph.IsStream);
        }
    }

    /// <summary>True once, when it is a Type 3 font whose glyphs are to be read.</summary>
    public bool IsFirstOfType3()
    {
        var isFirst = IsType3 && !_glyphsRead;
        _glyphsRead = true;
        return isFirst;
    }

    public void Show(ReadOnlySpan<byte> bytes, int mode, bool isReplaced, int page)
    {
        if (!IsComposite)
        {
            foreach (var code in bytes)
            {
                Count(code, mode, isReplaced, page);
            }
        }
        else if (Encoding is { } map)
        {
            for (var at = 0; at < bytes.Length;)
            {
                Count((int)map.Next(bytes, ref at), mode, isReplaced, page);
            }
        }
        else if (bytes.Length > 0)
        {
            // Codes of predefined maps cannot be told apart here; that the font paints still counts.
            Count(-1, mode, isReplaced, page);
        }
    }

    private void Count(int code, int mode, bool isReplaced, int page)
    {
        ref var use = ref CollectionsMarshal.GetValueRefOrAddDefault(_codes, code, out var isKnown);
        use.Page = isKnown ? use.Page : page;
        use.IsVisible |= mode != Invisible;
        use.IsUnreplaced |= !isReplaced;
    }
}
