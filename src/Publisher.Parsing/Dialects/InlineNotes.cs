using System.Globalization;

namespace Publisher.Parsing.Dialects;

/// <summary>Footnotes of Obsidian that stand where they are marked, <c>^[words]</c>: they are written behind all else, under a label of their own.</summary>
internal static class InlineNotes
{
    /// <summary>The length of the note; 0 when the sign is text.</summary>
    public static int Read(FileExpansion expansion, int at, int end)
    {
        var rest = expansion.Text.AsSpan(at, Math.Min(end - at, SourceExpander.LongestDirective));
        if (!expansion.Has(Dialect.Obsidian) || !rest.StartsWith("^[", StringComparison.Ordinal) || LengthOf(rest) is not (> 3 and var length))
        {
            return 0;
        }
        var label = string.Create(CultureInfo.InvariantCulture, $"inline-{expansion.Output.NextNote()}");
        expansion.Replace(at, at + length, $"[^{label}]");
        expansion.Output.Deferred.Enqueue(() =>
        {
            expansion.Output.Put($"{(expansion.Output.EndsLine ? "\n" : "\n\n")}[^{label}]: ", expansion.File.Span(at, at + 2));
            expansion.Again().Run(at + 2, at + length - 1);
        });
        return length;
    }

    /// <summary>Up to the bracket that closes it; 0 when none does on the line.</summary>
    private static int LengthOf(ReadOnlySpan<char> rest)
    {
        var depth = 0;
        for (var i = 1; i < rest.Length; i++)
        {
            switch (rest[i])
            {
                case '\\':
                    i++;
                    break;
                case '[':
                    depth++;
                    break;
                case ']' when --depth == 0:
                    return i + 1;
            }
        }
        return 0;
    }
}
