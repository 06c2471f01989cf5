using System.IO.Compression;
using System.Text;

namespace Publisher.Web.Epub;

/// <summary>
/// The ZIP container (EPUB 3.3, 4.2.3): <c>mimetype</c> first and stored, every entry dated alike. One entry is open
/// at a time.
/// </summary>
internal sealed class EpubArchive : IDisposable
{
    private static readonly DateTimeOffset Earliest = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero); // of the DOS date format
    private static readonly DateTimeOffset Latest = new(2107, 12, 31, 23, 59, 58, TimeSpan.Zero);

    private readonly Stream _output = Stream.Null;
    private readonly Stream _seekable = Stream.Null;
    private readonly ZipArchive? _zip;
    private readonly DateTimeOffset _time;

    private EpubArchive()
    {
    }

    /// <summary>An archive that keeps nothing of what it is given.</summary>
    public static EpubArchive Nowhere() => new();

    public EpubArchive(Stream output, DateTimeOffset time)
    {
        _output = output;
        _seekable = output.CanSeek ? output : new MemoryStream();
        _zip = new ZipArchive(_seekable, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8);
        var universal = time.ToUniversalTime();
        _time = universal < Earliest ? Earliest : universal > Latest ? Latest : universal;
        Write("mimetype", "application/epub+zip"u8, CompressionLevel.NoCompression);
    }

    /// <summary>Opens a new entry for text; the caller disposes it before the next.</summary>
    public Stream Open(string path) => Open(path, CompressionLevel.Optimal);

    public void Write(string path, ReadOnlySpan<byte> bytes, CompressionLevel level = CompressionLevel.Optimal)
    {
        using var stream = Open(path, level);
        stream.Write(bytes);
    }

    public void Dispose()
    {
        _zip?.Dispose();
        if (_seekable != _output)
        {
            _seekable.Position = 0;
            _seekable.CopyTo(_output);
            _seekable.Dispose();
        }
    }

    private Stream Open(string path, CompressionLevel level)
    {
        if (_zip is null)
        {
            return Stream.Null;
        }
        var entry = _zip.CreateEntry(path, level);
        entry.LastWriteTime = _time;
        return entry.Open();
    }
}
