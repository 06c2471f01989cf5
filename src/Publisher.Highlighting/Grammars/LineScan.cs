using Publisher.Highlighting.Expressions;
using Publisher.Highlighting.Grammars.Rules;

namespace Publisher.Highlighting.Grammars;

/// <summary>
/// One walk along a line, or along what a group caught: look for what comes next, tell what it is, open or close its block
/// [TextMate manual, 12 Language Grammars]. Where the manual is silent, this does what TextMateSharp does, token for token.
/// </summary>
internal sealed class LineScan
{
    /// <summary>Blocks within blocks, and looks into what groups caught: more are those of faulty grammars.</summary>
    private const int MostNested = 32;
    private const int DeepestFrame = 1000;

    private readonly Grammar _grammar;
    private readonly Line _line;
    private readonly TokenList _tokens;
    private readonly int _nested;
    private bool _isFirst;
    private int _at;
    private int _anchor = -1;
    private Frame _frame;

    /// <param name="at">Where the walk begins.</param>
    /// <param name="isFirst">Whether it is the first line, so that \A may match.</param>
    public LineScan(Grammar grammar, TokenList tokens, Frame frame, int at, bool isFirst, int nested = 0)
    {
        (_grammar, _line, _tokens) = (grammar, grammar.Pool.Line, tokens);
        (_frame, _at, _isFirst, _nested) = (frame, at, isFirst, nested);
    }

    /// <summary>Walks to the end of the line.</summary>
    /// <returns>The state there.</returns>
    public Frame Run()
    {
        while (Step())
        {
            if (_grammar.Pool.GaveUp || _frame.Depth > DeepestFrame)
            {
                break;
            }
        }
        return _frame;
    }

    /// <summary>Closes the blocks that do not go on with this line (begin, while), the outer ones first.</summary>
    public void CheckGoingOn()
    {
        _anchor = _frame.BeganAtLineEnd ? 0 : -1;
        var blocks = new Stack<Frame>();
        for (var frame = _frame; frame is not null; frame = frame.Outer)
        {
            if (frame.Rule is BlockRule { GoesOn: true })
            {
                blocks.Push(frame);
            }
        }
        while (blocks.TryPop(out var block))
        {
            var rule = (BlockRule)block.Rule;
            if (rule.GoingOn(_grammar.Pool, block.End, _isFirst, _anchor == _at).Find(_line, _at) is not { } found)
            {
                _frame = block.Outer!;
                return;
            }
            _tokens.Add(block.Content, found.Start);
            TellGroups(rule.CloseCaptures, found.Groups, block);
            _tokens.Add(block.Content, found.End);
            _anchor = found.End;
            Advance(found.End);
        }
    }

    /// <returns>Whether the walk goes on.</returns>
    private bool Step()
    {
        if (FindNext() is not { } found)
        {
            return Stop();
        }
        var moves = found.End > _at;
        var goesOn = found.Rule switch
        {
            null => Close(found, moves),
            BlockRule rule => Open(rule, found, moves),
            var rule => Tell((MatchRule)rule, found, moves),
        };
        if (goesOn)
        {
            Advance(found.End);
        }
        return goesOn;
    }

    private bool Stop()
    {
        _tokens.Add(_frame.Content, _line.Length);
        return false;
    }

    private void Advance(int end)
    {
        if (end > _at)
        {
            (_at, _isFirst) = (end, false);
        }
    }

    private Found? FindNext()
    {
        var found = _frame.Rule.Scanner(_grammar.Pool, _frame.End, _isFirst, _at == _anchor).Find(_line, _at);
        var injections = _grammar.InjectionsAt(_frame.Content);
        return injections.Length == 0 ? found : Choose(found, injections);
    }

    /// <summary>What is injected wins where it comes before; at the same place only when its selector says so.</summary>
    private Found? Choose(Found? own, Injection[] injections)
    {
        var (best, goesFirst) = ((Found?)null, false);
        foreach (var injection in injections)
        {
            if (injection.Rule.Scanner(_grammar.Pool, null, _isFirst, _at == _anchor).Find(_line, _at) is { } found && (best is null || found.Start <= best.Value.Start))
            {
                (best, goesFirst) = (found, injection.Selector.GoesFirst);
                if (found.Start == _at)
                {
                    break;
                }
            }
        }
        return best is null || (own is not null && !(best.Value.Start < own.Value.Start || (goesFirst && best.Value.Start == own.Value.Start))) ? own : best;
    }

