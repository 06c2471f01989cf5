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

    /// <summary>
    /// The level to write for the author's <paramref name="level"/> (1 to 6). A file may begin at any level, as books in many
    /// files do; <paramref name="isSkip"/> tells of a jump after that.
    /// </summary>
    public int Next(LanguageTag language, int level, out bool isSkip)
    {
        var isFirst = !_previous.TryGetValue(language, out var previous);
        var wanted = Unadjusted(level);
        var next = Math.Min(wanted, isFirst ? firstLevel : previous + 1);
        isSkip = !isFirst && next < wanted;
        _previous[language] = next;
        return next;
    }

    /// <summary>What <see cref="Next"/> would give had no level been skipped.</summary>
    public int Unadjusted(int level) => Math.Min(level + firstLevel - 1, LastLevel);
}
