using Publisher.Model.Pages;
using Publisher.Pdf.Objects;

namespace Publisher.Pdf.Navigation;

/// <summary>Writes the names of places and pages (ISO 32000-1, 12.3.2.3 and 12.4.2).</summary>
internal sealed class NavigationWriter(PdfWriter writer, Func<int, (int Page, double Height)> pageAt)
{
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
}
