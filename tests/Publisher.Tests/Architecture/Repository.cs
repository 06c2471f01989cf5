namespace Publisher.Tests.Architecture;

/// <summary>The working copy that the tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot(AppContext.BaseDirectory);

    /// <summary>The project's own C# files below a folder, generated ones left out; paths from the root with '/'.</summary>
    public static IEnumerable<(string Path, string Text)> Sources(string folder) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), "*.cs", SearchOption.AllDirectories)
            .Select(file => (Path.GetRelativePath(Root, file).Replace('\\', '/'), File.ReadAllText(file)))
            .Where(file => !file.Item1.Contains("/obj/", StringComparison.Ordinal))
            .OrderBy(file => file.Item1, StringComparer.Ordinal);

    /// <summary>Fails with the whole list when there is something in it.</summary>
    public static void Nothing(IEnumerable<string> offenders) => Assert.Equal("", string.Join("\n", offenders));

    private static string FindRoot(string folder) =>
        File.Exists(Path.Combine(folder, "Publisher.sln")) ? folder
        : Path.GetDirectoryName(folder) is { } parent ? FindRoot(parent)
        : throw new InvalidOperationException("the tests do not run inside the working copy");
}
