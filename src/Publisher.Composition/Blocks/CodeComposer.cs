using Publisher.Composition.Formulas;
using Publisher.Composition.Lines;
using Publisher.Composition.Text;
using Publisher.Model.Documents;
using Publisher.Model.Layouts;
using Publisher.Model.Measures;
using Publisher.Model.Pages;

namespace Publisher.Composition.Blocks;

/// <summary>Code on a pale ground, line by line as written; the TeX notation of formulas that cannot be set, in the middle of the column.</summary>
internal sealed class CodeComposer(BlockComposer blocks)
{
    private static readonly Length Inset = Length.FromMillimetres(2);
    private static readonly Length TitleInset = Length.FromMillimetres(0.7);

    /// <summary>At the left of lines that are set off: the ground alone may not be seen on poor printers.</summary>
    private static readonly Length MarkBar = Length.FromMillimetres(0.8);

    private readonly TextSetter _texts = new(blocks.Chapter.Paragraphs);

    public void Compose(CodeBlock code, ColumnContext column, StripStack output)
    {
        var settings = blocks.Chapter.Edition.Settings.Code;
        var display = CodeDisplay.Of(code, settings);
        var style = column.Styles.Code with { Size = column.Text.Size * 0.86 };
        style = style with { Column = _texts.WidthOf("0", style), WideRole = WideRoleOf(style.Language) };
        output.AddSpace(column.LineFeed * 0.4);
        var first = output.Count;
        AddTitle(display.Title, code, style, column, output);
        var node = blocks.AddNode(column, TagRole.Paragraph, code).Add(new TagNode(TagRole.Code));
        var palette = column.Styles.Palette;
        output.PushBacking(new Backing(column.Left, column.Measure, column.OnTint ? palette.Paper : palette.Tint));
        var start = output.Count;
        output.Add(new Strip(Inset) { KeepWithNext = true });
        AddLines(new CodeFrame(code, display, settings.Theme, style, column, node), output);
        KeepEnds(start, output);
        output.Add(new Strip(Inset));
        output.PopBacking();
        output.AddSpace(column.LineFeed * 0.4);
        for (var i = first; i < start; i++)
        {
            output[i] = output[i] with { KeepWithNext = true };
        }
    }

    /// <summary>Ideographs are as even as the letters of code in sans faces, unless the language has a mono family of its own.</summary>
    private FontRole? WideRoleOf(LanguageTag language)
    {
        const char AnyIdeograph = '国';
        var source = blocks.Chapter.Paragraphs.Source;
        return source.Has(source.Choose(language, FontRole.Mono, false, false), AnyIdeograph) ? null : FontRole.Sans;
    }

    public void Compose(MathBlock math, ColumnContext column, StripStack output)
    {
        var style = column.Styles.Code;
        var node = column.Parent.Add(FormulaNodes.Make(math.Tex, null, isInline: false));
        output.AddSpace(column.LineFeed * 0.5);
        foreach (var line in _texts.Set(math.Tex, style, column.Measure, node.Add(new TagContent()), TextAlignment.Centre, span: math.Span).Lines)
        {
            var box = new Rect(column.Left, Length.Zero, column.Measure, column.LineFeed);
            output.Add(StripOf(line, style, column, column.LineFeed) with
            {
                KeepWithNext = !line.IsLast, Figures = [new FigurePlace(node, box)],
            });
        }
        output.AddSpace(column.LineFeed * 0.5);
    }

    /// <summary>The title on a darker ground, as wide as the code and without a seam to it.</summary>
    private void AddTitle(string title, CodeBlock code, TextStyle style, ColumnContext column, StripStack output)
    {
        if (title.Length == 0)
        {
            return;
        }
        var inside = column.Inset(Inset, Inset);
        var node = blocks.AddNode(column, TagRole.Paragraph, code);
        output.PushBacking(new Backing(column.Left, column.Measure, column.Styles.Palette.TitleTint));
        output.Add(new Strip(TitleInset));
        var bold = style with { Bold = true, Column = Length.Zero };
        foreach (var line in _texts.Set(title + " ", bold, inside.Measure, node.Add(new TagContent()), span: code.Span).Lines)
        {
            output.Add(StripOf(line, bold, inside, style.Size * CodeLineSetter.FeedScale));
        }
        output.Add(new Strip(TitleInset));
        output.PopBacking();
    }

    private void AddLines(CodeFrame frame, StripStack output)
    {
        var lines = CodeLines.Of(frame.Code).ToList();
        var setter = new CodeLineSetter(_texts, blocks.Chapter.Diagnostics);
        var gutter = frame.Display.FirstNumber is { } from ? setter.GutterOf(from + lines.Count - 1, frame.Style) : Length.Zero;
        var column = frame.Column;
        var (ground, bar) = (new Backing(column.Left, column.Measure, column.Styles.Palette.MarkTint), new Backing(column.Left, MarkBar, column.Styles.Palette.Furniture));
        frame = frame with { Column = column.Inset(Inset + gutter, Inset) };
        for (var i = 0; i < lines.Count; i++)
        {
            var isMarked = frame.Display.Marked.Contains(i + 1);
            if (isMarked)
            {
                output.PushBacking(ground);
                output.PushBacking(bar);
            }
            setter.Add(lines[i], frame.Display.FirstNumber + i, frame, output);
            if (isMarked)
            {
                output.PopBacking();
                output.PopBacking();
            }
        }
    }

    private static Strip StripOf(ComposedLine line, TextStyle style, ColumnContext column, Length feed)
    {
        var origin = new Point(column.Left, EmBox.Above(style.Size) + (feed - style.Size) / 2);
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
