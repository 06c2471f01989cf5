using System.Collections.Immutable;

namespace Publisher.Model.Diagnostics;

/// <summary>
/// A stretch of a text that was put together: from <see cref="Start"/> to the next piece. Copied ones are their origin character by
/// character; others stand for it as a whole.
/// </summary>
public readonly record struct SourcePiece(int Start, SourceSpan Origin, bool IsCopied);

/// <summary>
/// Where the characters of a text come from that was put together before it was read: included files, variables, what other tools
/// write in ways of their own.
/// </summary>
public sealed class SourceMap(ImmutableArray<SourcePiece> pieces)
{
    /// <summary>The place that authors know. A stretch of several files is named by where it begins.</summary>
    public SourceSpan Origin(int start, int end)
    {
        if (pieces.IsEmpty)
        {
            return SourceSpan.Nowhere;
        }
        var first = pieces[IndexOf(start)];
        var last = pieces[IndexOf(Math.Max(start, end - 1))];
        var from = first.IsCopied ? first.Origin.Start + (start - first.Start) : first.Origin.Start;
        var to = last.IsCopied ? last.Origin.Start + (end - last.Start) : last.Origin.End;
        return ReferenceEquals(first.Origin.File, last.Origin.File) && to >= from
            ? new SourceSpan(first.Origin.File, from, to) : new SourceSpan(first.Origin.File, from, Math.Max(from, first.Origin.End));
    }

    /// <summary>Where the characters stand one by one; null when they are not of one copied piece.</summary>
    internal SourceSpan? Copied(int start, int end)
    {
        var index = pieces.IsEmpty ? -1 : IndexOf(start);
        if (index < 0 || !pieces[index].IsCopied || IndexOf(Math.Max(start, end - 1)) != index)
        {
            return null;
        }
        var (piece, from) = (pieces[index], pieces[index].Origin.Start + start - pieces[index].Start);
        return new SourceSpan(piece.Origin.File, from, from + end - start);
    }

    private int IndexOf(int offset)
    {
        var (low, high) = (0, pieces.Length - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = pieces[middle].Start <= offset ? (middle, high) : (low, middle - 1);
        }
        return low;
    }
}
