using System.Runtime.InteropServices;
using Publisher.Composition.Annotations;
using Publisher.Composition.Text;
using Publisher.Fonts.Shaping;
using Publisher.Model.Documents;
using Publisher.Model.Measures;
using Publisher.Model.Pages;

namespace Publisher.Composition.Lines;

/// <summary>A cell as it was set: where its ink half starts, and what justification changed the gap after it by.</summary>
internal readonly record struct PlacedCell(int Cell, long X, int GapChange);

/// <summary>
/// Places one line: glyph runs, boxes, decorations, links and notes, with x along the inline axis from the measure's edge and
/// the baseline at y = 0. Allocates what it returns and nothing else.
/// </summary>
internal sealed class LinePlacer(IGlyphSource source, HyphenGlyphs hyphens)
{
    private readonly List<PageItem> _items = [];
    private readonly List<LinkBox> _links = [];
    private readonly List<Footnote> _notes = [];
    private readonly List<BoxReach> _tall = [];
    private readonly List<(TagNode Element, Rect Box)> _elements = [];
    private readonly DecorationPlacer _decorations = new();
    private readonly RubyPlacer _ruby = new(source);
    private ParagraphWork _work = null!;
    private PlacedGlyph[] _glyphs = [];
    private int _glyphCount;
    private RunStart _run;

    /// <summary>Where to note the place of every cell that is set; null as a rule.</summary>
    public List<PlacedCell>? Trace { get; set; }

    /// <summary>The glyph run being filled.</summary>
    private record struct RunStart(int Item, int FirstGlyph, int TextStart, int TextEnd, long X, bool IsOpen);

    public ComposedLine Place(ParagraphWork work, in LineFrame frame)
    {
        _work = work;
        _items.Clear();
        _links.Clear();
        _notes.Clear();
        _tall.Clear();
        _elements.Clear();
        var firstCell = frame.From.StartCell;
        var endCell = Math.Max(frame.To.StartCell, firstCell);
        _glyphCount = 0;
        _glyphs = new PlacedGlyph[GlyphsBetween(firstCell, endCell)];
        _run = default;
        var x = PlaceCells(frame, firstCell, endCell);
        if (frame.To.IsHyphen)
        {
            PlaceHyphen(frame, x);
        }
        return Finish(frame, firstCell, endCell, x);
    }

    private int GlyphsBetween(int firstCell, int endCell) => firstCell >= endCell
        ? 0 : _work.LastGlyph(endCell - 1) - _work.Cells[firstCell].FirstGlyph;

    private long PlaceCells(in LineFrame frame, int firstCell, int endCell)
    {
        var glyphs = CollectionsMarshal.AsSpan(_work.Glyphs);
        var justifier = frame.Justifier;
        var x = frame.X;
        if (firstCell < endCell)
        {
            x += _work.Cells[firstCell].StartEdge;
        }
        var item = -1;
        for (var i = firstCell; i < endCell; i++)
        {
            ref readonly var cell = ref _work.Cells[i];
            if (cell.Item != item)
            {
                item = cell.Item;
                StartItem(item, x);
            }
            PlaceCell(cell, i, glyphs, x);
            var start = x;
            if (_work.Rubies.Count > 0)
            {
                _ruby.Note(_work, i, x);
            }
            x += i == frame.To.EndCell ? cell.Advance - frame.To.Kerning : cell.Advance;
            _decorations.Extend(cell, x, _work.Characters);
            ExtendLink(x);
            var change = i < frame.To.EndCell ? justifier.Next(cell) : 0;
            Trace?.Add(new PlacedCell(i, start, change));
            x += i < frame.To.EndCell ? cell.Gap + change : 0;
        }
        EndRun();
        _decorations.EndLine(_items);
        _ruby.Place(_work, firstCell, endCell, _items);
        EndLink();
        return x;
    }

    private void StartItem(int index, long x)
    {
        EndRun();
        var item = _work.Items[index];
        _decorations.Start(item, x, _items);
        StartLink(item.Run, x);
        if (item.Run.Note is { } note && (_notes.Count == 0 || !ReferenceEquals(_notes[^1], note)))
        {
            _notes.Add(note);
        }
    }

    // Glyph runs.

