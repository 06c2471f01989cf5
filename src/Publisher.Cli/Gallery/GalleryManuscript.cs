namespace Publisher.Cli.Gallery;

/// <summary>The specimen book that is part of the program, laid out in a folder of its own for as long as it is needed.</summary>
internal sealed class GalleryManuscript : IDisposable
{
    private const string Prefix = "gallery/";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("publisher-gallery-");

    public GalleryManuscript()
    {
        var assembly = typeof(GalleryManuscript).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)))
        {
            using var source = assembly.GetManifestResourceStream(name)!;
            using var target = File.Create(Path.Combine(Folder, name[Prefix.Length..]));
            source.CopyTo(target);
        }
    }

    public string Folder => _folder.FullName;

    public void Dispose() => _folder.Delete(recursive: true);
}
