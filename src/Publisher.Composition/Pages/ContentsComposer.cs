using System.Collections.Immutable;
using Publisher.Composition.Blocks;
using Publisher.Composition.Lines;
using Publisher.Composition.References;
using Publisher.Composition.Text;
using Publisher.Model.Documents;
using Publisher.Model.Measures;
using Publisher.Model.Pages;

namespace Publisher.Composition.Pages;

/// <summary>
/// The lines of the table of contents: titles in every language of the edition, on one line where they fit (T80), leaders
/// on a raster common to all lines, folios flush right. Tagged TOC, TOCI, Reference, Link, with a TOC for the sections of each
/// chapter (ISO 32000-1, 14.8.4.2).
/// </summary>
internal sealed class ContentsComposer(PagePlan plan, TextSetter texts, LeaderLine leaders, int topLevel = 1)
{
    /// <summary>Headings shown: chapters and their sections.</summary>
    public const int DeepestLevel = 2;

    /// <summary>Room for the folio at the right, in em of the body.</summary>
    private const int FolioEms = 3;

    private Length BodySize => plan.Page.BodySize;
    private Length LineFeed => plan.Page.LineFeed;

    /// <summary>The entry of the chapter at hand, and the contents of its sections in it.</summary>
    private TagNode? _chapter;
    private TagNode? _sections;

    /// <summary>One band of all lines, under a TOC element that is added to <paramref name="parent"/>.</summary>
    public Band Compose(ImmutableArray<HeadingEntry> entries, TagNode parent)
    {
        var list = parent.Add(new TagNode(TagRole.TableOfContents));
        var stack = new StripStack();
        foreach (var entry in entries)
        {
            if (entry.Level <= DeepestLevel)
            {
                Add(entry, list, stack);
            }
        }
        return new Band("", [stack.ToImmutable()], IsSpanning: true);
    }

    private void Add(HeadingEntry entry, TagNode list, StripStack stack)
    {
        var isChapter = entry.Level == 1;
        if (isChapter)
        {
            stack.AddSpace(LineFeed * 0.5);
        }
        var item = ItemOf(entry, list);
        var link = item.Add(new TagNode(TagRole.Reference)).Add(new TagNode(TagRole.Link));
        var target = new LinkTarget("#" + entry.Anchor, string.Join(" · ", entry.Marks.Select(mark => mark.Title)), link);
        var rows = RowsOf(entry);
        for (var i = 0; i < rows.Count; i++)
        {
            var lines = LinesOf(rows[i], target, isChapter);
            for (var j = 0; j < lines.Count; j++)
            {
                var isLast = i == rows.Count - 1 && j == lines.Count - 1;
                stack.Add(StripOf(lines[j], isLast ? entry.Folio : "", target) with
                {
                    // The lines of one entry stay together; so do a chapter and its first section.
                    KeepWithNext = !isLast || isChapter,
                });
            }
        }
    }

    /// <summary>The element of an entry; sections have contents of their own in the entry of their chapter.</summary>
    private TagNode ItemOf(HeadingEntry entry, TagNode list)
    {
        if (entry.Level == 1)
        {
            (_chapter, _sections) = (list.Add(new TagNode(TagRole.TableOfContentsItem)), null);
            return _chapter;
        }
        _sections ??= _chapter?.Add(new TagNode(TagRole.TableOfContents)) ?? list;
        return _sections.Add(new TagNode(TagRole.TableOfContentsItem));
    }

    /// <summary>The titles of a row side by side; a lone one that is too long goes on in further lines.</summary>
    private List<ContentsLine> LinesOf(List<HeadingMark> row, LinkTarget link, bool isChapter)
    {
        // A heading of nothing but a picture still has its line.
        var lines = new List<ContentsLine> { new() };
        var x = Indent(row[0].Level);
        foreach (var mark in row)
        {
            var content = link.Node.Add(new TagNode(TagRole.Span) { Language = mark.Language }).Add(new TagContent());
            var style = StyleOf(mark, mark == row[0] && isChapter);
            var set = texts.Set(TextOf(mark) + " ", style, plan.Page.Measure - BodySize * FolioEms - x, content).Lines;
            for (var i = 0; i < set.Length; i++)
            {
                if (i == lines.Count)
                {
                    lines.Add(new ContentsLine());
                }
                lines[i].Add(set[i], x);
            }
            x = lines[0].End + Gap;
        }
        return lines;
    }

    /// <summary>One line of an entry as it grows from left to right.</summary>
    private sealed class ContentsLine
    {
        public List<PageItem> Items { get; } = [];
        public Length End { get; private set; }

        public void Add(ComposedLine line, Length x)
        {
            Put(line.Items, x, Items);
            End = x + line.Width;
        }
    }

    /// <summary>The titles of one language, or of several where these fit on one line.</summary>
    private List<List<HeadingMark>> RowsOf(HeadingEntry entry)
    {
        var rows = new List<List<HeadingMark>>();
        var free = Length.Zero;
        foreach (var mark in entry.Marks)
        {
            var width = Gap + texts.WidthOf(TextOf(mark), StyleOf(mark, rows.Count == 0));
            if (rows.Count == 0 || width > free)
            {
                rows.Add([]);
                free = TitleMeasure(entry.Level);
            }
            rows[^1].Add(mark);
            free -= width;
        }
        return rows;
    }

    private Strip StripOf(ContentsLine line, string folio, LinkTarget link)
    {
        if (folio.Length > 0)
        {
            AddFolio(folio, line, link);
        }
        var box = new Rect(Length.Zero, Length.Zero, plan.Page.Measure, BodySize);
        return new Strip(LineFeed)
        {
            Items = [.. line.Items], Origin = new Point(Length.Zero, EmBox.Above(BodySize)), Links = [new StripLink(box, link)],
        };
    }

    private void AddFolio(string folio, ContentsLine line, LinkTarget link)
    {
        var content = link.Node.Add(new TagContent());
        var style = plan.Columns[0].Styles.Body with { TabularFigures = true };
        var set = texts.SetLine(folio, style, plan.Page.Measure, content, Model.Layouts.TextAlignment.End)!;
        line.Items.AddRange(leaders.Draw(line.End + Gap, plan.Page.Measure - texts.WidthOf(folio, style) - BodySize * 0.5, Length.Zero));
        Put(set.Items, Length.Zero, line.Items);
    }

    private static void Put(ImmutableArray<PageItem> line, Length x, List<PageItem> items)
    {
        foreach (var item in line)
        {
            items.Add(item.MovedBy(x, Length.Zero));
        }
    }

    private Length Gap => BodySize;

    /// <summary>Lists of captions have one level, which is the top.</summary>
    private Length Indent(int level) => BodySize * (2 * (level - topLevel));

    private Length TitleMeasure(int level) => plan.Page.Measure - Indent(level) - BodySize * FolioEms;

    private static string TextOf(HeadingMark mark) => mark.Label.Length > 0 ? $"{mark.Label}　{mark.Title}" : mark.Title;

    private TextStyle StyleOf(HeadingMark mark, bool isFirst)
    {
        var style = new TextStyle(mark.Level == 1 ? FontRole.Sans : FontRole.Serif, BodySize, mark.Language);
        return isFirst && mark.Level == 1 ? style with { Bold = true } : style;
    }
}
