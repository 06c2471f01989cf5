using Publisher.Model.Documents;
using Publisher.Model.Drawings;
using Publisher.Model.Measures;

namespace Publisher.Model.Pages;

/// <summary>
/// Something drawn on a page. <see cref="Content"/> is its leaf in the structure; null for artifacts (running heads,
/// folios, rules, backgrounds), which then say what they are in <see cref="Artifact"/>.
/// Items are drawn in list order; consecutive items of one leaf make one marked-content sequence.
/// </summary>
public abstract class PageItem
{
    public TagContent? Content { get; init; }
    public ArtifactKind Artifact { get; init; }

    /// <summary>Moves the item; used when lines are put on pages.</summary>
    public abstract PageItem MovedBy(Length dx, Length dy);

    /// <summary>The same drawing outside the structure: furniture, and matter that a page repeats.</summary>
    public abstract PageItem AsArtifact(ArtifactKind kind);
}

/// <summary>
/// Types of artifacts of ISO 32000-1, 14.8.2.2.2. Layout: rules, leaders, tints; Pagination: what a page repeats because
/// matter goes on; Background: what lies under a whole page.
/// </summary>
public enum ArtifactKind { Layout, Pagination, PaginationHeader, PaginationFooter, Background }

/// <summary>
/// One glyph of a run. <see cref="X"/> is the origin's offset from the run's origin in <see cref="Length"/> units;
/// <see cref="YOffset"/> raises the glyph (same unit). <see cref="TextStart"/> is the offset in the run's text of the
/// cluster it belongs to: glyphs of one cluster share it, clusters ascend.
/// </summary>
public readonly record struct PlacedGlyph(ushort Id, ushort TextStart, int X, int YOffset);

/// <summary>
/// Glyphs of one face, size and colour on one baseline. <see cref="Text"/> is exactly the source text that the run
/// stands for (T82): what extraction must return. It may be empty for signs that the source does not have
/// (a hyphen at a line end).
/// </summary>
public sealed class GlyphRun : PageItem
{
    public required FaceKey Face { get; init; }
    public required Length Size { get; init; }
    public required Point Origin { get; init; }
    public required ReadOnlyMemory<PlacedGlyph> Glyphs { get; init; }
    public required ReadOnlyMemory<char> Text { get; init; }
    public Ink Ink { get; init; } = Ink.Black;

    /// <summary>
    /// Uniform extra advance after each glyph that <see cref="PlacedGlyph.X"/> already includes; a hint that lets the
    /// PDF writer use one character-spacing operator instead of an adjustment for each glyph. Zero is always right.
    /// </summary>
    public Length Tracking { get; init; }

    public override GlyphRun MovedBy(Length dx, Length dy) => new()
    {
        Content = Content, Artifact = Artifact, Face = Face, Size = Size, Origin = Origin.Offset(dx, dy),
        Glyphs = Glyphs, Text = Text, Ink = Ink, Tracking = Tracking,
    };

    public override GlyphRun AsArtifact(ArtifactKind kind) => new()
    {
        Artifact = kind, Face = Face, Size = Size, Origin = Origin, Glyphs = Glyphs, Text = Text, Ink = Ink, Tracking = Tracking,
    };
}

/// <summary>A filled rectangle: rules, tints, bars, underlines.</summary>
public sealed class FilledRect : PageItem
{
    public required Rect Box { get; init; }
    public Ink Ink { get; init; } = Ink.Black;

    public override FilledRect MovedBy(Length dx, Length dy) =>
        new() { Content = Content, Artifact = Artifact, Box = Box.Offset(dx, dy), Ink = Ink };

    public override FilledRect AsArtifact(ArtifactKind kind) => new() { Artifact = kind, Box = Box, Ink = Ink };
}

/// <summary>A filled or stroked path; coordinates are absolute on the page.</summary>
public sealed class VectorPath : PageItem
{
    public required IReadOnlyList<PathSegment> Segments { get; init; }
    public Ink? Fill { get; init; }
    public Ink? Stroke { get; init; }
    public Length StrokeWidth { get; init; }

    /// <summary>When positive, the stroke is a row of round dots as wide as it is, from centre to centre, the first at its start.</summary>
    public Length DotStep { get; init; }

    public override VectorPath MovedBy(Length dx, Length dy) => new()
    {
        Content = Content, Artifact = Artifact, Fill = Fill, Stroke = Stroke, StrokeWidth = StrokeWidth, DotStep = DotStep,
        Segments = [.. Segments.Select(segment => segment.MovedBy(dx, dy))],
    };

    public override VectorPath AsArtifact(ArtifactKind kind) =>
        new() { Artifact = kind, Segments = Segments, Fill = Fill, Stroke = Stroke, StrokeWidth = StrokeWidth, DotStep = DotStep };
}

public enum PathVerb { Move, Line, Cubic, Close }

/// <summary>A step of a path. Move and Line use <see cref="End"/> only, Cubic all three points, Close none.</summary>
public readonly record struct PathSegment(PathVerb Verb, Point Control1, Point Control2, Point End)
{
    public static PathSegment Move(Point p) => new(PathVerb.Move, default, default, p);
    public static PathSegment Line(Point p) => new(PathVerb.Line, default, default, p);
    public static PathSegment Cubic(Point c1, Point c2, Point p) => new(PathVerb.Cubic, c1, c2, p);
    public static PathSegment Close() => new(PathVerb.Close, default, default, default);

    public PathSegment MovedBy(Length dx, Length dy) =>
        new(Verb, Control1.Offset(dx, dy), Control2.Offset(dx, dy), End.Offset(dx, dy));
}

/// <summary>A raster picture stretched over <see cref="Box"/>.</summary>
public sealed class PlacedImage : PageItem
{
    public required ImageAsset Image { get; init; }
    public required Rect Box { get; init; }

    public override PlacedImage MovedBy(Length dx, Length dy) =>
        new() { Content = Content, Artifact = Artifact, Image = Image, Box = Box.Offset(dx, dy) };

    public override PlacedImage AsArtifact(ArtifactKind kind) => new() { Artifact = kind, Image = Image, Box = Box };
}

/// <summary>A vector picture stretched over <see cref="Box"/>.</summary>
public sealed class PlacedDrawing : PageItem
{
    public required VectorDrawing Drawing { get; init; }
    public required Rect Box { get; init; }

    public override PlacedDrawing MovedBy(Length dx, Length dy) =>
        new() { Content = Content, Artifact = Artifact, Drawing = Drawing, Box = Box.Offset(dx, dy) };

    public override PlacedDrawing AsArtifact(ArtifactKind kind) => new() { Artifact = kind, Drawing = Drawing, Box = Box };
}
