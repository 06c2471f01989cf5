namespace Publisher.Cli.Workspace;

/// <summary>
/// Turns paths relative to one root into paths on disk and refuses those that lead outside it: absolute ones, ones with
/// <c>..</c>, and ones that pass a symbolic link whose target lies elsewhere.
/// </summary>
internal sealed class RootedPaths
{
    /// <summary>Links followed in one path before it is taken for a loop; the limit of Linux (path_resolution(7)).</summary>
    private const int MaximumLinks = 40;

    private readonly string _realRoot;

    /// <param name="root">An existing folder; links in it are resolved once, here.</param>
    public RootedPaths(string root)
    {
        Root = Path.GetFullPath(root);
        _realRoot = ResolveLinks(Root) ?? Root;
    }

    /// <summary>The root as it was named, made absolute.</summary>
    public string Root { get; }

    /// <summary>The real path of <paramref name="relative"/> on disk, or null when it leads outside the root.</summary>
    public string? Resolve(string relative)
    {
        if (!IsPlain(relative))
        {
            return null;
        }
        var real = ResolveLinks(Path.Combine(_realRoot, relative.Replace('/', Path.DirectorySeparatorChar)));
        return real is not null && IsInside(real) ? real : null;
    }

    /// <summary>Relative, with '/' between parts, none of them empty, <c>.</c> or <c>..</c>; no NUL, no drive letter.</summary>
    private static bool IsPlain(string relative)
    {
        if (relative.Length == 0)
        {
            return true;
        }
        return !Path.IsPathRooted(relative)
            && relative.AsSpan().IndexOfAny('\0', '\\', ':') < 0
            && relative.Split('/').All(part => part is not ("" or "." or ".."));
    }

    private bool IsInside(string real) =>
        string.Equals(real, _realRoot, StringComparison.Ordinal)
        || real.StartsWith(Path.EndsInDirectorySeparator(_realRoot)
            ? _realRoot : _realRoot + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    /// <summary>The path with every link in it replaced by its target; null when the links go in a circle.</summary>
    private static string? ResolveLinks(string path)
    {
        for (var links = 0; links <= MaximumLinks; links++)
        {
            if (ReplaceFirstLink(path) is not { } replaced)
            {
                return path;
            }
            path = replaced;
        }
        return null;
    }

    private static string? ReplaceFirstLink(string path)
    {
        var end = Path.GetPathRoot(path)!.Length;
        while (end < path.Length)
        {
            var next = path.IndexOf(Path.DirectorySeparatorChar, end);
            var prefix = next < 0 ? path : path[..next];
            if (new FileInfo(prefix).LinkTarget is { } target)
            {
                var rest = next < 0 ? "" : path[(next + 1)..];
                return Path.GetFullPath(Path.Combine(Path.GetDirectoryName(prefix)!, target, rest));
            }
            end = next < 0 ? path.Length : next + 1;
        }
        return null;
    }
}
