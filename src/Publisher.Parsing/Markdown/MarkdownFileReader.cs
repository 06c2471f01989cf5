using System.Collections.Immutable;
using Markdig.Syntax;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;
using Publisher.Parsing.Checks;
using Publisher.Parsing.Markdown.Grammar;
using Block = Publisher.Model.Documents.Block;

namespace Publisher.Parsing.Markdown;

/// <summary>Reads one Markdown file into blocks of the model.</summary>
internal static class MarkdownFileReader
{
    public static FileContent Read(ReadingContext context)
    {
        var document = TryParse(context);
        if (document is null)
        {
            return Content(context, PlainTextReader.Read(context), FrontMatter.None);
        }
        // Notes are read in the middle of the paragraph that marks them: they need collectors of their own.
        FootnoteReader? notes = null;
        BlockReader? noteBlocks = null;
        notes = new FootnoteReader(context, note => noteBlocks!.ReadAll(note, context.Language));
        noteBlocks = new BlockReader(context, new InlineReader(context, notes));
        var blocks = new BlockReader(context, new InlineReader(context, notes)).ReadAll(document, context.Language);
        notes.CheckDefinitions(document);
        FootnoteMarkCheck.Run(document, context);
        return Content(context, blocks, FrontMatter.Read(document, context));
    }

    private static FileContent Content(ReadingContext context, ImmutableArray<Block> blocks, FrontMatter matter) =>
        new(context.Source, context.Language, blocks, matter, context.Html) { Suppressions = context.Suppressions };

    private static MarkdownDocument? TryParse(ReadingContext context)
    {
        if (NestingScan.Find(context.Source) is { } place)
        {
            context.Bag.Add(DiagnosticCatalog.TooIntricate.Create(place));
            return null;
        }
        try
        {
            return MarkdownGrammar.Parse(context.Source.Text);
        }
        catch (ArgumentException)
        {
            // Markdig says that nesting is too deep by this exception alone.
            context.Bag.Add(DiagnosticCatalog.TooIntricate.Create(NestingFinder.Find(context.Source)));
            return null;
        }
    }
}
