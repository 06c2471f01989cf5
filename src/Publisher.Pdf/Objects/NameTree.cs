namespace Publisher.Pdf.Objects;

/// <summary>Writes name trees (ISO 32000-1, 7.9.6): names in the order of their bytes, so many in a leaf, leaves with their limits.</summary>
internal static class NameTree
{
    private const int MostInLeaf = 64;

    /// <param name="writeValue">Writes what a name stands for.</param>
    /// <returns>The number of the root.</returns>
    public static int Write(PdfWriter writer, IEnumerable<string> names, Action<string, PdfBuffer> writeValue)
    {
        var sorted = names.Select(name => (Name: name, Bytes: PdfBuffer.Encode(name))).ToArray();
        Array.Sort(sorted, (a, b) => a.Bytes.AsSpan().SequenceCompareTo(b.Bytes));
        var (root, leaf) = (new PdfBuffer(), new PdfBuffer());
        root.Raw("<</Kids [");
        foreach (var part in sorted.Chunk(MostInLeaf))
        {
            leaf.Clear();
            leaf.Raw("<</Limits [").String(part[0].Bytes).Raw(" ").String(part[^1].Bytes).Raw("] /Names [");
            foreach (var (name, bytes) in part)
            {
                leaf.String(bytes).Raw(" ");
                writeValue(name, leaf);
            }
            root.Ref(writer.Write(leaf.Raw("]>>"))).Raw(" ");
        }
        return writer.Write(root.Raw("]>>"));
    }
}
