using System.Collections.Immutable;
using System.Text;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;
using Publisher.Model.Pairs;
using Publisher.Parsing.Alignment;
using Publisher.Parsing.Markdown;

namespace Publisher.Parsing.Conversion;

/// <summary>Writes the files of a chapter into one: pair after pair, definitions and notes behind what they follow.</summary>
internal sealed class JoinedChapter
{
    /// <summary>
    /// How explicit a pair can be: 0 as authors write it, what both share once; 1 each language by itself; 2 all but the first
    /// in a division; 3 all of them.
    /// </summary>
    public const int MostExplicit = 3;

    private readonly ChapterFound _chapter;
    private readonly JoinedSide[] _sides;
    private readonly HashSet<string> _written = new(StringComparer.Ordinal);
    private readonly StringBuilder _out = new();
    private readonly string _head;

    public JoinedChapter(ImmutableArray<LanguageTag> languages, ChapterFound chapter, Action<TextEdits, FileContent> addReferences, DiagnosticBag bag)
    {
        _chapter = chapter;
        _sides = [.. chapter.Contents.OrderBy(content => languages.IndexOf(content.Language)).Select(content => new JoinedSide(content))];
        foreach (var side in _sides)
        {
            addReferences(side.Edits, side.Content);
            JoinedNotes.Prepare(side, _sides[0], languages);
            JoinedLinks.Prepare(side, _sides.TakeWhile(other => other != side));
        }
        _head = Head(bag);
    }

    /// <summary>One for all; the first alone, which is reported, when others differ more than can be written in one.</summary>
    private string Head(DiagnosticBag bag)
    {
        var heads = _sides.Select(side => (side.Language, Text: side.Head is { } head ? side.Text(head) : "")).ToList();
        var first = heads.Find(head => head.Text.Length > 0).Text ?? "";
        if (heads.TrueForAll(head => head.Text == first))
        {
            return first;
        }
        var joined = JoinedHead.Join(heads);
        foreach (var side in joined is null ? _sides.Where(side => side.Head is { } head && side.Text(head) != first) : [])
        {
            bag.Add(DiagnosticCatalog.HeadsDiffer.Create(side.Content.Source.Span(side.Head!.Start, side.Head.End)));
        }
        return joined ?? first;
    }

    public string Write(int[] levels)
    {
        _out.Clear();
        _written.Clear();
        if (_head.Length > 0)
        {
            Append(_head);
        }
        foreach (var side in _sides)
        {
            side.Restart();
            Follow(side);
        }
        for (var i = 0; i < _chapter.Pairs.Length; i++)
        {
            Add(_chapter.Pairs[i], levels[i]);
        }
        return _out.Append('\n').ToString();
    }

    private void Add(Pair pair, int level)
    {
        var texts = pair.Sides.Select(side => (Side: _sides.First(one => one.Language == side.Language), side.Blocks))
            .Select(one => (one.Side, one.Blocks, Text: string.Join("\n\n", one.Blocks.Select(block => one.Side.Text(one.Side.SegmentOf(block)))))).ToList();
        if (level == 0 && texts.Count == _sides.Length && Shared([.. texts.Select(one => (one.Side, one.Blocks, one.Text))]) is { } shared)
        {
            Append(shared);
        }
        else
        {
            for (var i = 0; i < texts.Count; i++)
            {
                var isAlone = texts.Count == 1;
                var isMarked = isAlone ? level > 0 : level > 2 || (level == 2 && i > 0);
                Append(isMarked ? Division(texts[i].Text, texts[i].Side.Language, isAlone) : texts[i].Text);
            }
        }
        foreach (var (side, blocks, _) in texts)
        {
            foreach (var block in blocks)
            {
                Follow(side, side.SegmentOf(block));
            }
        }
    }

    /// <summary>One text for all languages, where authors would write one; null where there is none.</summary>
    private static string? Shared(ImmutableArray<(JoinedSide Side, ImmutableArray<Block> Blocks, string Text)> texts)
    {
        if (texts.All(one => one.Text == texts[0].Text))
        {
            return texts[0].Text;
        }
        string[] written = [.. texts.Select(one => one.Text)];
        return texts.All(one => IsPlain<Heading>(one.Side, one.Blocks)) ? JoinedHeading.Join(written)
            : texts.All(one => IsPlain<Picture>(one.Side, one.Blocks) || IsPlain<Figure>(one.Side, one.Blocks)) ? JoinedPicture.Join(written) : null;
    }

    /// <summary>One block of a kind, with nothing before it that speaks of it.</summary>
    private static bool IsPlain<T>(JoinedSide side, ImmutableArray<Block> blocks) =>
        blocks is [T] && side.SegmentOf(blocks[0]) is var segment && segment.Start == segment.Body;

    private static string Division(string text, LanguageTag language, bool isAlone)
    {
        var longest = text.Split('\n').Max(line => line.Length - line.AsSpan().TrimStart(':').Length);
        var fence = new string(':', Math.Max(3, longest + 1));
        return $"{fence} {{.{SideMark.Class}{(isAlone ? " ." + SideMark.Alone : "")} lang={language}}}\n{text}\n{fence}";
    }

    /// <summary>What stands between a segment and the next block; before the first: without one.</summary>
    private void Follow(JoinedSide side, Segment? block = null)
    {
        foreach (var segment in side.After(block))
        {
            var text = segment.Kind == SegmentKind.Note ? NoteText(side, segment) : side.Text(segment);
            if (segment.Kind != SegmentKind.Head && text.Trim().Length > 0 && _written.Add(segment.Kind == SegmentKind.Note ? $"^{side.LabelOf(segment)}" : text))
            {
                Append(text, isClose: side.IsClose(segment));
            }
        }
    }

    /// <summary>A note with its versions in the languages behind.</summary>
    private string NoteText(JoinedSide side, Segment note)
    {
        var label = side.LabelOf(note);
        var versions = _sides.Select(one => (Side: one, Note: one.Notes.FirstOrDefault(other => one.LabelOf(other) == label)))
            .Where(one => one.Note is not null).Select(one => one.Side.Text(one.Note!)).Distinct(StringComparer.Ordinal).ToList();
        return string.Join("\n\n", versions.Select((text, i) => i == 0 ? text : "    " + text[(text.IndexOf("]:", StringComparison.Ordinal) + 2)..].TrimStart()));
    }

    /// <param name="text">A segment or several.</param>
    /// <param name="isClose">No blank line stood before it.</param>
    private void Append(string text, bool isClose = false)
    {
        if (_out.Length > 0)
        {
            _out.Append(isClose ? "\n" : "\n\n");
        }
        _out.Append(text);
    }
}
