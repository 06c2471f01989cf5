namespace Publisher.Verification.Fonts;

/// <summary>A row of items of any length [Technical Note 5176, 5].</summary>
internal sealed class CffIndex
{
    private readonly ReadOnlyMemory<byte> _data;
    private readonly long _at;
    private readonly int _size;

    public CffIndex(ReadOnlyMemory<byte> data, long at)
    {
        _data = data;
        _at = at;
        Count = at > 0 ? BigEndian.UInt16(data.Span, at) : 0;
        _size = BigEndian.Byte(data.Span, at + 2);
        // An offset takes 1 to 4 bytes; a table that would not fit in the file is none.
        if (_size is < 1 or > 4 || at + 3 + (Count + 1L) * _size > data.Length)
        {
            Count = 0;
        }
    }

    public int Count { get; }

    public long End => Count == 0 ? _at + 2 : Place(Count);

    public ReadOnlyMemory<byte> this[int index] => index >= 0 && index < Count
        ? BigEndian.Slice(_data, Place(index), Place(index + 1) - Place(index)) : default;

    /// <summary>Offsets count from the byte before the first item.</summary>
    private long Place(int index)
    {
        long offset = 0;
        for (var i = 0; i < _size; i++)
        {
            offset = offset << 8 | (uint)BigEndian.Byte(_data.Span, _at + 3 + (long)index * _size + i);
        }
        return _at + 2 + (Count + 1L) * _size + offset;
    }
}
