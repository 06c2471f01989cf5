using System.Text;
using Publisher.Model;

namespace Publisher.Tests.Support;

/// <summary>A workspace of files held in memory: <c>new() { ["a.md"] = "text" }</c>.</summary>
public sealed class MemoryWorkspace : IWorkspace
{
    private readonly SortedDictionary<string, ReadOnlyMemory<byte>> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, WorkspaceStatus> _faults = new(StringComparer.Ordinal);

    /// <summary>Sets a file's text (UTF-8, without byte order mark).</summary>
    public string this[string path]
    {
        set => _files[path] = Encoding.UTF8.GetBytes(value);
    }

    public DateTimeOffset BuildTime { get; init; } = new(2023, 10, 26, 0, 0, 0, TimeSpan.Zero);

    public MemoryWorkspace Add(string path, ReadOnlyMemory<byte> bytes)
    {
        _files[path] = bytes;
        return this;
    }

    /// <summary>Makes reading a path fail in the given way.</summary>
    public MemoryWorkspace AddFault(string path, WorkspaceStatus status)
    {
        _files[path] = ReadOnlyMemory<byte>.Empty;
        _faults[path] = status;
        return this;
    }

    public WorkspaceFile Read(string path)
    {
        if (IsOutside(path))
        {
            return new WorkspaceFile(WorkspaceStatus.Outside, default);
        }
        if (_faults.TryGetValue(path, out var status))
        {
            return new WorkspaceFile(status, default);
        }
        return _files.TryGetValue(path, out var bytes)
            ? new WorkspaceFile(WorkspaceStatus.Found, bytes)
            : new WorkspaceFile(WorkspaceStatus.Missing, default);
    }

    public bool Exists(string path) => _files.ContainsKey(path);

    public IReadOnlyList<string> List(string folder) =>
        [.. _files.Keys.Where(path => folder.Length == 0
            || path.StartsWith(folder + "/", StringComparison.Ordinal))];

    private static bool IsOutside(string path)
    {
        var depth = 0;
        foreach (var part in path.Split('/'))
        {
            depth += part switch { ".." => -1, "." => 0, _ => 1 };
            if (depth < 0)
            {
                return true;
            }
        }
        return path.StartsWith('/') || path.Contains(':', StringComparison.Ordinal);
    }
}
