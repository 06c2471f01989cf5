using Publisher.Vector.Markup;
using Publisher.Vector.Painting;
using Publisher.Vector.Styles;
using Publisher.Vector.Values;
using System.Text;

namespace Publisher.Vector.Words;

/// <summary>Gathers the characters of a text element, white space collapsed, and gives each its place (SVG 2, 11.4).</summary>
internal sealed class LetterCollector(DrawingBuilder builder)
{
    private const int MostLetters = 50_000;

    /// <summary>So that a space at the beginning goes away.</summary>
    private bool _endsWithSpace = true;
    private TextTrack? _track;

    public List<Letter> Letters { get; } = [];
    public List<GivenLength> Lengths { get; } = [];

    public void Collect(SvgElement text, in Scope scope)
    {
        Add(text, scope, 0);
        if (Letters.Count > 0 && Letters[^1] is { Rune.Value: ' ', Style.KeepsSpaces: false })
        {
            Letters.RemoveAt(Letters.Count - 1);
        }
    }

    private void Add(SvgElement element, in Scope scope, double raise)
    {
        var start = Letters.Count;
        foreach (var node in element.Nodes)
        {
            if (node is SvgText text)
            {
                Add(text.Value, element, scope.Style, raise);
            }
            else if (node is SvgElement { Name: "tspan" or "a" or "textPath" or "tref" } inner && scope.Depth < SvgFile.MostDepth)
            {
                AddInner(inner, scope, raise);
            }
        }
        Place(element, scope, start);
    }

    private void AddInner(SvgElement inner, in Scope scope, double raise)
    {
        var style = builder.Derive(inner, scope.Style);
        if (style.IsNotDisplayed)
        {
            return;
        }
        var (track, start) = (_track, Letters.Count);
        if (inner.Name == "textPath" && (_track = TextTrack.Of(inner, builder, scope)) is null)
        {
            builder.Remarks.Ignored(builder.File, inner, "<textPath>", new("its text is set straight", "其文字按直线排列"));
        }
        Add(inner, scope.Deeper(style, scope.Map), raise + RaiseOf(style));
        if (inner.Name == "textPath" && _track is not null && Letters.Count > start)
        {
            Letters[start] = Letters[start] with { X = 0, Y = 0 };
        }
        _track = track;
    }

    private static double RaiseOf(SvgStyle style) => style.BaselineShift switch
    {
        "" or "baseline" => 0,
        "sub" => -style.FontSize * 0.6, // half the height of the face, as in browsers
        "super" => style.FontSize * 0.6,
        var shift => LengthReader.Read(shift, style.FontSize, style.FontSize) ?? 0,
    };

    private void Add(string text, SvgElement element, SvgStyle style, double raise)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            var isSpace = rune.Value is ' ' or '\t' or '\n' or '\r';
            if ((isSpace && _endsWithSpace && !style.KeepsSpaces) || Letters.Count >= MostLetters || rune.Value == '\r')
            {
                continue;
            }
            _endsWithSpace = isSpace;
            Letters.Add(new Letter { Rune = isSpace ? new Rune(' ') : rune, Style = style, Element = element, Raise = raise, Track = _track });
        }
    }

    /// <summary>The lists of an element go over its letters; inner elements have gone before and keep what they set.</summary>
    private void Place(SvgElement element, in Scope scope, int start)
    {
        var em = scope.Style.FontSize;
        var (x, y) = (LengthReader.List(element["x"], em, scope.Width), LengthReader.List(element["y"], em, scope.Height));
        var (dx, dy) = (LengthReader.List(element["dx"], em, scope.Width), LengthReader.List(element["dy"], em, scope.Height));
        var turns = NumberReader.List(element["rotate"]);
        for (var i = start; i < Letters.Count; i++)
        {
            var (at, letter) = (i - start, Letters[i]);
            letter.X ??= at < x.Count ? x[at] : null;
            letter.Y ??= at < y.Count ? y[at] : null;
            letter.ShiftX += at < dx.Count ? dx[at] : 0;
            letter.ShiftY += at < dy.Count ? dy[at] : 0;
            letter.Turn = letter.Turn != 0 || turns.Count == 0 ? letter.Turn : turns[Math.Min(at, turns.Count - 1)];
            Letters[i] = letter;
        }
        if (element["textLength"] is { } given && LengthReader.Read(given, em, scope.Width) is { } length and > 0 && Letters.Count > start)
        {
            Lengths.Add(new GivenLength(start, Letters.Count, length, element["lengthAdjust"] == "spacingAndGlyphs"));
        }
    }
}
