namespace Publisher.Model.Diagnostics;

/// <summary>A place in a manuscript file: UTF-16 offsets, end exclusive. The default value is "nowhere".</summary>
public readonly record struct SourceSpan(SourceFile? File, int Start, int End)
{
    public static readonly SourceSpan Nowhere;

    public bool IsNowhere => File is null;

    /// <summary>The same characters in the file as it lies; null when they come from elsewhere.</summary>
    internal SourceSpan? InOwnFile => File?.Map is not { } map ? this
        : map.Copied(Start, End) is { } copied && copied.File?.Path == File.Path ? copied : null;

    /// <summary>The place in a file as it lies: another one where the text was put together of several.</summary>
    public SourceSpan Origin => File?.Map is { } map ? map.Origin(Start, End) : this;

    /// <summary>Line and column of the start, both from 1; (0, 0) when nowhere.</summary>
    public LinePosition StartPosition => File?.Map is null ? File?.PositionOf(Start) ?? default : Origin.StartPosition;

    public LinePosition EndPosition => File?.Map is null ? File?.PositionOf(End) ?? default : Origin.EndPosition;

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
        File is null ? "" : $"{Origin.File!.Path}:{StartPosition.Line}:{StartPosition.Column}";
}

/// <summary>Line and column, both from 1; columns count Unicode code points.</summary>
public readonly record struct LinePosition(int Line, int Column);
