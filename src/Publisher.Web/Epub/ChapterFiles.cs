using System.Globalization;
using Publisher.Model.Documents;
using Publisher.Model.Editions;

namespace Publisher.Web.Epub;

/// <summary>The file name of each chapter: its id where that is plain ASCII, else its number.</summary>
internal sealed class ChapterFiles
{
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);

    public ChapterFiles(Edition edition)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
        {
            EpubPaths.Navigation, EpubPaths.TitlePage, EpubPaths.Cover,
        };
        for (var i = 0; i < edition.Chapters.Length; i++)
        {
            var id = edition.Chapters[i].Id;
            var name = EpubPaths.SafeName(id) is { } safe ? safe + ".xhtml" : "";
            if (name.Length == 0 || !taken.Add(name))
            {
                name = "chapter-" + (i + 1).ToString("000", CultureInfo.InvariantCulture) + ".xhtml";
                taken.Add(name);
            }
            _names.TryAdd(id, name);
        }
    }

    public string Of(Chapter chapter) => _names[chapter.Id];
}
