namespace Publisher.Model.Formulas;

/// <summary>
/// A formula understood: the tree that every output sets, and the TeX that it was written in. Bounded: nested no deeper than
/// <see cref="MaxDepth"/>, so that consumers may recurse.
/// </summary>
/// <param name="Display">Whether it stands on a line of its own (<c>$$</c>), where operators are large and limits stack.</param>
public sealed record Formula(MathNode Root, string Tex, bool Display)
{
    /// <summary>The deepest tree that a reader may make.</summary>
    public const int MaxDepth = 300;

    /// <summary>Whether it speaks of other equations: <see cref="MathReference"/>.</summary>
    public bool HasReferences { get; init; }

    /// <summary>What stands beside the whole formula; null when it has no number, or its rows have them.</summary>
    public EquationTag? Tag { get; init; }
}

/// <summary>
/// The number of an equation or of a row, or what the author sets in its stead (<c>\tag</c>). <see cref="Text"/> is empty while
/// the number is not yet known. <see cref="Label"/> is the id that references name; empty when there is none.
/// </summary>
public sealed record EquationTag(string Text, string Label = "")
{
    /// <summary>Whether the author asked for no brackets (<c>\tag*</c>).</summary>
    public bool IsBare { get; init; }

    /// <summary>As printed: in round brackets, unless the author asked for none.</summary>
    public string Printed => IsBare || Text.Length == 0 ? Text : $"({Text})";
}
