using Publisher.Verification.Structure;
using static Publisher.Verification.Clause;

namespace Publisher.Verification.Clauses;

/// <summary>Figures, formulas, headings and notes: ISO 14289-1, 7.3, 7.4, 7.7 and 7.9.</summary>
internal static class ElementRules
{
    public static readonly Rule[] All =
    [
        new(Ua("7.3", 1, "13-004"), "a figure has no description", "give it /Alt, or /ActualText where it shows text", Undescribed("Figure")),
        new(Ua("7.7", 1, "17-002"), "a formula has no description", "give it /Alt or /ActualText", Undescribed("Formula")),
        new(Ua("7.4.2", 1, "14-002"), "a heading skips a level, or the first one is not H1", "number headings without gaps, from H1", Skipped),
        new(Ua("7.4.4", 1, "14-006"), "an element holds more than one H", "put each H into a section of its own",
            evidence => evidence.Tree.Elements.Where(element => element.Kids.Count(kid => kid.Type == "H") > 1)
                .Select(element => new Violation(element.Place))),
        new(Ua("7.4.4", 2, "14-007"), "the document uses H as well as H1 to H6", "use only the one or the other",
            evidence => evidence.Tree.Elements.Any(IsNumbered) ? evidence.Tree.OfType("H").Select(element => new Violation(element.Place)) : []),
        new(Ua("7.4.4", 3, "14-007"), "the document uses H1 to H6 as well as H", "use only the one or the other",
            evidence => evidence.Tree.OfType("H").Any()
                ? evidence.Tree.Elements.Where(IsNumbered).Select(element => new Violation(element.Place)) : []),
        new(Ua("7.9", 1, "19-003"), "a note has no ID", "give it an /ID",
            evidence => Notes(evidence).Where(note => Id(note).Length == 0).Select(note => new Violation(note.Place))),
        new(Ua("7.9", 2, "19-004"), "two notes have the same ID", "give each its own",
            evidence => Notes(evidence).Where(note => Id(note).Length > 0).GroupBy(Id, StringComparer.Ordinal)
                .SelectMany(group => group.Skip(1)).Select(note => new Violation(note.Place))),
    ];

    private static Check Undescribed(string type) => evidence => evidence.Tree.OfType(type)
        .Where(element => string.IsNullOrEmpty(element.Alternate) && element.ActualText is null)
        .Select(element => new Violation(element.Place));

    private static bool IsNumbered(StructElement element) => StandardTypes.HeadingLevel(element.Type) > 0;

    /// <summary>Going down, levels follow one another; going up, they may be left out.</summary>
    private static IEnumerable<Violation> Skipped(Evidence evidence)
    {
        var last = 0;
        foreach (var heading in evidence.Tree.Elements.Where(IsNumbered))
        {
            var level = StandardTypes.HeadingLevel(heading.Type);
            if (level > last + 1)
            {
                yield return new Violation(heading.Place, heading.Type);
            }
            last = level;
        }
    }

    private static IEnumerable<StructElement> Notes(Evidence evidence) => evidence.Tree.OfType("Note");

    private static string Id(StructElement element) => element.Value["ID"].Text ?? "";
}
