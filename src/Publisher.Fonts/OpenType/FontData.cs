using System.Buffers.Binary;

namespace Publisher.Fonts.OpenType;

/// <summary>Big-endian reading within bounds: whatever lies outside the table is an <see cref="InvalidDataException"/>.</summary>
internal readonly ref struct FontData(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;

    public int Length => _bytes.Length;
    public ReadOnlySpan<byte> Bytes => _bytes;

    public byte Byte(int at) => Slice(at, 1)[0];
    public ushort UInt16(int at) => BinaryPrimitives.ReadUInt16BigEndian(Slice(at, 2));
    public short Int16(int at) => BinaryPrimitives.ReadInt16BigEndian(Slice(at, 2));
    public uint UInt32(int at) => BinaryPrimitives.ReadUInt32BigEndian(Slice(at, 4));
    public int Int32(int at) => BinaryPrimitives.ReadInt32BigEndian(Slice(at, 4));

    /// <summary>An offset of 32 bits that must lie within any file.</summary>
    public int Offset32(int at) => UInt32(at) is <= int.MaxValue and var value
        ? (int)value : throw new InvalidDataException("an offset leads outside the font");

    public FontData From(int at) => at <= _bytes.Length && at >= 0
        ? new FontData(_bytes[at..]) : throw new InvalidDataException("a table ends too early");

    public ReadOnlySpan<byte> Slice(int at, int length) => at >= 0 && length >= 0 && at <= _bytes.Length - length
        ? _bytes.Slice(at, length) : throw new InvalidDataException("a table ends too early");
}
