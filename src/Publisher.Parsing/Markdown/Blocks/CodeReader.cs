using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;
using Publisher.Parsing.Dialects;
using Publisher.Parsing.Markdown.Grammar;
using CodeBlock = Publisher.Model.Documents.CodeBlock;
using MdCodeBlock = Markdig.Syntax.CodeBlock;
using MdFencedCode = Markdig.Syntax.FencedCodeBlock;

namespace Publisher.Parsing.Markdown.Blocks;

/// <summary>Reads code, fenced or indented, or out of the file that a fence names.</summary>
internal static class CodeReader
{
    private const string LineRanges = "lines as 2,4-6";

    public static CodeBlock Read(ReadingContext context, MdCodeBlock node, SourceSpan span)
    {
        var attributes = Attributes.Empty;
        var language = "";
        if (node is MdFencedCode fenced)
        {
            attributes = FenceInfo.Read($"{fenced.Info} {fenced.Arguments}", out language);
        }
        var text = TextOf(node);
        if (attributes.Find(CodeIncluder.Key) is { } path)
        {
            if (!string.IsNullOrWhiteSpace(text))
            {
                context.Bag.Add(DiagnosticCatalog.CodeIncludeNotEmpty.Create(span.Narrowed(path), path));
            }
            var included = context.Includes?.Read(context, attributes, span);
            attributes = CodeIncluder.Without(attributes);
            if (included is null)
            {
                // What names the file stands for what it does not give, unless the author has put something there.
                return string.IsNullOrWhiteSpace(text) ? new CodeBlock(span, attributes, "", InfoOf(node)) : new CodeBlock(span, attributes, language, text);
            }
            text = included;
        }
        text = context.Expander?.Settings.Has(Dialect.Docusaurus | Dialect.VitePress) == true ? LineRemarks.Take(text, ref attributes) : text;
        CheckMarks(context, attributes, text, span);
        return new CodeBlock(span, attributes, language, text);
    }

    private static string InfoOf(MdCodeBlock node) => node is MdFencedCode fenced ? $"{fenced.Info} {fenced.Arguments}".Trim() : "";

    /// <summary>The lines of a block, ended by LF.</summary>
    public static string TextOf(MdCodeBlock node)
    {
        var text = node.Lines.ToString();
        return text.Contains('\r', StringComparison.Ordinal) ? text.ReplaceLineEndings("\n") : text;
    }

    private static void CheckMarks(ReadingContext context, Attributes attributes, string text, SourceSpan span)
    {
        foreach (var key in CodeDisplay.MarkKeys)
        {
            if (attributes.Find(key) is not { } value)
            {
                continue;
            }
            if (LineSelection.Read(value) is not { } lines)
            {
                context.Bag.Add(DiagnosticCatalog.CodeBadValue.Create(span.Narrowed(value), key, value, LineRanges));
            }
            else if (lines.Last > 1 + text.AsSpan().Count('\n'))
            {
                context.Bag.Add(DiagnosticCatalog.MarkedLinesMissing.Create(span.Narrowed(value), value, 1 + text.AsSpan().Count('\n')));
            }
        }
    }
}
