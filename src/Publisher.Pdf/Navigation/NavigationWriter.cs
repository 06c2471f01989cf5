using System.Collections.Immutable;
using Publisher.Model.Pages;
using Publisher.Pdf.Objects;

namespace Publisher.Pdf.Navigation;

/// <summary>Writes the ways through a document: bookmarks, named places, page labels (ISO 32000-1, 12.3 and 12.4.2).</summary>
internal sealed class NavigationWriter(PdfWriter writer, Func<int, (int Page, double Height)> pageAt)
{
    /// <returns>The outline's number; 0 when there is none.</returns>
    public int WriteOutline(ImmutableArray<OutlineEntry> entries)
    {
        if (entries.IsEmpty)
        {
            return 0;
        }
        var root = writer.Reserve();
        var (first, last) = WriteEntries(entries, root);
        var buffer = new PdfBuffer();
        writer.Write(root, buffer.Raw("<</Type /Outlines /First ").Ref(first).Raw(" /Last ").Ref(last).Raw(" /Count ").Int(entries.Length).Raw(">>"));
        return root;
    }

    /// <summary>Every place by name: chapters, pairs, headings, figures, notes, whatever has an id.</summary>
    /// <returns>The number of the name tree.</returns>
    public int WriteNames(IReadOnlyDictionary<string, Anchor> anchors) => NameTree.Write(writer, anchors.Keys, (name, leaf) =>
    {
        var anchor = anchors[name];
        var (page, height) = pageAt(anchor.PageIndex);
        leaf.Raw("[").Ref(page).Raw(" /XYZ ").Number(anchor.Position.X.Points).Raw(" ")
            .Number(height - anchor.Position.Y.Points).Raw(" null] ");
    });

    /// <summary>Page labels as ranges: Roman and Arabic counts become styles, other labels prefixes.</summary>
    public static void WriteLabels(IReadOnlyList<Page> pages, PdfBuffer buffer)
    {
        buffer.Raw(" /PageLabels <</Nums [");
        var (style, next) = ("", 0);
        foreach (var page in pages)
        {
            var (found, number) = LabelStyle.Of(page.Label);
            if (found != style || number != next || found.Length == 0)
            {
                buffer.Int(page.Index);
                if (found.Length == 0)
                {
                    buffer.Raw(" <</P ").Text(page.Label).Raw(">> ");
                }
                else
                {
                    buffer.Raw(" <</S /").Raw(found).Raw(" /St ").Int(number).Raw(">> ");
                }
            }
            (style, next) = (found, number + 1);
        }
        buffer.Raw("]>>");
    }

    private (int First, int Last) WriteEntries(ImmutableArray<OutlineEntry> entries, int parent)
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
                // Negative: closed when the document opens.
                var (first, last) = WriteEntries(entries[i].Children, numbers[i]);
                buffer.Raw(" /First ").Ref(first).Raw(" /Last ").Ref(last).Raw(" /Count ").Int(-entries[i].Children.Length);
            }
            writer.Write(numbers[i], buffer.Raw(">>"));
        }
        return (numbers[0], numbers[^1]);
    }
}
