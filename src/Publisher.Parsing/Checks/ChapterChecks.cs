using System.Collections.Immutable;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;
using Publisher.Model.Pairs;

namespace Publisher.Parsing.Checks;

/// <summary>Checks of whole chapters: something in them, headings without jumps (ISO 14289-1, 7.4.2).</summary>
internal static class ChapterChecks
{
    public static void Run(string path, ImmutableArray<Pair> pairs, ImmutableArray<LanguageTag> languages, DiagnosticBag bag)
    {
        if (pairs.IsEmpty)
        {
            bag.Add(DiagnosticCatalog.EmptyChapter.CreateFor(path, path));
        }
        foreach (var language in languages)
        {
            var last = 0;
            foreach (var heading in pairs.SelectMany(pair => pair.Find(language)).OfType<Heading>())
            {
                if (heading.Level > last + 1)
                {
                    bag.Add(DiagnosticCatalog.SkippedHeadingLevel.Create(heading.Span, last, heading.Level, last + 1));
                }
                last = heading.Level;
            }
        }
    }
}
