using System.Collections.Immutable;
using Publisher.Composition.Styles;
using Publisher.Model.Documents;
using Publisher.Model.Measures;

namespace Publisher.Composition.Blocks;

/// <summary>Blocks side by side: parts of a figure, each with its caption, and lists in several columns.</summary>
internal sealed class RowComposer(BlockComposer blocks, ListComposer lists)
{
    /// <summary>Between neighbours, in em.</summary>
    private const double GapEms = 1.5;

    /// <summary>No part is narrower than this share of an equal one.</summary>
    private const double LeastShare = 0.5;

    /// <summary>
    /// The blocks of a division in one row, pictures as wide as makes them equally high; <paramref name="others"/> are the same row in
    /// other languages, of which only captions are set.
    /// </summary>
    public void Compose(Division row, ImmutableArray<(Division Row, LanguageStyles Styles)> others, ColumnContext column, StripStack output)
    {
        var gap = column.Text.Size * GapEms;
        var widths = WidthsOf(row.Blocks, column.Measure - gap * (row.Blocks.Length - 1));
        var left = column.Left;
        var stacks = new List<ImmutableArray<Strip>>();
        for (var i = 0; i < widths.Length; i++)
        {
            var stack = new StripStack();
            ComposePart(row.Blocks[i], [.. others.Select(other => (other.Row.Blocks[i], other.Styles))],
                column with { Left = left, Measure = widths[i], Room = widths[i] }, stack);
            stacks.Add([.. stack.ToImmutable().Where(strip => !strip.IsSpace)]);
            left += widths[i] + gap;
        }
        output.AddSpace(column.LineFeed);
        AddLines(stacks, output);
        output.AddSpace(column.LineFeed);
    }

    private void ComposePart(Block part, ImmutableArray<(Block Part, LanguageStyles Styles)> others, ColumnContext place, StripStack output)
    {
        if (part is not Figure figure || others.IsEmpty)
        {
            blocks.Compose([part], place, output);
            return;
        }
        output.AddAnchor(blocks.Chapter.Anchors.NameOf(figure.Id, place.Styles.Language));
        blocks.Figures.Compose(figure, [.. others.Where(other => other.Part is Figure).Select(other => ((Figure)other.Part, place with { Styles = other.Styles }))], place, output);
    }

    /// <summary>
    /// A list whose items run down one column after another, as high as each other as may be. Where words would have to be broken,
    /// as in one of two languages side by side, it takes fewer columns than the author asked for.
    /// </summary>
    public void ComposeList(ListBlock list, int count, ColumnContext column, StripStack output)
    {
        var gap = column.Text.Size * GapEms;
        var least = CellMeasure.Of([list], column, blocks).Longest;
        while (count > 1 && least > (column.Measure - gap * (count - 1)) / count)
        {
            count--;
        }
        var width = (column.Measure - gap * (count - 1)) / count;
        var stack = new StripStack();
        lists.Compose(list, column with { Measure = width, Room = width }, stack);
        var strips = stack.ToImmutable();
        var ends = EndsOf(strips, count);
        var stacks = new List<ImmutableArray<Strip>>();
        for (var i = 0; i < count; i++)
        {
            var (from, to) = (i == 0 ? 0 : ends[i - 1], ends[i]);
            stacks.Add([.. strips[from..to].Where(strip => !strip.IsSpace).Select(strip => RowLine.Moved(strip, (width + gap) * i))]);
        }
        for (var line = 0; line < stacks.Max(lines => lines.Length); line++)
        {
            output.Add(RowLine.Join(stacks, line) with { OnGrid = column.OnGrid });
        }
    }

    /// <summary>Where columns end: at the items nearest to equal shares of all lines.</summary>
    private static int[] EndsOf(ImmutableArray<Strip> strips, int count)
    {
        var starts = Enumerable.Range(1, Math.Max(0, strips.Length - 1)).Where(i => strips[i].StartsItem).Append(strips.Length).ToList();
        var ends = new int[count];
        for (var i = 0; i < count; i++)
        {
            // Earlier columns are the longer ones.
            var wanted = (strips.Length * (i + 1) + count - 1) / count;
            ends[i] = i == count - 1 ? strips.Length : starts.First(start => start >= Math.Min(wanted, strips.Length));
        }
        return ends;
    }

    private ImmutableArray<Length> WidthsOf(ImmutableArray<Block> parts, Length measure)
    {
        var shapes = parts.Select(ShapeOf).ToArray();
        var sum = shapes.Any(shape => shape <= 0) ? 0 : shapes.Sum();
        var equal = 1.0 / parts.Length;
        var shares = sum <= 0 ? [.. shapes.Select(_ => equal)] : shapes.Select(shape => Math.Max(shape / sum, equal * LeastShare)).ToArray();
        var all = shares.Sum();
        return [.. shares.Select(share => measure * (share / all))];
    }

    /// <summary>Width of a picture in proportion to its height; 0 for what is none.</summary>
    private double ShapeOf(Block part)
    {
        var picture = part as Picture ?? (part as Figure)?.Content.OfType<Picture>().FirstOrDefault();
        return picture is not null && blocks.Chapter.Edition.Images.Find(picture.Source) is { } image && PictureItems.IsDrawable(image)
            && PictureItems.SizeOf(image) is var size && size.Height > Length.Zero ? size.Width.Points / size.Height.Points : 0;
    }

    /// <summary>The nth lines of all parts make the nth strip; a caption has a strip of no height for the lists that name it.</summary>
    private static void AddLines(List<ImmutableArray<Strip>> stacks, StripStack output)
    {
        foreach (var caption in stacks.SelectMany(lines => lines).Select(strip => strip.Caption).OfType<CaptionMark>())
        {
            output.Add(new Strip(Length.Zero) { Caption = caption, KeepWithNext = true, IsFigure = true });
        }
        var count = stacks.Max(lines => lines.Length);
        for (var line = 0; line < count; line++)
        {
            output.Add(RowLine.Join(stacks, line) with { KeepWithNext = line < count - 1, IsFigure = true });
        }
    }
}
