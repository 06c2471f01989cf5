namespace Publisher.Import.Package;

/// <summary>A reference of a document as a place in the archive: the path of a file and a fragment, either may be empty.</summary>
internal readonly record struct ArchivePath(string Path, string Fragment)
{
    /// <summary>Resolves a reference from a file of the archive. What climbs out keeps its <c>../</c>, which no file has.</summary>
    public static ArchivePath Resolve(string from, string reference)
    {
        var hash = reference.IndexOf('#', StringComparison.Ordinal);
        var fragment = hash < 0 ? "" : Unescape(reference[(hash + 1)..]);
        var path = hash < 0 ? reference : reference[..hash];
        var query = path.IndexOf('?', StringComparison.Ordinal);
        path = Unescape(query < 0 ? path : path[..query]);
        return new ArchivePath(path.Length == 0 ? from : Join(from, path), fragment);
    }

    /// <summary>Whether a reference begins with a scheme (RFC 3986, 3.1) or names a host.</summary>
    public static bool IsAbsolute(string reference) =>
        reference.StartsWith("//", StringComparison.Ordinal) || SchemeOf(reference).Length > 0;

    /// <summary>The scheme in lower case; empty when there is none.</summary>
    public static string SchemeOf(string reference)
    {
        var colon = reference.IndexOf(':', StringComparison.Ordinal);
        var isScheme = colon > 1 && char.IsAsciiLetter(reference[0])
            && reference.AsSpan(0, colon).IndexOfAnyExcept(System.Buffers.SearchValues.Create(
                "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-.")) < 0;
        return isScheme ? reference[..colon].ToLowerInvariant() : "";
    }

    private static string Join(string from, string path)
    {
        var parts = new List<string>();
        if (path[0] != '/')
        {
            parts.AddRange(from.Split('/')[..^1]);
        }
        foreach (var part in path.Split('/'))
        {
            if (part == ".." && parts.Count > 0 && parts[^1] != "..")
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else if (part is not ("" or "."))
            {
                parts.Add(part);
            }
        }
        return string.Join('/', parts);
    }

    private static string Unescape(string text) =>
        text.Contains('%', StringComparison.Ordinal) ? Uri.UnescapeDataString(text) : text;
}
