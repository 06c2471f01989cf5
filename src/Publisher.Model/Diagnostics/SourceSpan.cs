namespace Publisher.Model.Diagnostics;

/// <summary>A place in a manuscript file: UTF-16 offsets, end exclusive. The default value is "nowhere".</summary>
public readonly record struct SourceSpan(SourceFile? File, int Start, int End)
{
    public static readonly SourceSpan Nowhere;

    public bool IsNowhere => File is null;

    /// <summary>Line and column of the start, both from 1; (0, 0) when nowhere.</summary>
    public LinePosition StartPosition => File?.PositionOf(Start) ?? default;

    public LinePosition EndPosition => File?.PositionOf(End) ?? default;

    public override string ToString() =>
        File is null ? "" : $"{File.Path}:{StartPosition.Line}:{StartPosition.Column}";
}

/// <summary>Line and column, both from 1; columns count Unicode code points.</summary>
public readonly record struct LinePosition(int Line, int Column);
