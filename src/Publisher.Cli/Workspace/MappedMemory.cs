using System.Buffers;
using System.IO.MemoryMappedFiles;
using Microsoft.Win32.SafeHandles;

namespace Publisher.Cli.Workspace;

/// <summary>
/// A file as memory that the system fills page by page as it is touched: of a font of 15 MB a book needs a few tables and
/// glyphs. The mapping ends with the last memory over it, never before, so that nobody reads what is gone.
/// </summary>
internal sealed unsafe class MappedMemory : MemoryManager<byte>
{
    private readonly SafeMemoryMappedViewHandle _view;
    private readonly int _length;

    private MappedMemory(SafeMemoryMappedViewHandle view, int length)
    {
        _view = view;
        _length = length;
    }

    /// <param name="file">Not empty, at most 2 GiB; it may be closed afterwards.</param>
    public static ReadOnlyMemory<byte> Of(FileStream file)
    {
        var length = (int)file.Length;
        using var map = MemoryMappedFile.CreateFromFile(
            file, mapName: null, capacity: 0, MemoryMappedFileAccess.Read, HandleInheritability.None, leaveOpen: true);
        var view = map.CreateViewAccessor(0, length, MemoryMappedFileAccess.Read).SafeMemoryMappedViewHandle;
        return new MappedMemory(view, length).Memory;
    }

    // The view begins at the file's first byte, so the handle is the address.
    public override Span<byte> GetSpan() => new((void*)_view.DangerousGetHandle(), _length);

    public override MemoryHandle Pin(int elementIndex = 0) =>
        new((byte*)_view.DangerousGetHandle() + elementIndex, pinnable: this);

    public override void Unpin()
    {
        // memory outside the heap does not move
    }

    /// <summary>Nothing: the handle unmaps itself when nobody can reach it any more.</summary>
    protected override void Dispose(bool disposing)
    {
    }
}
