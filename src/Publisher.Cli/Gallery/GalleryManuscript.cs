namespace Publisher.Cli.Gallery;

/// <summary>The specimen book that is part of the program, laid out in a folder of its own for as long as it is needed.</summary>
internal sealed class GalleryManuscript : IDisposable
{
    private const string Prefix = "gallery/";

    /// <summary>The date of its files, and so of the specimen: the same whenever it is laid out (reproducible-builds.org).</summary>
    private static readonly DateTime Written = new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("publisher-gallery-");

    public GalleryManuscript()
    {
        var assembly = typeof(GalleryManuscript).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)))
        {
            LayOut(assembly.GetManifestResourceStream(name)!, Path.Combine(Folder, name[Prefix.Length..]));
        }
    }

    public string Folder => _folder.FullName;

    private static void LayOut(Stream content, string path)
    {
        using (content)
        using (var file = File.Create(path))
        {
            content.CopyTo(file);
        }
        File.SetLastWriteTimeUtc(path, Written);
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
