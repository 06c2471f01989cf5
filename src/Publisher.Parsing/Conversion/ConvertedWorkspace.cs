using System.Text;
using Publisher.Model;

namespace Publisher.Parsing.Conversion;

/// <summary>The book as it will be, before anything is written: read again, it shows what changed in meaning.</summary>
internal sealed class ConvertedWorkspace(IWorkspace before, ConvertedManuscript after) : IWorkspace
{
    private readonly Dictionary<string, ReadOnlyMemory<byte>> _files =
        after.Files.ToDictionary(file => file.Path, file => (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes(file.Text), StringComparer.Ordinal);

    private readonly HashSet<string> _copied = [.. after.Copied];

    public DateTimeOffset BuildTime => before.BuildTime;

    public WorkspaceFile Read(string path) => _files.TryGetValue(path, out var bytes) ? new WorkspaceFile(WorkspaceStatus.Found, bytes)
        : _copied.Contains(path) ? before.Read(path) : new WorkspaceFile(WorkspaceStatus.Missing, default);

    public bool Exists(string path) => _files.ContainsKey(path) || _copied.Contains(path);

    public IReadOnlyList<string> List(string folder) => [.. _files.Keys.Concat(_copied)
        .Where(path => folder.Length == 0 || path.StartsWith(folder + "/", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
}
