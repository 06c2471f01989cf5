using System.Globalization;

namespace Publisher.Import.Content;

/// <summary>Names the files of chapters after the documents that they come from, each once.</summary>
internal static class ChapterNames
{
    /// <param name="isOwn">This program puts a letter before names that begin with a digit, which no id may.</param>
    public static List<string> Of(IEnumerable<string> paths, bool isOwn)
    {
        // The folder's description of itself is no chapter to the reader of manuscripts.
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "readme" };
        var names = new List<string>();
        foreach (var path in paths)
        {
            var file = path[(path.LastIndexOf('/') + 1)..];
            var dot = file.IndexOf('.', StringComparison.Ordinal);
            var stem = FileStem.Of(dot > 0 ? file[..dot] : file, "chapter");
            stem = isOwn && stem is ['s', '-', >= '0' and <= '9', ..] ? stem[2..] : stem;
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
