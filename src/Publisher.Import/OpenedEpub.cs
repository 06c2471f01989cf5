using System.Collections.Immutable;
using Publisher.Import.Container;
using Publisher.Import.Markup;
using Publisher.Import.Package;
using Publisher.Model.Diagnostics;

namespace Publisher.Import;

/// <summary>A document of the reading order that could be read.</summary>
internal sealed record SpineDocument(SpineEntry Entry, MarkupFile File)
{
    public string Path => File.Path;
}

/// <summary>A book opened: its archive, its package, its navigation, the documents of its reading order.</summary>
internal sealed class OpenedEpub : IDisposable
{
    private OpenedEpub(EpubArchive archive, PackageDocument package, MarkupReader reader)
    {
        Archive = archive;
        Package = package;
        Reader = reader;
        Navigation = Navigation.Read(package, reader, archive.Contains);
        Documents =
        [
            .. package.Spine.Where(entry => archive.Contains(entry.Item.Path))
                .Select(entry => (Entry: entry, File: reader.ReadXhtml(entry.Item.Path)))
                .Where(one => one.File is not null).Select(one => new SpineDocument(one.Entry, one.File!)),
        ];
    }

    public EpubArchive Archive { get; }
    public PackageDocument Package { get; }
    public MarkupReader Reader { get; }
    public Navigation Navigation { get; }
    public ImmutableArray<SpineDocument> Documents { get; }

    /// <summary>Opens a book; null, reported, when it cannot or must not be read.</summary>
    public static OpenedEpub? Open(Stream stream, string name, DiagnosticBag bag)
    {
        if (EpubArchive.Open(stream, name, bag) is not { } archive)
        {
            return null;
        }
        if (ZipStart.FindMimetypeFault(stream) is { } fault)
        {
            bag.Add(DiagnosticCatalog.MimetypeWrong.CreateFor(name, fault));
        }
        var reader = new MarkupReader(archive, bag);
        if (new PackageReader(archive, reader, name, bag).Read() is { } package)
        {
            return new OpenedEpub(archive, package, reader);
        }
        archive.Dispose();
        return null;
    }

    public void Dispose() => Archive.Dispose();
}
