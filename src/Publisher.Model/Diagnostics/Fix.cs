using System.Collections.Immutable;

namespace Publisher.Model.Diagnostics;

/// <summary>
/// What may be written instead of what was found, without asking an author: replacements that belong together, all in the
/// diagnostic's file, in its order, none over another.
/// </summary>
public sealed record Fix(ImmutableArray<Replacement> Replacements)
{
    public bool Equals(Fix? other) => other is not null && Replacements.AsSpan().SequenceEqual(other.Replacements.AsSpan());

    public override int GetHashCode() => Replacements.IsEmpty ? 0 : Replacements[0].GetHashCode();
}

/// <summary>Characters of a source file and the text that takes their place.</summary>
public readonly record struct Replacement(SourceSpan Span, string Text);
