using System.Collections.Immutable;
using Publisher.Model.Pages;
using Publisher.Pdf.Objects;

namespace Publisher.Pdf.Navigation;

/// <summary>
/// Writes the bookmarks (ISO 32000-1, 12.3.3), unfolded as deep as they can be seen at a glance. Their language is the
/// document's (ISO 14289-1, 7.2); the escape that could change it within a title (7.9.2.2) is not written, because common
/// viewers show it as part of the title.
/// </summary>
internal sealed class OutlineWriter(PdfWriter writer)
{
    /// <summary>Entries shown when the document opens, at most: about what a sidebar holds. The first level is always shown.</summary>
    private const int MostShown = 30;

    /// <returns>The outline's number; 0 when there is none.</returns>
    public int Write(ImmutableArray<OutlineEntry> entries)
    {
        if (entries.IsEmpty)
        {
            return 0;
        }
        var root = writer.Reserve();
        var levels = LevelsShown(entries);
        var (first, last) = WriteEntries(entries, root, levels);
        var buffer = new PdfBuffer();
        writer.Write(root, buffer.Raw("<</Type /Outlines /First ").Ref(first).Raw(" /Last ").Ref(last).Raw(" /Count ")
            .Int(Count(entries, levels)).Raw(">>"));
        return root;
    }

    private static int LevelsShown(ImmutableArray<OutlineEntry> entries)
    {
        var levels = 1;
        while (Count(entries, levels + 1) is var more && more <= MostShown && more > Count(entries, levels))
        {
            levels++;
        }
        return levels;
    }

    /// <summary>Entries down to a level.</summary>
    private static int Count(ImmutableArray<OutlineEntry> entries, int levels) =>
        levels == 0 ? 0 : entries.Sum(entry => 1 + Count(entry.Children, levels - 1));

    private (int First, int Last) WriteEntries(ImmutableArray<OutlineEntry> entries, int parent, int levels)
    {
        var numbers = entries.Select(_ => writer.Reserve()).ToArray();
        for (var i = 0; i < entries.Length; i++)
        {
            var buffer = new PdfBuffer();
            buffer.Raw("<</Title ").Text(entries[i].Title).Raw(" /Parent ").Ref(parent).Raw(" /Dest ").Text(entries[i].Anchor);
            if (i > 0)
            {
                buffer.Raw(" /Prev ").Ref(numbers[i - 1]);
            }
            if (i < entries.Length - 1)
            {
                buffer.Raw(" /Next ").Ref(numbers[i + 1]);
            }
            if (!entries[i].Children.IsEmpty)
            {
                WriteChildren(entries[i].Children, numbers[i], levels - 1, buffer);
            }
            writer.Write(numbers[i], buffer.Raw(">>"));
        }
        return (numbers[0], numbers[^1]);
    }

    /// <summary>The count of a folded entry is negative: what would be shown if it were unfolded.</summary>
    private void WriteChildren(ImmutableArray<OutlineEntry> children, int parent, int levels, PdfBuffer buffer)
    {
        var (first, last) = WriteEntries(children, parent, levels);
        buffer.Raw(" /First ").Ref(first).Raw(" /Last ").Ref(last).Raw(" /Count ")
            .Int(levels > 0 ? Count(children, levels) : -children.Length);
    }
}
