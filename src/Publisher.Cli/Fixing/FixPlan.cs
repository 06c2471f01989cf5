using System.Collections.Immutable;
using Publisher.Model.Diagnostics;

namespace Publisher.Cli.Fixing;

/// <summary>What <c>check --fix</c> would write: the files, and the diagnostics that would then be gone.</summary>
internal sealed record FixPlan(ImmutableArray<FixedFile> Files, ImmutableArray<Diagnostic> Fixed)
{
    /// <summary>
    /// Fixes in the order of their places. One that lies over an earlier one is left for the next run, and with it all its
    /// replacements, for they belong together.
    /// </summary>
    public static FixPlan Of(ImmutableArray<Diagnostic> diagnostics)
    {
        var files = new SortedDictionary<string, (SourceFile Source, List<Replacement> Accepted)>(StringComparer.Ordinal);
        var done = ImmutableArray.CreateBuilder<Diagnostic>();
        var candidates = diagnostics.Where(one => one is { Fix.Replacements.IsEmpty: false, Path.Length: > 0 })
            .OrderBy(one => one.Path, StringComparer.Ordinal).ThenBy(one => one.Fix!.Replacements[0].Span.Start)
            .ThenBy(one => one.Code, StringComparer.Ordinal);
        foreach (var diagnostic in candidates)
        {
            var replacements = diagnostic.Fix!.Replacements;
            if (!files.TryGetValue(diagnostic.Path, out var file))
            {
                files[diagnostic.Path] = file = (replacements[0].Span.File!, []);
            }
            if (!replacements.Any(one => file.Accepted.Exists(other => (one.Span.Start < other.Span.End && other.Span.Start < one.Span.End) || one.Span == other.Span)))
            {
                file.Accepted.AddRange(replacements);
                done.Add(diagnostic);
            }
        }
        return new FixPlan([.. files.Select(file => new FixedFile(file.Key, file.Value.Source, [.. file.Value.Accepted.OrderBy(one => one.Span.Start).ThenBy(one => one.Span.End)]))],
            done.ToImmutable());
    }
}

/// <summary>A file to be mended; <see cref="Path"/> is as the user knows it.</summary>
internal sealed record FixedFile(string Path, SourceFile Source, ImmutableArray<Replacement> Replacements)
{
    public string NewText { get; } = Apply(Source.Text, Replacements);

    private static string Apply(string text, ImmutableArray<Replacement> replacements)
    {
        var result = new System.Text.StringBuilder(text.Length);
        var at = 0;
        foreach (var one in replacements)
        {
            result.Append(text, at, one.Span.Start - at).Append(one.Text);
            at = one.Span.End;
        }
        return result.Append(text, at, text.Length - at).ToString();
    }
}
