using System.Globalization;

namespace Publisher.Composition.Text;

/// <summary>
/// Line-break class and East Asian width of every code point, from Unicode 16 (Data/line-break-classes.txt). The first
/// two planes are flat arrays, the rest a short list of ranges.
/// </summary>
internal sealed class CharacterTable
{
    /// <summary>Planes 0 and 1 hold all that text is made of, but for rare ideographs and tags.</summary>
    private const int FlatSize = 0x20000;

    private const byte WideFlag = 0x80;
    private readonly byte[] _flat = new byte[FlatSize];
    private readonly List<(int First, int Last, byte Entry)> _rest = [];

    public static CharacterTable Instance { get; } = Load();

    public LineBreakClass ClassOf(int codePoint) => (LineBreakClass)(EntryOf(codePoint) & ~WideFlag);

    /// <summary>East Asian width F, W or H (UAX #11).</summary>
    public bool IsWide(int codePoint) => (EntryOf(codePoint) & WideFlag) != 0;

    private byte EntryOf(int codePoint) =>
        (uint)codePoint < FlatSize ? _flat[codePoint] : EntryOfRest(codePoint);

    private byte EntryOfRest(int codePoint)
    {
        foreach (var (first, last, entry) in _rest)
        {
            if (codePoint >= first && codePoint <= last)
            {
                return entry;
            }
        }
        return (byte)LineBreakClass.AL;
    }

    private static CharacterTable Load()
    {
        var table = new CharacterTable();
        using var stream = typeof(CharacterTable).Assembly.GetManifestResourceStream("line-break-classes.txt")!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (!line.StartsWith('#'))
            {
                table.AddLine(line);
            }
        }
        table._flat[0x2010] = (byte)LineBreakClass.HH; // LB20a names the hyphen apart from its class BA
        table._flat[0x25CC] = (byte)LineBreakClass.DottedCircle;
        return table;
    }

    /// <summary>A line is "first [last] CLASSflags", code points in hexadecimal.</summary>
    private void AddLine(ReadOnlySpan<char> line)
    {
        Span<Range> parts = stackalloc Range[3];
        var count = line.Split(parts, ' ');
        var first = int.Parse(line[parts[0]], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        var last = count == 3 ? int.Parse(line[parts[1]], NumberStyles.HexNumber, CultureInfo.InvariantCulture) : first;
        var entry = ParseEntry(line[parts[count - 1]]);
        if (first >= FlatSize)
        {
            _rest.Add((first, last, entry));
            return;
        }
        _flat.AsSpan(first, last - first + 1).Fill(entry);
    }

    private static byte ParseEntry(ReadOnlySpan<char> text)
    {
        var flags = text.IndexOfAnyInRange('a', 'z');
        var name = flags < 0 ? text : text[..flags];
        var entry = (byte)(name switch
        {
            "SG" or "XX" => LineBreakClass.AL,
            "QU" when text.EndsWith("i") => LineBreakClass.QUInitial,
            "QU" when text.EndsWith("f") => LineBreakClass.QUFinal,
            "ID" when text.EndsWith("p") => LineBreakClass.IDPictograph,
            _ => Enum.Parse<LineBreakClass>(name),
        });
        return flags >= 0 && text[flags..].Contains('w') ? (byte)(entry | WideFlag) : entry;
    }
}
