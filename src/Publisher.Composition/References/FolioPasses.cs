using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;
using Publisher.Model.Editions;
using Publisher.Model.Pages;

namespace Publisher.Composition.References;

/// <summary>
/// The folios that references name are known only when all pages are set. So such a book is set more than once: with guessed
/// folios until the guesses have the right number of digits, which is what lines depend on, then for good. Nothing is kept of
/// a pass but the folios that references ask for.
/// </summary>
internal sealed class FolioPasses(Edition edition)
{
    /// <summary>With one more digit a reference may move another to the next page; more rounds than this go in circles.</summary>
    public const int Most = 4;

    /// <summary>Two digits: most books that are read on screens have fewer than a hundred pages, and others need another pass anyway.</summary>
    private const string Guess = "00";

    private readonly AnchorNames _names = AnchorNames.Of(edition);
    private SortedDictionary<string, string> _folios = new(StringComparer.Ordinal);
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);

    /// <summary>The edition with what is known so far.</summary>
    public Edition Next() => new FolioWriter(FolioOf).Write(edition);

    /// <summary>Takes the folios of a pass; false while another number of digits may move lines.</summary>
    public bool Take(PageDirectory pages)
    {
        var before = _folios;
        _folios = Asked(pages);
        return _folios.All(folio => before.GetValueOrDefault(folio.Key, Guess).Length == folio.Value.Length);
    }

    /// <summary>Whether the pages as they are now bear out what the references say: digits of unlike widths can move a line.</summary>
    public void Check(PageDirectory pages, DiagnosticBag diagnostics)
    {
        if (!_folios.SequenceEqual(Asked(pages)))
        {
            diagnostics.Add(DiagnosticCatalog.UnsettledPages.Create(SourceSpan.Nowhere, Most));
        }
    }

    private SortedDictionary<string, string> Asked(PageDirectory pages)
    {
        var folios = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in _asked)
        {
            if (pages.Anchors.TryGetValue(name, out var anchor))
            {
                folios[name] = pages.Labels[anchor.PageIndex];
            }
        }
        return folios;
    }

    private string? FolioOf(string id, LanguageTag language)
    {
        if (_names.Resolve(id, language) is not { } name)
        {
            return null;
        }
        _asked.Add(name);
        return _folios.GetValueOrDefault(name, Guess);
    }

    /// <summary>Lets pages go that are set only for their numbers.</summary>
    public sealed class NoPages : IPageSink
    {
        public void Add(Page page)
        {
        }

        public void End(TagNode section)
        {
        }
    }
}
