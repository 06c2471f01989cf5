using System.Globalization;
using Publisher.Model.Documents;

namespace Publisher.Composition.Pages;

/// <summary>
/// Gives drafts their pages, parities and folios (T51). Inside the cover, pages start with a recto; the text's page 1 is a
/// recto too, so that the printed sheets agree with the folios.
/// </summary>
internal sealed class PageNumbering
{
    private readonly PagePlan _plan;
    private readonly PageSettings _settings;
    private readonly List<NumberedPage> _pages = [];
    private readonly int _first;
    private readonly bool _firstIsRecto;
    private BookSection? _section;
    private Folios _folios;
    private int _folio;

    /// <param name="first">Index of the first page to come.</param>
    private PageNumbering(PagePlan plan, PageSettings settings, int first, bool isRecto, Folios folios)
    {
        (_plan, _settings, _first, _firstIsRecto, _folios) = (plan, settings, first, isRecto, folios);
        NextIndex = first;
    }

    /// <summary>Counts the pages inside the cover, of which the first is a recto.</summary>
    public static PageNumbering OfFront(PagePlan plan, PageSettings settings, int first) =>
        new(plan, settings, first, isRecto: true, Folios.Roman);

    /// <summary>
    /// Counts the pages from the first chapter in Arabic numerals on. They depend on nothing before them: the front ends
    /// where the body can begin on its side, see <see cref="EndAt"/>.
    /// </summary>
    public static PageNumbering OfBody(PagePlan plan, PageSettings settings, BookSection first) =>
        new(plan, settings, first: 0, StartsRecto(plan, settings, first), first.Folios);

    /// <summary>
    /// The cover is page 0. Facing editions leave its back blank, so that viewers that open at the cover show the
    /// languages abreast; so do two-sided ones.
    /// </summary>
    public static int FirstPageOf(PagePlan plan) => plan.HasBlankCoverBack ? 2 : 1;

    /// <summary>The index of the page after the last.</summary>
    public int NextIndex { get; private set; }

    /// <summary>The pages of the next section, behind a blank one where it could not begin otherwise.</summary>
    public IReadOnlyList<NumberedPage> Add(BookSection section)
    {
        _pages.Clear();
        _section = section;
        if (section.Folios != _folios)
        {
            FillTo(StartsRecto(_plan, _settings, section));
            (_folios, _folio) = (section.Folios, 0);
        }
        if (IsSpread(_plan, section))
        {
            FillTo(recto: false);
        }
        else if (_settings.ChaptersOpenRecto && section.Chapter is not null)
        {
            FillTo(recto: true);
        }
        var isOpening = true;
        foreach (var draft in section.Pages)
        {
            for (var column = 0; column < PagesOf(_plan, section); column++)
            {
                Add(section, draft, IsSpread(_plan, section) ? column : -1, isOpening);
            }
            isOpening = false;
        }
        return _pages;
    }

    /// <summary>Ends the front so that the body can begin on its side: with a blank page, if need be.</summary>
    public IReadOnlyList<NumberedPage> EndAt(PageNumbering body)
    {
        _pages.Clear();
        FillTo(body._firstIsRecto);
        return _pages;
    }

    /// <summary>Page 1 is a recto. Numbers of spreads have no parity: the first spread is 1.</summary>
    private static bool StartsRecto(PagePlan plan, PageSettings settings, BookSection section) =>
        !IsSpread(plan, section) || !settings.NumberSpreads;

    private static bool IsSpread(PagePlan plan, BookSection section) => PagesOf(plan, section) > 1;

    private static int PagesOf(PagePlan plan, BookSection section) => section.Chapter is null ? 1 : plan.PagesAbreast;

    private bool IsRecto(int index) => (index - _first) % 2 == 0 == _firstIsRecto;

    /// <summary>A blank page where the next one would be on the wrong side.</summary>
    private void FillTo(bool recto)
    {
        if (IsRecto(NextIndex) != recto)
        {
            Add(_section!, draft: null, column: -1, isOpening: false);
        }
    }

    private void Add(BookSection section, PageDraft? draft, int column, bool isOpening)
    {
        // Pages of one spread can share a number (T75): only its first page counts.
        _folio += _settings.NumberSpreads && column > 0 ? 0 : 1;
        var label = _folios == Folios.Roman ? Roman(_folio) : _folio.ToString(CultureInfo.InvariantCulture);
        _pages.Add(new NumberedPage(NextIndex, label, IsRecto(NextIndex), section, draft, column) { IsOpening = isOpening });
        NextIndex++;
    }

    private static string Roman(int number)
    {
        ReadOnlySpan<int> values = [1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1];
        string[] letters = ["m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"];
        var text = "";
        for (var i = 0; i < values.Length; i++)
        {
            for (; number >= values[i]; number -= values[i])
            {
                text += letters[i];
            }
        }
        return text;
    }
}
