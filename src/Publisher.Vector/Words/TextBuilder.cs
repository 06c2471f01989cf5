using Publisher.Model.Drawings;
using Publisher.Vector.Markup;
using Publisher.Vector.Painting;
using Publisher.Vector.Styles;
using Publisher.Vector.Values;

namespace Publisher.Vector.Words;

/// <summary>
/// Sets text: letters into segments of one face and style, segments into chunks that are anchored together (SVG 2, 11.5),
/// shaped in the book's fonts.
/// </summary>
internal sealed class TextBuilder(DrawingBuilder builder, PaintBuilder paints)
{
    private readonly FaceFinder _faces = new(builder);
    private readonly SegmentShaper _shaper = new(builder);

    public void Add(SvgElement text, in Scope scope, List<DrawingNode> output)
    {
        var collector = new LetterCollector(builder);
        collector.Collect(text, scope);
        var segments = Segments(collector.Letters);
        Stretch(segments, collector.Lengths);
        Place(segments);
        Draw(segments, scope, output);
    }

    /// <summary>A line that has no element of its own, about or from a place.</summary>
    public void AddLine(string line, SvgElement element, in Scope scope, DrawingPoint at, double share, List<DrawingNode> output)
    {
        var segments = Segments(Letters(line, element, scope.Style));
        var left = at.X - segments.Sum(segment => segment.Width) * share;
        foreach (var segment in segments)
        {
            (segment.X, segment.Y) = (left, at.Y);
            left += segment.Width;
        }
        Draw(segments, scope, output);
    }

    /// <summary>What a line of HTML stands on.</summary>
    public void AddGround(Area area, SvgColour colour, in Scope scope, List<DrawingNode> output)
    {
        var style = scope.Style.Inherited();
        style.Fill = new SvgPaint(SvgPaintKind.Colour, colour);
        var path = area.Outline(Affine.Identity);
        if (paints.Fill(scope.Deeper(style, scope.Map), DrawingBounds.Of(path)) is { } fill && scope.Map.IsFinite)
        {
            output.Add(new DrawingShape(path, scope.Map) { Fill = fill });
        }
    }

    public double WidthOf(string line, SvgElement element, SvgStyle style) => Segments(Letters(line, element, style)).Sum(segment => segment.Width);

    private static List<Letter> Letters(string line, SvgElement element, SvgStyle style) =>
        [.. line.EnumerateRunes().Select(rune => new Letter { Rune = rune, Style = style, Element = element })];

    private List<Segment> Segments(List<Letter> letters)
    {
        var segments = new List<Segment>();
        Segment? current = null;
        for (var i = 0; i < letters.Count; i++)
        {
            var letter = letters[i];
            var face = _faces.Find(letter.Rune.Value, letter.Style, current?.Face);
            if (face is null)
            {
                builder.Remarks.Missing(builder.File, letter.Element, letter.Rune.Value);
                continue;
            }
            var isChunk = letter.X is not null || letter.Y is not null || segments.Count == 0;
            if (current is null || isChunk || !current.Takes(letter, face))
            {
                segments.Add(current = new Segment(letter, face, i, isChunk));
            }
            current.Text.Append(letter.Rune.ToString());
            current.Count++;
        }
        segments.ForEach(_shaper.Shape);
        return segments.Exists(segment => segment.First.Track is not null)
            ? [.. segments.SelectMany(segment => segment.First.Track is null ? [segment] : SegmentShaper.Clusters(segment))] : segments;
    }

    /// <summary>Room is added between letters, or the letters are scaled, until a text has the length it asks for.</summary>
    private static void Stretch(List<Segment> segments, List<GivenLength> lengths)
    {
        foreach (var given in lengths)
        {
            var inside = segments.Where(segment => segment.Start >= given.Start && segment.Start < given.End).ToList();
            var (width, count) = (inside.Sum(segment => segment.Width), inside.Sum(segment => segment.Count));
            if (width <= 0 || inside.Skip(1).Any(segment => segment.IsChunk))
            {
                continue;
            }
            foreach (var segment in inside)
            {
                if (given.ScalesGlyphs)
                {
                    segment.ScaleX = given.Length / width;
                }
                else if (count > 1)
                {
                    segment.Extra = (given.Length - width) / (count - 1);
                    segment.LastExtra = ReferenceEquals(segment, inside[^1]) ? 0 : segment.Extra;
                }
            }
        }
    }