    private bool Close(Found found, bool moves)
    {
        if (_frame.Rule is not BlockRule rule)
        {
            return Stop();
        }
        _tokens.Add(_frame.Content, found.Start);
        var closed = _frame = _frame.With(_frame.Name);
        TellGroups(rule.CloseCaptures, found.Groups, _frame);
        _tokens.Add(_frame.Content, found.End);
        _anchor = closed.Anchor;
        _frame = closed.Outer!;
        if (moves || closed.EnteredAt != _at)
        {
            return true;
        }
        // Opened and closed at one place: it would be opened again.
        _frame = closed;
        return Stop();
    }

    private bool Open(BlockRule rule, Found found, bool moves)
    {
        var before = _frame;
        var name = Enter(rule, found);
        TellGroups(rule.OpenCaptures, found.Groups, _frame);
        _tokens.Add(_frame.Content, found.End);
        _anchor = found.End;
        _frame = _frame.With(name.With(rule.ContentName?.Resolve(_line.Text, found.Groups)));
        if (rule.ResolveEnd(_line.Text, found.Groups) is { } end)
        {
            _frame = _frame.WithEnd(end);
        }
        if (moves || !before.IsEnteredAgainBy(_frame))
        {
            return true;
        }
        _frame = _frame.Outer!;
        return Stop();
    }

    private bool Tell(MatchRule rule, Found found, bool moves)
    {
        var before = _frame;
        Enter(rule, found);
        TellGroups(rule.Captures, found.Groups, _frame);
        _tokens.Add(_frame.Content, found.End);
        _frame = before;
        if (moves)
        {
            return true;
        }
        // Nothing was matched, and it would be matched again.
        _frame = before.Outer ?? before;
        return Stop();
    }

    private ScopePath Enter(Rule rule, Found found)
    {
        _tokens.Add(_frame.Content, found.Start);
        var name = _frame.Content.With(rule.Name?.Resolve(_line.Text, found.Groups));
        _frame = new Frame(_frame, rule, name, name, beganAtLineEnd: found.End == _line.Length) { EnteredAt = _at, Anchor = _anchor };
        return name;
    }

    /// <summary>Tells what groups caught, which lie within each other.</summary>
    private void TellGroups(Capture?[] captures, int[] groups, Frame frame)
    {
        var open = new Stack<(ScopePath Scopes, int End)>();
        for (var i = 0; i < Math.Min(captures.Length, groups.Length / 2); i++)
        {
            var (start, end) = (groups[2 * i], groups[(2 * i) + 1]);
            if (captures[i] is not { } capture || start == end)
            {
                continue;
            }
            if (start > groups[1])
            {
                break;
            }
            while (open.TryPeek(out var inner) && inner.End <= start)
            {
                _tokens.Add(inner.Scopes, inner.End);
                open.Pop();
            }
            var scopes = open.TryPeek(out var around) ? around.Scopes : frame.Content;
            _tokens.Add(scopes, start);
            if (capture.Inner is not null)
            {
                LookInto(capture, groups, (start, end), frame);
            }
            else if (capture.Name?.Resolve(_line.Text, groups) is { } name)
            {
                open.Push((scopes.With(name), end));
            }
        }
        while (open.TryPop(out var inner))
        {
            _tokens.Add(inner.Scopes, inner.End);
        }
    }

    private void LookInto(Capture capture, int[] groups, (int Start, int End) group, Frame frame)
    {
        if (_nested >= MostNested)
        {
            return;
        }
        var name = frame.Content.With(capture.Name?.Resolve(_line.Text, groups));
        var inner = new Frame(frame, capture.Inner!, name, name.With(capture.ContentName?.Resolve(_line.Text, groups))) { EnteredAt = group.Start };
        var length = _line.Cut(group.End);
        new LineScan(_grammar, _tokens, inner, group.Start, _isFirst && group.Start == 0, _nested + 1).Run();
        _line.Cut(length);
    }
}
