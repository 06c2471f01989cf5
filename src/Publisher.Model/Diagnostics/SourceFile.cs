namespace Publisher.Model.Diagnostics;

/// <summary>A text that was read, by its path relative to the book's folder ('/' between parts).</summary>
public sealed class SourceFile(string path, string text)
{
    private int[]? _lineStarts;

    public string Path { get; } = path;
    public string Text { get; } = text;

    /// <summary>Where the text comes from when it is not the file's own: see <see cref="SourceMap"/>. Null for a file as it lies.</summary>
    public SourceMap? Map { get; init; }

    public SourceSpan Span(int start, int end) => new(this, start, end);

    public LinePosition PositionOf(int offset)
    {
        offset = Math.Clamp(offset, 0, Text.Length);
        var starts = _lineStarts ??= FindLineStarts(Text);
        var index = Array.BinarySearch(starts, offset);
        var line = index >= 0 ? index : ~index - 1;
        var column = 1;
        for (var i = starts[line]; i < offset; i++)
        {
            column += char.IsLowSurrogate(Text[i]) ? 0 : 1;
        }
        return new LinePosition(line + 1, column);
    }

    /// <summary>The character at a line and a column, both from 1, as parsers of XML name places: columns count UTF-16.</summary>
    public SourceSpan CharacterAt(int line, int column)
    {
        var starts = _lineStarts ??= FindLineStarts(Text);
        var at = line < 1 ? 0 : Math.Min(Text.Length, starts[Math.Min(line, starts.Length) - 1] + Math.Max(0, column - 1));
        return Span(at, Math.Min(at + 1, Text.Length));
    }

    /// <summary>The text of a line (from 1) without its line end; empty when there is no such line.</summary>
    public string Line(int number)
    {
        var starts = _lineStarts ??= FindLineStarts(Text);
        if (number < 1 || number > starts.Length)
        {
            return "";
        }
        var end = number < starts.Length ? starts[number] : Text.Length;
        return Text[starts[number - 1]..end].TrimEnd('\r', '\n');
    }

    private static int[] FindLineStarts(string text)
    {
        var starts = new List<int> { 0 };
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
            {
                starts.Add(i + 1);
            }
        }
        return [.. starts];
    }

    public override string ToString() => Path;
}
