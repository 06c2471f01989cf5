namespace Publisher.Parsing.Dialects;

internal enum LineKind { Prose, Opening, Code, Closing }

/// <summary>Tells lines of code from prose before Markdown is parsed: fences, also within lists and quotations, and indented code.</summary>
internal sealed class CodeLines
{
    private char _fence;
    private int _length;
    private bool _inQuote;
    private bool _inList;
    private bool _wasBlank = true;

    public bool IsOpen => _length > 0;

    /// <summary>The info string of the open fence.</summary>
    public string Info { get; private set; } = "";

    public void Close() => _length = 0;

    public LineKind Read(ReadOnlySpan<char> line)
    {
        line = line.TrimEnd("\r\n");
        if (IsOpen && _inQuote && !line.TrimStart(' ').StartsWith('>'))
        {
            Close();
        }
        if (IsOpen)
        {
            return Inside(line.Trim(" \t>"));
        }
        var bare = line.TrimStart(" \t>-*+0123456789.)");
        var run = RunOf(bare);
        if (run >= 3 && (bare[0] == '~' || bare[run..].IndexOf('`') < 0))
        {
            (_fence, _length, _inQuote) = (bare[0], run, line.TrimStart().StartsWith('>'));
            Info = bare[run..].Trim().ToString();
            _wasBlank = false;
            return LineKind.Opening;
        }
        return Outside(line);
    }

    private LineKind Inside(ReadOnlySpan<char> bare)
    {
        var run = RunOf(bare);
        if (run < _length || bare[0] != _fence || run < bare.Length)
        {
            return LineKind.Code;
        }
        Close();
        return LineKind.Closing;
    }

    /// <summary>Four columns in, behind a blank line, and no list above: code by indent (CommonMark 4.4).</summary>
    private LineKind Outside(ReadOnlySpan<char> line)
    {
        var bare = line.TrimStart(" \t");
        if (bare.IsEmpty)
        {
            _wasBlank = true;
            return LineKind.Prose;
        }
        var isIn = line.StartsWith("    ", StringComparison.Ordinal) || line.StartsWith('\t');
        if (isIn && _wasBlank && !_inList)
        {
            return LineKind.Code;
        }
        _inList = IsItem(bare) || (_inList && (isIn || line[0] is ' ' || !_wasBlank));
        _wasBlank = false;
        return LineKind.Prose;
    }

    private static bool IsItem(ReadOnlySpan<char> bare)
    {
        var digits = bare.IndexOfAnyExceptInRange('0', '9');
        var rest = digits > 0 ? bare[digits..] : bare;
        return digits > 0 ? rest is ['.' or ')', ' ' or '\t', ..] : rest is ['-' or '*' or '+', ' ' or '\t', ..];
    }

    private static int RunOf(ReadOnlySpan<char> text)
    {
        if (text is not ['`' or '~', ..])
        {
            return 0;
        }
        var end = text.IndexOfAnyExcept(text[0]);
        return end < 0 ? text.Length : end;
    }

    /// <summary>The length of the code within a line that begins here; of its signs alone where it does not end.</summary>
    public static int LengthOfSpan(ReadOnlySpan<char> rest)
    {
        var run = rest.IndexOfAnyExcept('`') is > 0 and var length ? length : rest.Length;
        for (var at = run; at < rest.Length;)
        {
            var next = rest[at..].IndexOf('`');
            if (next < 0)
            {
                return run;
            }
            at += next;
            var other = rest[at..].IndexOfAnyExcept('`') is > 0 and var count ? count : rest.Length - at;
            at += other;
            if (other == run)
            {
                return at;
            }
        }
        return run;
    }
}
