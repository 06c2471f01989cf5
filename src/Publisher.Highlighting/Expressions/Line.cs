namespace Publisher.Highlighting.Expressions;

/// <summary>
/// The line that is looked at, where native code can see it, with its line feed. Parts of it from its start are lines of their
/// own: what stands behind is not there.
/// </summary>
internal sealed unsafe class Line
{
    /// <summary>Longer lines are data: expressions of grammars take more than linear time, and nobody reads their colours.</summary>
    public const int Longest = 2000;

    private const int Room = 2048;

    private readonly char[] _text = GC.AllocateUninitializedArray<char>(Room, pinned: true);
    private readonly char* _start;
    private CharacterSet _characters;
    private long _number;

    public Line()
    {
        fixed (char* start = _text)
        {
            // Pinned arrays never move.
            _start = start;
        }
    }

    /// <summary>In characters, the line feed among them.</summary>
    public int Length { get; private set; }

    /// <summary>Tells one text from every other that was here.</summary>
    public long Stamp => (_number * Room) + Length;

    public char* Start => _start;

    public ReadOnlySpan<char> Text => _text.AsSpan(0, Length);

    public void Set(ReadOnlySpan<char> text)
    {
        text.CopyTo(_text);
        _text[text.Length] = '\n';
        Length = text.Length + 1;
        _number++;
        _characters = CharacterSet.None;
        foreach (var character in Text)
        {
            _characters |= CharacterSet.Of(character);
        }
    }

    /// <summary>Looks only at the start of the line up to <paramref name="length"/>.</summary>
    /// <returns>The length it had.</returns>
    public int Cut(int length)
    {
        var before = Length;
        Length = length;
        return before;
    }

    /// <summary>The first place from <paramref name="from"/> where one of the characters stands; -1 for none.</summary>
    public int Find(CharacterSet characters, int from)
    {
        if (characters.Overlaps(_characters))
        {
            for (var i = from; i < Length; i++)
            {
                if (characters.Contains(_text[i]))
                {
                    return i;
                }
            }
        }
        return -1;
    }
}
