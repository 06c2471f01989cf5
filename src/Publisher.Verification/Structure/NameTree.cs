using Publisher.Verification.Reading;

namespace Publisher.Verification.Structure;

/// <summary>A name tree (ISO 32000-1, 7.9.6): its values in order, bounded.</summary>
internal static class NameTree
{
    private const int MaximumDepth = 32;

    public static IEnumerable<PdfValue> Values(PdfValue node, int depth = 0)
    {
        if (depth > MaximumDepth)
        {
            yield break;
        }
        var isKey = true;
        foreach (var item in node["Names"].IsArray ? node["Names"].Items : [])
        {
            if (!isKey)
            {
                yield return item;
            }
            isKey = !isKey;
        }
        foreach (var value in node["Kids"].Items.SelectMany(kid => Values(kid, depth + 1)))
        {
            yield return value;
        }
    }
}
