using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Publisher.Model.Documents;

namespace Publisher.Parsing.Conversion;

/// <summary>Takes a file apart into segments: the blocks that were read, and what lies between them.</summary>
internal sealed partial class Segmenter
{
    private readonly string _text;
    private readonly ImmutableArray<Segment>.Builder _segments = ImmutableArray.CreateBuilder<Segment>();

    /// <summary>Where words about the next block begin; -1 when there are none.</summary>
    private int _lead = -1;
    private int _leadEnd;

    private Segmenter(string text) => _text = text;

    public static ImmutableArray<Segment> Read(string text, ImmutableArray<Block> blocks)
    {
        var segmenter = new Segmenter(text);
        var at = 0;
        foreach (var block in blocks)
        {
            var start = SourceLines.Start(text, block.Span.Start);
            segmenter.ReadGap(at, start);
            at = segmenter.Add(block, start);
        }
        segmenter.ReadGap(at, text.Length);
        segmenter.CloseLead();
        return segmenter._segments.ToImmutable();
    }

    private int Add(Block block, int start)
    {
        var end = SourceLines.End(_text, Math.Max(SourceLines.EndOf(_text, block) - 1, start));
        _segments.Add(new Segment(SegmentKind.Block, _lead >= 0 ? _lead : start, end) { Block = block, Body = start });
        _lead = -1;
        return SourceLines.Next(_text, end);
    }

    private void ReadGap(int from, int to)
    {
        for (var at = from; at < to;)
        {
            var line = _text.AsSpan(at, SourceLines.End(_text, at) - at);
            var isFirst = at == 0;
            at = line.IsWhiteSpace() ? SourceLines.Next(_text, at)
                : isFirst && line.TrimEnd() is "---" ? AddHead(at)
                : NotePattern().IsMatch(line) ? AddNote(at, to)
                : DefinitionPattern().IsMatch(line) ? AddDefinition(at, to)
                : line.TrimStart().StartsWith(": ", StringComparison.Ordinal) && _segments is [.., { Block: Table }] && _lead < 0 ? AddCaption(at, to)
                : AddLead(at, line.TrimStart().StartsWith("<!--", StringComparison.Ordinal));
        }
    }

    private int AddHead(int at)
    {
        var next = SourceLines.Next(_text, at);
        while (next < _text.Length && _text.AsSpan(next, SourceLines.End(_text, next) - next).TrimEnd() is not ("---" or "..."))
        {
            next = SourceLines.Next(_text, next);
        }
        _segments.Add(new Segment(SegmentKind.Head, at, SourceLines.End(_text, next)));
        return SourceLines.Next(_text, next);
    }

    /// <summary>A note goes on over lines that are indented, and over those that follow without a blank line.</summary>
    private int AddNote(int at, int to)
    {
        CloseLead();
        var (end, wasBlank) = (at, false);
        for (var next = SourceLines.Next(_text, at); next < to; next = SourceLines.Next(_text, next))
        {
            var line = _text.AsSpan(next, SourceLines.End(_text, next) - next);
            if (line.IsWhiteSpace())
            {
                wasBlank = true;
                continue;
            }
            var isIndented = line.StartsWith("    ", StringComparison.Ordinal) || line[0] == '\t';
            if (!isIndented && (wasBlank || NotePattern().IsMatch(line)))
            {
                break;
            }
            (end, wasBlank) = (next, false);
        }
        var label = NotePattern().Match(_text[at..SourceLines.End(_text, at)]).Groups[1].Value;
        _segments.Add(new Segment(SegmentKind.Note, at, SourceLines.End(_text, end)) { Label = label });
        return SourceLines.Next(_text, end);
    }

    private int AddDefinition(int at, int to)
    {
        CloseLead();
        var next = SourceLines.Next(_text, at);
        var end = at;
        while (next < to && SourceLines.End(_text, next) is var lineEnd && !_text.AsSpan(next, lineEnd - next).IsWhiteSpace() && _text[next] != '[')
        {
            (end, next) = (next, SourceLines.Next(_text, next));
        }
        _segments.Add(new Segment(SegmentKind.Other, at, SourceLines.End(_text, end)));
        return next;
    }

    private int AddCaption(int at, int to)
    {
        var (end, next) = (at, SourceLines.Next(_text, at));
        while (next < to && !_text.AsSpan(next, SourceLines.End(_text, next) - next).IsWhiteSpace())
        {
            (end, next) = (next, SourceLines.Next(_text, next));
        }
        _segments[^1] = _segments[^1] with { End = SourceLines.End(_text, end) };
        return next;
    }

    private int AddLead(int at, bool isComment)
    {
        var end = isComment && _text.IndexOf("-->", at, StringComparison.Ordinal) is var close and >= 0 ? close : at;
        _lead = _lead < 0 ? at : _lead;
        _leadEnd = SourceLines.End(_text, end);
        return SourceLines.Next(_text, end);
    }

    private void CloseLead()
    {
        if (_lead >= 0)
        {
            _segments.Add(new Segment(SegmentKind.Other, _lead, _leadEnd));
            _lead = -1;
        }
    }

    [GeneratedRegex(@"^ {0,3}\[\^([^\]]+)\]:")]
    private static partial Regex NotePattern();

    [GeneratedRegex(@"^ {0,3}\[[^\]^][^\]]*\]:")]
    private static partial Regex DefinitionPattern();
}