    private void PlaceCell(in Cell cell, int index, ReadOnlySpan<ShapedGlyph> glyphs, long x)
    {
        var item = _work.Items[cell.Item];
        if (item.Run.Inline is { } box)
        {
            PlaceBox(box, item.Run, x);
            return;
        }
        if (item.Face is not { } face || cell.Kind == CharacterKind.Invisible)
        {
            EndRun();
            return;
        }
        var textEnd = _work.TextEnd(index);
        if (!_run.IsOpen || textEnd - _run.TextStart > ushort.MaxValue)
        {
            EndRun();
            _run = new RunStart(cell.Item, _glyphCount, cell.TextStart, textEnd, x, true);
        }
        _run.TextEnd = textEnd;
        var scale = new UnitScale(item.Size, source.Metrics(face).UnitsPerEm);
        var pen = (int)(x - _run.X) + cell.Shift;
        var textStart = (ushort)(cell.TextStart - _run.TextStart);
        for (var g = cell.FirstGlyph; g < _work.LastGlyph(index); g++)
        {
            ref readonly var glyph = ref glyphs[g];
            _glyphs[_glyphCount++] = new PlacedGlyph(
                glyph.Id, textStart, pen + scale.ToUnits(glyph.XOffset), scale.ToUnits(glyph.YOffset));
            pen += scale.ToUnits(glyph.Advance);
        }
    }

    private void EndRun()
    {
        if (!_run.IsOpen)
        {
            return;
        }
        _run.IsOpen = false;
        if (_glyphCount == _run.FirstGlyph)
        {
            return;
        }
        var item = _work.Items[_run.Item];
        var style = item.Run.Style;
        _items.Add(new GlyphRun
        {
            Content = item.Run.Content,
            Face = item.Face!.Value,
            Size = item.Size,
            Origin = new Point(new Length(_run.X), -style.Rise),
            Glyphs = _glyphs.AsMemory(_run.FirstGlyph, _glyphCount - _run.FirstGlyph),
            Text = _work.Text.Characters.AsMemory(_run.TextStart, _run.TextEnd - _run.TextStart),
            Ink = style.Ink,
        });
    }

    private void PlaceHyphen(in LineFrame frame, long x)
    {
        var item = _work.Items[_work.Cells[frame.To.EndCell].Item];
        if (item.Face is not { } face)
        {
            return; // a box or a character without glyph has no hyphen after it
        }
        _items.Add(new GlyphRun
        {
            Content = item.Run.Content,
            Face = face,
            Size = item.Size,
            Origin = new Point(new Length(x), -item.Run.Style.Rise),
            Glyphs = new[] { new PlacedGlyph(hyphens.For(item).Id, 0, 0, 0) },
            Text = ReadOnlyMemory<char>.Empty,
            Ink = item.Run.Style.Ink,
        });
    }

    private void PlaceBox(InlineBox box, StyledRun run, long x)
    {
        var above = box.Ascent + run.Style.Rise - EmBox.Above(_work.Settings.BodySize);
        var below = box.Descent - run.Style.Rise - EmBox.Below(_work.Settings.BodySize);
        if (above > Length.Zero || below > Length.Zero)
        {
            _tall.Add(new BoxReach(new Length(x), new Length(x) + box.Width, Length.Max(above, Length.Zero), Length.Max(below, Length.Zero)));
        }
        if (box.Element is { } element)
        {
            _elements.Add((element, new Rect(new Length(x), -box.Ascent - run.Style.Rise, box.Width, box.Ascent + box.Descent)));
        }
        foreach (var item in box.Items)
        {
            _items.Add(item.MovedBy(new Length(x), -run.Style.Rise));
        }
    }

    // Links: one box for neighbouring runs of one link.

    private LinkTarget? _link;
    private long _linkStart;
    private long _linkEnd;

    private void StartLink(StyledRun run, long x)
    {
        if (ReferenceEquals(run.Link, _link))
        {
            return;
        }
        EndLink();
        _link = run.Link;
        _linkStart = _linkEnd = x;
    }

    private void ExtendLink(long x) => _linkEnd = x;

    private void EndLink()
    {
        if (_link is not null && _linkEnd > _linkStart)
        {
            _links.Add(new LinkBox(new Length(_linkStart), new Length(_linkEnd), _link));
        }
        _link = null;
    }

    private ComposedLine Finish(in LineFrame frame, int firstCell, int endCell, long x)
    {
        var textStart = firstCell < _work.CellCount ? _work.Cells[firstCell].TextStart : _work.Length;
        var textEnd = frame.To.EndCell >= firstCell ? _work.TextEnd(frame.To.EndCell) : textStart;
        return new ComposedLine(textStart, textEnd, new Length(frame.NaturalWidth), new Length(frame.Width), [.. _items])
        {
            Links = [.. _links],
            Notes = [.. _notes],
            Elements = [.. _elements],
            Ratio = frame.Ratio,
            Stage = frame.Stage,
            HanGap = frame.HanGap,
            Shortfall = new Length(frame.Shortfall),
            IsOverfull = frame.IsOverfull,
            IsEmergency = frame.IsEmergency,
            EndsWithHyphen = frame.To.IsHyphen,
            IsLast = frame.IsLast,
            IsRunt = frame.IsRunt,
            TallBoxes = [.. _tall],
        };
    }
}
