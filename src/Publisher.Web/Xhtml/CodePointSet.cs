using System.Text;

namespace Publisher.Web.Xhtml;

/// <summary>A set of code points: one bit each, planes allotted when first needed. Quick to add long texts to.</summary>
internal sealed class CodePointSet
{
    private const int PlaneWords = 0x10000 / 64;

    private readonly ulong[]?[] _planes = new ulong[]?[17];

    public void Add(string text)
    {
        var basic = _planes[0] ??= new ulong[PlaneWords];
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (!char.IsSurrogate(c))
            {
                basic[c >> 6] |= 1UL << (c & 63);
            }
            else if (Rune.TryGetRuneAt(text, i, out var rune))
            {
                Add(rune.Value);
                i++;
            }
        }
    }

    public void Add(int codePoint)
    {
        var plane = _planes[codePoint >> 16] ??= new ulong[PlaneWords];
        plane[(codePoint & 0xFFFF) >> 6] |= 1UL << (codePoint & 63);
    }

    /// <summary>The members in ascending order.</summary>
    public IEnumerable<int> All()
    {
        for (var plane = 0; plane < _planes.Length; plane++)
        {
            var words = _planes[plane];
            for (var word = 0; words is not null && word < PlaneWords; word++)
            {
                for (var bits = words[word]; bits != 0; bits &= bits - 1)
                {
                    yield return (plane << 16) | (word << 6) | System.Numerics.BitOperations.TrailingZeroCount(bits);
                }
            }
        }
    }
}
