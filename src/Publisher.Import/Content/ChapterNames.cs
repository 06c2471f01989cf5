using System.Globalization;

namespace Publisher.Import.Content;

/// <summary>Names the files of chapters after the documents that they come from, each once.</summary>
internal static class ChapterNames
{
    public static List<string> Of(IEnumerable<string> paths)
    {
        // The folder's description of itself is no chapter to the reader of manuscripts.
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "readme" };
        var names = new List<string>();
        foreach (var path in paths)
        {
            var file = path[(path.LastIndexOf('/') + 1)..];
            var dot = file.IndexOf('.', StringComparison.Ordinal);
            var stem = FileStem.Of(dot > 0 ? file[..dot] : file, "chapter");
            var name = stem;
            for (var number = 2; !taken.Add(name); number++)
            {
                name = string.Create(CultureInfo.InvariantCulture, $"{stem}-{number}");
            }
            names.Add(name);
        }
        return names;
    }
}
