using System.Text;
using Publisher.Verification.Content;
using Publisher.Verification.Reading;

namespace Publisher.Verification.Fonts;

/// <summary>
/// A character map (ISO 32000-1, 9.7.5 and 9.10.3): which bytes make a code, and what codes stand for, CIDs or text.
/// </summary>
internal sealed class CMap
{
    private const int MaximumDepth = 4;

    private readonly List<(int Length, uint Low, uint High)> _spaces = [];
    private readonly Dictionary<uint, uint> _cids = [];
    private readonly Dictionary<uint, string> _texts = [];
    private readonly List<(uint Low, uint High, uint Cid)> _cidRanges = [];
    private readonly List<(uint Low, uint High, string Text)> _textRanges = [];

    private CMap()
    {
    }

    /// <summary>Two bytes to a code, and the code is the CID: Identity-H and Identity-V.</summary>
    public static CMap Identity()
    {
        var map = new CMap();
        map._spaces.Add((2, 0, 0xFFFF));
        map._cidRanges.Add((0, 0xFFFF, 0));
        return map;
    }

    public static CMap Read(PdfValue stream, int depth = 0)
    {
        var map = new CMap();
        var other = stream["UseCMap"];
        if (other.IsStream && depth < MaximumDepth)
        {
            map.Take(Read(other, depth + 1));
        }
        else if (other.Name is "Identity-H" or "Identity-V")
        {
            map.Take(Identity());
        }
        new CMapReader(map).Read(stream.Decoded.Span);
        return map;
    }

    /// <summary>As the program says; null when it does not.</summary>
    public int? WritingMode { get; set; }

    /// <summary>The map that the program refers to by usecmap.</summary>
    public string? Used { get; set; }

    /// <summary>Whether it says which bytes make a code.</summary>
    public bool HasSpaces => _spaces.Count > 0;

    public uint? Cid(uint code)
    {
        if (_cids.TryGetValue(code, out var cid))
        {
            return cid;
        }
        foreach (var (low, high, first) in _cidRanges)
        {
            if (code >= low && code <= high)
            {
                return first + code - low;
            }
        }
        return null;
    }

    public string? Text(uint code)
    {
        if (_texts.TryGetValue(code, out var text))
        {
            return text;
        }
        foreach (var (low, high, first) in _textRanges)
        {
            if (code >= low && code <= high)
            {
                // Only the last unit counts up (ISO 32000-1, 9.10.3).
                return first.Length == 0 ? "" : first[..^1] + (char)(first[^1] + (code - low));
            }
        }
        return null;
    }

    /// <summary>The next code of a string: the shortest that a code space holds, else as many bytes as the shortest space has.</summary>
    public uint Next(ReadOnlySpan<byte> bytes, ref int at)
    {
        var code = 0u;
        for (var length = 1; length <= 4 && at + length <= bytes.Length; length++)
        {
            code = code << 8 | bytes[at + length - 1];
            foreach (var (size, low, high) in _spaces)
            {
                if (size == length && IsInside(code, low, high, length))
                {
                    at += length;
                    return code;
                }
            }
        }
        return Skip(bytes, ref at);
    }

    public void AddSpace(int length, uint low, uint high) => _spaces.Add((length, low, high));

    public void AddCids(uint low, uint high, uint cid)
    {
        if (low == high)
        {
            _cids[low] = cid;
        }
        else
        {
            _cidRanges.Add((low, high, cid));
        }
    }

    public void AddTexts(uint low, uint high, string text)
    {
        if (low == high)
        {
            _texts[low] = text;
        }
        else
        {
            _textRanges.Add((low, high, text));
        }
    }

    /// <summary>Each byte of a code lies between those of the ends (ISO 32000-1, 9.7.6.2).</summary>
    private static bool IsInside(uint code, uint low, uint high, int length)
    {
        for (var shift = 0; shift < length * 8; shift += 8)
        {
            var b = code >> shift & 0xFF;
            if (b < (low >> shift & 0xFF) || b > (high >> shift & 0xFF))
            {
                return false;
            }
        }
        return true;
    }

    private uint Skip(ReadOnlySpan<byte> bytes, ref int at)
    {
        var length = Math.Min(_spaces.Count == 0 ? 1 : _spaces.Min(space => space.Length), bytes.Length - at);
        var code = 0u;
        for (; length > 0; length--)
        {
            code = code << 8 | bytes[at++];
        }
        return code;
    }

    private void Take(CMap other)
    {
        _spaces.AddRange(other._spaces);
        _cidRanges.AddRange(other._cidRanges);
        foreach (var (code, cid) in other._cids)
        {
            _cids[code] = cid;
        }
    }
}
