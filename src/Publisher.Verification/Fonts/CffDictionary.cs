using System.Globalization;
using System.Text;

namespace Publisher.Verification.Fonts;

/// <summary>Operators with the numbers before them [Technical Note 5176, 4].</summary>
internal sealed class CffDictionary
{
    private readonly Dictionary<int, double[]> _entries = [];

    public CffDictionary(ReadOnlySpan<byte> data)
    {
        var operands = new List<double>();
        for (var at = 0; at < data.Length;)
        {
            var b = data[at++];
            if (b <= 21)
            {
                _entries.TryAdd(b == 12 ? 12 << 8 | BigEndian.Byte(data, at++) : b, [.. operands]);
                operands.Clear();
            }
            else
            {
                operands.Add(Read(b, data, ref at));
            }
        }
    }

    public bool Has(int key) => _entries.ContainsKey(key);

    public double[] Numbers(int key) => _entries.GetValueOrDefault(key) ?? [];

    public double Number(int key) => Numbers(key) is [.., var last] ? last : 0;

    public int Integer(int key) => Number(key) is >= 0 and <= int.MaxValue and var number ? (int)number : 0;

    private static double Read(int b, ReadOnlySpan<byte> data, ref int at)
    {
        switch (b)
        {
            case 28: at += 2; return BigEndian.Int16(data, at - 2);
            case 29: at += 4; return (int)BigEndian.UInt32(data, at - 4);
            case 30: return ReadReal(data, ref at);
            case <= 246: return b - 139;
            case <= 250: return (b - 247) * 256 + BigEndian.Byte(data, at++) + 108;
            default: return -(b - 251) * 256 - BigEndian.Byte(data, at++) - 108;
        }
    }

    private static double ReadReal(ReadOnlySpan<byte> data, ref int at)
    {
        var text = new StringBuilder();
        while (at < data.Length)
        {
            var b = data[at++];
            if (!Append(text, b >> 4) || !Append(text, b & 15))
            {
                break;
            }
        }
        return double.TryParse(text.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : 0;
    }

    private static bool Append(StringBuilder text, int nibble)
    {
        text.Append(nibble switch { < 10 => nibble.ToString(CultureInfo.InvariantCulture), 10 => ".", 11 => "E", 12 => "E-", 14 => "-", _ => "" });
        return nibble != 15;
    }
}
