namespace Publisher.Parsing.Sources;

/// <summary>Paths inside a book's folder: '/' between parts, relative to the root.</summary>
internal static class BookPath
{
    /// <summary>The folder of a path, empty for the root.</summary>
    public static string FolderOf(string path) => path.LastIndexOf('/') is > 0 and var slash ? path[..slash] : "";

    /// <summary>
    /// A reference from a file in <paramref name="folder"/> as a path from the root. When it climbs out of the root the
    /// result begins with <c>../</c>, which every workspace refuses.
    /// </summary>
    public static string Resolve(string folder, string reference)
    {
        var parts = new List<string>();
        if (!reference.StartsWith('/') && folder.Length > 0)
        {
            parts.AddRange(folder.Split('/'));
        }
        foreach (var part in reference.Split('/'))
        {
            switch (part)
            {
                case "" or ".":
                    break;
                case ".." when parts.Count > 0 && parts[^1] != "..":
                    parts.RemoveAt(parts.Count - 1);
                    break;
                default:
                    parts.Add(part);
                    break;
            }
        }
        return string.Join('/', parts);
    }

    /// <summary>Undoes percent encoding; ill-formed escapes stay as they are.</summary>
    public static string Unescape(string reference) =>
        reference.Contains('%', StringComparison.Ordinal) ? Uri.UnescapeDataString(reference) : reference;

    /// <summary>Whether a reference begins with a scheme (<c>https:</c>, <c>mailto:</c>) or names a host (<c>//x</c>).</summary>
    public static bool IsAbsolute(string reference) =>
        reference.StartsWith("//", StringComparison.Ordinal) || SchemeOf(reference).Length > 0;

    /// <summary>The scheme in lower case, without colon; empty when there is none (RFC 3986, 3.1).</summary>
    public static string SchemeOf(string reference)
    {
        var colon = reference.IndexOf(':', StringComparison.Ordinal);
        if (colon < 2 || !char.IsAsciiLetter(reference[0]))
        {
            return "";
        }
        foreach (var c in reference.AsSpan(0, colon))
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('+' or '-' or '.'))
            {
                return "";
            }
        }
        return reference[..colon].ToLowerInvariant();
    }
}
