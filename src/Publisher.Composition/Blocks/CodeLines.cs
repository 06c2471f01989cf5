using System.Collections.Immutable;
using System.Text;
using Publisher.Composition.Text;
using Publisher.Model.Documents;

namespace Publisher.Composition.Blocks;

/// <summary>
/// A line of code ready to be set: without the blanks at both ends, tabs as blanks, its tokens by their place in
/// <see cref="Text"/>. <see cref="Indent"/> counts columns.
/// </summary>
internal sealed record CodeLine(string Text, int Indent, ImmutableArray<CodeToken> Tokens);

/// <summary>Takes code apart into lines. Tab stops are four columns apart; full-width characters take two columns (UAX #11).</summary>
internal static class CodeLines
{
    private const int TabWidth = 4;

    public static IEnumerable<CodeLine> Of(CodeBlock code)
    {
        var start = 0;
        var next = 0;
        foreach (var line in code.Text.Split('\n'))
        {
            var first = next;
            while (next < code.Tokens.Length && code.Tokens[next].Start < start + line.Length)
            {
                next++;
            }
            yield return LineOf(line, start, code.Tokens.AsSpan()[first..next]);
            start += line.Length + 1;
        }
    }

    private static CodeLine LineOf(string line, int start, ReadOnlySpan<CodeToken> tokens)
    {
        var text = new StringBuilder(line.Length);
        Span<int> places = line.Length < 512 ? stackalloc int[line.Length + 1] : new int[line.Length + 1];
        var column = 0;
        for (var i = 0; i < line.Length; i++)
        {
            places[i] = text.Length;
            var width = line[i] == '\t' ? TabWidth - column % TabWidth : WidthAt(line, i);
            text.Append(line[i] == '\t' ? ' ' : line[i], line[i] == '\t' ? width : 1);
            column += width;
        }
        places[line.Length] = text.Length;
        return Trimmed(text.ToString(), tokens, places, start);
    }

    private static CodeLine Trimmed(string text, ReadOnlySpan<CodeToken> tokens, ReadOnlySpan<int> places, int start)
    {
        var core = text.AsSpan().Trim(' ');
        var indent = text.Length - text.AsSpan().TrimStart(' ').Length;
        var kept = ImmutableArray.CreateBuilder<CodeToken>(tokens.Length);
        foreach (var token in tokens)
        {
            var from = Math.Clamp(places[token.Start - start] - indent, 0, core.Length);
            var to = Math.Clamp(places[Math.Min(token.End - start, places.Length - 1)] - indent, 0, core.Length);
            if (to > from)
            {
                kept.Add(new CodeToken(from, to - from, token.Kind));
            }
        }
        return new CodeLine(core.ToString(), core.Length == 0 ? 0 : indent, kept.DrainToImmutable());
    }

    private static int WidthAt(string line, int i)
    {
        if (char.IsLowSurrogate(line[i]))
        {
            return 0;
        }
        var codePoint = char.IsHighSurrogate(line[i]) && i + 1 < line.Length && char.IsLowSurrogate(line[i + 1])
            ? char.ConvertToUtf32(line[i], line[i + 1]) : line[i];
        return CharacterTable.Instance.IsWide(codePoint) ? 2 : 1;
    }
}
