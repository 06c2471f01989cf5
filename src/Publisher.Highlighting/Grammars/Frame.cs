using Publisher.Highlighting.Grammars.Rules;

namespace Publisher.Highlighting.Grammars;

/// <summary>
/// The block that is open, within those around it: the state between lines. Two frames are equal when the same comes of the
/// same line after them.
/// </summary>
internal sealed class Frame : IEquatable<Frame>
{
    private readonly int _hash;

    public Frame(Frame? outer, Rule rule, ScopePath name, ScopePath content, string? end = null, bool beganAtLineEnd = false)
    {
        (Outer, Rule, Name, Content, End, BeganAtLineEnd) = (outer, rule, name, content, end, beganAtLineEnd);
        Depth = outer is null ? 1 : outer.Depth + 1;
        _hash = HashCode.Combine(outer?._hash ?? 0, rule, content, end, beganAtLineEnd);
    }

    public Frame? Outer { get; }

    public int Depth { get; }

    public Rule Rule { get; }

    /// <summary>The scopes of what begins and ends the block.</summary>
    public ScopePath Name { get; }

    /// <summary>The scopes of what is in it.</summary>
    public ScopePath Content { get; }

    /// <summary>What ends the block, or goes on with it, when it hangs on what began it.</summary>
    public string? End { get; }

    /// <summary>Whether what began the block reached to the end of its line.</summary>
    public bool BeganAtLineEnd { get; }

    /// <summary>Where on this line the block was entered; -1 when on an earlier one.</summary>
    public int EnteredAt { get; set; } = -1;

    /// <summary>Where \G matched before the block was entered on this line.</summary>
    public int Anchor { get; set; } = -1;

    public Frame With(ScopePath content) => content == Content ? this : Copy(content, End);

    public Frame WithEnd(string end) => End == end ? this : Copy(Content, end);

    /// <summary>Forgets places on the line before.</summary>
    public void BeginLine()
    {
        for (var frame = this; frame is not null; frame = frame.Outer)
        {
            (frame.EnteredAt, frame.Anchor) = (-1, -1);
        }
    }

    /// <summary>Whether a rule was entered twice at one place: then it would be without end.</summary>
    public bool IsEnteredAgainBy(Frame inner)
    {
        for (var frame = this; frame is not null && frame.EnteredAt == inner.EnteredAt; frame = frame.Outer)
        {
            if (frame.Rule == inner.Rule)
            {
                return true;
            }
        }
        return false;
    }

    public bool Equals(Frame? other)
    {
        var (one, two) = (this, other);
        while (one is not null && two is not null)
        {
            if (ReferenceEquals(one, two))
            {
                return true;
            }
            if (one._hash != two._hash || one.Rule != two.Rule || one.Content != two.Content || one.End != two.End || one.BeganAtLineEnd != two.BeganAtLineEnd)
            {
                return false;
            }
            (one, two) = (one.Outer, two.Outer);
        }
        return one is null && two is null;
    }

    public override bool Equals(object? obj) => Equals(obj as Frame);

    public override int GetHashCode() => _hash;

    private Frame Copy(ScopePath content, string? end) => new(Outer, Rule, Name, content, end, BeganAtLineEnd) { EnteredAt = EnteredAt, Anchor = Anchor };
}
