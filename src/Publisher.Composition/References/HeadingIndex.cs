using System.Collections.Immutable;
using Publisher.Composition.Blocks;
using Publisher.Composition.Pages;
using Publisher.Model.Documents;
using Publisher.Model.Numbering;
using Publisher.Model.Pages;

namespace Publisher.Composition.References;

/// <summary>
/// A heading with its translations, main language first, and the folio of its page: one line of the contents and one
/// bookmark.
/// </summary>
internal sealed record HeadingEntry(int Level, ImmutableArray<HeadingMark> Marks, string Folio)
{
    /// <summary>The place that contents and bookmarks lead to.</summary>
    public string Anchor => Marks[0].Anchor;
}

/// <summary>Collects the headings of numbered pages, and the captions for their lists, as these come.</summary>
internal sealed class HeadingIndex
{
    private readonly List<HeadingEntry> _entries = [];
    private readonly HeadingIndex?[] _lists = new HeadingIndex?[Enum.GetValues<CaptionList>().Length];
    private string _lastPair = "";

    /// <summary>The first entry of that pair.</summary>
    private int _firstOfPair;

    /// <summary>The headings of chapters, in reading order.</summary>
    public IReadOnlyList<HeadingEntry> Entries => _entries;

    public void Add(NumberedPage page)
    {
        // A facing page repeats the headings of its draft; they belong to the first of them.
        if (page.Draft is null || page.Section.Chapter is null || page.Column > 0)
        {
            return;
        }
        foreach (var heading in page.Draft.Headings)
        {
            Add(heading, page.Label);
        }
        foreach (var (list, caption) in page.Draft.Captions)
        {
            ListOf(list).Add(caption, page.Label);
        }
    }

    /// <summary>The captions of a kind, as the entries of an index of their own.</summary>
    public HeadingIndex ListOf(CaptionList list) => _lists[(int)list] ??= new HeadingIndex();

    private void Add(PlacedHeading heading, string folio)
    {
        var (mark, pair) = heading;
        _firstOfPair = pair == _lastPair ? _firstOfPair : _entries.Count;
        _lastPair = pair;
        // The second of several in a pair is the translation of the second.
        var of = _entries.FindIndex(_firstOfPair, entry => IsTranslation(entry, mark));
        if (of < 0)
        {
            _entries.Add(new HeadingEntry(mark.Level, [mark], folio));
        }
        else if (!_entries[of].Marks.Any(other => IsSame(other, mark)))
        {
            _entries[of] = _entries[of] with { Marks = _entries[of].Marks.Add(mark) };
        }
    }

    /// <summary>Equations need no translation.</summary>
    private static bool IsSame(HeadingMark one, HeadingMark other) => one.Label.Length > 0
        && one.Title == other.Title && EquationTitles.Bare(one.Label) == EquationTitles.Bare(other.Label);

    private static bool IsTranslation(HeadingEntry entry, HeadingMark mark) =>
        entry.Level == mark.Level && !entry.Marks.Any(other => other.Language == mark.Language);
}
