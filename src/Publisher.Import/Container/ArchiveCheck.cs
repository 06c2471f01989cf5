using System.IO.Compression;
using Publisher.Model.Diagnostics;

namespace Publisher.Import.Container;

/// <summary>Holds the list of files of an archive against the limits; nothing is unpacked for it.</summary>
internal static class ArchiveCheck
{
    /// <summary>Of the Unix mode in the upper half of the external attributes: the type, and that of links (stat(2)).</summary>
    private const int FileType = 0xF000;
    private const int SymbolicLink = 0xA000;

    /// <summary>The first reason to refuse the archive; null when there is none.</summary>
    public static Diagnostic? FindFault(ZipArchive zip, long archiveSize, string name)
    {
        if (zip.Entries.Count > ArchiveLimits.Entries)
        {
            return DiagnosticCatalog.TooManyEntries.CreateFor(name, zip.Entries.Count, ArchiveLimits.Entries);
        }
        return EntryNames.FindFault(zip.Entries.Select(entry => entry.FullName), name)
            ?? zip.Entries.Select(entry => FindFault(entry, name)).FirstOrDefault(fault => fault is not null)
            ?? FindTotalFault(zip, archiveSize, name);
    }

    private static Diagnostic? FindFault(ZipArchiveEntry entry, string name)
    {
        if (((entry.ExternalAttributes >> 16) & FileType) == SymbolicLink)
        {
            return DiagnosticCatalog.EntryIsLink.CreateFor(name, entry.FullName);
        }
        if (entry.IsEncrypted)
        {
            return DiagnosticCatalog.EntryEncrypted.CreateFor(name, entry.FullName, new Phrase("by a password of the archive", "压缩包密码"));
        }
        var ratio = entry.Length / Math.Max(1, entry.CompressedLength);
        if (entry.Length > ArchiveLimits.RatioCounts && ratio > ArchiveLimits.Ratio)
        {
            return DiagnosticCatalog.ExpandsTooFar.CreateFor(name, entry.FullName, ratio, ArchiveLimits.Ratio);
        }
        return entry.Length > ArchiveLimits.Entry ? TooLarge(name, entry.FullName, entry.Length, ArchiveLimits.Entry) : null;
    }

    /// <summary>Files that share their data (the overlapping bomb of D. Fifield, 2019) are smaller together than apart.</summary>
    private static Diagnostic? FindTotalFault(ZipArchive zip, long archiveSize, string name)
    {
        var (packed, unpacked) = (0L, 0L);
        foreach (var entry in zip.Entries)
        {
            packed += entry.CompressedLength;
            unpacked += entry.Length;
            if (unpacked > ArchiveLimits.Total)
            {
                return TooLarge(name, name, unpacked, ArchiveLimits.Total);
            }
        }
        return packed > archiveSize ? DiagnosticCatalog.ArchiveCutShort.CreateFor(name) : null;
    }

    private static Diagnostic TooLarge(string archive, string what, long size, long limit) => DiagnosticCatalog.ArchiveTooLarge.CreateFor(
        archive, what, size / ArchiveLimits.Mebibyte, limit / ArchiveLimits.Mebibyte);
}
