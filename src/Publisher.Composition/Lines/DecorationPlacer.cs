using System.Text;
using Publisher.Composition.Annotations;
using Publisher.Composition.Shapes;
using Publisher.Composition.Text;
using Publisher.Model.Documents;
using Publisher.Model.Layouts;
using Publisher.Model.Measures;
using Publisher.Model.Pages;

namespace Publisher.Composition.Lines;

/// <summary>
/// Draws underlines, strikethroughs, proper-noun and title lines (T54) and emphasis dots (T53) at the cells of styled runs.
/// Space between runs is no part of them (T26). Lines are nearest to the text, dots outside of them and of ruby.
/// </summary>
internal sealed class DecorationPlacer
{
    // In em of the text. Underlines clear descenders of most faces; a strike crosses Han and x-height letters alike.
    private const double UnderlineY = 0.16;
    private const double StrikeY = -0.3;
    private const double Thickness = 0.05;

    /// <summary>
    /// In em: a dot stands in the middle of a frame of half an em that touches the text's (T53), or the line's; its radius is
    /// that of a bullet of half size [house].
    /// </summary>
    private const double DotDistance = 0.25;
    private const double DotRadius = 0.075;

    /// <summary>The same outside ruby: closer, so that reading and dot find room in a line gap of 0.67 em [house].</summary>
    private const double DotOutsideRuby = 0.09;

    private readonly SpanLinePlacer _lines = new();
    private readonly List<long> _dots = [];
    private StyledRun? _run;
    private LanguageProfile? _profile;
    private int _ground;
    private long _start;
    private long _end;

    public void Start(in TextItem item, long x, List<PageItem> items)
    {
        if (ReferenceEquals(item.Run, _run))
        {
            return;
        }
        End(items);
        var style = item.Run.Style;
        if (style.Underline || style.Strikethrough || style.EmphasisDots || style.Line is not null || style.Marker is not null)
        {
            _run = item.Run;
            _profile = item.Rules.Profile;
            _start = _end = x;
            _ground = items.Count;
        }
    }

    /// <param name="x">Right edge of the cell's frame.</param>
    public void Extend(in Cell cell, long x, ReadOnlySpan<char> text)
    {
        if (_run is null)
        {
            return;
        }
        _end = x;
        if (_run.Style.EmphasisDots && cell.Kind is CharacterKind.Han or CharacterKind.Hangul && TakesDot(text[cell.TextStart..]))
        {
            _dots.Add(x - cell.Advance / 2);
        }
    }

    public void EndLine(List<PageItem> items)
    {
        End(items);
        _lines.EndLine(items);
    }

    /// <summary>Letters and numbers; marks and symbols are skipped (css-text-decor-3, 3.4).</summary>
    private static bool TakesDot(ReadOnlySpan<char> text) =>
        Rune.DecodeFromUtf16(text, out var rune, out _) == System.Buffers.OperationStatus.Done && Rune.IsLetterOrDigit(rune)
            || Rune.GetUnicodeCategory(rune) == System.Globalization.UnicodeCategory.LetterNumber;

    private void End(List<PageItem> items)
    {
        if (_run is { } run)
        {
            Draw(run, items);
        }
        _run = null;
        _dots.Clear();
    }

    private void Draw(StyledRun run, List<PageItem> items)
    {
        var style = run.Style;
        if (style.Marker is { } marker && _end > _start)
        {
            // Below the text: before the glyphs that came since.
            items.Insert(_ground, Ground(style, marker));
        }
        if (style.Underline)
        {
            items.Add(Bar(style, UnderlineY));
        }
        if (style.Strikethrough)
        {
            items.Add(Bar(style, StrikeY));
        }
        if (style.Line is not null)
        {
            _lines.Add(style, _start, _end, items);
        }
        if (_dots.Count > 0)
        {
            DrawDots(run, items);
        }
    }

    private void DrawDots(StyledRun run, List<PageItem> items)
    {
        var style = run.Style;
        var ruby = RubyAbove(run);
        var y = _profile!.DotsSide == DotsSide.Under
            ? EmBox.Below(style.Size) + style.Size * (DotDistance + (style.Line is null ? 0 : SpanLinePlacer.Room))
            : -EmBox.Above(style.Size) - ruby - style.Size * (ruby > Length.Zero ? DotOutsideRuby : DotDistance);
        foreach (var x in _dots)
        {
            items.Add(Dot(new Point(new Length(x), y - style.Rise), style.Size * DotRadius, style.Ink));
        }
    }

    /// <summary>Height of the reading over the run, outside which dots stand (T53).</summary>
    private Length RubyAbove(StyledRun run) => run.Reading is { Length: > 0 } reading && RubyScripts.Of(reading) != RubyScript.Bopomofo
        ? ReadingShaper.SizeOf(run.Style.Size, _profile!.RubySize) : Length.Zero;

    private FilledRect Bar(TextStyle style, double y) => new()
    {
        Box = new Rect(new Length(_start), style.Size * y - style.Rise, new Length(_end - _start), style.Size * Thickness),
        Ink = style.Ink,
    };

    /// <summary>A tenth of an em more than the frames of the characters, so that it joins what it marks and leaves the next line alone.</summary>
    private FilledRect Ground(TextStyle style, Ink ink)
    {
        var top = EmBox.Above(style.Size) + style.Size * 0.1;
        return new FilledRect
        {
            Box = new Rect(new Length(_start), -top - style.Rise, new Length(_end - _start), top + EmBox.Below(style.Size) + style.Size * 0.1), Ink = ink,
        };
    }

    private static VectorPath Dot(Point centre, Length radius, Ink ink) =>
        new() { Fill = ink, Segments = Circle.At(centre, radius) };
}
