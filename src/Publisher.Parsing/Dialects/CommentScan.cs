using Publisher.Model.Diagnostics;

namespace Publisher.Parsing.Dialects;

/// <summary>Leaves Obsidian's comments out: <c>%%within a line%%</c>, and over lines.</summary>
internal sealed class CommentScan(FileExpansion expansion)
{
    private const string Mark = "%%";
    private bool _isOpen;

    /// <summary>Reads on in a comment that began on a line before; true when nothing of the line is left.</summary>
    public bool Skip(ref int at, int next)
    {
        if (!_isOpen)
        {
            return false;
        }
        var close = expansion.Text.AsSpan(at, next - at).IndexOf(Mark);
        _isOpen = close < 0;
        var end = close < 0 ? next : at + close + Mark.Length;
        end = expansion.Text.AsSpan(end, next - end).IsWhiteSpace() ? next : end;
        expansion.Replace(at, end, "");
        at = end;
        return at == next;
    }

    /// <summary>The length of what is left out; 0 when the signs are text.</summary>
    public int ReadWithin(int at, int end)
    {
        var text = expansion.Text;
        if (!expansion.Has(Dialect.Obsidian) || !text.AsSpan(at, end - at).StartsWith(Mark, StringComparison.Ordinal))
        {
            return 0;
        }
        var close = text.AsSpan(at + Mark.Length, end - at - Mark.Length).IndexOf(Mark);
        if (close < 0 && text.IndexOf(Mark, end, StringComparison.Ordinal) < 0)
        {
            expansion.Report(DiagnosticCatalog.OpenComment, at, at + Mark.Length);
            return end - at;
        }
        _isOpen = close < 0;
        var stop = _isOpen ? end - LineEnd(text, end) : at + close + (2 * Mark.Length);
        // A line of nothing but the comment would part the paragraph around it.
        var isAlone = IsBlankBefore(at) && text.AsSpan(stop, end - stop).IsWhiteSpace();
        stop = isAlone ? end : stop;
        expansion.Replace(at, stop, "");
        return stop - at;
    }

    private bool IsBlankBefore(int at)
    {
        var start = at == 0 ? 0 : expansion.Text.LastIndexOf('\n', at - 1) + 1;
        return expansion.Text.AsSpan(start, at - start).IsWhiteSpace();
    }

    private static int LineEnd(string text, int end) =>
        end > 0 && text[end - 1] == '\n' ? end > 1 && text[end - 2] == '\r' ? 2 : 1 : 0;
}
