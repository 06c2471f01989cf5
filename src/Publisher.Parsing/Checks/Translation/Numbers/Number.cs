namespace Publisher.Parsing.Checks.Translation.Numbers;

/// <summary>How much a number that the other side lacks says of a fault.</summary>
internal enum Weight
{
    /// <summary>It may answer a number of the other side, and need not be answered: 一 in 一些, "one", "second".</summary>
    Optional,

    /// <summary>It must be answered only when the other side, too, has a number without an answer: "three" and 四个.</summary>
    Likely,

    /// <summary>It must be answered: digits, 一百二十, 百分之五.</summary>
    Certain,
}

/// <summary>
/// A number as read and where it stands. <see cref="Other"/> and <see cref="Third"/> are what else it may mean: 3 in "3 p.m."
/// is 15 too, 8K is 8 and 8000.
/// </summary>
internal readonly record struct Number(int Start, int End, decimal Value, Weight Weight)
{
    public decimal Other { get; init; } = Value;
    public decimal Third { get; init; } = Value;

    /// <summary>What it counts; <see cref="UnitReading.None"/> when that is not known.</summary>
    public UnitReading Unit { get; init; } = UnitReading.None;

    public bool Answers(in Number other) => Means(other.Value) || Means(other.Other) || Means(other.Third);

    /// <summary>Whether it is the same amount in other units.</summary>
    public bool IsSameAmount(in Number other) => Unit.IsKnown && other.Unit.IsKnown && Unit.IsSameAmount(Value, other.Unit, other.Value);

    private bool Means(decimal value) => value == Value || value == Other || value == Third;
}
