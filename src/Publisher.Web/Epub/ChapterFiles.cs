using System.Globalization;
using Publisher.Model.Documents;
using Publisher.Model.Editions;
using Publisher.Web.Xhtml;

namespace Publisher.Web.Epub;

/// <summary>
/// The files of the chapters, in reading order. A file is named by its chapter's id where that is plain ASCII, else by
/// number; the pieces of a long chapter count on from 2.
/// </summary>
internal sealed class ChapterFiles
{
    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase)
    {
        EpubPaths.Navigation, EpubPaths.TitlePage, EpubPaths.Cover,
    };

    public ChapterFiles(Edition edition)
    {
        var parts = new List<ChapterPart>();
        for (var i = 0; i < edition.Chapters.Length; i++)
        {
            Add(edition.Chapters[i], i + 1, parts);
        }
        Parts = parts;
    }

    public IReadOnlyList<ChapterPart> Parts { get; }

    private void Add(Chapter chapter, int number, List<ChapterPart> parts)
    {
        var stem = EpubPaths.SafeName(chapter.Id) is { } safe && _taken.Add(safe + ".xhtml")
            ? safe
            : Free("chapter-" + number.ToString("000", CultureInfo.InvariantCulture));
        var pieces = ChapterSplitter.Split(chapter.Pairs);
        for (var i = 0; i < pieces.Count; i++)
        {
            var name = i == 0 ? stem : Free(stem + "-" + (i + 1).ToString(CultureInfo.InvariantCulture));
            parts.Add(new ChapterPart(chapter, pieces[i], name + ".xhtml", i));
        }
    }

    private string Free(string stem)
    {
        var name = stem;
        for (var next = 2; !_taken.Add(name + ".xhtml"); next++)
        {
            name = $"{stem}-{next}";
        }
        return name;
    }
}
