namespace Publisher.Composition.Text;

/// <summary>
/// Decides for each mark that Latin and CJK share (“ ” ‘ ’ — … ⋯ ·) whether it is wide, in a CJK frame, or narrow, a Latin
/// mark (T20, T21). Quotes are paired over the paragraph, and both of a pair are decided alike.
/// </summary>
internal sealed class QuoteResolver
{
    private readonly List<Open> _open = [];

    /// <summary>An opening quote that waits for its partner; whether CJK characters stand inside so far.</summary>
    private record struct Open(int At, char Mark, bool HasCjkBefore, bool EnclosesCjk);

    /// <summary>
    /// Turns the kinds of shared marks narrow where they are so. <paramref name="isCjk"/> tells for each character
    /// whether its run's language is CJK.
    /// </summary>
    public void Resolve(ReadOnlySpan<char> text, Span<CharacterKind> kinds, ReadOnlySpan<bool> isCjk)
    {
        _open.Clear();
        for (var i = 0; i < text.Length; i++)
        {
            var character = text[i];
            if (!CharacterKinds.IsShared(character))
            {
                NoteCjk(kinds[i]);
                continue;
            }
            if (!isCjk[i])
            {
                kinds[i] = Narrow(character);
                continue;
            }
            switch (character)
            {
                case '\u201C' or '\u2018':
                    _open.Add(new Open(i, character, CjkBefore(kinds, i), false));
                    break;
                case '\u201D' or '\u2019':
                    Close(text, kinds, i);
                    break;
                default:
                    ResolveRun(text, kinds, ref i);
                    break;
            }
        }
        foreach (var open in _open)
        {
            SetPair(kinds, open, open.At, open.EnclosesCjk || open.HasCjkBefore);
        }
    }

    private void NoteCjk(CharacterKind kind)
    {
        if (_open.Count > 0 && kind.IsIdeographic && !_open[^1].EnclosesCjk)
        {
            _open[^1] = _open[^1] with { EnclosesCjk = true };
        }
    }

    private void Close(ReadOnlySpan<char> text, Span<CharacterKind> kinds, int i)
    {
        if (_open.Count == 0 || _open[^1].Mark != text[i] - 1)
        {
            var isApostrophe = text[i] == '\u2019' && i > 0 && kinds[i - 1] == CharacterKind.Latin;
            kinds[i] = !isApostrophe && CjkBefore(kinds, i) ? CharacterKind.Closing : Narrow(text[i]);
            return;
        }
        if (text[i] == '\u2019' && IsInsideWord(kinds, i))
        {
            kinds[i] = CharacterKind.NarrowMark;
            return;
        }
        var open = _open[^1];
        _open.RemoveAt(_open.Count - 1);
        var wide = open.EnclosesCjk || (open.HasCjkBefore && CjkAfter(text, kinds, i));
        SetPair(kinds, open, i, wide);
        if (wide && _open.Count > 0)
        {
            _open[^1] = _open[^1] with { EnclosesCjk = true };
        }
    }

    private static bool IsInsideWord(ReadOnlySpan<CharacterKind> kinds, int i) =>
        i > 0 && i + 1 < kinds.Length && kinds[i - 1] == CharacterKind.Latin && kinds[i + 1] == CharacterKind.Latin;

    private static void SetPair(Span<CharacterKind> kinds, Open open, int close, bool wide)
    {
        kinds[open.At] = wide ? CharacterKind.Opening : CharacterKind.NarrowOpening;
        if (close != open.At)
        {
            kinds[close] = wide ? CharacterKind.Closing : CharacterKind.NarrowClosing;
        }
    }

    /// <summary>
    /// Dashes, ellipses and dots of CJK runs: wide when doubled or touching a CJK character, for then they are its
    /// language's marks (T6, T16).
    /// </summary>
    private static void ResolveRun(ReadOnlySpan<char> text, Span<CharacterKind> kinds, ref int i)
    {
        var end = i + 1;
        while (end < text.Length && text[end] == text[i])
        {
            end++;
        }
        var isDot = text[i] == '\u00B7';
        var wide = (end - i > 1 && !isDot) || (CjkBefore(kinds, i) && i > 0)
            || (CjkAfter(text, kinds, end - 1) && end < text.Length);
        var kind = !wide ? Narrow(text[i]) : isDot ? CharacterKind.Interpunct : CharacterKind.Unit;
        kinds[i..end].Fill(wide && end - i == 1 && text[i] == '\u2014' ? CharacterKind.Connector : kind);
        i = end - 1;
    }

    /// <summary>Whether a CJK character or the paragraph's edge stands before.</summary>
    private static bool CjkBefore(ReadOnlySpan<CharacterKind> kinds, int i)
    {
        while (i > 0 && kinds[i - 1] is CharacterKind.Transparent or CharacterKind.Invisible)
        {
            i--;
        }
        return i == 0 || kinds[i - 1].IsIdeographic || kinds[i - 1] == CharacterKind.IdeographicSpace;
    }

    private static bool CjkAfter(ReadOnlySpan<char> text, ReadOnlySpan<CharacterKind> kinds, int i)
    {
        i++;
        while (i < text.Length && kinds[i] is CharacterKind.Transparent or CharacterKind.Invisible)
        {
            i++;
        }
        return i >= text.Length || kinds[i].IsIdeographic || kinds[i] == CharacterKind.IdeographicSpace;
    }

    private static CharacterKind Narrow(char character) => character switch
    {
        '\u201C' or '\u2018' => CharacterKind.NarrowOpening,
        '\u201D' or '\u2019' => CharacterKind.NarrowClosing,
        _ => CharacterKind.NarrowMark,
    };
}
