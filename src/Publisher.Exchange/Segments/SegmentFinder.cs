using System.Globalization;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;
using Publisher.Model.Pairs;
using Publisher.Sync;

namespace Publisher.Exchange.Segments;

/// <summary>
/// Makes segments of units. Where both sides have as many texts they answer to each other one by one; else all texts of the
/// unit are one segment, so that two paragraphs may be translated by one.
/// </summary>
internal sealed class SegmentFinder
{
    private readonly List<Segment> _segments = [];
    private readonly List<(int Level, string Title)> _headings = [];
    private readonly DiagnosticBag? _bag;
    private string _chapter = "";

    private SegmentFinder(DiagnosticBag? bag) => _bag = bag;

    /// <param name="bag">Told what is not offered; null: nobody is.</param>
    public static List<Segment> Find(IEnumerable<SyncEntry> entries, LanguageTag language, DiagnosticBag? bag)
    {
        var finder = new SegmentFinder(bag);
        foreach (var entry in entries.Where(entry => entry.Unit.Language == language))
        {
            finder.Add(entry);
        }
        return finder._segments;
    }

    private void Add(SyncEntry entry)
    {
        var unit = entry.Unit;
        if (unit.Source is not { Span.File: not null } source || unit.IsOnly)
        {
            return;
        }
        if (source.Span.File.Map is not null || unit.Target?.Span.File?.Map is not null || unit.Before.File?.Map is not null || unit.After.File?.Map is not null)
        {
            // A text that was put together of several files cannot be written back into one of them.
            _bag?.Add(DiagnosticCatalog.NotOffered.Create(source.Span));
            return;
        }
        if (TextFinder.Find(source, unit.Kind) is not { } texts || TextFinder.Find(unit.Target, unit.Kind) is not { } translated)
        {
            _bag?.Add(DiagnosticCatalog.NotOffered.Create(source.Span));
            return;
        }
        Follow(unit, source);
        // A line of nothing but code says the same in every language.
        if (texts.Concat(translated).Any(text => text.HasWords) && texts.Count > 0 && !(texts.Count == translated.Count && texts.Zip(translated).All(pair => IsShared(pair.First, pair.Second))))
        {
            Add(entry, texts, translated);
        }
    }

    private void Add(SyncEntry entry, IReadOnlyList<SegmentText> texts, IReadOnlyList<SegmentText> translated)
    {
        if (translated.Count > 0 && translated.Count != texts.Count)
        {
            (texts, translated) = ([SegmentText.Join(texts)], [SegmentText.Join(translated)]);
        }
        for (var i = 0; i < texts.Count; i++)
        {
            var target = translated.Count == 0 ? null : CodeMatcher.Match(texts[i], translated[i]);
            if (target is null || !IsShared(texts[i], target))
            {
                var id = texts.Count == 1 ? entry.Record.Id : string.Create(CultureInfo.InvariantCulture, $"{entry.Record.Id}.{i + 1}");
                _segments.Add(new Segment(id, Place(entry.Unit), entry, i, texts[i], target) { IsWhole = texts.Count == 1 });
            }
        }
    }

    /// <summary>One text of a file of several languages serves them all: a number, a name.</summary>
    private static bool IsShared(SegmentText a, SegmentText b) =>
        a.Span.File == b.Span.File && a.Span.Start < b.Span.End && b.Span.Start < a.Span.End;

    /// <summary>Keeps the headings above.</summary>
    private void Follow(TextUnit unit, UnitSide source)
    {
        if (unit.Chapter != _chapter)
        {
            _headings.Clear();
            _chapter = unit.Chapter;
        }
        if (source.Blocks is [Heading heading])
        {
            _headings.RemoveAll(above => above.Level >= heading.Level);
            _headings.Add((heading.Level, PlainText.Of(heading.Content)));
        }
    }

    private string Place(TextUnit unit) =>
        string.Join(" > ", _headings.Select(heading => heading.Title).Prepend(unit.Source!.Span.File!.Path));
}
