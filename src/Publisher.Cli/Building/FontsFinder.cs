namespace Publisher.Cli.Building;

/// <summary>
/// Finds the folder of fonts: the book's own if book.yaml names one; else <c>fonts/</c> beside the book, below the current
/// folder, or beside the program or a folder above it (the repository's, when the program runs from its build folder).
/// </summary>
internal static class FontsFinder
{
    private const string Manifest = "fonts.yaml";

    /// <param name="bookFolder">Absolute path.</param>
    /// <param name="ownFolder">fonts.folder of book.yaml; empty for none.</param>
    /// <param name="searched">The folders looked at, for the report when nothing is found.</param>
    public static string? Find(string bookFolder, string ownFolder, Surroundings surroundings, out IReadOnlyList<string> searched)
    {
        searched = ownFolder.Length > 0
            ? [Path.Combine(bookFolder, ownFolder)]
            : [.. Candidates(bookFolder, surroundings).Distinct(StringComparer.Ordinal)];
        return searched.FirstOrDefault(folder => File.Exists(Path.Combine(folder, Manifest)));
    }

    private static IEnumerable<string> Candidates(string bookFolder, Surroundings surroundings)
    {
        if (Path.GetDirectoryName(bookFolder) is { } parent)
        {
            yield return Path.Combine(parent, "fonts");
        }
        yield return surroundings.FullPath("fonts");
        for (var folder = surroundings.ProgramFolder.TrimEnd('/', '\\'); !string.IsNullOrEmpty(folder);
             folder = Path.GetDirectoryName(folder))
        {
            yield return Path.Combine(folder, "fonts");
        }
    }
}
