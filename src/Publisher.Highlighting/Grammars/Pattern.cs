using System.Globalization;
using System.Text;

namespace Publisher.Highlighting.Grammars;

/// <summary>An expression as it stands in a grammar: with anchors that hold now and then, and references into what began a block.</summary>
internal sealed class Pattern
{
    /// <summary>Stands for nothing that a text holds (it is no character).</summary>
    private const char Never = '\uFFFF';

    private readonly string _text;
    private readonly bool _hasAnchors;

    public Pattern(string text)
    {
        (_text, _hasAnchors) = MendEnds(text);
        HasReferences = NextReference(_text, 0) >= 0;
    }

    /// <summary>Whether \A or \G stand in it.</summary>
    public bool HasAnchors => _hasAnchors;

    /// <summary>Whether it refers to groups of the expression that began the block (\1).</summary>
    public bool HasReferences { get; }

    /// <param name="resolved">What <see cref="Resolve"/> made of it; null for the pattern itself.</param>
    /// <param name="atStart">Whether \A may match: on the first line.</param>
    /// <param name="atAnchor">Whether \G may match: just behind what began the block.</param>
    public string Text(string? resolved, bool atStart, bool atAnchor)
    {
        var text = resolved ?? _text;
        if (!_hasAnchors || (atStart && atAnchor))
        {
            return text;
        }
        var found = new StringBuilder(text);
        for (var i = 0; i + 1 < text.Length; i++)
        {
            if (text[i] == '\\')
            {
                i++;
                found[i] = (text[i] == 'A' && !atStart) || (text[i] == 'G' && !atAnchor) ? Never : text[i];
            }
        }
        return found.ToString();
    }

    /// <summary>The pattern with what groups caught in the place of references to them.</summary>
    public string Resolve(ReadOnlySpan<char> line, int[] groups)
    {
        var found = new StringBuilder();
        var done = 0;
        for (int at; (at = NextReference(_text, done)) >= 0;)
        {
            var end = at + 1;
            while (end < _text.Length && char.IsAsciiDigit(_text[end]))
            {
                end++;
            }
            found.Append(_text, done, at - done);
            if (int.TryParse(_text.AsSpan(at + 1, end - at - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var group) && group < groups.Length / 2)
            {
                Escape(line[groups[2 * group]..groups[(2 * group) + 1]], found);
            }
            done = end;
        }
        return found.Append(_text, done, _text.Length - done).ToString();
    }

    private static int NextReference(string text, int from)
    {
        for (var i = from; i + 1 < text.Length; i++)
        {
            if (text[i] == '\\' && char.IsAsciiDigit(text[i + 1]))
            {
                return i;
            }
        }
        return -1;
    }

    private static void Escape(ReadOnlySpan<char> text, StringBuilder found)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]))
            {
                var isPair = i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]);
                // Half a character cannot be written in an expression.
                _ = isPair ? found.Append(text[i]).Append(text[++i]) : found.Append(@"(?:\p{Cs}|\x{FFFD})");
                continue;
            }
            if (@"#$()*+,-.?[\]^{|}".Contains(text[i], StringComparison.Ordinal))
            {
                found.Append('\\');
            }
            found.Append(text[i]);
        }
    }

    /// <summary>Lines end in a line feed that is not the text's: its end is before it. Tells of anchors on the way.</summary>
    private static (string Text, bool HasAnchors) MendEnds(string text)
    {
        var (found, done, hasAnchors) = ((StringBuilder?)null, 0, false);
        for (var i = 0; i + 1 < text.Length; i++)
        {
            if (text[i] != '\\')
            {
                continue;
            }
            i++;
            hasAnchors |= text[i] is 'A' or 'G';
            if (text[i] == 'z')
            {
                (found ??= new StringBuilder()).Append(text, done, i - 1 - done).Append(@"$(?!\n)(?<!\n)");
                done = i + 1;
            }
        }
        return (found?.Append(text, done, text.Length - done).ToString() ?? text, hasAnchors);
    }
}
