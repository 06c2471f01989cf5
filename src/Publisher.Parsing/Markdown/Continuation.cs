using Publisher.Model.Documents;

namespace Publisher.Parsing.Markdown;

/// <summary>
/// Finds paragraphs that resume after a display (T39): the author says so with <c>{.continued}</c>, or a sentence goes on
/// with a lower-case letter behind code, a formula, a quotation or a list.
/// </summary>
internal static class Continuation
{
    public static Block Mark(Block block, Block? before)
    {
        if (block is not Paragraph paragraph)
        {
            return block;
        }
        var isDisplay = before is CodeBlock or MathBlock or Quote or ListBlock;
        var goesOn = isDisplay && paragraph.Content is [Text { Value: [var first, ..] }, ..] && char.IsLower(first);
        return goesOn || block.Attributes.HasClass("continued") ? paragraph with { Continued = true } : block;
    }
}
