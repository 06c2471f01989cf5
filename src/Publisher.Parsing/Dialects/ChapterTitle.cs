using System.Collections.Immutable;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;
using Publisher.Parsing.Layouts;
using Publisher.Parsing.Markdown;

namespace Publisher.Parsing.Dialects;

/// <summary>
/// Gives chapters of other tools that begin without a heading the one that those tools show: the title of the front matter, of the table of
/// chapters, or the name of the note.
/// </summary>
internal static class ChapterTitle
{
    public static ImmutableArray<Block> Given(FileContent content, ChapterFiles chapter, LanguageFile file, DialectSettings settings)
    {
        var blocks = content.Blocks;
        var isNote = settings.Has(Dialect.Obsidian);
        var isTitled = content.FrontMatter.Title.Length > 0 && !blocks.Any(block => block is Heading { Level: 1 });
        if ((chapter.Title.IsEmpty && !isNote && !isTitled) || content.Language == LanguageTag.None || blocks.IsEmpty || (StartsWithHeading(blocks) && !isTitled))
        {
            return blocks;
        }
        var name = FileNames.Parse(file.Path, []).Key;
        var title = content.FrontMatter.Title.Length > 0 ? content.FrontMatter.Title
            : !chapter.Title.IsEmpty ? chapter.Title.For(content.Language) : name[(name.LastIndexOf('/') + 1)..];
        var span = content.FrontMatter.Title.Length > 0 ? content.FrontMatter.TitleSpan : content.Source.Span(0, 0);
        return blocks.Insert(0, new Heading(span, content.Language, Attributes.Empty, 1, [new Text(span, title)]));
    }

    /// <summary>Pictures and breaks may stand above a title, text may not.</summary>
    private static bool StartsWithHeading(ImmutableArray<Block> blocks) =>
        blocks.FirstOrDefault(block => block is Heading or Paragraph or ListBlock or CodeBlock or Table or Quote or Admonition) is Heading;
}
