namespace Publisher.Composition.Lines;

/// <summary>A chosen line before it is placed: its two ends, where it starts, how its gaps change. Lengths in units.</summary>
internal readonly struct LineFrame
{
    public required Opportunity From { get; init; }
    public required Opportunity To { get; init; }
    public required long X { get; init; }
    public required long NaturalWidth { get; init; }
    public required long Width { get; init; }
    public required Justifier Justifier { get; init; }
    public LineStage Stage { get; init; }
    public double Ratio { get; init; }
    public double HanGap { get; init; }
    public long Shortfall { get; init; }
    public bool IsOverfull { get; init; }
    public bool IsEmergency { get; init; }
    public bool IsLast { get; init; }
    public bool IsRunt { get; init; }
}
