namespace Publisher.Model.Layouts;

/// <summary>The quotation marks that a language asks for (T19).</summary>
public enum QuoteStyle { Any, Curly, Corner }

/// <summary>A mark that a language's style does not have in its place, and the one it has.</summary>
public readonly record struct MarkFault(int At, char Found, char Expected);

/// <summary>
/// Finds quotation marks of another region, quotations nested the wrong way round (T19; CLREQ, quotation marks) and title marks
/// within title marks (T54). The text is never rewritten. One for each paragraph, fed its texts in order.
/// </summary>
public sealed class MarkStyle(QuoteStyle quotes)
{
    /// <summary>Marks that are open, innermost last, and whether they belong to CJK text.</summary>
    private readonly List<(char Mark, bool IsCjk)> _open = [];

    /// <summary>The faults of the next piece of the paragraph; offsets are in the piece.</summary>
    public void Find(ReadOnlySpan<char> text, List<MarkFault> faults)
    {
        if (quotes == QuoteStyle.Any)
        {
            return;
        }
        for (var i = text.IndexOfAny(Marks); i >= 0 && i < text.Length; i++)
        {
            if (Marks.Contains(text[i]) && Expected(text, i) is var expected && expected != text[i])
            {
                faults.Add(new MarkFault(i, text[i], expected));
            }
        }
    }

    private static readonly System.Buffers.SearchValues<char> Marks = System.Buffers.SearchValues.Create("“”‘’「」『』《》〈〉");

    private char Expected(ReadOnlySpan<char> text, int at)
    {
        var mark = text[at];
        switch (mark)
        {
            case '《' or '〈':
                var isNested = _open.Exists(open => open.Mark == '《');
                _open.Add((mark, true));
                return isNested ? '〈' : mark; // 〈〉 may also stand alone
            case '》':
                Close('《', out _);
                return _open.Exists(open => open.Mark == '《') ? '〉' : mark;
            case '〉':
                Close('〈', out _);
                return mark;
            case '“' or '‘' or '「' or '『':
                var isCjk = OpensCjk(text, at);
                var expected = Quote(IsInQuotation());
                _open.Add((mark, isCjk));
                return isCjk ? expected : mark;
            default:
                var belongs = Close(OpeningOf(mark), out var wasCjk) ? wasCjk : mark >= '\u3008';
                return belongs ? ClosingOf(Quote(IsInQuotation())) : mark;
        }
    }

    /// <summary>Whether a quotation is one of CJK text: curly marks around Latin within a line are Latin's own (T21).</summary>
    private bool OpensCjk(ReadOnlySpan<char> text, int at) => text[at] >= '\u3008' || at == 0 || IsCjk(text[at - 1])
        || (at + 1 < text.Length && IsCjk(text[at + 1])) || _open.Exists(open => open.IsCjk && IsQuote(open.Mark));

    private static bool IsCjk(char character) => character >= '\u2E80';

    private static bool IsQuote(char mark) => mark is '“' or '‘' or '「' or '『';

    private bool IsInQuotation() => _open.Exists(open => IsQuote(open.Mark));

    private char Quote(bool isInner) => quotes == QuoteStyle.Curly ? isInner ? '‘' : '“' : isInner ? '『' : '「';

    private static char OpeningOf(char closing) => closing switch { '”' => '“', '’' => '‘', '」' => '「', _ => '『' };

    /// <summary>Closing marks follow their opening ones in Unicode.</summary>
    private static char ClosingOf(char opening) => (char)(opening + 1);

    /// <summary>Whether the mark was open, and as one of CJK text.</summary>
    private bool Close(char opening, out bool isCjk)
    {
        var at = _open.FindLastIndex(open => open.Mark == opening);
        isCjk = at >= 0 && _open[at].IsCjk;
        if (at >= 0)
        {
            _open.RemoveRange(at, _open.Count - at);
        }
        return at >= 0;
    }
}
