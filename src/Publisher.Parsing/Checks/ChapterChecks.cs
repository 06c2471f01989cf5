using System.Collections.Immutable;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;
using Publisher.Model.Pairs;

namespace Publisher.Parsing.Checks;

/// <summary>
/// Checks of chapters, first to last: something in each, headings without jumps (ISO 14289-1, 7.4.2). A chapter may go on
/// at the level of the one before: books in many files often do.
/// </summary>
internal sealed class ChapterChecks(DiagnosticBag bag)
{
    private readonly Dictionary<LanguageTag, int> _last = [];

    public void Run(string path, ImmutableArray<Pair> pairs)
    {
        if (pairs.IsEmpty)
        {
            bag.Add(DiagnosticCatalog.EmptyChapter.CreateFor(path, path));
        }
        foreach (var side in pairs.SelectMany(pair => pair.Sides))
        {
            foreach (var heading in side.Blocks.OfType<Heading>())
            {
                var last = _last.GetValueOrDefault(side.Language);
                if (heading.Level > last + 1)
                {
                    bag.Add(DiagnosticCatalog.SkippedHeadingLevel.Create(heading.Span, last, heading.Level, last + 1));
                }
                _last[side.Language] = heading.Level;
            }
        }
    }
}
