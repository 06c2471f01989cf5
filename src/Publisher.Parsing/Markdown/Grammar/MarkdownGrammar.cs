using Markdig;
using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.DefinitionLists;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Extensions.Mathematics;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;
using Markdig.Syntax;

namespace Publisher.Parsing.Markdown.Grammar;

/// <summary>
/// The dialect of manuscripts: CommonMark, tables (pipe and grid), task lists, strikethrough, highlighting, sub- and superscript, bare
/// addresses, footnotes, line blocks, definition lists, attributes, fenced divs, figures, alerts, formulas, ruby, front matter, and
/// emphasis that works beside full-width punctuation. Built once; Markdig's pipelines may be shared by threads.
/// </summary>
internal static class MarkdownGrammar
{
    private static readonly MarkdownPipeline Pipeline = Build();

    /// <exception cref="ArgumentException">The text is nested deeper than Markdig follows (128).</exception>
    public static MarkdownDocument Parse(string text) => MarkdownParser.Parse(text, Pipeline);

    private static MarkdownPipeline Build() => new MarkdownPipelineBuilder()
        .UsePreciseSourceLocation()
        .UseYamlFrontMatter()
        .UsePipeTables()
        .UseTaskLists()
        .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough | EmphasisExtraOptions.Subscript
            | EmphasisExtraOptions.Superscript | EmphasisExtraOptions.Marked)
        .UseFootnotes()
        .UseDefinitionLists()
        .UseFigures()
        .UseMathematics()
        .UseCjkFriendlyEmphasis()
        .Use<ManuscriptExtension>()
        .Build();

    /// <summary>Our own parsers; set up last, when those they replace or precede are in the lists.</summary>
    private sealed class ManuscriptExtension : IMarkdownExtension
    {
        public void Setup(MarkdownPipelineBuilder pipeline)
        {
            // Only the block parser of custom containers: its inline form would eat the colons of std::vec::Vec.
            pipeline.BlockParsers.InsertRange(0, [new DivisionParser(), new GridTableParser(), new LineBlockParser()]);
            pipeline.BlockParsers.InsertBefore<DefinitionListParser>(new TableCaptionParser());
            pipeline.BlockParsers.InsertBefore<DefinitionListParser>(new AttributeLineParser());
            pipeline.BlockParsers.Replace<MathBlockParser>(new DisplayFormulaParser());
            pipeline.InlineParsers.RemoveAll(parser => parser is MathInlineParser);
            pipeline.InlineParsers.Add(new FormulaParser());
            pipeline.InlineParsers.InsertBefore<LinkInlineParser>(new BracketedSpanParser());
            pipeline.InlineParsers.InsertRange(0, 
                [new RubyParser(), new AttributesParser(), new AddressParser(), new AlertMarkParser(), new ReferenceParser()]);
        }

        public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
        {
        }
    }
}
