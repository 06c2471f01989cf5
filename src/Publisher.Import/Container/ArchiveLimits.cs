namespace Publisher.Import.Container;

/// <summary>What an archive may ask of its reader. Far above what books need, low enough that none can exhaust the machine.</summary>
internal static class ArchiveLimits
{
    public const long Mebibyte = 1024 * 1024;

    /// <summary>Books with a file for every page of a scan reach a few thousand.</summary>
    public const int Entries = 20_000;

    /// <summary>All files together, unpacked; large picture books stay below half of it.</summary>
    public const long Total = 1024 * Mebibyte;

    /// <summary>One file, unpacked: what is read of a book is text and pictures.</summary>
    public const long Entry = 256 * Mebibyte;

    /// <summary>One document that is parsed: an encyclopedia in one file is a tenth of it.</summary>
    public const long Markup = 32 * Mebibyte;

    /// <summary>Deflate reaches 1032 : 1 on a constant byte; prose stays below 10 : 1, repetitive tables below 50 : 1.</summary>
    public const long Ratio = 100;

    /// <summary>Small files may shrink as far as they like: they do no harm.</summary>
    public const long RatioCounts = Mebibyte;

    /// <summary>How deep elements may nest: word processors' exports reach some dozens.</summary>
    public const int Depth = 256;
}
