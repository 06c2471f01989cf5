using System.Buffers;
using HarfBuzzSharp;

namespace Publisher.Fonts;

/// <summary>
/// A font file as HarfBuzz sees it, over the same memory, which stays pinned as long as this lives. The face may be shared
/// by threads; fonts made of it may not.
/// </summary>
internal sealed unsafe class NativeFace : IDisposable
{
    private readonly MemoryHandle _memory;
    private readonly Blob _blob;

    public NativeFace(ReadOnlyMemory<byte> file)
    {
        _memory = file.Pin();
        _blob = new Blob((IntPtr)_memory.Pointer, file.Length, MemoryMode.ReadOnly);
        _blob.MakeImmutable();
        Face = new Face(_blob, 0);
        Face.MakeImmutable();
    }

    public Face Face { get; }

    public void Dispose()
    {
        Face.Dispose();
        _blob.Dispose();
        _memory.Dispose();
    }
}
