namespace Publisher.Cli.Workspace;

/// <summary>
/// The largest file that is read, by its use. Far above what books need, low enough that a wrong file in the folder
/// (a disk image named .md) cannot exhaust memory.
/// </summary>
internal static class SizeLimits
{
    private const long Mebibyte = 1024 * 1024;

    /// <summary>Ten million characters of Chinese are 30 MB: ten long novels in one file.</summary>
    private const long Text = 64 * Mebibyte;

    /// <summary>A full A4 page at 600 dpi, uncompressed, is 100 MB; compressed pictures stay far below.</summary>
    private const long Picture = 128 * Mebibyte;

    /// <summary>The largest font collections in circulation (all CJK faces in one file) are about 150 MB.</summary>
    private const long Font = 256 * Mebibyte;

    public static long For(string path) => Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".ttf" or ".otf" or ".ttc" or ".otc" or ".woff2" => Font,
        ".png" or ".jpg" or ".jpeg" or ".webp" or ".svg" => Picture,
        _ => Text,
    };
}
