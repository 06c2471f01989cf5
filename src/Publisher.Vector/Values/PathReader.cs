using Publisher.Model.Drawings;
using Publisher.Model.Pages;

namespace Publisher.Vector.Values;

/// <summary>
/// Reads path data (SVG 2, 9.3) into moves, lines and cubic curves. As the standard has it, everything before an error is
/// drawn and nothing after it.
/// </summary>
internal ref struct PathReader
{
    /// <summary>Enough for a coast line; longer paths end here.</summary>
    public const int MostSteps = 500_000;

    private NumberReader _reader;
    private readonly PathBuilder _path;
    private bool _isBroken;

    private PathReader(ReadOnlySpan<char> data)
    {
        _reader = new NumberReader(data);
        _path = new PathBuilder();
    }

    public static (List<DrawingStep> Steps, bool IsWhole) Read(ReadOnlySpan<char> data)
    {
        var reader = new PathReader(data);
        reader.ReadAll();
        return (reader._path.Steps, !reader._isBroken);
    }

    private void ReadAll()
    {
        var command = '\0';
        for (_reader.SkipSeparators(); !_reader.IsAtEnd && !_isBroken; _reader.SkipSeparators())
        {
            if (char.IsAsciiLetter(_reader.Current))
            {
                command = _reader.Current;
                _reader.Skip();
            }
            else if (command is 'Z' or 'z' or '\0')
            {
                _isBroken = true;
                return;
            }
            _isBroken = (_path.Steps.Count == 0 && command is not ('M' or 'm')) || _path.Steps.Count > MostSteps || !Step(command);
            command = command switch { 'M' => 'L', 'm' => 'l', _ => command };
        }
    }

    private bool Step(char command)
    {
        var isRelative = char.IsAsciiLetterLower(command);
        var origin = isRelative ? _path.Current : default;
        switch (char.ToUpperInvariant(command))
        {
            case 'M': return Point(origin, out var to) && _path.Move(to);
            case 'L': return Point(origin, out to) && _path.Line(to);
            case 'H': return _reader.TryNumber(out var x) && _path.Line(new(origin.X + x, _path.Current.Y));
            case 'V': return _reader.TryNumber(out var y) && _path.Line(new(_path.Current.X, origin.Y + y));
            case 'C': return Point(origin, out var first) && Point(origin, out var second) && Point(origin, out to) && _path.Cubic(first, second, to);
            case 'S': return Point(origin, out second) && Point(origin, out to) && _path.Cubic(_path.MirroredCubic, second, to);
            case 'Q': return Point(origin, out first) && Point(origin, out to) && _path.Quadratic(first, to);
            case 'T': return Point(origin, out to) && _path.Quadratic(_path.MirroredQuadratic, to);
            case 'A': return Arc(origin);
            case 'Z': return _path.Close();
            default: return false;
        }
    }

    private bool Arc(DrawingPoint origin) =>
        _reader.TryNumber(out var rx) && _reader.TryNumber(out var ry) && _reader.TryNumber(out var angle)
            && _reader.TryFlag(out var isLarge) && _reader.TryFlag(out var isSweep) && Point(origin, out var to)
            && _path.Arc(new ArcShape(Math.Abs(rx), Math.Abs(ry), angle, isLarge, isSweep), to);

    private bool Point(DrawingPoint origin, out DrawingPoint point)
    {
        var isRead = _reader.TryNumber(out var x) & _reader.TryNumber(out var y);
        point = new DrawingPoint(Bounded(origin.X + x), Bounded(origin.Y + y));
        return isRead;
    }

    private static double Bounded(double value) => Math.Clamp(value, -LengthReader.Most * 10, LengthReader.Most * 10);
}

/// <summary>Radii, turn and choice of an elliptical arc.</summary>
internal readonly record struct ArcShape(double RadiusX, double RadiusY, double Angle, bool IsLarge, bool IsSweep);
