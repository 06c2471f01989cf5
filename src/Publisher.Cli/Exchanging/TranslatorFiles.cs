namespace Publisher.Cli.Exchanging;

/// <summary>Tells a translator's file from an e-book: by its name, else by its first bytes.</summary>
internal static class TranslatorFiles
{
    public static bool IsOne(string path, Surroundings surroundings)
    {
        var extension = Path.GetExtension(path).ToLowerInvariant();
        return extension is ".po" or ".pot" or ".xlf" or ".xliff" or ".tmx" or ".csv"
            || (extension != ".epub" && IsText(surroundings.FullPath(path)));
    }

    /// <summary>EPUB files are ZIP archives, which begin with PK.</summary>
    private static bool IsText(string path)
    {
        try
        {
            if (new FileInfo(path) is not { Exists: true, Length: > 0 })
            {
                return false;
            }
            using var stream = File.OpenRead(path);
            return stream.ReadByte() is '<' or '#' or 'm' or 0xEF;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return false; // told where it is opened to be read
        }
    }
}
