using Publisher.Model;

namespace Publisher.Benchmarks;

/// <summary>A folder that is only read, without the command line's care for outsize and unreadable files.</summary>
internal sealed class FolderWorkspace(string root) : IWorkspace
{
    public DateTimeOffset BuildTime => DateTimeOffset.UnixEpoch;

    public WorkspaceFile Read(string path) => Exists(path)
        ? new WorkspaceFile(WorkspaceStatus.Found, File.ReadAllBytes(Path.Combine(root, path)))
        : new WorkspaceFile(WorkspaceStatus.Missing, default);

    public bool Exists(string path) => File.Exists(Path.Combine(root, path));

    public IReadOnlyList<string> List(string folder) =>
    [
        .. Directory.EnumerateFiles(Path.Combine(root, folder), "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(root, file).Replace('\\', '/')).Order(StringComparer.Ordinal),
    ];
}
