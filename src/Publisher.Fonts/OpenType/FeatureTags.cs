using System.Collections.Frozen;
using System.Text;

namespace Publisher.Fonts.OpenType;

/// <summary>The tags of the features that a layout table lists [OpenType 1.9.1, FeatureList table].</summary>
internal static class FeatureTags
{
    private const int FeatureListOffset = 6;

    /// <summary>Empty when there is no table, or one that cannot be read.</summary>
    public static FrozenSet<string> Read(ReadOnlySpan<byte> table)
    {
        var tags = new HashSet<string>(StringComparer.Ordinal);
        try
        {
            Read(new FontData(table), tags);
        }
        catch (InvalidDataException)
        {
            // shaping goes on without; only a question about features is answered by no
        }
        return tags.ToFrozenSet(StringComparer.Ordinal);
    }

    private static void Read(FontData data, HashSet<string> tags)
    {
        int list = data.UInt16(FeatureListOffset);
        var count = data.UInt16(list);
        for (var i = 0; i < count; i++)
        {
            tags.Add(Encoding.ASCII.GetString(data.Slice(list + 2 + i * 6, 4)));
        }
    }
}
