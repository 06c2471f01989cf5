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

    /// <summary>Index of the first page inside the cover, which is a recto.</summary>
    private readonly int _start;
    private Folios _folios = Folios.Roman;
    private int _folio;

    private PageNumbering(PagePlan plan, PageSettings settings)
    {
        _plan = plan;
        _settings = settings;
        _start = FirstPageOf(plan);
    }

    /// <summary>
    /// The cover is page 0. Facing editions leave its back blank, so that viewers that open at the cover show the
    /// languages abreast; so do two-sided ones.
    /// </summary>
    public static int FirstPageOf(PagePlan plan) => plan.HasBlankCoverBack ? 2 : 1;

    public static List<NumberedPage> Number(PagePlan plan, PageSettings settings, IEnumerable<BookSection> sections)
    {
        var numbering = new PageNumbering(plan, settings);
        foreach (var section in sections)
        {
            numbering.Add(section);
        }
        return numbering._pages;
    }

    private void Add(BookSection section)
    {
        if (section.Folios != _folios)
        {
            // Numbers of spreads have no parity: the first spread is 1.
            FillTo(recto: !IsSpread(section) || !_settings.NumberSpreads);
            (_folios, _folio) = (section.Folios, 0);
        }
        if (IsSpread(section))
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
            for (var column = 0; column < PagesOf(section); column++)
            {
                Add(section, draft, PagesOf(section) > 1 ? column : -1, isOpening);
            }
            isOpening = false;
        }
    }

    private bool IsSpread(BookSection section) => PagesOf(section) > 1;

    private int PagesOf(BookSection section) => section.Chapter is null ? 1 : _plan.PagesAbreast;

    private int NextIndex => _start + _pages.Count;

    private bool IsRecto(int index) => (index - _start) % 2 == 0;

    /// <summary>A blank page where the next one would be on the wrong side.</summary>
    private void FillTo(bool recto)
    {
        if (_pages.Count > 0 && IsRecto(NextIndex) != recto)
        {
            Add(_pages[^1].Section, draft: null, column: -1, isOpening: false);
        }
    }

    private void Add(BookSection section, PageDraft? draft, int column, bool isOpening)
    {
        // Pages of one spread can share a number (T75): only its first page counts.
        _folio += _settings.NumberSpreads && column > 0 ? 0 : 1;
        var label = _folios == Folios.Roman ? Roman(_folio) : _folio.ToString(CultureInfo.InvariantCulture);
        _pages.Add(new NumberedPage(NextIndex, label, IsRecto(NextIndex), section, draft, column) { IsOpening = isOpening });
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
