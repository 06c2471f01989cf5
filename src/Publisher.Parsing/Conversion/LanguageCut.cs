using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;
using Publisher.Parsing.Alignment;

namespace Publisher.Parsing.Conversion;

/// <summary>
/// What a file of several languages says in one of them, by taking out what it says in the others: all that stays, stays byte
/// for byte. Which block is whose is decided by the projection that the reader uses.
/// </summary>
internal sealed partial class LanguageCut
{
    private readonly string _text;
    private readonly LanguageTag _language;
    private readonly ImmutableArray<LanguageTag> _languages;
    private readonly LanguageProjection _projection;
    private readonly BarSplit _bars;
    private readonly TextEdits _edits;
    private readonly HashSet<string> _notes = new(StringComparer.Ordinal);

    private LanguageCut(string text, ImmutableArray<LanguageTag> languages, LanguageTag language, TextEdits edits)
    {
        _text = text;
        _languages = languages;
        _language = language;
        _projection = new LanguageProjection(languages, language);
        _bars = new BarSplit(languages);
        _edits = edits;
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
            return true;
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
        CutInside(block, projected);
        TakeNotes(projected);
        return true;
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
                CutChildren(note.Blocks, _projection.Project);
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

    private void CutInside(Block block, Block projected)
    {
        switch (block, projected)
        {
            case (Heading b, _): CutParts(b.Content); break;
            case (Paragraph b, Paragraph p) when PlainText.Of(b.Content) != PlainText.Of(p.Content): CutParts(b.Content); break;
            case (ListBlock b, ListBlock p): CutItems(b, p); break;
            case (DefinitionList b, _): CutItems(b); break;
            case (Quote b, _): CutChildren(b.Blocks, _projection.Project); break;
            case (Division b, _): CutChildren(b.Blocks, _projection.Project); break;
            case (Admonition b, _):
                CutTitle(b);
                CutChildren(b.Blocks, _projection.Project);
                break;
            case (Table b, _): CutCells(b); break;
            case (Figure b, _): CutFigure(b); break;
            case (Picture b, _): CutString(b.AltText, _text.IndexOf(b.AltText, b.Span.Start, StringComparison.Ordinal)); break;
            default: break;
        }
    }

    /// <summary>Children in other languages go: those before the first that stays up to it, so that its marker stands before it.</summary>
    private void CutChildren(ImmutableArray<Block> blocks, Func<Block, Block?> project)
    {
        Block? last = null;
        var from = -1;
        foreach (var block in blocks)
        {
            if (project(block) is { } projected)
            {
                if (from >= 0)
                {
                    _edits.Cut(from, StartOf(block));
                }
                (from, last) = (-1, block);
                CutInside(block, projected);
            }
            else if (last is null)
            {
                from = from < 0 ? StartOf(block) : from;
            }
            else
            {
                _edits.Cut(EndOf(last), EndOf(block));
            }
        }
    }

    /// <summary>The first paragraph of an alert begins, for Markdown, with the alert's mark and title.</summary>
    private int StartOf(Block block)
    {
        var start = block.Span.Start;
        if (!_text.AsSpan(start).StartsWith("[!", StringComparison.Ordinal))
        {
            return start;
        }
        start = SourceLines.Next(_text, start);
        while (start < _text.Length && _text[start] is ' ' or '\t' or '>')
        {
            start++;
        }
        return start;
    }

    private int EndOf(Block block) => SourceLines.End(_text, SourceLines.EndOf(_text, block));

    private void CutItems(ListBlock list, ListBlock projected)
    {
        ListItem? last = null;
        var from = -1;
        foreach (var item in list.Items)
        {
            if (!item.Blocks.Any(block => _projection.PartOf(block) is not null))
            {
                from = last is null && from < 0 ? item.Span.Start : from;
                _edits.Cut(last is null ? from : EndOf(last.Blocks[^1]), item.Blocks.IsEmpty ? item.Span.End : EndOf(item.Blocks[^1]));
                continue;
            }
            if (from >= 0)
            {
                _edits.Cut(from, item.Span.Start);
                from = -1;
            }
            CutChildren(item.Blocks, _projection.PartOf);
            if (last is not null && projected.Tight && !list.Tight)
            {
                // Items were apart only because each held its translation.
                _edits.Cut(Math.Min(SourceLines.Next(_text, EndOf(last.Blocks[^1])), SourceLines.Start(_text, item.Span.Start)), SourceLines.Start(_text, item.Span.Start));
            }
            last = item;
        }
    }

    private void CutItems(DefinitionList list)
    {
        for (var i = 0; i < list.Items.Length; i++)
        {
            var item = list.Items[i];
            if (!item.Terms.Any(_projection.IsPart) || !item.Definitions.Any(block => _projection.PartOf(block) is not null))
            {
                var isLast = i + 1 == list.Items.Length;
                _edits.Cut(isLast && i > 0 ? EndOf(list.Items[i - 1].Definitions[^1]) : TermStart(item),
                    isLast ? EndOf(item.Definitions[^1]) : TermStart(list.Items[i + 1]));
                continue;
            }
            foreach (var term in item.Terms.Where(term => !term.IsEmpty))
            {
                CutTerm(term);
            }
            CutChildren(item.Definitions, _projection.PartOf);
        }
    }

    private int TermStart(DefinitionItem item) => SourceLines.Start(_text, item.Terms.First(term => !term.IsEmpty)[0].Span.Start);

    private void CutTerm(ImmutableArray<Inline> term)
    {
        if (_projection.IsPart(term))
        {
            CutParts(term);
        }
        else
        {
            _edits.Cut(SourceLines.Start(_text, term[0].Span.Start), SourceLines.Next(_text, term[^1].Span.End));
        }
    }

    private void CutCells(Table table)
    {
        foreach (var cell in table.Head.Concat(table.Body).SelectMany(row => row.Cells))
        {
            foreach (var block in cell.Blocks)
            {
                CutInside(block, _projection.CellBlock(block));
            }
        }
        CutParts(table.Caption);
    }

    private void CutTitle(Admonition block)
    {
        var title = PlainText.Of(block.Title);
        CutString(title, _text.IndexOf(title, block.Span.Start, StringComparison.Ordinal));
    }

    private void CutFigure(Figure figure)
    {
        foreach (var block in figure.Content)
        {
            if (_projection.Project(block) is { } projected)
            {
                CutInside(block, projected);
            }
        }
        if (figure.Caption is [Text { Span: var span } caption] && span == figure.Span)
        {
            // A picture's title is read as plain text, without a place of its own.
            CutString(caption.Value, _text.LastIndexOf(caption.Value, span.End - 1, span.End - span.Start, StringComparison.Ordinal));
        }
        else
        {
            CutParts(figure.Caption);
        }
    }

    private void CutString(string value, int at)
    {
        var parts = value.Split(BarSplit.Bar);
        var index = at < 0 ? -1 : _bars.IndexOf([.. parts.Select(part => part.Trim())], _language);
        if (index < 0)
        {
            return;
        }
        var start = at + parts.Take(index).Sum(part => part.Length + BarSplit.Bar.Length);
        _edits.Cut(at, start);
        _edits.Cut(start + parts[index].Length, at + value.Length);
    }

    private void CutParts(ImmutableArray<Inline> content)
    {
        var index = content.IsEmpty ? -1 : _bars.IndexOf(content, _language);
        var bars = index < 0 ? [] : BarsOf(content);
        if (index < 0 || bars.Count != _languages.Length - 1)
        {
            return;
        }
        if (index > 0)
        {
            _edits.Cut(StartOf(content), bars[index - 1].End);
        }
        if (index < bars.Count)
        {
            _edits.Cut(bars[index].Start, EndOf(content));
        }
    }

    /// <summary>Spans of texts take in the spaces around them.</summary>
    private int StartOf(ImmutableArray<Inline> content)
    {
        var start = content[0].Span.Start;
        while (start < content[0].Span.End && char.IsWhiteSpace(_text[start]))
        {
            start++;
        }
        return start;
    }

    /// <summary>Attributes right behind an inline are its own, those behind a text its block's.</summary>
    private int EndOf(ImmutableArray<Inline> content)
    {
        var end = content[^1].Span.End;
        if (content[^1] is not Text)
        {
            return end < _text.Length && _text[end] == '{' && _text.IndexOf('}', end) is var close and >= 0 ? close + 1 : end;
        }
        while (end > content[^1].Span.Start && char.IsWhiteSpace(_text[end - 1]))
        {
            end--;
        }
        return end;
    }

    /// <summary>The places of the bars, with the spaces around them and the backslash that tables need.</summary>
    private List<(int Start, int End)> BarsOf(ImmutableArray<Inline> content)
    {
        var bars = new List<(int, int)>();
        for (var i = 0; i < content.Length; i++)
        {
            if (content[i] is not Text text)
            {
                continue;
            }
            var at = text.Span.Start;
            for (var left = text.Value.Split(BarSplit.Bar).Length - 1; left > 0; left--)
            {
                var match = BarPattern().Match(_text, at, Math.Max(0, Math.Min(_text.Length, Math.Max(text.Span.End, at) + 2) - at));
                if (!match.Success)
                {
                    return [];
                }
                bars.Add((match.Index, at = match.Index + match.Length));
            }
        }
        return bars;
    }

    /// <summary>What is last in a file may have gone, with the blank line before it left.</summary>
    private static string WithOneLineEnd(string cut, string text)
    {
        var end = cut.TrimEnd('\r', '\n').Length;
        var tail = text[text.TrimEnd('\r', '\n').Length..];
        return end == 0 ? "" : cut[..end] + tail;
    }

    [GeneratedRegex(@"\s+\\?\|\s+")]
    private static partial Regex BarPattern();
}
