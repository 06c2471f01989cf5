namespace Publisher.Verification.Fonts;

/// <summary>Reads the numbers of font files; beyond the end everything is zero, so that damaged fonts end quietly.</summary>
internal static class BigEndian
{
    public static int Byte(ReadOnlySpan<byte> data, long at) => at >= 0 && at < data.Length ? data[(int)at] : 0;

    public static int UInt16(ReadOnlySpan<byte> data, long at) => Byte(data, at) << 8 | Byte(data, at + 1);

    public static int Int16(ReadOnlySpan<byte> data, long at) => (short)UInt16(data, at);

    public static long UInt32(ReadOnlySpan<byte> data, long at) => (long)UInt16(data, at) << 16 | (uint)UInt16(data, at + 2);

    public static ReadOnlyMemory<byte> Slice(ReadOnlyMemory<byte> data, long at, long length) =>
        at < 0 || at >= data.Length || length <= 0 ? default : data.Slice((int)at, (int)Math.Min(length, data.Length - at));
}
