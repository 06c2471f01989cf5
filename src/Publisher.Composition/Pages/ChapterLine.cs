using System.Collections.Concurrent;
using System.Collections.Immutable;
using Publisher.Composition.Lines;
using Publisher.Model.Documents;

namespace Publisher.Composition.Pages;

/// <summary>
/// Sets several chapters at once and hands them on in their order, as in a production line: only so many
/// are under way that memory does not grow with the book.
/// </summary>
internal sealed class ChapterLine : IDisposable
{
    /// <summary>
    /// Chapters under way at most, finished ones that wait for an earlier one included: as many as usual machines have
    /// processors, at about a megabyte each.
    /// </summary>
    private const int MostUnderWay = 16;

    private readonly ChapterSetter _setter;
    private readonly Func<ParagraphComposer> _begin;
    private readonly Queue<Task<BookSection>> _underWay = new();

    /// <summary>Composers that nobody works with: HarfBuzz buffers and the word cache serve one chapter at a time.</summary>
    private readonly ConcurrentBag<ParagraphComposer> _idle = [];

    private ChapterLine(ChapterSetter setter, Func<ParagraphComposer> begin)
    {
        _setter = setter;
        _begin = begin;
    }

    public static IEnumerable<BookSection> Set(ImmutableArray<Chapter> chapters, ChapterSetter setter, Func<ParagraphComposer> begin)
    {
        using var line = new ChapterLine(setter, begin);
        var next = 0;
        while (next < chapters.Length || line._underWay.Count > 0)
        {
            for (; next < chapters.Length && line._underWay.Count < MostUnderWay; next++)
            {
                line.Start(chapters[next]);
            }
            yield return line._underWay.Dequeue().GetAwaiter().GetResult();
        }
    }

    private void Start(Chapter chapter) => _underWay.Enqueue(Task.Run(() =>
    {
        var paragraphs = _idle.TryTake(out var rested) ? rested : _begin();
        var section = _setter.Set(chapter, paragraphs);
        _idle.Add(paragraphs);
        return section;
    }));

    /// <summary>Waits for chapters that are not wanted any more: they use fonts that the caller may close.</summary>
    public void Dispose()
    {
        Task.WhenAll(_underWay).ContinueWith(_ => { }, TaskScheduler.Default).Wait();
        foreach (var paragraphs in _idle)
        {
            paragraphs.Shaper.Dispose();
        }
    }
}
