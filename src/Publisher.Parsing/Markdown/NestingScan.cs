using System.Buffers;
using Publisher.Model.Diagnostics;

namespace Publisher.Parsing.Markdown;

/// <summary>
/// Finds nesting that no author writes before Markdig meets it: Markdig refuses it too, but only after time that grows with
/// its square or worse, so that a small hostile file would stop the build. One pass, no memory.
/// </summary>
internal static class NestingScan
{
    /// <summary>As deep as Markdig follows blocks.</summary>
    private const int DeepestBlocks = 128;

    /// <summary>Brackets of one paragraph that wait for their ends: a page of them, in a language made of brackets.</summary>
    private const int MostOpenBrackets = 1000;

    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789");

    /// <summary>The line at which it becomes too much; null where there is none.</summary>
    public static SourceSpan? Find(SourceFile source)
    {
        var (divisions, brackets) = (0, 0);
        foreach (var line in source.Text.AsSpan().EnumerateLines())
        {
            var text = line.TrimStart();
            divisions = Math.Max(0, divisions + Division(text));
            brackets = text.IsEmpty ? 0 : Math.Max(0, brackets + Open(text));
            if (divisions > DeepestBlocks || brackets > MostOpenBrackets || Blocks(text) > DeepestBlocks)
            {
                source.Text.AsSpan().Overlaps(text, out var start);
                return source.Span(start, start + text.TrimEnd().Length);
            }
        }
        return null;
    }

    /// <summary>A fenced division that opens (1) or closes (-1).</summary>
    private static int Division(ReadOnlySpan<char> line) =>
        !line.StartsWith(":::") ? 0 : line.Trim(": \t").IsEmpty ? -1 : 1;

    private static int Open(ReadOnlySpan<char> line) => line.Count('[') + line.Count('(') - line.Count(']') - line.Count(')');

    /// <summary>Quotes and list items that one line opens within each other.</summary>
    private static int Blocks(ReadOnlySpan<char> line)
    {
        // A row of the same sign is a rule between sections.
        if (line.IsEmpty || line.TrimEnd([line[0], ' ', '\t']).IsEmpty && line[0] != '>')
        {
            return 0;
        }
        var count = 0;
        for (int length; (length = Mark(line)) > 0; count++)
        {
            line = line[length..].TrimStart();
        }
        return count;
    }

    /// <summary>The length of a mark that opens a block at the start of a line; 0 for none.</summary>
    private static int Mark(ReadOnlySpan<char> line)
    {
        if (line.StartsWith('>'))
        {
            return 1;
        }
        var digits = line.IndexOfAnyExcept(Digits);
        var isMark = digits is > 0 and < 10 ? line[digits] is '.' or ')' : !line.IsEmpty && line[0] is '-' or '+' or '*';
        var length = Math.Max(digits, 0) + 1;
        return isMark && (line.Length == length || line[length] is ' ' or '\t') ? length : 0;
    }
}
