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
    public void Add(string text, TextStyle style, double leading = 1.3) => Add([text], style, leading);

    /// <summary>
    /// Sets a title as large as it can be without a line that ends at a hyphen or between two ideographs, if need be parted
    /// at its colon; where it would become too small, in lines that end with phrases.
    /// </summary>
    public void AddTitle(string text, TextStyle style, double leading = 1.3)
    {
        foreach (var scale in Scales)
        {
            var sized = style with { Size = style.Size * scale };
            foreach (var parts in Partings(text))
            {
                if (parts.All(part => BreaksWell(part, sized)))
                {
                    Add(parts, sized, leading);
                    return;
                }
            }
        }
        AddPhrases(text, style, leading);
    }

    /// <summary>Sets a title in lines that end where its sense parts; wherever they end where a phrase has no room.</summary>
    public void AddPhrases(string text, TextStyle style, double leading = 1.3)
    {
        if (new TitleBreaker(texts, measure).Break(text, style) is { } title)
        {
            Add(title.Lines, style with { Size = style.Size * title.Scale }, leading);
            return;
        }
        Add(text, style, leading);
    }

    private static readonly ImmutableArray<double> Scales = [1, 0.92, 0.84, 0.77, 0.7, 0.63];

    /// <summary>The title whole, and parted after a mark that divides it.</summary>
    private static IEnumerable<ImmutableArray<string>> Partings(string text)
    {
        yield return [text];
        var mark = text.AsSpan().IndexOfAny("：:，—");
        if (mark > 0 && mark < text.Length - 1)
        {
            // The blank stays with the first part, where it takes no room and parts the words nevertheless.
            var second = text[(mark + 1)..].TrimStart();
            yield return [text[..^second.Length], second];
        }
    }

    private bool BreaksWell(string text, TextStyle style) =>
        text.Length == 0 || texts.Set(text, style, measure, null, balance: true).Lines[..^1]
            .All(line => text[line.TextEnd - 1] == ' ' || text[line.TextEnd] == ' ');

    /// <summary>Parts of one paragraph, each on lines of its own.</summary>
    private void Add(ImmutableArray<string> parts, TextStyle style, double leading)
    {
        if (parts is [""])
        {
            return;
        }
        var content = parent.Add(new TagNode(TagRole.Paragraph) { Language = style.Language }).Add(new TagContent());
        foreach (var line in parts.SelectMany(part => texts.Set(part, style, measure, content, balance: true).Lines))
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
