using Publisher.Model;

namespace Publisher.Cli.Workspace;

/// <summary>
/// A folder on disk, seen through <see cref="IWorkspace"/>. Nothing outside the folder can be read through it, and
/// nothing can be written. Safe to use from several threads.
/// </summary>
internal sealed class DiskWorkspace : IWorkspace
{
    private readonly RootedPaths _paths;
    private readonly Lazy<DateTimeOffset> _buildTime;
    private readonly string? _hiddenFolder;

    /// <param name="root">An existing folder.</param>
    /// <param name="output">
    /// The folder that this run writes to: when it lies inside the root its files are no sources, so they are not listed.
    /// </param>
    public DiskWorkspace(string root, string? output = null)
    {
        _paths = new RootedPaths(root);
        _hiddenFolder = output is null ? null : Path.GetFullPath(output);
        _buildTime = new Lazy<DateTimeOffset>(() => BuildClock.Read(List("").Select(FullPath)));
    }

    /// <summary>The folder as an absolute path.</summary>
    public string Root => _paths.Root;

    public DateTimeOffset BuildTime => _buildTime.Value;

    public WorkspaceFile Read(string path) => Open(path, ReadWhole);

    public WorkspaceFile Map(string path) => Open(path, MappedMemory.Of);

    private WorkspaceFile Open(string path, Func<FileStream, ReadOnlyMemory<byte>> take)
    {
        if (_paths.Resolve(path) is not { } file)
        {
            return new WorkspaceFile(WorkspaceStatus.Outside, default);
        }
        try
        {
            return OpenResolved(file, take);
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            return new WorkspaceFile(WorkspaceStatus.Missing, default);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return new WorkspaceFile(WorkspaceStatus.Unreadable, default);
        }
    }

    public bool Exists(string path) => _paths.Resolve(path) is { } file && File.Exists(file);

    public IReadOnlyList<string> List(string folder)
    {
        var files = new List<string>();
        if (_paths.Resolve(folder) is { } real && Directory.Exists(real))
        {
            new FolderWalk(_paths, _hiddenFolder, files).Visit(folder, real, depth: 0);
        }
        files.Sort(StringComparer.Ordinal);
        return files;
    }

    private static WorkspaceFile OpenResolved(string file, Func<FileStream, ReadOnlyMemory<byte>> take)
    {
        if (Directory.Exists(file))
        {
            return new WorkspaceFile(WorkspaceStatus.Unreadable, default);
        }
        if (new FileInfo(file) is { Exists: true, Length: 0 })
        {
            // Opening a pipe waits for its writer, perhaps for ever; like an empty file it has no length.
            return new WorkspaceFile(WorkspaceStatus.Found, default);
        }
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0);
        if (!stream.CanSeek)
        {
            // A pipe or a device would block for ever or never end.
            return new WorkspaceFile(WorkspaceStatus.Unreadable, default);
        }
        if (stream.Length > SizeLimits.For(file))
        {
            return new WorkspaceFile(WorkspaceStatus.TooLarge, default);
        }
        return new WorkspaceFile(WorkspaceStatus.Found, take(stream));
    }

    private static ReadOnlyMemory<byte> ReadWhole(FileStream stream)
    {
        var bytes = GC.AllocateUninitializedArray<byte>((int)stream.Length);
        var read = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        return bytes.AsMemory(0, read);
    }

    private string FullPath(string relative) => _paths.Resolve(relative) ?? Root;
}
