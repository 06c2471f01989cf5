using System.Globalization;

namespace Publisher.Vector.Values;

/// <summary>Reads numbers, flags and words from attributes, which run them together in many ways (SVG 2, 4.2).</summary>
internal ref struct NumberReader(ReadOnlySpan<char> text)
{
    private readonly ReadOnlySpan<char> _text = text;

    public int Position { get; private set; }
    public readonly bool IsAtEnd => Position >= _text.Length;
    public readonly char Current => _text[Position];

    /// <summary>Passes white space and commas.</summary>
    public void SkipSeparators()
    {
        while (Position < _text.Length && _text[Position] is ' ' or '\t' or '\n' or '\r' or '\f' or ',')
        {
            Position++;
        }
    }

    public void Skip() => Position++;

    /// <summary>A number, with its exponent when digits follow the e (in <c>1em</c> none do).</summary>
    public bool TryNumber(out double value)
    {
        SkipSeparators();
        var start = Position;
        var at = start;
        at += at < _text.Length && _text[at] is '+' or '-' ? 1 : 0;
        var digits = at;
        at = Digits(at);
        if (at < _text.Length && _text[at] == '.')
        {
            at = Digits(at + 1);
        }
        value = 0;
        if (at == digits || (at == digits + 1 && _text[digits] == '.'))
        {
            return false;
        }
        at = Exponent(at);
        Position = at;
        return double.TryParse(_text[start..at], NumberStyles.Float, CultureInfo.InvariantCulture, out value) && double.IsFinite(value);
    }

    /// <summary>A flag of an arc: one digit, which the next number may touch.</summary>
    public bool TryFlag(out bool value)
    {
        SkipSeparators();
        value = Position < _text.Length && _text[Position] == '1';
        if (Position >= _text.Length || _text[Position] is not ('0' or '1'))
        {
            return false;
        }
        Position++;
        return true;
    }

    /// <summary>Letters from here on.</summary>
    public ReadOnlySpan<char> Word()
    {
        var start = Position;
        while (Position < _text.Length && (char.IsAsciiLetter(_text[Position]) || _text[Position] == '%'))
        {
            Position++;
        }
        return _text[start..Position];
    }

    /// <summary>All numbers of a list.</summary>
    public static List<double> List(ReadOnlySpan<char> text)
    {
        var numbers = new List<double>();
        var reader = new NumberReader(text);
        while (reader.TryNumber(out var number))
        {
            numbers.Add(number);
        }
        return numbers;
    }

    private readonly int Digits(int at)
    {
        while (at < _text.Length && char.IsAsciiDigit(_text[at]))
        {
            at++;
        }
        return at;
    }

    private readonly int Exponent(int at)
    {
        if (at >= _text.Length || _text[at] is not ('e' or 'E'))
        {
            return at;
        }
        var digits = at + 1 < _text.Length && _text[at + 1] is '+' or '-' ? at + 2 : at + 1;
        return Digits(digits) is var end && end > digits ? end : at;
    }
}
