using System.Collections.Immutable;

namespace Publisher.Model.Diagnostics;

/// <summary>
/// What may be written instead of what was found, without asking an author: replacements that belong together, all in the
/// diagnostic's file, in its order, none over another.
/// </summary>
public sealed record Fix(ImmutableArray<Replacement> Replacements)
{
    /// <summary>
    /// The same in files as they lie: a text that was put together must not be written over one of them. Null when some of it is
    /// not in the file's own words.
    /// </summary>
    internal Fix? InFiles()
    {
        if (Replacements.All(one => one.Span.File?.Map is null))
        {
            return this;
        }
        var own = Replacements.Select(one => one.Span.InOwnFile is { } span ? one with { Span = span } : (Replacement?)null).ToList();
        return own.Contains(null) ? null : new Fix([.. own.OfType<Replacement>()]);
    }

    public bool Equals(Fix? other) => other is not null && Replacements.AsSpan().SequenceEqual(other.Replacements.AsSpan());

    public override int GetHashCode() => Replacements.IsEmpty ? 0 : Replacements[0].GetHashCode();
}

/// <summary>Characters of a source file and the text that takes their place.</summary>
public readonly record struct Replacement(SourceSpan Span, string Text);
