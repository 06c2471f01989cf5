using System.Collections.Immutable;
using System.IO.Compression;
using Publisher.Model.Diagnostics;

namespace Publisher.Import.Container;

/// <summary>
/// The ZIP container of a book that is read. Before anything is unpacked its list of files is held against
/// <see cref="ArchiveLimits"/>; unpacking stops at the size that the list states.
/// </summary>
internal sealed class EpubArchive : IDisposable
{
    private readonly ZipArchive _zip;
    private readonly string _name;
    private readonly Dictionary<string, ZipArchiveEntry> _entries;

    private EpubArchive(ZipArchive zip, string name)
    {
        _zip = zip;
        _name = name;
        _entries = zip.Entries.Where(entry => !entry.FullName.EndsWith('/'))
            .ToDictionary(entry => entry.FullName, StringComparer.Ordinal);
        Paths = [.. zip.Entries.Select(entry => entry.FullName).Where(_entries.ContainsKey)];
    }

    /// <summary>The paths of all files, in the order of the archive.</summary>
    public ImmutableArray<string> Paths { get; }

    /// <summary>Opens the archive; null after reporting why it is refused.</summary>
    /// <param name="name">How messages call the archive.</param>
    public static EpubArchive? Open(Stream stream, string name, DiagnosticBag bag)
    {
        if (ZipStart.FindFault(stream, name) is { } fault)
        {
            bag.Add(fault);
            return null;
        }
        try
        {
            var zip = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
            if (ArchiveCheck.FindFault(zip, stream.Length, name) is not { } refusal)
            {
                return new EpubArchive(zip, name);
            }
            bag.Add(refusal);
            zip.Dispose();
        }
        catch (Exception damage) when (IsDamage(damage))
        {
            bag.Add(DiagnosticCatalog.ArchiveCutShort.CreateFor(name));
        }
        return null;
    }

    public bool Contains(string path) => _entries.ContainsKey(path);

    /// <summary>The size of a file once unpacked; 0 when it is not there.</summary>
    public long SizeOf(string path) => _entries.TryGetValue(path, out var entry) ? entry.Length : 0;

    /// <summary>Unpacks a file; null, reported, when it is missing, damaged, or larger than <paramref name="limit"/>.</summary>
    public byte[]? Read(string path, DiagnosticBag bag, long limit = ArchiveLimits.Entry)
    {
        if (!_entries.TryGetValue(path, out var entry))
        {
            bag.Add(DiagnosticCatalog.DeadLink.CreateFor(_name, path));
            return null;
        }
        if (entry.Length > limit)
        {
            bag.Add(DiagnosticCatalog.ArchiveTooLarge.CreateFor(
                path, path, entry.Length / ArchiveLimits.Mebibyte, limit / ArchiveLimits.Mebibyte));
            return null;
        }
        try
        {
            return Unpack(entry, path, bag);
        }
        catch (Exception damage) when (IsDamage(damage))
        {
            return Damaged(path, new Phrase("its data are damaged", "数据已损坏"), bag);
        }
    }

    public void Dispose() => _zip.Dispose();

    private static byte[]? Unpack(ZipArchiveEntry entry, string path, DiagnosticBag bag)
    {
        using var stream = entry.Open();
        var bytes = new byte[entry.Length];
        var length = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        return length == bytes.Length && Checksum.Of(bytes) == entry.Crc32 ? bytes
            : Damaged(path, new Phrase("its length or checksum is not what the archive says", "长度或校验和与压缩包目录不符"), bag);
    }

    private static byte[]? Damaged(string path, Phrase reason, DiagnosticBag bag)
    {
        bag.Add(DiagnosticCatalog.EntryDamaged.CreateFor(path, path, reason));
        return null;
    }

    /// <summary>How the base library says that an archive is damaged or uses a method that it does not know.</summary>
    private static bool IsDamage(Exception fault) => fault is InvalidDataException or IOException or NotSupportedException
        or ArgumentException or OverflowException or ArithmeticException;
}