    private void Place(List<Segment> segments)
    {
        var (x, y) = (0.0, 0.0);
        for (var start = 0; start < segments.Count;)
        {
            var end = start + 1;
            while (end < segments.Count && !segments[end].IsChunk)
            {
                end++;
            }
            var first = segments[start].First;
            (x, y) = (first.X ?? x, first.Y ?? y);
            var origin = x;
            for (var i = start; i < end; i++)
            {
                var segment = segments[i];
                x += segment.First.ShiftX;
                y += segment.First.ShiftY;
                (segment.X, segment.Y) = (x, y - segment.First.Raise + _faces.BaselineOf(segment.First.Style));
                x += segment.FullWidth;
            }
            var shift = first.Style.Anchor switch { TextAnchor.Middle => (x - origin) / 2, TextAnchor.End => x - origin, _ => 0 };
            for (var i = start; i < end; i++)
            {
                segments[i].X -= shift;
                Follow(segments[i]);
            }
            x -= shift;
            start = end;
        }
    }

    /// <summary>The middle of each letter lies on its track (SVG 2, 11.8.3).</summary>
    private static void Follow(Segment segment)
    {
        if (segment.First.Track is not { } track)
        {
            return;
        }
        var half = segment.FullWidth / 2;
        if (track.At(track.Start + segment.X + half) is not var (place, turn))
        {
            segment.IsLost = true;
            return;
        }
        var (sin, cos) = Math.SinCos(turn * Math.PI / 180);
        (segment.X, segment.Y) = (place.X - half * cos - segment.Y * sin, place.Y - half * sin + segment.Y * cos);
        segment.Turn = turn + segment.First.Turn;
    }

    private void Draw(List<Segment> segments, in Scope scope, List<DrawingNode> output)
    {
        var bounds = segments.Aggregate(DrawingBounds.Empty, (all, one) => all.With(one.Bounds));
        foreach (var segment in segments)
        {
            var style = segment.First.Style;
            var own = scope with { Style = style };
            if (style.IsHidden || style.FontSize <= 0 || segment.Text.Length == 0 || segment.IsLost)
            {
                continue;
            }
            var (fill, stroke) = (paints.Fill(own, bounds), paints.Stroke(own, bounds));
            AddDecoration(segment, style, own, fill, output);
            if ((fill is not null || stroke is not null) && SegmentShaper.Run(segment, own.Map, fill, stroke) is { } text)
            {
                output.Add(text);
            }
        }
    }

    /// <summary>Lines as thick and as far from the baseline as browsers draw them, where the font has no say.</summary>
    private static void AddDecoration(Segment segment, SvgStyle style, in Scope scope, DrawingFill? fill, List<DrawingNode> output)
    {
        foreach (var kind in style.Decoration.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var metrics = segment.Face.Metrics;
            var em = style.FontSize / metrics.UnitsPerEm;
            var thickness = style.FontSize / 10;
            double? y = kind switch
            {
                "underline" => Math.Max(1, Math.Ceiling(thickness / 2)),
                "line-through" => -metrics.Ascent * em / 3 - thickness / 2,
                "overline" => -metrics.Ascent * em,
                _ => null,
            };
            if (y is { } at && fill is not null)
            {
                var place = scope.Map * Affine.Move(segment.X, segment.Y) * Affine.Rotate(segment.Turn);
                output.Add(new DrawingShape(new Area(0, at, segment.FullWidth, thickness).Outline(Affine.Identity), place) { Fill = fill });
            }
        }
    }
}
