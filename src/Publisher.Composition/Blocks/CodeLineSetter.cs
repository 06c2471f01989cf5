using System.Collections.Immutable;
using System.Globalization;
using Publisher.Composition.Lines;
using Publisher.Composition.Styles;
using Publisher.Composition.Text;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;
using Publisher.Model.Measures;
using Publisher.Model.Pages;

namespace Publisher.Composition.Blocks;

/// <summary>What the lines of one block of code are set to.</summary>
/// <param name="Style">Of plain code; the others differ in weight and ink.</param>
/// <param name="Column">The room for code, without its number and the insets of the ground.</param>
internal sealed record CodeFrame(CodeBlock Code, CodeDisplay Display, CodeTheme Theme, TextStyle Style, ColumnContext Column, TagNode Node)
{
    private readonly TextStyle?[] _styles = new TextStyle?[(int)TokenKind.Invalid + 1];

    public TextStyle StyleOf(TokenKind kind) => _styles[(int)kind] ??= CodeInks.StyleOf(kind, Theme, Style);
}

/// <summary>
/// Sets single lines of code. A line that is too long goes on below, two columns further in and behind a mark; or, where the
/// author wants it kept, sticks out and is reported. Marks and numbers are no part of the text: they are not read or copied.
/// </summary>
internal sealed class CodeLineSetter(TextSetter texts, DiagnosticBag diagnostics)
{
    public const double FeedScale = 1.35;

    /// <summary>How much further in the rest of a line stands, in columns: room for the mark.</summary>
    private const int HangColumns = 2;
    private const double NumberScale = 0.86;

    public void Add(CodeLine line, int? number, CodeFrame frame, StripStack output)
    {
        var feed = frame.Style.Size * FeedScale;
        var first = output.Count;
        if (line.Text.Length == 0)
        {
            output.Add(new Strip(feed));
        }
        else
        {
            AddText(line, frame, feed, output);
        }
        if (number is { } shown)
        {
            output[first] = WithNumber(output[first], shown, frame, feed);
        }
    }

    private void AddText(CodeLine line, CodeFrame frame, Length feed, StripStack output)
    {
        var column = frame.Column;
        var unit = frame.Style.Column;
        var indent = Length.Min(unit * line.Indent, column.Measure * 2 / 3);
        var measure = column.Measure - indent;
        var content = new TagContent();
        if (Set(line, frame, frame.Display.Wrap ? measure : RoomFor(line, measure, frame), content) is [var only])
        {
            frame.Node.Add(content);
            output.Add(StripOf(only, frame, feed, indent));
            return;
        }
        // What stands on several lines is one to readers of the structure (ISO 32000-1, 14.9.4).
        var node = frame.Node.Add(new TagNode(TagRole.Span) { ActualText = new string(' ', line.Indent) + line.Text + " " });
        var hang = unit * HangColumns;
        var lines = Set(line, frame, Length.Max(measure - hang, hang), node.Add(new TagContent()));
        for (var i = 0; i < lines.Length; i++)
        {
            var strip = StripOf(lines[i], frame, feed, i == 0 ? indent : indent + hang);
            output.Add(i == 0 ? strip : strip with { Items = strip.Items.Add(ContinuationMark.At(-hang, frame.Style, column.Styles.Palette.Furniture)) });
        }
    }

    private ImmutableArray<ComposedLine> Set(CodeLine line, CodeFrame frame, Length measure, TagContent content) =>
        texts.Set(Styled(line, frame, content), frame.Style, measure).Lines;

    /// <summary>The line with a blank behind it, which takes no room at a line's end and parts the words of lines for those who hear them.</summary>
    private static StyledText Styled(CodeLine line, CodeFrame frame, TagContent? content)
    {
        var runs = ImmutableArray.CreateBuilder<StyledRun>(line.Tokens.Length * 2 + 1);
        var at = 0;
        foreach (var token in line.Tokens)
        {
            AddRun(at, token.Start, TokenKind.Plain);
            AddRun(token.Start, token.End, token.Kind);
            at = token.End;
        }
        AddRun(at, line.Text.Length + 1, TokenKind.Plain);
        return new StyledText(line.Text + " ", runs.ToImmutable(), frame.Style.Language, frame.Code.Span);

        void AddRun(int start, int end, TokenKind kind)
        {
            if (end > start)
            {
                runs.Add(new StyledRun(start, end - start, frame.StyleOf(kind)) { Content = content });
            }
        }
    }

    /// <summary>The measure, or what a line takes that is kept as it is; reported where that is more.</summary>
    private Length RoomFor(CodeLine line, Length measure, CodeFrame frame)
    {
        var width = texts.WidthOf(Styled(line, frame, null), frame.Style);
        if (width <= measure)
        {
            return measure;
        }
        diagnostics.Add(DiagnosticCatalog.CodeTooWide.Create(
            frame.Code.Span.Narrowed(line.Text), (width - measure).Points.ToString("0.#", CultureInfo.InvariantCulture), line.Text));
        return width + frame.Style.Column;
    }

    private static Strip StripOf(ComposedLine line, CodeFrame frame, Length feed, Length indent)
    {
        var origin = new Point(frame.Column.Left + indent, BaselineOf(frame, feed));
        return new Strip(feed) { Items = line.Items, Origin = origin, Lines = StripLine.Of(line, origin) };
    }

    private static Length BaselineOf(CodeFrame frame, Length feed) => EmBox.Above(frame.Style.Size) + (feed - frame.Style.Size) / 2;

    private Strip WithNumber(Strip strip, int number, CodeFrame frame, Length feed)
    {
        var style = NumberStyle(frame.Style) with { Ink = frame.Column.Styles.Palette.Furniture };
        var text = number.ToString(CultureInfo.InvariantCulture);
        var right = frame.Column.Left - frame.Style.Column;
        var left = right - texts.WidthOf(text, style);
        var origin = strip.Items.IsEmpty ? new Point(frame.Column.Left, BaselineOf(frame, feed)) : strip.Origin;
        var line = texts.Set(text, style, frame.Column.Measure, content: null).Lines[0];
        return strip with { Origin = origin, Items = strip.Items.AddRange(line.Items.Select(item => item.MovedBy(left - origin.X, Length.Zero))) };
    }

    /// <summary>Room for numbers up to the last, and a column between them and the code.</summary>
    public Length GutterOf(int last, TextStyle style) =>
        texts.WidthOf(last.ToString(CultureInfo.InvariantCulture), NumberStyle(style)) + style.Column;

    private static TextStyle NumberStyle(TextStyle style) => style with { Size = style.Size * NumberScale, Column = Length.Zero };
}
