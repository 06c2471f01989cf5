namespace Publisher.Model.Diagnostics;

/// <summary>A place in a manuscript file: UTF-16 offsets, end exclusive. The default value is "nowhere".</summary>
public readonly record struct SourceSpan(SourceFile? File, int Start, int End)
{
    public static readonly SourceSpan Nowhere;

    public bool IsNowhere => File is null;

    /// <summary>Line and column of the start, both from 1; (0, 0) when nowhere.</summary>
    public LinePosition StartPosition => File?.PositionOf(Start) ?? default;

    public LinePosition EndPosition => File?.PositionOf(End) ?? default;

    /// <summary>The first place within the span where the source reads so; the whole span where it is written otherwise.</summary>
    public SourceSpan Narrowed(string text)
    {
        if (File is null)
        {
            return this;
        }
        var end = Math.Min(End, File.Text.Length);
        var found = Start < end ? File.Text.AsSpan(Start, end - Start).IndexOf(text) : -1;
        return found < 0 ? this : new SourceSpan(File, Start + found, Start + found + text.Length);
    }

    public override string ToString() =>
        File is null ? "" : $"{File.Path}:{StartPosition.Line}:{StartPosition.Column}";
}

/// <summary>Line and column, both from 1; columns count Unicode code points.</summary>
public readonly record struct LinePosition(int Line, int Column);
