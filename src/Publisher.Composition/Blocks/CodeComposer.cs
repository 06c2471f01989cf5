using Publisher.Composition.Formulas;
using Publisher.Composition.Lines;
using Publisher.Composition.Text;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;
using Publisher.Model.Layouts;
using Publisher.Model.Measures;
using Publisher.Model.Pages;

namespace Publisher.Composition.Blocks;

/// <summary>Code on a pale ground, line by line as written; the TeX notation of formulas that cannot be set, in the middle of the column.</summary>
internal sealed class CodeComposer(BlockComposer blocks)
{
    private const double FeedScale = 1.35;
    private const string Tab = "    ";
    private static readonly Length Inset = Length.FromMillimetres(2);

    private readonly TextSetter _texts = new(blocks.Chapter.Paragraphs);

    public void Compose(CodeBlock code, ColumnContext column, StripStack output)
    {
        var style = column.Styles.Code with { Size = column.Text.Size * 0.86 };
        var node = blocks.AddNode(column, TagRole.Paragraph, code).Add(new TagNode(TagRole.Code));
        var inside = column.Inset(Inset, Inset);
        output.AddSpace(column.LineFeed * 0.4);
        output.PushBacking(new Backing(column.Left, column.Measure, column.Styles.Palette.Tint));
        var first = output.Count;
        output.Add(new Strip(Inset) { KeepWithNext = true });
        foreach (var line in code.Text.Split('\n'))
        {
            AddLine(line.Replace("\t", Tab, StringComparison.Ordinal), code.Span, style, node, inside, output);
        }
        KeepEnds(first, output);
        output.Add(new Strip(Inset));
        output.PopBacking();
        output.AddSpace(column.LineFeed * 0.4);
    }

    public void Compose(MathBlock math, ColumnContext column, StripStack output)
    {
        var style = column.Styles.Code;
        var node = column.Parent.Add(FormulaNodes.Make(math.Tex, null, isInline: false));
        output.AddSpace(column.LineFeed * 0.5);
        foreach (var line in _texts.Set(math.Tex, style, column.Measure, node.Add(new TagContent()), TextAlignment.Centre, span: math.Span).Lines)
        {
            var box = new Rect(column.Left, Length.Zero, column.Measure, column.LineFeed);
            output.Add(StripOf(line, style, column, column.LineFeed, Length.Zero) with
            {
                KeepWithNext = !line.IsLast, Figures = [new FigurePlace(node, box)],
            });
        }
        output.AddSpace(column.LineFeed * 0.5);
    }

    /// <summary>A source line; its indent is kept where the line has to be broken too.</summary>
    private void AddLine(string line, SourceSpan span, TextStyle style, TagNode node, ColumnContext column, StripStack output)
    {
        var feed = style.Size * FeedScale;
        var text = line.TrimStart(' ');
        var indent = _texts.WidthOf("0", style) * (line.Length - text.Length);
        if (text.Length == 0)
        {
            output.Add(new Strip(feed));
            return;
        }
        var measure = Length.Max(column.Measure - indent, column.Measure / 3);
        // A blank, which takes no room at a line's end, parts the words of lines for those who hear them.
        foreach (var set in _texts.Set(text.TrimEnd() + " ", style, measure, node.Add(new TagContent()), span: span).Lines)
        {
            output.Add(StripOf(set, style, column, feed, column.Measure - measure));
        }
    }

    private static Strip StripOf(ComposedLine line, TextStyle style, ColumnContext column, Length feed, Length indent)
    {
        var origin = new Point(column.Left + indent, EmBox.Above(style.Size) + (feed - style.Size) / 2);
        return new Strip(feed) { Items = line.Items, Origin = origin, Lines = StripLine.Of(line, origin) };
    }

    /// <summary>Two lines at least stay together at both ends (T48).</summary>
    private static void KeepEnds(int first, StripStack output)
    {
        foreach (var at in new[] { first + 1, output.Count - 2, output.Count - 1 })
        {
            if (at > first && at < output.Count)
            {
                output[at] = output[at] with { KeepWithNext = true };
            }
        }
    }
}
