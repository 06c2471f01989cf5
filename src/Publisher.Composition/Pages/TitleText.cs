using System.Collections.Immutable;
using Publisher.Composition.Lines;
using Publisher.Composition.Text;
using Publisher.Model.Measures;
using Publisher.Model.Pages;

namespace Publisher.Composition.Pages;

/// <summary>Paragraphs under one another at free positions: covers and title pages. Positions are those of the page.</summary>
internal sealed class TitleText(TextSetter texts, TagNode parent, Length left, Length measure)
{
    private readonly List<PageItem> _items = [];

    /// <summary>Where the next paragraph's first em box begins.</summary>
    public Length Y { get; set; }

    public IReadOnlyList<PageItem> Items => _items;

    /// <summary>Sets a paragraph in its language, lines of equal length; empty text is left out.</summary>
    /// <param name="leading">Line feed as a multiple of the size.</param>
    public void Add(string text, TextStyle style, double leading = 1.3)
    {
        if (text.Length == 0)
        {
            return;
        }
        var content = parent.Add(new TagNode(TagRole.Paragraph) { Language = style.Language }).Add(new TagContent());
        foreach (var line in texts.Set(text, style, measure, content, balance: true).Lines)
        {
            foreach (var item in line.Items)
            {
                _items.Add(item.MovedBy(left, Y + EmBox.Above(style.Size)));
            }
            Y += style.Size * leading;
        }
    }

    /// <summary>A short rule in the accent colour.</summary>
    public void AddRule(Length width, Length thickness, Ink ink) =>
        _items.Add(new FilledRect { Box = new Rect(left, Y, width, thickness), Ink = ink });
}
