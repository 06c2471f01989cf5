using System.Collections.Immutable;
using Publisher.Model.Documents;

namespace Publisher.Parsing.Conversion;

/// <summary>Labels of notes that two languages use for different notes: where they share a file, one has its language behind it.</summary>
internal static class JoinedLabel
{
    public static string For(string label, LanguageTag language) => $"{label}-{language}";

    /// <summary>The label that a note had alone; null when it never had another.</summary>
    public static string? Original(string label, LanguageTag language, ImmutableArray<Segment> segments)
    {
        var suffix = $"-{language}";
        return label.EndsWith(suffix, StringComparison.Ordinal) && label[..^suffix.Length] is { Length: > 0 } original
            && segments.Any(one => one.Kind == SegmentKind.Note && one.Label == original) ? original : null;
    }
}
