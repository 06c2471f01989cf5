using System.Collections.Immutable;
using Publisher.Model.Pages;
using Publisher.Pdf.Objects;

namespace Publisher.Pdf.Navigation;

/// <summary>A page that has been written: its object number and its height in points.</summary>
internal readonly record struct WrittenPage(int Number, double Height);

/// <summary>Writes the names of places and pages (ISO 32000-1, 12.3.2.3 and 12.4.2).</summary>
internal sealed class NavigationWriter(PdfWriter writer, IReadOnlyList<WrittenPage> pages)
{
    /// <summary>Every place by name: chapters, pairs, headings, figures, notes, whatever has an id.</summary>
    /// <returns>The number of the name tree.</returns>
    public int WriteNames(IReadOnlyDictionary<string, Anchor> anchors) => NameTree.Write(writer, anchors.Keys, (name, leaf) =>
    {
        var anchor = anchors[name];
        var (page, height) = pages[anchor.PageIndex];
        leaf.Raw("[").Ref(page).Raw(" /XYZ ").Number(anchor.Position.X.Points).Raw(" ")
            .Number(height - anchor.Position.Y.Points).Raw(" null] ");
    });

    /// <summary>Page labels as ranges: Roman and Arabic counts become styles, other labels prefixes.</summary>
    public static void WriteLabels(ImmutableArray<string> labels, PdfBuffer buffer)
    {
        buffer.Raw(" /PageLabels <</Nums [");
        var (style, next) = ("", 0);
        for (var i = 0; i < labels.Length; i++)
        {
            var (found, number) = LabelStyle.Of(labels[i]);
            if (found != style || number != next || found.Length == 0)
            {
                buffer.Int(i);
                if (found.Length == 0)
                {
                    buffer.Raw(" <</P ").Text(labels[i]).Raw(">> ");
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
