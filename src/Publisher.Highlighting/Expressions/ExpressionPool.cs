namespace Publisher.Highlighting.Expressions;

/// <summary>
/// Every expression once, whatever rules and grammars it stands in, and the line they are run over. Holds native memory, which
/// is given back when the pool is disposed.
/// </summary>
internal sealed class ExpressionPool : IDisposable
{
    private readonly Dictionary<string, Expression> _expressions = new(StringComparer.Ordinal);

    public Line Line { get; } = new();

    /// <summary>Where the library writes what it finds.</summary>
    public nint Region { get; private set; }

    /// <summary>Set when a search came to no end (<see cref="Oniguruma"/>); who looks at a line clears it.</summary>
    public bool GaveUp { get; set; }

    public Expression Get(string pattern)
    {
        if (!_expressions.TryGetValue(pattern, out var expression))
        {
            Region = Region == 0 ? Oniguruma.NewRegion() : Region;
            _expressions[pattern] = expression = new Expression(pattern, this);
        }
        return expression;
    }

    public void Dispose()
    {
        foreach (var expression in _expressions.Values)
        {
            expression.Free();
        }
        _expressions.Clear();
        if (Region != 0)
        {
            Oniguruma.FreeRegion(Region);
            Region = 0;
        }
    }
}
