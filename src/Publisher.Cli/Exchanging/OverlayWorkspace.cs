using System.Text;
using Publisher.Model;

namespace Publisher.Cli.Exchanging;

/// <summary>A folder as it would be with some of its files changed or added.</summary>
internal sealed class OverlayWorkspace(IWorkspace under, IReadOnlyDictionary<string, string> changed) : IWorkspace
{
    public WorkspaceFile Read(string path) => changed.TryGetValue(path, out var text)
        ? new WorkspaceFile(WorkspaceStatus.Found, Encoding.UTF8.GetBytes(text)) : under.Read(path);

    public WorkspaceFile Map(string path) => changed.ContainsKey(path) ? Read(path) : under.Map(path);

    public bool Exists(string path) => changed.ContainsKey(path) || under.Exists(path);

    public IReadOnlyList<string> List(string folder) =>
    [
        .. under.List(folder).Union(changed.Keys.Where(path => folder.Length == 0 || path.StartsWith(folder + "/", StringComparison.Ordinal)))
            .Order(StringComparer.Ordinal),
    ];

    public DateTimeOffset BuildTime => under.BuildTime;
}
