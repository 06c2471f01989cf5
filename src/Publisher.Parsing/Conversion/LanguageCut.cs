using System.Collections.Immutable;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;
using Publisher.Parsing.Alignment;

namespace Publisher.Parsing.Conversion;

/// <summary>
/// What a file of several languages says in one of them, by taking out what it says in the others: all that stays, stays byte
/// for byte. Which block is whose is decided by the projection that the reader uses.
/// </summary>
internal sealed class LanguageCut
{
    private readonly string _text;
    private readonly LanguageTag _language;
    private readonly ImmutableArray<LanguageTag> _languages;
    private readonly LanguageProjection _projection;
    private readonly TextEdits _edits;
    private readonly BlockCut _blocks;
    private readonly HashSet<string> _notes = new(StringComparer.Ordinal);

    private LanguageCut(string text, ImmutableArray<LanguageTag> languages, LanguageTag language, TextEdits edits)
    {
        _text = text;
        _languages = languages;
        _language = language;
        _projection = new LanguageProjection(languages, language);
        _edits = edits;
        _blocks = new BlockCut(text, _projection, new BarCut(text, languages, language, edits), edits);
    }

    /// <param name="text">The file.</param>
    /// <param name="blocks">What was read from it.</param>
    /// <param name="languages">Those of the book.</param>
    /// <param name="language">The one to keep.</param>
    /// <param name="edits">Other changes to the file.</param>
    /// <returns>The text, with one line end where the file had one.</returns>
    public static string Of(string text, ImmutableArray<Block> blocks, ImmutableArray<LanguageTag> languages, LanguageTag language, TextEdits edits)
    {
        var cut = new LanguageCut(text, languages, language, edits);
        cut.Run(blocks);
        return WithOneLineEnd(edits.Apply(), text);
    }

    private void Run(ImmutableArray<Block> blocks)
    {
        var segments = Segmenter.Read(_text, blocks);
        var kept = segments.Select(IsKept).ToArray();
        CutNotes(segments, kept);
        for (var i = 0; i < segments.Length; i++)
        {
            if (!kept[i])
            {
                _edits.Cut(segments[i].Start, i + 1 < segments.Length ? segments[i + 1].Start : _text.Length);
            }
        }
    }

    private bool IsKept(Segment segment)
    {
        if (segment.Block is not { } block)
        {
            return segment.Kind != SegmentKind.Head || CutHead(segment);
        }
        if (SideMark.LanguageOf(block, _languages) is { } own)
        {
            if (own == _language)
            {
                TakeOut((Division)block, segment);
                TakeNotes(block);
            }
            return own == _language;
        }
        if (_projection.Project(block) is not { } projected)
        {
            return false;
        }
        _blocks.CutInside(block, projected);
        TakeNotes(projected);
        return true;
    }

    /// <summary>Of keys with values for several languages one stays; false when nothing does.</summary>
    private bool CutHead(Segment head)
    {
        var (kept, cut) = (0, 0);
        var first = SourceLines.Next(_text, head.Start);
        for (var (at, next) = (first, SourceLines.Next(_text, first)); next < head.End; (at, next) = (next, SourceLines.Next(_text, next)))
        {
            var end = SourceLines.End(_text, at);
            var only = JoinedHead.Only(_text[at..end], _languages, _language);
            if (only is { Length: > 0 })
            {
                _edits.Replace(at, end, only);
            }
            else if (only is not null)
            {
                _edits.Cut(at, next);
            }
            (kept, cut) = only is { Length: 0 } ? (kept, cut + 1) : (kept + 1, cut);
        }
        return kept > 0 || cut == 0;
    }

    private void TakeNotes(Block block)
    {
        foreach (var note in NoteFinder.Find([block]))
        {
            _notes.Add(note.Id);
        }
    }

    /// <summary>The fences of a side go, what lies within stays.</summary>
    private void TakeOut(Division side, Segment segment)
    {
        _edits.Cut(segment.Start, SourceLines.Next(_text, segment.Body));
        var last = SourceLines.Start(_text, segment.End);
        _edits.Cut(side.Blocks.IsEmpty ? last : last - (_text[last - 2] == '\r' ? 2 : 1), segment.End);
    }

    /// <summary>A note goes with what refers to it; of others their paragraphs in other languages go.</summary>
    private void CutNotes(ImmutableArray<Segment> segments, bool[] kept)
    {
        var notes = NoteFinder.Find(segments.Select(segment => segment.Block).OfType<Block>()).ToList();
        for (var i = 0; i < segments.Length; i++)
        {
            var segment = segments[i];
            if (segment.Kind != SegmentKind.Note || notes.Find(note => note.Span.Start >= segment.Start && note.Span.Start < segment.End) is not { } note)
            {
                continue;
            }
            kept[i] = _notes.Contains(note.Id);
            if (kept[i] && note.Blocks.Any(block => _projection.Project(block) is not null))
            {
                _blocks.CutChildren(note.Blocks, _projection.Project);
            }
            if (kept[i] && JoinedLabel.Original(segment.Label, _language, segments) is { } original)
            {
                _edits.Replace(segment.Start, _text.IndexOf("]:", segment.Start, StringComparison.Ordinal), $"[^{original}");
                RenameMarks(segment.Label, original);
            }
        }
    }

    private void RenameMarks(string label, string original)
    {
        var mark = $"[^{label}]";
        for (var at = _text.IndexOf(mark, StringComparison.Ordinal); at >= 0; at = _text.IndexOf(mark, at + 1, StringComparison.Ordinal))
        {
            if (_text.AsSpan(at + mark.Length) is not [':', ..])
            {
                _edits.Replace(at, at + mark.Length, $"[^{original}]");
            }
        }
    }

    /// <summary>What is last in a file may have gone, with the blank line before it left.</summary>
    private static string WithOneLineEnd(string cut, string text)
    {
        var end = cut.TrimEnd('\r', '\n').Length;
        var tail = text[text.TrimEnd('\r', '\n').Length..];
        return end == 0 ? "" : cut[..end] + tail;
    }
}
