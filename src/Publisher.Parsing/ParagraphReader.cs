using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;
using Publisher.Parsing.Markdown;

namespace Publisher.Parsing;

/// <summary>Reads one paragraph that belongs to no book: plain text, or Markdown within a line.</summary>
public static partial class ParagraphReader
{
    /// <summary>The text as it is; its line ends are soft (T87).</summary>
    public static ImmutableArray<Inline> ReadText(string text)
    {
        var joined = new StringBuilder(text.Length);
        var tail = default(TextTail);
        foreach (var line in text.EnumerateLines())
        {
            var words = line.Trim(" \t");
            if (joined.Length > 0 && words.Length > 0 && !LineJoiner.JoinsWithoutSpace(tail, words))
            {
                joined.Append(' ');
            }
            joined.Append(words);
            tail = tail.Then(words);
        }
        return [new Text(SourceSpan.Nowhere, joined.ToString())];
    }

    /// <summary>The content of the first paragraph. Notes that are marked but not written are given an empty text.</summary>
    public static ImmutableArray<Inline> ReadMarkdown(string markdown, LanguageTag language)
    {
        var source = new SourceFile("text.md", markdown + MissingNotes(markdown));
        var context = new ReadingContext(source, "text", language, [language], new DiagnosticBag());
        return MarkdownFileReader.Read(context).Blocks.OfType<Paragraph>().Select(paragraph => paragraph.Content).FirstOrDefault([]);
    }

    private static string MissingNotes(string markdown)
    {
        var labels = NoteMark().Matches(markdown).Select(match => match.Groups[1].Value).Distinct(StringComparer.Ordinal)
            .Where(label => !markdown.Contains($"[^{label}]:", StringComparison.Ordinal));
        return string.Concat(labels.Select(label => $"\n\n[^{label}]: …"));
    }

    [GeneratedRegex(@"\[\^([^\]\s]+)\]")]
    private static partial Regex NoteMark();
}
