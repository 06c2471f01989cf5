using System.Collections.Immutable;
using Publisher.Model.Documents;
using Publisher.Model.Editions;
using Publisher.Model.Pairs;

namespace Publisher.Web.Xhtml;

/// <summary>A chapter, or a piece of a long one, as one file holds it. <see cref="Index"/> counts the pieces from 0.</summary>
internal sealed record ChapterPart(Chapter Chapter, ImmutableArray<Pair> Pairs, string File, int Index)
{
    public bool IsFirst => Index == 0;

    /// <summary>The chapters of an output that is one file.</summary>
    public static IEnumerable<ChapterPart> InOneFile(Edition edition) =>
        edition.Chapters.Select(chapter => new ChapterPart(chapter, chapter.Pairs, "", 0));
}
