namespace Publisher.Model.Measures;

/// <summary>A point on a page: x to the right, y downwards, from the top left corner of the trimmed page.</summary>
public readonly record struct Point(Length X, Length Y)
{
    public Point Offset(Length dx, Length dy) => new(X + dx, Y + dy);
}

/// <summary>Width and height.</summary>
public readonly record struct Size(Length Width, Length Height);

/// <summary>An upright rectangle; (X, Y) is its top left corner, y downwards.</summary>
public readonly record struct Rect(Length X, Length Y, Length Width, Length Height)
{
    public Length Right => X + Width;
    public Length Bottom => Y + Height;
    public Rect Offset(Length dx, Length dy) => this with { X = X + dx, Y = Y + dy };

    /// <summary>The smallest rectangle around both.</summary>
    public Rect Union(Rect other)
    {
        var (x, y) = (Length.Min(X, other.X), Length.Min(Y, other.Y));
        return new Rect(x, y, Length.Max(Right, other.Right) - x, Length.Max(Bottom, other.Bottom) - y);
    }
}
