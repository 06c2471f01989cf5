using System.Collections.Immutable;
using Publisher.Model.Documents;

namespace Publisher.Parsing.Markdown;

/// <summary>The last resort for a file that Markdig refuses: its words in paragraphs, so that nothing is lost.</summary>
internal static class PlainTextReader
{
    public static ImmutableArray<Block> Read(ReadingContext context)
    {
        var blocks = ImmutableArray.CreateBuilder<Block>();
        var text = context.Source.Text;
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf("\n\n", start, StringComparison.Ordinal);
            end = end < 0 ? text.Length : end;
            var words = text[start..end].Trim();
            if (words.Length > 0)
            {
                var span = context.Span(start, end);
                blocks.Add(new Paragraph(span, context.Language, Attributes.Empty,
                    [new Text(span, words.ReplaceLineEndings(" "))]));
            }
            start = end + 2;
        }
        return blocks.DrainToImmutable();
    }
}
