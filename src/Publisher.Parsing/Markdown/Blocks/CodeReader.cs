using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;
using Publisher.Parsing.Markdown.Grammar;
using CodeBlock = Publisher.Model.Documents.CodeBlock;
using MdCodeBlock = Markdig.Syntax.CodeBlock;
using MdFencedCode = Markdig.Syntax.FencedCodeBlock;

namespace Publisher.Parsing.Markdown.Blocks;

/// <summary>Reads code, fenced or indented.</summary>
internal static class CodeReader
{
    public static CodeBlock Read(MdCodeBlock node, SourceSpan span)
    {
        var attributes = Attributes.Empty;
        var words = "";
        if (node is MdFencedCode fenced)
        {
            attributes = AttributeSyntax.OfInfo($"{fenced.Info} {fenced.Arguments}", out words);
        }
        var language = LanguageOf(words);
        if (language.Length == 0 && !attributes.Classes.IsEmpty)
        {
            // pandoc's form: ```{.rust .numbered}
            language = attributes.Classes[0];
            attributes = attributes with { Classes = attributes.Classes.RemoveAt(0) };
        }
        return new CodeBlock(span, attributes, language, TextOf(node));
    }

    /// <summary>The first word of an info string; rustdoc's <c>rust,ignore</c> is Rust.</summary>
    private static string LanguageOf(string words)
    {
        var end = words.AsSpan().IndexOfAny(" \t,");
        return end < 0 ? words : words[..end];
    }

    /// <summary>The lines of a block, ended by LF.</summary>
    public static string TextOf(MdCodeBlock node)
    {
        var text = node.Lines.ToString();
        return text.Contains('\r', StringComparison.Ordinal) ? text.ReplaceLineEndings("\n") : text;
    }
}
