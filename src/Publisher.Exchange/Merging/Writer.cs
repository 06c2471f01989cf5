using System.Collections.Immutable;
using Publisher.Exchange.Segments;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;
using Publisher.Model.Pairs;
using Publisher.Sync;

namespace Publisher.Exchange.Merging;

/// <summary>
/// Makes edits of translations and reads the book as it would be: what is not read back as it was meant, or harms its
/// neighbours, is left out and reported.
/// </summary>
internal sealed class Writer
{
    private static readonly Phrase NotUtf8 = new("the file is not in UTF-8, or damaged", "文件不是 UTF-8 编码，或已损坏");

    private readonly IImportBook _book;
    private readonly List<Segment> _before;
    private readonly LanguageTag _language;
    private readonly DiagnosticBag _bag;
    private readonly List<Edit> _edits = [];

    public Writer(IImportBook book, List<Segment> segments, LanguageTag language, DiagnosticBag bag)
    {
        (_book, _before, _language, _bag) = (book, segments, language, bag);
        (Entries, Segments) = (book.Entries, segments);
    }

    /// <summary>The changed files by path.</summary>
    public Dictionary<string, string> Files { get; private set; } = [];

    /// <summary>The units and segments with the files changed.</summary>
    public ImmutableArray<SyncEntry> Entries { get; private set; }
    public List<Segment> Segments { get; private set; }

    /// <summary>What stands in the files.</summary>
    public IReadOnlyList<Translation> Written => [.. _edits.SelectMany(edit => edit.Translations)];

    public void Write(IReadOnlyList<Translation> translations)
    {
        foreach (var translation in translations.Where(one => one.Segment.Target is not null))
        {
            Replace(translation);
        }
        Insert(translations.Where(one => one.Segment.Target is null).ToLookup(one => one.Segment.Entry));
        // Every round leaves something out, so it ends; usually the first is the last.
        while (_edits.Count > 0)
        {
            Apply();
            if (Unread() is not { Count: > 0 } unread)
            {
                return;
            }
            LeaveOut(unread);
        }
        (Files, Entries, Segments) = ([], _book.Entries, _before);
    }

    private void Replace(Translation translation)
    {
        var target = translation.Segment.Target!;
        var text = target.Span.File!.Text;
        if (!_book.CanWrite(target.Span.File.Path))
        {
            Refuse([translation], NotUtf8);
            return;
        }
        if (target.Form == LineForm.Cell && IsGrid(text, target.Span.Start))
        {
            Refuse([translation], new Phrase("cells of a grid table are as wide as they are drawn", "网格表格的单元格宽度固定"));
            return;
        }
        var lineEnd = LinePrefix.LineEndOf(text) + LinePrefix.At(text, target.Span.Start);
        _edits.Add(new Edit(target.Span.File.Path, target.Span.Start, target.Span.End, translation.Spelt(lineEnd), [translation]));
    }

    private static bool IsGrid(string text, int at)
    {
        for (var start = LinePrefix.LineStart(text, at); ; start = LinePrefix.LineBefore(text, start))
        {
            var line = text[start..LinePrefix.LineEnd(text, start)].TrimStart(' ', '>');
            if (line.StartsWith("+-", StringComparison.Ordinal) || line.StartsWith("+=", StringComparison.Ordinal))
            {
                return true;
            }
            if (start == 0 || !line.StartsWith('|'))
            {
                return false;
            }
        }
    }

    /// <summary>In the order of the book: blocks without words that follow a new one (code, rules) come with it, notes last.</summary>
    private void Insert(ILookup<SyncEntry, Translation> translations)
    {
        var notes = new List<Edit>();
        var (isFollowing, chapter) = (false, "");
        foreach (var entry in _book.Entries.Where(entry => entry.Unit.Language == _language))
        {
            var unit = entry.Unit;
            isFollowing &= unit.Chapter == chapter;
            chapter = unit.Chapter;
            if (unit.Source is null || unit.Target is not null || unit.IsOnly || TextFinder.Find(unit.Source, unit.Kind) is not { } texts)
            {
                isFollowing &= unit.Source is null || unit.Kind == UnitKind.Note;
                continue;
            }
            var own = translations[entry].OrderBy(one => one.Segment.Index).ToList();
            var isCopied = !texts.Any(text => text.HasWords) && unit.Kind == UnitKind.Block && (isFollowing || IsNewFile(unit, translations));
            if (!isCopied && (own.Count < texts.Count || texts.Count == 0))
            {
                ReportPart(own, texts.Count);
                isFollowing &= unit.Kind == UnitKind.Note;
                continue;
            }
            isFollowing = Add(unit, own, unit.Kind == UnitKind.Note ? notes : _edits) || isFollowing;
        }
        _edits.AddRange(notes);
    }

