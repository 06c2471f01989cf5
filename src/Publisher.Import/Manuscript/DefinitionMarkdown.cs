using Publisher.Markdown;
using Publisher.Model.Documents;

namespace Publisher.Import.Manuscript;

/// <summary>Writes definition lists: terms on lines of their own, definitions behind colons.</summary>
internal static class DefinitionMarkdown
{
    /// <summary>The width of a colon with its space, as Markdig reads it.</summary>
    private const string Marker = ":   ";

    public static List<string> Write(DefinitionList list, BlockMarkdown blocks, LanguageTag language)
    {
        var lines = new List<string>();
        foreach (var item in list.Items)
        {
            if (lines.Count > 0)
            {
                lines.Add("");
            }
            lines.AddRange(item.Terms.Select(term => MarkdownText.EscapeLineStart(blocks.Inline(term, isOneLine: true))));
            lines.AddRange(BlockMarkdown.Indented(blocks.Write(item.Definitions, language), Marker));
        }
        return lines;
    }
}
