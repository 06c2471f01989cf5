namespace Publisher.Cli.Workspace;

/// <summary>
/// Collects the files below a folder, relative to the root. Leaves out hidden names, the output folder, links that lead
/// outside, folders that were already seen (links in a circle), and books within the book, such as one that was split into a folder of it.
/// </summary>
internal sealed class FolderWalk(RootedPaths paths, string? hiddenFolder, List<string> files)
{
    /// <summary>Deeper trees are no manuscripts; the limit keeps a walk of a whole disk short.</summary>
    private const int MaximumDepth = 32;

    private const string BookFile = "book.yaml";

    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    /// <param name="relative">The folder's path from the root; empty for the root itself.</param>
    /// <param name="real">The same folder on disk, links resolved.</param>
    public void Visit(string relative, string real, int depth)
    {
        if (depth > MaximumDepth || !_seen.Add(real)
            || string.Equals(Path.GetFullPath(Path.Combine(paths.Root, relative)), hiddenFolder, StringComparison.Ordinal)
            || (depth > 0 && HasBookFile(real) && HasBookFile(paths.Root)))
        {
            return;
        }
        foreach (var entry in Entries(real))
        {
            VisitEntry(relative, entry, depth);
        }
    }

    private static bool HasBookFile(string folder) => File.Exists(Path.Combine(folder, BookFile));

    private void VisitEntry(string folder, FileSystemInfo entry, int depth)
    {
        var path = folder.Length == 0 ? entry.Name : folder + "/" + entry.Name;
        if (entry.Name.StartsWith('.') || paths.Resolve(path) is not { } real)
        {
            return;
        }
        if (Directory.Exists(real))
        {
            Visit(path, real, depth + 1);
        }
        else if (File.Exists(real))
        {
            files.Add(path);
        }
    }

    private static FileSystemInfo[] Entries(string folder)
    {
        try
        {
            return new DirectoryInfo(folder).GetFileSystemInfos();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // A folder that may not be read has no files to offer; a chapter named in book.yaml is reported when read.
            return [];
        }
    }
}