    private bool IsNewFile(TextUnit unit, ILookup<SyncEntry, Translation> translations) =>
        unit.After.IsNowhere && unit.Before.IsNowhere && _book.PathOf(unit.Source!.Span.File!.Path, _language) is { } path && _book.Read(path) is null
        && translations.Any(group => group.Key.Unit.Chapter == unit.Chapter);

    private bool Add(TextUnit unit, List<Translation> translations, List<Edit> edits)
    {
        var (edit, fault) = Insertion.Of(unit, translations, _book);
        if (edit is null || !_book.CanWrite(edit.Path))
        {
            Refuse(translations, fault ?? NotUtf8);
            return false;
        }
        // Blocks of a file that begins here are parted as everywhere.
        var isNext = edit.Start == edit.End && _edits.Concat(edits).Any(other => other.Path == edit.Path) && _book.Read(edit.Path) is null;
        edits.Add(isNext ? edit with { Text = LinePrefix.LineEndOf(edit.Text) + edit.Text } : edit);
        return true;
    }

    private void ReportPart(List<Translation> own, int count)
    {
        if (own.Count > 0)
        {
            _bag.Add(DiagnosticCatalog.PartlyTranslated.Create(own[0].Segment.Source.Span, own.Count, count, _language));
        }
    }

    private void Apply()
    {
        Files = _edits.GroupBy(edit => edit.Path).ToDictionary(group => group.Key, group => Edit.Apply(_book.Read(group.Key) ?? "", group), StringComparer.Ordinal);
        Entries = _book.Reread(Files);
        Segments = SegmentFinder.Find(Entries, _language, null);
    }

    /// <summary>Edits whose translations are not there as they were meant; if all are, those of files that lost another text.</summary>
    private List<Edit> Unread()
    {
        var found = Texts(Entries).CountBy(text => text.Meaning).ToDictionary(StringComparer.Ordinal);
        var unread = _edits.Where(edit => edit.Translations.SelectMany(one => one.Meanings).Any(meaning => !Take(found, meaning))).ToList();
        if (unread.Count > 0)
        {
            return unread;
        }
        var replaced = Written.Where(one => one.Segment.Target is not null).Select(one => one.Segment.Target!.Span).ToLookup(span => span.File!.Path);
        var harmed = Texts(_book.Entries).Where(text => !replaced[text.Span.File!.Path].Any(span => Holds(span, text.Span)) && !Take(found, text.Meaning))
            .Select(text => text.Span.File!.Path).ToHashSet(StringComparer.Ordinal);
        return _edits.Where(edit => harmed.Contains(edit.Path)).ToList();
    }

    private static bool Holds(SourceSpan outer, SourceSpan inner) => outer.File == inner.File && outer.Start <= inner.Start && inner.End <= outer.End;

    /// <summary>Every text of the translation, block by block.</summary>
    private IEnumerable<(SourceSpan Span, string Meaning)> Texts(ImmutableArray<SyncEntry> entries) =>
        entries.Where(entry => entry.Unit.Language == _language)
            .SelectMany(entry => TextFinder.Find(entry.Unit.Target, entry.Unit.Kind) ?? [])
            .Select(text => (text.Span, Translation.MeaningOf(text)!));

    private static bool Take(Dictionary<string, int> found, string key)
    {
        var count = found.GetValueOrDefault(key);
        found[key] = count - 1;
        return count > 0;
    }

    private void LeaveOut(List<Edit> edits)
    {
        foreach (var edit in edits)
        {
            _edits.Remove(edit);
            Refuse(edit.Translations, new Phrase("the Markdown file would not be read as it is meant", "写入后 Markdown 文件的含义会改变"));
        }
    }

    private void Refuse(IReadOnlyList<Translation> translations, Phrase why)
    {
        foreach (var translation in translations)
        {
            _bag.Add(DiagnosticCatalog.TranslationNotPlaced.Create(translation.Entry.Place, why));
        }
    }
}
