using System.Collections.Immutable;
using Publisher.Model;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;
using Publisher.Parsing.Languages;
using Publisher.Parsing.Sources;

namespace Publisher.Parsing.Pictures;

/// <summary>
/// Loads the pictures that a book shows, each once. <c>x.zh-Hans.png</c> goes before <c>x.png</c> in that language.
/// </summary>
internal sealed class PictureLoader(IWorkspace workspace, ImmutableArray<LanguageTag> languages, DiagnosticBag bag)
{
    /// <summary>100 million pixels: an A3 page at 600 dpi fits; more is a mistake or an attack.</summary>
    private const long MostPixels = 100_000_000;

    private readonly SortedDictionary<string, ImageAsset?> _loaded = new(StringComparer.Ordinal);

    public ImageCatalog Catalog => new(_loaded.Values.OfType<ImageAsset>());

    /// <summary>The path of the picture to show in a language; loads it.</summary>
    public string Load(string path, LanguageTag language, SourceSpan span)
    {
        var shared = SharedPath(path);
        var chosen = Variant(shared, language) ?? shared;
        if (!_loaded.ContainsKey(chosen))
        {
            _loaded[chosen] = Read(chosen, span);
        }
        return chosen;
    }

    /// <summary>Pictures of parallel trees may lie beside these instead of in each: <c>zh/images/x.png</c> is then <c>images/x.png</c>.</summary>
    private string SharedPath(string path)
    {
        var slash = path.IndexOf('/', StringComparison.Ordinal);
        return slash > 0 && !workspace.Exists(path) && LanguageNames.TryRead(path[..slash], languages, out _) && workspace.Exists(path[(slash + 1)..])
            ? path[(slash + 1)..] : path;
    }

    /// <summary>The file of a language, also under a short name (<c>x.zh.png</c>); null when there is none.</summary>
    private string? Variant(string path, LanguageTag language)
    {
        var dot = path.LastIndexOf('.');
        if (dot <= path.LastIndexOf('/') || languages.Length < 2)
        {
            return null;
        }
        foreach (var name in new[] { language.Value, language.Primary })
        {
            var variant = $"{path[..dot]}.{name}{path[dot..]}";
            if (workspace.Exists(variant))
            {
                return variant;
            }
        }
        return null;
    }

    private ImageAsset? Read(string path, SourceSpan span)
    {
        if (BookPath.IsAbsolute(path))
        {
            bag.Add(DiagnosticCatalog.RemotePicture.Create(span, Shortened(path), KindOf(path)));
            return null;
        }
        var file = workspace.Read(path);
        if (file.Status != WorkspaceStatus.Found)
        {
            bag.Add(DiagnosticCatalog.PictureMissing.Create(span, path, Phrase.Of(file.Status), Nearest(path)));
            return null;
        }
        if (PictureHeader.Read(file.Bytes.Span) is not { } header)
        {
            bag.Add(DiagnosticCatalog.PictureUnknown.Create(span, path));
            return null;
        }
        if ((long)header.Width * header.Height > MostPixels)
        {
            bag.Add(DiagnosticCatalog.PictureTooLarge.Create(span, path, header.Width, header.Height));
            return null;
        }
        if (!PictureIntegrity.IsWhole(header.Format, file.Bytes.Span))
        {
            bag.Add(DiagnosticCatalog.PictureDamaged.Create(span, path));
            return null;
        }
        return new ImageAsset(path, header.Format, file.Bytes, header.Width, header.Height, header.DotsPerInch) { Span = span, Orientation = header.Orientation };
    }

    /// <summary>The picture of the book whose path is most like one that is not there.</summary>
    private Phrase Nearest(string path)
    {
        ImmutableArray<string> pictures = [.. workspace.List("").Where(IsPicture)];
        var nearest = pictures.IsEmpty ? "" : NearestWord.Find(path, pictures);
        return nearest.Length == 0 ? new("", "") : new($"The nearest is '{nearest}'. ", $"最接近的是“{nearest}”。");
    }

    private static bool IsPicture(string path) =>
        Path.GetExtension(path).ToLowerInvariant() is ".png" or ".jpg" or ".jpeg" or ".webp" or ".svg";

    private static Phrase KindOf(string address) => BookPath.SchemeOf(address) switch
    {
        "data" => new("is written into the text itself", "直接写在了正文里"),
        "file" => new("is a file of one machine only", "只是某一台电脑上的文件"),
        _ => new("lies on the web", "在网上"),
    };

    /// <summary>A <c>data:</c> address holds the whole picture; its beginning is enough to find it.</summary>
    private static string Shortened(string address)
    {
        const int Longest = 80;
        return address.Length <= Longest ? address : address[..Longest] + "…";
    }
}
