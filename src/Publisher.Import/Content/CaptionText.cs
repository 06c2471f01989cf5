using System.Collections.Immutable;
using Publisher.Import.Markup;
using Publisher.Model.Documents;

namespace Publisher.Import.Content;

/// <summary>Reads captions: their paragraphs joined, in one language if they are given in several.</summary>
internal static class CaptionText
{
    /// <summary>The caption; of the versions that languages have, the one in <paramref name="language"/>.</summary>
    public static ImmutableArray<Inline> Of(MarkupElement caption, XhtmlInlineReader inlines, LanguageTag language)
    {
        var versions = caption.ChildrenNamed("p").Where(version => version.Language is not null || version.Classes.Length > 0).ToList();
        if (versions.Count > 1)
        {
            var own = versions.FirstOrDefault(version => BookLanguage.Of(version.Language) == language)
                ?? versions.FirstOrDefault(version => version.Language is null);
            return own is null ? [] : inlines.Read(own.Children, language);
        }
        var content = ImmutableArray.CreateBuilder<Inline>();
        foreach (var part in Parts(caption))
        {
            var read = inlines.Read(part, language);
            if (content.Count > 0 && !read.IsEmpty)
            {
                content.Add(new Text(read[0].Span, " "));
            }
            content.AddRange(read);
        }
        return content.ToImmutable();
    }

    /// <summary>The blocks of a caption, text between them too, as runs of nodes.</summary>
    private static IEnumerable<IEnumerable<MarkupNode>> Parts(MarkupElement caption)
    {
        var run = new List<MarkupNode>();
        foreach (var child in caption.Children)
        {
            if (child is MarkupElement element && XhtmlBlockReader.IsBlock(element))
            {
                yield return run;
                run = [];
                yield return element.Children;
                continue;
            }
            run.Add(child);
        }
        yield return run;
    }
}
