using Publisher.Model.Documents;

namespace Publisher.Web.Xhtml;

/// <summary>
/// Keeps headings in order: no level skipped on the way down (WCAG 2.2, technique H42). Each language counts for itself,
/// so that both sides of a pair get the same level.
/// </summary>
internal sealed class HeadingLevels(int firstLevel)
{
    private const int LastLevel = 6;

    private readonly Dictionary<LanguageTag, int> _previous = [];

    public void StartChapter() => _previous.Clear();

    /// <summary>The level to write for the author's <paramref name="level"/> (1 to 6).</summary>
    public int Next(LanguageTag language, int level)
    {
        var most = _previous.TryGetValue(language, out var previous) ? previous + 1 : firstLevel;
        var next = Math.Min(Math.Min(level + firstLevel - 1, most), LastLevel);
        _previous[language] = next;
        return next;
    }

    /// <summary>What <see cref="Next"/> would give had no level been skipped.</summary>
    public int Unadjusted(int level) => Math.Min(level + firstLevel - 1, LastLevel);
}
