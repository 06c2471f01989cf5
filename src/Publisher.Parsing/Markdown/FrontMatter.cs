using Markdig.Extensions.Yaml;
using Markdig.Syntax;
using Publisher.Model.Diagnostics;
using Publisher.Parsing.Dialects;
using Publisher.Parsing.Settings;
using SourceSpan = Publisher.Model.Diagnostics.SourceSpan;

namespace Publisher.Parsing.Markdown;

/// <summary>The YAML head of a Markdown file: only what concerns the file itself; empty strings when absent.</summary>
internal sealed record FrontMatter(string Title, string Language, string Kind, SourceSpan TitleSpan)
{
    public static readonly FrontMatter None = new("", "", "", SourceSpan.Nowhere);

    /// <summary>Reads the head of a document. Keys that other tools use are no faults, but are said not to count.</summary>
    public static FrontMatter Read(MarkdownDocument document, ReadingContext context)
    {
        if (document.Count == 0 || document[0] is not YamlFrontMatterBlock block)
        {
            return None;
        }
        var head = context.Source.Text.AsSpan(block.Span.Start, block.Span.Length);
        var start = head.IndexOf('\n') + 1;
        var end = head.LastIndexOf('\n');
        if (start <= 0 || end <= start
            || YamlTree.Read(context.Source, block.Span.Start + start, block.Span.Start + end, context.Bag) is not YamlMap map)
        {
            return None;
        }
        return map.Entries.Aggregate(None, (matter, entry) => matter.With(entry, context.Bag, context.Expander?.Settings.Dialects is not (null or Dialect.None)));
    }

    private FrontMatter With(YamlEntry entry, DiagnosticBag bag, bool isForeign)
    {
        var value = (entry.Value as YamlScalar)?.Value ?? "";
        switch (entry.Key.Value)
        {
            case "title": return this with { Title = value, TitleSpan = entry.Value.Span };
            case "lang" or "language": return this with { Language = value };
            case "kind": return this with { Kind = value };
            default:
                if (isForeign)
                {
                    return this;
                }
                bag.Add(DiagnosticCatalog.UnusedFrontMatter.Create(entry.Key.Span, entry.Key.Value));
                return this;
        }
    }
}
